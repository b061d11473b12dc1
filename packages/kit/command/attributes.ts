/** The help text of each attribute of a snippet, and the values that the command accepts for it. */
import { InvalidArgumentError, Option } from '@commander-js/extra-typings';
import { EVENT_KINDS, isCivilDate } from '@rights-kit/content';
import type { PropertyDeclaration } from '@rights-kit/elements/templates.js';

interface Attribute {
  readonly value?: string;
  readonly does: string;
  /** Where the element declares no list of values: whether it accepts a value. */
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
  appearance: { does: 'look of the button' },
  cases: { value: 'ids', does: 'the cases, between spaces' },
  'color-scheme': { does: "else as the page's own" },
  disclosure: { does: 'how much is said of who receives a gift' },
  dismissible: { does: 'readers can close it' },
  ends: { value: 'date', does: 'last day, such as 2026-12-01', accepts: isCivilDate },
  'heading-level': { does: 'level of the first heading' },
  href: { value: 'address', does: 'where it leads, without an action of a feed' },
  kind: { does: 'what following the link does' },
  kinds: {
    value: 'kinds',
    does: `only these kinds of events, between spaces: ${EVENT_KINDS.join(', ')}`,
    accepts: eachWord((word) => EVENT_KINDS.some((kind) => kind === word)),
  },
  label: { value: 'words', does: 'what the banner is called for screen readers' },
  lang: { value: 'tag', does: 'language, such as es' },
  layout: { does: 'what is not needed first, behind a press or open' },
  limit: {
    value: 'number',
    does: 'at most so many of the latest events of each case',
    accepts: (value) => /^[1-9]\d*$/.test(value),
  },
  loading: { does: 'when the record is fetched' },
  monthly: { does: 'a gift for each month' },
  'new-tab': { does: 'opens a new tab' },
  order: { does: 'oldest or newest event first' },
  partner: {
    value: 'name',
    does: 'your code for the platform: letters, digits and _, 64 at most',
    accepts: (value) => /^\w{1,64}$/.test(value),
  },
  placement: { does: 'where the banner stands' },
  remember: { does: 'for how long it stays closed' },
  preview: { does: 'shows that state, with a line that says so' },
  starts: { value: 'date', does: 'first day, such as 2026-12-01', accepts: isCivilDate },
  'time-zone': { value: 'zone', does: 'whose days these are, such as America/New_York', accepts: isZone },
  town: { value: 'slug', does: 'the town' },
  variant: { does: 'look of the banner' },
};

/** The values that an element declares for an attribute; `undefined` where it accepts any text. */
export function choicesOf(declaration: PropertyDeclaration): readonly string[] | undefined {
  const values: unknown = 'values' in declaration ? declaration.values : undefined;
  return Array.isArray(values) ? values.map(String).filter(Boolean) : undefined;
}

/** The command-line option for an attribute. An unknown value is an error here; on a page it becomes the default with a warning. */
export function toOption(name: string, declaration: PropertyDeclaration): Option {
  const { [name]: attribute } = ATTRIBUTES;
  const { value = 'value', does = '', accepts } = attribute ?? {};
  const choices = choicesOf(declaration);
  const option = new Option(declaration.type === Boolean ? `--${name}` : `--${name} <${value}>`, does);
  if (choices) return option.choices(choices);
  if (!accepts) return option;
  return option.argParser((text) => {
    if (!accepts(text)) throw new InvalidArgumentError(`Expected: ${does}.`);
    return text;
  });
}
