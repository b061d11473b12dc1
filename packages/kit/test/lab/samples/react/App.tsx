import '@rights-kit/elements/react';
import { useState } from 'react';

export function App() {
  const [town, setTown] = useState('orchard-sample');
  const [host, setHost] = useState('');
  return (
    <main>
      <rights-town-policy-card town={town} heading-level="2">
        <a href={`https://www.example.org/rights-kit/r/towns/${town}/`}>The policy of this town</a>
      </rights-town-policy-card>
      <button onClick={() => setTown('clover-sample')}>Show Clover</button>
      <rights-action-button
        action="bill-open-sample"
        heading-level="2"
        onrights-act={(event) => setHost(event.hostname)}
      >
        <a href="https://www.example.org/rights-kit/r/actions/bill-open-sample/">Read about the bill</a>
      </rights-action-button>
      <output>{host}</output>
    </main>
  );
}
