/** The interface through which tests control a host app. */
export function startLab(start) {
  const events = [];
  const record = (event) => {
    // Keeps the browser from following the link.
    if (event.type === 'rights-act') event.preventDefault();
    events.push(`${event.type} ${event.target.localName}`);
  };
  let props = { town: 'alder', monthly: true, dismissible: true, record };
  const box = document.querySelector('#app');
  let app = start(box, props);
  globalThis.lab = {
    events,
    show(change) {
      props = { ...props, ...change };
      app.show(props);
    },
    unmount: () => app.unmount(),
    mount() {
      app = start(box, props);
    },
  };
}
