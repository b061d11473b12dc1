import './element-page.css';
import { Unstyled } from '@storybook/addon-docs/blocks';
import type { ReactNode } from 'react';
import { Accessibility } from './accessibility';
import { Api, CustomProperties } from './api';
import { Changes } from './changes';
import { CodeOf } from './code-of';
import { Controls } from './controls';
import { CopyThis } from './copy-this';
import { RELEASE } from './feed';
import type { Guide } from './guide';
import { GuideLink } from './guide-link';
import { Network } from './network';
import { SECTIONS, type SectionId } from './sections';
import { Stage } from './stage';
import { States } from './states';
import { Table } from './table';

/** Leads to a heading without changing the address of the frame, which names the page. */
const goTo = (id: SectionId) => (): void => {
  document.getElementById(id)?.focus();
};

function Contents(): ReactNode {
  return (
    <nav aria-label="On this page">
      <ul>
        {SECTIONS.map(([id, title]) => (
          <li key={id}>
            <a href={`#${id}`} onClick={goTo(id)}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function List({ items }: { readonly items: readonly ReactNode[] }): ReactNode {
  return (
    <ul className="prose">
      {items.map((item, index) => (
        <li key={index}>{item}</li>
      ))}
    </ul>
  );
}

function contentOf(guide: Guide): Readonly<Record<SectionId, ReactNode>> {
  const tag = `rights-${guide.widget}`;
  return {
    purpose: <div className="prose">{guide.purpose}</div>,
    example: (
      <>
        <Stage of={guide.example} />
        <Controls guide={guide} />
        <CodeOf of={guide.example} />
      </>
    ),
    copy: (
      <>
        <p className="prose">
          HTML and WordPress get what the command <code>rights-kit snippet</code> writes for the example, as
          it is set above; React and Vue the same as a component. Put the address of your publisher’s release
          in place of <code>https://www.example.org/rights-kit/</code>. There, <code>get/</code> writes the
          code for every record and host.
        </p>
        <CopyThis guide={guide} />
      </>
    ),
    when: (
      <div className="pair">
        <div>
          <h3>Use it</h3>
          <List items={guide.when} />
        </div>
        <div>
          <h3>Use something else</h3>
          <List items={guide.somethingElse} />
        </div>
      </div>
    ),
    states: <States states={guide.states} />,
    content: <Table caption="On your page" head={['Do', 'Not']} rows={guide.rules} isEven />,
    languages: (
      <>
        <div className="prose">{guide.languages}</div>
        <States states={guide.languageStates} />
      </>
    ),
    accessibility: <Accessibility guide={guide} />,
    api: <Api tag={tag} />,
    theming: (
      <>
        <p className="prose">
          The element takes font and text size from your page, and follows its <code>color-scheme</code>. Set
          any of these properties on the element or around it. Keep a contrast of 4.5 to 1.{' '}
          <GuideLink to="on-your-site-theming-colors-and-parts">Theming</GuideLink> has three brands to copy.
        </p>
        <CustomProperties tag={tag} />
        <States states={guide.themingStates} />
      </>
    ),
    network: <Network guide={guide} />,
    changes: <Changes guide={guide} />,
  };
}

/** The page of an element: the same twelve sections for each. */
export function ElementPage({ guide, name }: { readonly guide: Guide; readonly name: string }): ReactNode {
  const content = contentOf(guide);
  return (
    <Unstyled>
      <article className="element-page">
        <header>
          <h1>{name}</h1>
          <p className="lead">{guide.lead}</p>
          <p className="meta">
            <code>&lt;rights-{guide.widget}&gt;</code> · version {RELEASE.version}
          </p>
        </header>
        <Contents />
        {SECTIONS.map(([id, title]) => (
          <section key={id} aria-labelledby={id}>
            <h2 id={id} tabIndex={-1}>
              {title}
            </h2>
            {content[id]}
          </section>
        ))}
      </article>
    </Unstyled>
  );
}
