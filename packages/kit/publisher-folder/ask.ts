/** Asks a publisher's answers in a terminal. */
import { cancel, intro, multiselect, text } from '@clack/prompts';
import { LOCALES } from '@rights-kit/content';
import { messageOf } from '../command/call.ts';
import { SAMPLE_HOST, toCorrections, toHosts, toKind, toLanguages, toLine, toTimeZone } from './answers.ts';

/** The answers as texts, as the options of the command have them. */
export interface RawAnswers {
  readonly name?: string | undefined;
  readonly region?: string | undefined;
  readonly timeZone?: string | undefined;
  readonly languages?: string | undefined;
  readonly kind?: readonly string[] | undefined;
  readonly hosts?: string | undefined;
  readonly corrections?: string | undefined;
}

/** Whoever answers left with Escape or Ctrl+C. */
class Cancelled extends Error {}

function answered<T>(value: T | symbol): Exclude<T, symbol> {
  // A symbol stands for a prompt that was left.
  if (typeof value !== 'symbol') return value as Exclude<T, symbol>;
  cancel('Nothing was written.');
  throw new Cancelled('cancelled; nothing was written');
}

interface Question {
  readonly message: string;
  readonly initialValue?: string;
  readonly placeholder?: string;
  /** Throws where the answer cannot be used. */
  readonly check: (answer: string) => unknown;
  readonly isOptional?: boolean;
}

async function ask({ message, initialValue, placeholder, check, isOptional }: Question): Promise<string> {
  const value = await text({
    message,
    ...(initialValue === undefined ? {} : { initialValue }),
    ...(placeholder === undefined ? {} : { placeholder }),
    validate: (answer = '') => {
      if (isOptional && !answer.trim()) return undefined;
      try {
        check(answer);
        return undefined;
      } catch (error) {
        return messageOf(error);
      }
    },
  });
  return answered(value);
}

const toKinds = (answer: string): string[] =>
  answer
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);

/** Asks what the options did not say. */
export async function askMissing(given: RawAnswers, defaults: RawAnswers): Promise<RawAnswers> {
  intro('A folder of records for a new publisher');
  const name =
    given.name ??
    (await ask({ message: 'Who publishes the records?', initialValue: defaults.name ?? '', check: toLine }));
  const region =
    given.region ??
    (await ask({ message: 'Of which state or region?', initialValue: defaults.region ?? '', check: toLine }));
  const timeZone =
    given.timeZone ??
    (await ask({
      message: 'In which time zone do its days begin?',
      initialValue: defaults.timeZone ?? '',
      check: toTimeZone,
    }));
  const languages =
    given.languages ??
    answered(
      await multiselect({
        message: 'In which languages beside English? (space selects, enter goes on)',
        options: LOCALES.filter((locale) => locale !== 'en').map((locale) => ({
          value: locale,
          label: `${new Intl.DisplayNames('en', { type: 'language' }).of(locale) ?? locale} (${locale})`,
        })),
        required: false,
      }),
    ).join(' ');
  const kind =
    given.kind ??
    toKinds(
      await ask({
        message: 'Which kinds of places beside city and town?',
        placeholder: 'parish=parish; village=village,fr=village',
        check: (answer) => toKinds(answer).map(toKind),
        isOptional: true,
      }),
    );
  const hosts =
    given.hosts ??
    (await ask({
      message: 'To which hosts do actions lead?',
      initialValue: defaults.hosts ?? SAMPLE_HOST,
      check: toHosts,
      isOptional: true,
    }));
  const corrections =
    given.corrections ??
    (await ask({
      message: 'Where does a reader report a mistake? (an e-mail or https: address)',
      check: toCorrections,
      isOptional: true,
    }));
  toLanguages(languages);
  return { name, region, timeZone, languages, kind, hosts, corrections };
}
