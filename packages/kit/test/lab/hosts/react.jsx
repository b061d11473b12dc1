import { useEffect, useRef } from 'react';

/**
 * React 19 sets properties and hears custom events of an element by itself; React 18 sets attributes alone, so that a boolean must
 * be there or not, and events need a listener.
 */
const isOld = globalThis.reactVersion < 19;

const flag = (value) => (isOld ? (value ? '' : undefined) : value);

function useEvents(record) {
  const ref = useRef(null);
  useEffect(() => {
    const element = ref.current;
    if (!isOld || !element) return undefined;
    const types = ['rights-ready', 'rights-act', 'rights-dismissed'];
    for (const type of types) element.addEventListener(type, record);
    return () => {
      for (const type of types) element.removeEventListener(type, record);
    };
  }, [record]);
  return isOld
    ? { ref }
    : { ref, 'onrights-ready': record, 'onrights-act': record, 'onrights-dismissed': record };
}

export function App({ town, monthly, dismissible, record }) {
  const [banner, timeline, card, button] = [
    useEvents(record),
    useEvents(record),
    useEvents(record),
    useEvents(record),
  ];
  return (
    <main>
      <rights-action-banner loading="eager" action="sample-bill" dismissible={flag(dismissible)} {...banner}>
        <a href="/own">Own</a>
      </rights-action-banner>
      <rights-case-timeline loading="eager" cases="roe-v-example" {...timeline}>
        <a href="/own">Own</a>
      </rights-case-timeline>
      <rights-town-policy-card loading="eager" town={town} {...card}>
        <a href="/own">Own</a>
      </rights-town-policy-card>
      <rights-action-button loading="eager" action="donate-sample" monthly={flag(monthly)} {...button}>
        <a href="/own">Own</a>
      </rights-action-button>
    </main>
  );
}
