/** What a banner reads of its own first and last day, before anything is fetched. */
import { isCivilDate, todayIn, type CivilDate } from '@rights-kit/content';
import { toBannerState, type BannerFacts } from '@rights-kit/views';
import { warnOnce } from '../internal/warn-once.js';

/** A banner by its attributes. */
type Banner = Readonly<Record<'action' | 'starts' | 'ends' | 'timeZone', string | null | undefined>>;

/** The days of the page, and the day that it is in their zone. */
export function readDays(
  { starts, ends, timeZone }: Banner,
  onUnknownZone?: () => void,
): Pick<BannerFacts, 'own' | 'today'> {
  const toDay = (text: unknown): CivilDate | undefined => (isCivilDate(text) ? text : undefined);
  return {
    own: { starts: toDay(starts), ends: toDay(ends) },
    today: todayIn(Date.now(), timeZone, onUnknownZone),
  };
}

/**
 * The files that a banner needs: those of its action, unless its own days say already that there is no campaign. Tells the developer of
 * the page what of them is left out.
 */
export function filesOf(banner: Banner & Element): string[] | undefined {
  const { own, today } = readDays(banner, () => {
    warnOnce(banner, `time-zone="${banner.timeZone}" is unknown; using the reader's own`);
  });
  const state = toBannerState(own, today);
  for (const name of ['starts', 'ends'] as const)
    if (banner[name] && !own[name])
      warnOnce(banner, `${name}="${banner[name]}" is no date like 2026-12-01; it is left out`);
  return banner.action && state === 'live' ? ['actions.json'] : undefined;
}
