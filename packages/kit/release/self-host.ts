/** `README.txt` of the archive, for partners who host the folder themselves. */
import type { PublisherRecord, TownRecord } from '@rights-kit/content';
import { scriptTag, snippet, type Release } from '../src/snippet.ts';
import { toTownTitle } from '@rights-kit/views';
import { ENGLISH } from './messages.ts';

interface Facts {
  readonly release: Release;
  readonly publisher: PublisherRecord;
  /** The town in the example. */
  readonly town: TownRecord;
  /** The address of the folder, with a slash at its end. */
  readonly base: string;
}

export function selfHostText({ release, publisher, town, base }: Facts): string {
  const { version } = release;
  const card = snippet({
    widget: 'town-policy-card',
    attributes: { town: town.slug },
    children: [{ text: toTownTitle(town.name, ENGLISH), href: `${base}r/towns/${town.slug}/` }],
  });
  return `Rights Kit ${version}, ${release.date}: to serve it yourself

1. Copy this folder to your web server, for example as ${base}.
   It holds files only. Nothing runs on the server.

2. Tell the server how to serve it:
   - Netlify, Cloudflare Pages and their kin read the file _headers where this folder is the root of the site.
   - nginx: see nginx.conf. "nginx -p <this folder> -c nginx.conf" serves it on 127.0.0.1:8080.
   - Any other server: send "Access-Control-Allow-Origin: *" with every file, and let browsers keep
     ${version}/ for a year and feed/ for a minute.

3. Put this into the head of your page, with your address:

   ${scriptTag(base, release)}

   and this where a town's card should stand:

   ${card}

What is here
   ${version}/       the code; it never changes
   v1/          a copy of the newest code; it changes with each version
   feed/v1/     the facts, as they were known on ${publisher.compiled}
   r/           a plain page for each record
   releases.json   the hash of each file of each version

The facts in feed/ and r/ are a copy, and the law changes. Replace both folders whenever the publisher does
(delete the old ones first: a server may have kept compressed copies in them), or let your pages
read the publisher's own feed: <body data-rights-feed="https://(publisher)/feed/v1/">.

${publisher.about.en}
`;
}
