import { wtrConfig } from '@rights-kit/tooling/wtr';

export default await wtrConfig();
