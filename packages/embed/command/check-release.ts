import { statSync } from 'node:fs';
import { checkRelease } from '../release/check.mjs';
import { CallError, readCall, type Verb } from './call.ts';
import { RELEASES } from './own-package.ts';

export const checkReleaseVerb: Verb = {
  help: () => `usage: rights-kit check-release <folder or address>

Compares a release folder, stored or served, with the hashes of the published versions, byte for byte; and what changes
without a version with the mutable.json that lies beside it.

  rights-kit check-release https://www.example.org/rights-kit/`,

  async run(args) {
    const { positionals } = readCall({ args, allowPositionals: true });
    const [place, ...rest] = positionals;
    if (!place || rest.length > 0) throw new CallError('expected one folder or address of a release');
    const isPlace = /^https?:\/\//i.test(place) || statSync(place, { throwIfNoEntry: false })?.isDirectory();
    if (!isPlace) throw new CallError(`${place} is neither a folder nor an address with http: or https:`);
    const { count, problems } = await checkRelease(place, RELEASES);
    for (const problem of problems) console.error(problem);
    if (problems.length > 0) return 1;
    console.log(`${place}: ${count} files are as they were built`);
    return 0;
  },
};
