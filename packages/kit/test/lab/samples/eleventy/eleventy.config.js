import kit from 'rights-kit/package.json' with { type: 'json' };
import { scriptTag, snippet } from 'rights-kit/snippet';

const BASE = 'https://www.example.org/rights-kit/';
const { default: release } = await import(`rights-kit/${kit.version}/release.json`, {
  with: { type: 'json' },
});

export default function (config) {
  config.addShortcode('rightsScript', () => scriptTag(BASE, release));
  config.addShortcode('townCard', (town, words) =>
    snippet({
      widget: 'town-policy-card',
      attributes: { town, feed: `${BASE}feed/v1/` },
      children: [{ text: words, href: `${BASE}r/towns/${town}/` }],
    }),
  );
}
