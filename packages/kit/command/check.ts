import { example, JSON_OPTION, linesOf, toDay, type Define } from './call.ts';
import { countOf, countsOf, inWords, readForRelease } from './read.ts';

export const defineCheck: Define = (command, finish) => {
  command
    .argument('<records>', 'folder of records')
    .option(
      '--date <day>',
      "the day to check on, as 2026-11-26; without it, today in the publisher's time zone",
    )
    .option(...JSON_OPTION)
    .addHelpText('after', example('rights-kit check records'))
    .action((folder, { date }) => {
      const today = date === undefined ? undefined : toDay(date);
      const { records, problems } = readForRelease(folder, { today });
      const counts = records ? countsOf(records) : null;
      finish({
        json: { ok: Boolean(records), counts, problems },
        out: counts ? [`all well: ${inWords(counts)}`] : [],
        err: [...linesOf(problems), ...(counts ? [] : [`${countOf(problems)} in ${folder}`])],
      });
    });
};
