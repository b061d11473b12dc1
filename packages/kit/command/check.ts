import { example, JSON_OPTION, linesOf, type Define } from './call.ts';
import { countOf, countsOf, inWords, readFolder } from './read.ts';

export const defineCheck: Define = (command, finish) => {
  command
    .argument('<records>', 'folder of records')
    .option(...JSON_OPTION)
    .addHelpText('after', example('rights-kit check records'))
    .action((folder) => {
      const { records, problems } = readFolder(folder);
      const counts = records ? countsOf(records) : null;
      finish({
        json: { ok: Boolean(records), counts, problems },
        out: counts ? [`all well: ${inWords(counts)}`] : [],
        err: [...linesOf(problems), ...(counts ? [] : [`${countOf(problems)} in ${folder}`])],
      });
    });
};
