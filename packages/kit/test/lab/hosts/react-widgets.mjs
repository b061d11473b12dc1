/**
 * The four widgets as a server-rendered React app writes them: with hyphenated attributes, since React renders a name in camel case
 * unchanged. `camelCase` uses such names, to show the result.
 *
 * @param createElement of the React version in use
 */
export function widgets(createElement, { camelCase = false } = {}) {
  const own = createElement('a', { href: '/own' }, 'Own');
  const heading = createElement('h2', { slot: 'heading' }, 'Own heading');
  const names = camelCase
    ? { headingLevel: 2, colorScheme: 'dark', timeZone: 'America/New_York', newTab: true }
    : { 'heading-level': 2, 'color-scheme': 'dark', 'time-zone': 'America/New_York', 'new-tab': true };
  const pick = (...words) =>
    Object.fromEntries(
      Object.entries(names).filter(([name]) =>
        words.includes(name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)),
      ),
    );
  const of = (widget, attributes, ...children) =>
    createElement(`rights-${widget}`, { loading: 'eager', ...attributes }, ...children, own);
  const shared = pick('heading-level', 'color-scheme');
  return createElement(
    'main',
    null,
    of('action-banner', { action: 'sample-bill', dismissible: true, ...shared, ...pick('time-zone') }),
    of('case-timeline', { cases: 'roe-v-example', limit: 2, ...shared }),
    of('town-policy-card', { town: 'alder', ...shared }),
    of('town-policy-card', { town: 'birch', ...shared }, heading),
    of('action-button', {
      action: 'donate-sample',
      amounts: '25 50',
      monthly: true,
      ...shared,
      ...pick('new-tab'),
    }),
  );
}
