import '@rights-kit/elements/react';
import { useEffect, useState } from 'react';

/** A page that a server renders: hyphens in attributes, and one listener on the document. */
export function Page({ town }: { readonly town: string }) {
  const [host, setHost] = useState('');
  useEffect(() => {
    const onAct = (event: GlobalEventHandlersEventMap['rights-act']) => setHost(event.hostname);
    document.addEventListener('rights-act', onAct);
    return () => document.removeEventListener('rights-act', onAct);
  }, []);
  return (
    <main>
      <rights-town-policy-card town={town} heading-level="2">
        <a href={`https://www.example.org/rights-kit/r/towns/${town}/`}>The policy of this town</a>
      </rights-town-policy-card>
      <rights-action-button action="bill-open-sample" heading-level="2">
        <a href="https://www.example.org/rights-kit/r/actions/bill-open-sample/">Read about the bill</a>
      </rights-action-button>
      <output>{host}</output>
    </main>
  );
}
