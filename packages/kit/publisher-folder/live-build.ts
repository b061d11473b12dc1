/** Builds the release of a local page again and again, and keeps the last one that was made of valid records. */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { linesOf, messageOf } from '../command/call.ts';
import type { CountsJson } from '../command/json.ts';
import { ownVersion, RELEASES } from '../command/own-package.ts';
import { countOf, countsOf, readForRelease, totalOf } from '../command/read.ts';
import type { Records } from '../records/read-records.ts';
import { layOut } from '../release/lay-out.ts';
import { readReleases, releasesInFolder } from '../release/releases.ts';

/** A release of valid records. */
export interface LocalBuild {
  readonly folder: string;
  readonly records: Records;
  readonly counts: CountsJson;
  /** Lines about what keeps nothing from being built. */
  readonly warnings: readonly string[];
  /** `2 warnings`; `''` without any. */
  readonly total: string;
}

export interface LiveState {
  /** Differs for each state, and from those of a server that ran earlier. */
  readonly revision: string;
  /** The last one that succeeded. */
  readonly build: LocalBuild | undefined;
  /** Lines about what is wrong now, in the words of the terminal; empty where `build` is of the present records. */
  readonly errors: readonly string[];
}

export class LiveBuild {
  readonly #records: string;
  readonly #scratch: string;
  readonly #pages: string | undefined;
  readonly #started = Date.now();
  #count = 0;
  #old: string | undefined;
  state: LiveState = { revision: '', build: undefined, errors: [] };

  /**
   * @param records the folder of records
   * @param scratch a folder for releases, which the caller removes
   * @param pages a folder of finished pages, which are served below `r/`
   */
  constructor(records: string, scratch: string, pages?: string) {
    this.#records = records;
    this.#scratch = scratch;
    this.#pages = pages;
  }

  /** Builds the present records. Whatever is wrong with them, the last good build stays. */
  run(): LiveState {
    const count = ++this.#count;
    const { build, errors } = this.#attempt(count);
    this.state = { revision: `${String(this.#started)}-${String(count)}`, build, errors };
    return this.state;
  }

  #attempt(count: number): Pick<LiveState, 'build' | 'errors'> {
    const { build } = this.state;
    try {
      const { records, problems } = readForRelease(this.#records);
      const lines = linesOf(problems);
      if (!records) return { build, errors: [...lines, `${countOf(problems)} in ${this.#records}`] };
      const folder = path.join(this.#scratch, String(count));
      mkdirSync(folder);
      const version = ownVersion();
      const releases = releasesInFolder(version.release, {}, readReleases(RELEASES));
      layOut(folder, { version, releases, records, pages: this.#pages, isLocal: true });
      // A page that is just loading may still request files of the build before.
      if (this.#old) rmSync(this.#old, { recursive: true, force: true });
      this.#old = build?.folder;
      const total = totalOf(problems);
      return { build: { folder, records, counts: countsOf(records), warnings: lines, total }, errors: [] };
    } catch (error) {
      return { build, errors: [messageOf(error)] };
    }
  }
}
