/** The interface through which tests control a page that may be server-rendered. */

const TAG = /^rights-/;

/** All widgets, including those inside shadow roots. */
function widgetsIn(root) {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...(TAG.test(element.localName) ? [element] : []),
    ...(element.shadowRoot && !TAG.test(element.localName) ? widgetsIn(element.shadowRoot) : []),
  ]);
}

const attributesOf = (element) =>
  Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));

/** The markup without the comments that renderers add for hydration. */
const markupOf = (root) => root.innerHTML.replaceAll(/<!--.*?-->/g, '');

function describe(element) {
  const { elementProperties } = element.constructor;
  return {
    tag: element.localName,
    isReady: element.matches(':state(ready)'),
    // A framework sets a property to a number or to a string of digits; the widgets treat both alike.
    properties: Object.fromEntries(
      [...elementProperties.keys()].map((name) => [name, String(element[name] || '')]),
    ),
    children: markupOf(element),
    content: markupOf(element.shadowRoot),
    colorScheme: getComputedStyle(element.shadowRoot.querySelector('.root')).colorScheme,
  };
}

/** @param start renders the app into a container, with options and a listener for the errors that it reports */
export function startServerLab(start) {
  const box = document.querySelector('#app');
  const problems = [];
  const before = widgetsIn(box).map(attributesOf);
  globalThis.lab = {
    problems,
    isReady: () =>
      widgetsIn(box).length === 5 && widgetsIn(box).every((element) => element.matches(':state(ready)')),
    describe: () => widgetsIn(box).map(describe),
    attributes: () => ({ before, after: widgetsIn(box).map(attributesOf) }),
  };
  start(box, JSON.parse(box.dataset.options ?? '{}'), (error) => problems.push(String(error)));
}
