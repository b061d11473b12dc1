/**
 * `embed.html`, the page inside a frame. It lists the publisher's hosts, so it is not in a version folder, whose files are the same for
 * every publisher. It changes together with `v1/`, and loads its scripts from the version folder.
 */
import { escapeHtml, type Release } from '../src/snippet.ts';
import { ENGLISH } from './messages.ts';

export const FRAME_PAGE = 'embed.html';

/** The scripts of the page, in load order. */
const SCRIPTS = ['rights-kit.js', 'embed.js'] as const;

function scriptTagOf(name: string, { version, files }: Release): string {
  const integrity = files[name]?.integrity;
  if (!integrity) throw new Error(`version ${version} has no ${name}`);
  return `<script type="module" src="${version}/${name}" integrity="${integrity}" crossorigin="anonymous"></script>`;
}

function pageOf(attributes: string, title: string, head: string, body: string): string {
  return `<!doctype html>
<html lang="en"${attributes}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${title}</title>
${head}</head>
<body>
${body}
</body>
</html>
`;
}

/**
 * @param release the version that the page runs; `undefined` where it was withdrawn, which the page then states
 * @param hosts the hosts that the publisher's actions may open
 * @throws {Error} when the version lacks a script
 */
export function framePage(release: Release | undefined, hosts: readonly string[]): string {
  if (!release) return pageOf('', 'Withdrawn', '', `<p>${ENGLISH.withdrawn}</p>`);
  const scripts = SCRIPTS.map((name) => scriptTagOf(name, release));
  return pageOf(
    ` data-rights-allow="${escapeHtml(hosts.join(' '))}"`,
    'Rights Kit',
    ['<base target="_blank">', ...scripts, ''].join('\n'),
    `<noscript><p>${ENGLISH.needsScript}</p></noscript>`,
  );
}

/** The `integrity` hashes of a page's scripts. */
export function scriptHashesOf(page: string): string[] {
  return [...page.matchAll(/ integrity="([^"]+)"/g)].map(([, hash = '']) => hash);
}
