/** What a page that a server may have rendered lets the tests do. */

const TAG = /^rights-/;

/** All widgets, those in shadow roots too. */
function widgetsIn(root) {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...(TAG.test(element.localName) ? [element] : []),
    ...(element.shadowRoot && !TAG.test(element.localName) ? widgetsIn(element.shadowRoot) : []),
  ]);
}

const attributesOf = (element) =>
  Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));

/** Without what a renderer leaves for itself. */
const markupOf = (root) => root.innerHTML.replaceAll(/<!--.*?-->/g, '');

function describe(element) {
  const { elementProperties } = element.constructor;
  return {
    tag: element.localName,
    isReady: element.matches(':state(ready)'),
    // A framework may set either; a number and its digits are the same to the widgets.
    properties: Object.fromEntries(
      [...elementProperties.keys()].map((name) => [name, String(element[name] || '')]),
    ),
    children: markupOf(element),
    content: markupOf(element.shadowRoot),
    colorScheme: getComputedStyle(element.shadowRoot.querySelector('.root')).colorScheme,
  };
}

/** @param start what the app does with its box, with options and a listener for what it reports */
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
