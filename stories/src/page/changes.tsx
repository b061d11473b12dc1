import type { ReactNode } from 'react';
import { RELEASE } from './feed';
import type { Guide } from './guide';
import { GuideLink } from './guide-link';
import { Prose } from './prose';

/** What is written for the next version, and the published changes, as far as there are any. */
const CHANGES: Readonly<Record<string, string>> = import.meta.glob(
  ['../../../.changeset/*.md', '../../../packages/elements/CHANGELOG.md'],
  { query: '?raw', import: 'default', eager: true, exhaustive: true },
);

/** The paragraphs and list items of a changeset of the elements that name an element. */
function paragraphsOf(text: string, names: RegExp): string[] {
  const [, head = '', body = text] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
  if (head && !/^'@rights-kit\/elements': (?:patch|minor|major)$/m.test(head)) return [];
  return body
    .split(/\n\s*\n|\n(?=- )/)
    .map((paragraph) => paragraph.replace(/^- /, '').replace(/\s+/g, ' ').trim())
    .filter((paragraph) => names.test(paragraph));
}

/** The changes of an element since the version that snippets load. */
export function Changes({ guide: { names } }: { readonly guide: Guide }): ReactNode {
  const paragraphs = Object.entries(CHANGES)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, text]) => paragraphsOf(text, names));
  return (
    <>
      <p className="prose">
        Version {RELEASE.version} of <time dateTime={RELEASE.date}>{RELEASE.date}</time> is the one that the
        code above loads.
        {paragraphs.length === 0 && ' No change of this element is written down since.'}
      </p>
      <details hidden={paragraphs.length === 0}>
        <summary>Changes of this element in the notes of its package ({paragraphs.length})</summary>
        <ul className="prose">
          {paragraphs.map((paragraph) => (
            <li key={paragraph}>
              <Prose text={paragraph} />
            </li>
          ))}
        </ul>
      </details>
      <h3>What a version may change</h3>
      <Promises />
      <p className="prose">
        <GuideLink to="for-developers-what-may-change">What may change</GuideLink> has the public names of
        this element.
      </p>
    </>
  );
}

/** What pages may rely on, as the guide of versions promises it. */
function Promises(): ReactNode {
  return (
    <dl className="prose">
      <dt>Never</dt>
      <dd>
        The files of a published version: the same bytes for ever, so that the <code>integrity</code> hash of
        a snippet holds. The shape of <code>feed/v1/</code> may gain fields, and loses or renames none. Your
        own words stay in the page, whatever happens to the script, the feed or the server.
      </dd>
      <dt>Within version 1</dt>
      <dd>Tag names, attributes and events stay. A new version may add some.</dd>
      <dt>In any version</dt>
      <dd>
        The words, the order and the tags inside of the element, class names, and custom properties that begin
        with <code>--_</code>. Your style sheet can rely on parts, on <code>:state()</code> and on the custom
        properties above.
      </dd>
      <dt>Without a version</dt>
      <dd>
        Facts. They come from the feed, so an old script shows today’s correction, a minute after it was
        published.
      </dd>
    </dl>
  );
}
