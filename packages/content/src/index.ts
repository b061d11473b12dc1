export * from './records.js';
export { allowEntryOf, isAllowed, parseAllow, type AllowList } from './allow.js';
export {
  actionUrl,
  destinationOf,
  platformOf,
  takes,
  type ActionDestination,
  type ActionUrl,
  type PlatformParameters,
} from './action-url.js';
export {
  formatCivilDate,
  formatMonthAndDay,
  isCivilDate,
  todayIn,
  type CivilDate,
  type Today,
} from './civil-date.js';
export { withPage } from './case-pages.js';
export { cleanText } from './clean-text.js';
export { eventAnchor } from './event-anchor.js';
export {
  FeedClient,
  FeedError,
  MAX_BYTES,
  TIMEOUT,
  type FeedErrorCode,
  type FeedRequest,
} from './feed-client.js';
export {
  parseActionsFile,
  parseCaseFile,
  parseCasePage,
  parseCasesFile,
  parseFeedFile,
  parseNamesFile,
  parseStatewideFile,
  parseTownFile,
  parseTownsFile,
  type Issue,
  type NamesFile,
  type Parsed,
  type Parser,
} from './parse/index.js';
export { isRecordName, toRecordName } from './record-name.js';
export { safeHostUrl, safeUrl, type SafeUrl } from './safe-url.js';
export {
  actionBasis,
  eventBasis,
  facetValueOf,
  noteBasis,
  ownerBasis,
  policyBasis,
  stampOf,
  titleBasis,
  type Basis,
} from './short-text.js';
export { forbiddenWords } from './words.js';
