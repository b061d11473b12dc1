/** Reads the first and last day of a banner from its attributes, before a request is made. */
import { isCivilDate, todayIn, type CivilDate } from '@rights-kit/content';
import { toBannerState, type BannerFacts } from '@rights-kit/views';
import { toDate } from '../internal/to-date.js';
import { warnOfValue, warnOnce } from '../internal/warn-once.js';

/** A banner by its attributes. */
type Banner = Readonly<
  Record<'action' | 'starts' | 'ends' | 'preview' | 'timeZone', string | null | undefined>
>;

/** The days in the attributes, and today's date in their time zone. */
export function readDays(
  { starts, ends, timeZone }: Banner,
  onUnknownZone?: () => void,
): Pick<BannerFacts, 'own' | 'today'> {
  const toDay = (text: string | null | undefined): CivilDate | undefined => {
    const day = toDate(text);
    return isCivilDate(day) ? day : undefined;
  };
  return {
    own: { starts: toDay(starts), ends: toDay(ends) },
    today: todayIn(Date.now(), timeZone, onUnknownZone),
  };
}

/** The files that a banner needs: those of its action, unless its own days say already that there is no campaign. */
export function filesOf(banner: Banner): string[] | undefined {
  const { own, today } = readDays(banner);
  const isAsked = banner.preview || toBannerState(own, today) === 'live';
  return banner.action && isAsked ? ['actions.json'] : undefined;
}

/** Warns of a day, or of a zone, that is left out. */
export function warnOfDays(banner: Banner & Element): void {
  const { own, today } = readDays(banner, () => {
    warnOnce(banner, `time-zone="${banner.timeZone}" is unknown; using the reader's own`);
  });
  toBannerState(own, today); // asks for the zone only where the state depends on it
  for (const name of ['starts', 'ends'] as const)
    if (banner[name] && !own[name]) warnOfValue(banner, name, banner[name], 'a date like 2026-12-01');
}
