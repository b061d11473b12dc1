import '@rights-kit/elements/react';

export default function Page() {
  const town = 'orchard-sample';
  return (
    <main>
      <rights-town-policy-card town={town} heading-level="2">
        <a href={`https://www.example.org/rights-kit/r/towns/${town}/`}>The policy of this town</a>
      </rights-town-policy-card>
      <rights-action-button action="bill-open-sample" heading-level="2">
        <a href="https://www.example.org/rights-kit/r/actions/bill-open-sample/">Read about the bill</a>
      </rights-action-button>
    </main>
  );
}
