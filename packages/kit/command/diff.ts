import { statSync } from 'node:fs';
import { diffFeeds } from '../diff/diff-feeds.ts';
import { publishedFeed } from '../diff/published-feed.ts';
import { buildFeed } from '../release/feed.ts';
import { CallError, example, JSON_OPTION, linesOf, type Define } from './call.ts';
import type { DifferenceJson } from './json.ts';
import { readForRelease, readSound } from './read.ts';

function inWords(differences: readonly DifferenceJson[]): string {
  const counts = (['added', 'removed', 'changed'] as const).flatMap((what) => {
    const { length } = differences.filter((each) => each.what === what);
    return length > 0 ? [`${String(length)} ${what}`] : [];
  });
  return counts.join(', ');
}

export const defineDiff: Define = (command, finish) => {
  command
    .description(
      `Says in sentences what a release of these records would change for readers: what is added, removed, or reads otherwise
than in the published feed. Writes nothing.`,
    )
    .argument('<records>', 'folder of records')
    .requiredOption('--published <place>', 'folder or address of the published release')
    .option('--exit-code', 'ends with 1 where anything differs')
    .option(...JSON_OPTION)
    .addHelpText('after', example('rights-kit diff records --published public'))
    .action(async (folder, { published, exitCode }) => {
      const isPlace = /^https?:\/\//i.test(published)
        ? URL.canParse(published)
        : statSync(published, { throwIfNoEntry: false })?.isDirectory();
      if (!isPlace)
        throw new CallError(
          `--published ${published}: expected a folder, or an address with http: or https:`,
        );
      const { records, problems } = readSound(folder, readForRelease);
      const differences = await diffFeeds(publishedFeed(published), buildFeed(records));
      const isSame = differences.length === 0;
      finish({
        json: { ok: isSame || !exitCode, published, differences },
        out: isSame
          ? [`nothing changes: ${published} has what would be built`]
          : [...differences.map(({ sentence }) => sentence), inWords(differences)],
        err: linesOf(problems),
      });
    });
};
