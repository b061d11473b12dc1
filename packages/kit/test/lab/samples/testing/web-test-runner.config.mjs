import { ENGINES } from '@rights-kit/tooling/browsers';
import { wtrConfig } from '@rights-kit/tooling/wtr';

/** Prints what failed, since the caller reads nothing but the output. */
const reporter = {
  reportTestFileResults({ logger, sessionsForTestFile }) {
    for (const { errors, testResults } of sessionsForTestFile)
      logger.log(JSON.stringify({ errors, testResults }));
  },
};

export default await wtrConfig({
  files: ['card.spec.ts'],
  browsers: [ENGINES.chromium.launcher()],
  reporters: [reporter],
});
