/** The help text of each attribute of a snippet, and the values that the command accepts for it. */
import { InvalidArgumentError, Option } from '@commander-js/extra-typings';
import { ACTION_KINDS, EVENT_KINDS, isCivilDate } from '@rights-kit/content';

interface Attribute {
  readonly value?: string;
  readonly does: string;
  /** All values that the element knows. On a page an unknown value becomes the first one with a warning; here it is an error. */
  readonly choices?: readonly string[];
  /** Without `choices`: whether the element accepts a value. */
  readonly accepts?: (value: string) => boolean;
}

function isZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}

/** Whether each word of a space-separated list is valid. */
const eachWord =
  (isValid: (word: string) => boolean) =>
  (value: string): boolean =>
    value.split(' ').every(isValid);

/** By attribute name. The tables in `docs/partners/` list the same values for each widget. */
export const ATTRIBUTES: Readonly<Record<string, Attribute>> = {
  action: { value: 'id', does: 'the action' },
  allow: { value: 'hosts', does: 'what the action may open; with --records it is known' },
  amounts: {
    value: 'numbers',
    does: 'amounts to choose from: whole dollars, between spaces',
    accepts: eachWord((word) => /^[1-9]\d{0,5}$/.test(word)),
  },
  appearance: { does: 'look of the button', choices: ['solid', 'outline', 'link'] },
  cases: { value: 'ids', does: 'the cases, between spaces' },
  'color-scheme': { does: "else as the page's own", choices: ['light', 'dark'] },
  disclosure: { does: 'how much is said of who receives a gift', choices: ['full', 'short'] },
  dismissible: { does: 'readers can close it' },
  ends: { value: 'date', does: 'last day, such as 2026-12-01', accepts: isCivilDate },
  'heading-level': { does: 'level of the first heading', choices: ['2', '3', '4', '5', '6', 'none'] },
  href: { value: 'address', does: 'where it leads, without an action of a feed' },
  kind: { does: 'what following the link does', choices: ACTION_KINDS },
  kinds: {
    value: 'kinds',
    does: `only these kinds of events, between spaces: ${EVENT_KINDS.join(', ')}`,
    accepts: eachWord((word) => EVENT_KINDS.some((kind) => kind === word)),
  },
  label: { value: 'words', does: 'what the banner is called for screen readers' },
  lang: { value: 'tag', does: 'language, such as es' },
  limit: {
    value: 'number',
    does: 'at most so many of the latest events of each case',
    accepts: (value) => /^[1-9]\d*$/.test(value),
  },
  loading: { does: 'when the record is fetched', choices: ['lazy', 'eager'] },
  monthly: { does: 'a gift for each month' },
  'new-tab': { does: 'opens a new tab' },
  order: { does: 'oldest or newest event first', choices: ['asc', 'desc'] },
  partner: {
    value: 'name',
    does: 'your code for the platform: letters, digits and _, 64 at most',
    accepts: (value) => /^\w{1,64}$/.test(value),
  },
  placement: { does: 'where the banner stands', choices: ['inline', 'sticky-top', 'sticky-bottom'] },
  remember: { does: 'for how long it stays closed', choices: ['none', 'session', 'local'] },
  starts: { value: 'date', does: 'first day, such as 2026-12-01', accepts: isCivilDate },
  'time-zone': { value: 'zone', does: 'whose days these are, such as America/New_York', accepts: isZone },
  town: { value: 'slug', does: 'the town' },
  variant: { does: 'look of the banner', choices: ['info', 'urgent', 'victory'] },
};

/** The command-line option for an attribute. */
export function toOption(name: string, isBoolean: boolean): Option {
  const { [name]: attribute } = ATTRIBUTES;
  const { value = 'value', does = '', choices, accepts } = attribute ?? {};
  const option = new Option(isBoolean ? `--${name}` : `--${name} <${value}>`, does);
  if (choices) return option.choices(choices);
  if (!accepts) return option;
  return option.argParser((text) => {
    if (!accepts(text)) throw new InvalidArgumentError(`Expected: ${does}.`);
    return text;
  });
}
