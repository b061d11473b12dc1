import { statSync } from 'node:fs';
import { checkRelease, type PinnedVersion } from '../release/check.ts';
import { linesOfFinding } from '../release/serving-faults.ts';
import { CallError, example, JSON_OPTION, type Define } from './call.ts';
import { RELEASES } from './own-package.ts';

export const defineCheckRelease: Define = (command, finish) => {
  command
    .description(
      `Compares a release folder, stored or served, with the hashes of the published versions, byte for byte; and what
changes without a version with the mutable.json that lies beside it.`,
    )
    .argument('<place>', 'folder, or address with http: or https:')
    .option(...JSON_OPTION)
    .addHelpText('after', example('rights-kit check-release public'))
    .action(async (place) => {
      const isPlace =
        /^https?:\/\//i.test(place) || statSync(place, { throwIfNoEntry: false })?.isDirectory();
      if (!isPlace) throw new CallError(`${place} is neither a folder nor an address with http: or https:`);
      const { count, problems, absent, unknown, findings, pinned } = await checkRelease(place, RELEASES);
      const ok = problems.length === 0 && findings.every(({ severity }) => severity !== 'error');
      finish({
        json: { ok, place, files: count, problems, absent, unknown, findings, pinned },
        out: [
          ...(ok ? [`${place}: ${count} files are as they were built`] : []),
          ...absent.map((version) => `${version}/ is not in this release: its snippets do not work here`),
          ...unknown.map(
            (version) =>
              `${version}/ was compared with the release's own list alone: this command does not know it`,
          ),
        ],
        err: [
          ...problems,
          ...findings.flatMap(linesOfFinding),
          ...pinned.filter(({ refused }) => refused.length > 0).map(lineOfPinned),
        ],
      });
    });
};

const lineOfPinned = ({ version, refused }: PinnedVersion): string =>
  `Pages that pinned ${version} show their own words instead of: ${refused
    .map(({ file, reasons }) => `${file} (${reasons.join(', ')})`)
    .join('; ')}`;
