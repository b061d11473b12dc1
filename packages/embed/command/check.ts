import { CallError, readCall, type Verb } from './call.ts';
import { countsOf, readOrComplain } from './read.ts';

export const check: Verb = {
  help: () => `usage: rights-kit check <records>

Checks a folder of records, and names file, line and field of whatever is wrong.

  rights-kit check records`,

  run(args) {
    const { positionals } = readCall({ args, allowPositionals: true });
    const [folder, ...rest] = positionals;
    if (!folder || rest.length > 0) throw new CallError('expected one folder of records');
    const records = readOrComplain(folder);
    if (!records) return 1;
    console.log(`all well: ${countsOf(records)}`);
    return 0;
  },
};
