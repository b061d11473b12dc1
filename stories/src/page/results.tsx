import type { ReactNode } from 'react';
import results from '../../../docs/accessibility/results.json';
import { Table } from './table';

interface Result {
  readonly engines: Readonly<Record<string, { readonly result: string }>>;
}

const { date, engines } = results;
const elements: Readonly<Record<string, readonly Result[]>> = results.elements;

/** For how many criteria of WCAG the tests of an element passed, in each engine. */
export function Results({ tag }: { readonly tag: string }): ReactNode {
  const criteria = elements[tag] ?? [];
  const count = (engine: string, result: string): number =>
    criteria.filter((criterion) => criterion.engines[engine]?.result === result).length;
  return (
    <>
      <Table
        caption={`Criteria of WCAG 2.2 that tests bear on: ${String(criteria.length)}`}
        head={['Engine', 'Passed', 'Failed', 'Not run']}
        rows={Object.entries(engines).map(([engine, version]) => [
          `${engine} ${version}`,
          count(engine, 'passed'),
          count(engine, 'failed'),
          count(engine, 'not run'),
        ])}
      />
      <p className="meta">
        Run on <time dateTime={date}>{date}</time>. “Passed” says that the tests found no fault, not that
        there is none.
      </p>
    </>
  );
}
