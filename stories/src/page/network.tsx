import type { ReactNode } from 'react';
import { RELEASE } from './feed';
import type { Guide } from './guide';
import { GuideLink } from './guide-link';
import { Table } from './table';

/** **Unit:** bytes. */
const inKilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** The files of a release that a page with the element loads, and what the element requests. */
export function Network({ guide: { widget, requests } }: { readonly guide: Guide }): ReactNode {
  const files = [
    [`${widget}.js`, 'this element alone'],
    ['rights-kit.js', 'all four elements'],
    ['locales/es.json', 'the words in Spanish; only on a page in Spanish'],
  ] as const;
  return (
    <>
      <Table
        caption={`Files of version ${RELEASE.version}`}
        head={['File', 'Holds', 'Compressed (brotli)', 'As it is']}
        rows={files.map(([name, what]) => {
          const { [name]: file } = RELEASE.files;
          if (!file) throw new Error(`the release has no ${name}`);
          return [<code key="name">{name}</code>, what, inKilobytes(file.brotli), inKilobytes(file.bytes)];
        })}
      />
      <p>A page loads one of the two scripts. Then the element requests:</p>
      <ul className="prose">
        {requests.map((request, index) => (
          <li key={index}>{request}</li>
        ))}
      </ul>
      <p className="prose">
        Requests carry no referrer, and no cookie to another origin. No font, no picture and no script of
        anyone else is loaded, and nothing about a reader is sent to anyone. See{' '}
        <GuideLink to="on-your-site-what-readers-get-browsers-and-privacy">What readers get</GuideLink>,{' '}
        <GuideLink to="on-your-site-content-security-policy-csp">Content security policy</GuideLink> and{' '}
        <GuideLink to="what-it-costs-performance">Performance</GuideLink>.
      </p>
    </>
  );
}
