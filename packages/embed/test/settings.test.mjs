/** The hosts inside the hashed file against those that the records use. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

const FEED = path.join(import.meta.dirname, '../../massachusetts/dist/feed/v1');
const FILES = ['actions.json', ...readdirSync(path.join(FEED, 'towns')).map((file) => `towns/${file}`)];

/** The host of every `site` destination below a value. */
function siteHosts(value) {
  if (typeof value !== 'object' || value === null) return [];
  const own = value.platform === 'site' ? [value.host] : [];
  return [...own, ...Object.values(value).flatMap(siteHosts)];
}

/** The list as the source has it, so that it cannot hide behind what some file of the release does not need. */
function actionHosts() {
  const source = readFileSync(path.join(import.meta.dirname, '../src/action-hosts.ts'), 'utf8');
  const list = /const actionHosts: readonly string\[\] = \[([^\]]*)\]/.exec(source)?.[1] ?? '';
  return [...list.matchAll(/'([^']+)'/g)].map(([, host]) => host);
}

const used = new Map();
for (const file of FILES)
  for (const host of siteHosts(JSON.parse(readFileSync(path.join(FEED, file), 'utf8'))))
    used.set(host, [...(used.get(host) ?? []), file]);

describe('the hosts that a feed may open', () => {
  it('S-06 are those that the records lead to, and no other', () => {
    assert.ok(used.size > 1 && FILES.length > 300, `${used.size} hosts in ${FILES.length} files`);
    assert.deepEqual(actionHosts(), [...used.keys()].sort());
  });

  it('S-06 are in each script-tag file that shows actions', () => {
    const { version } = JSON.parse(readFileSync(path.join(import.meta.dirname, '../package.json'), 'utf8'));
    for (const file of ['rights-kit.js', 'action-banner.js', 'town-policy-card.js', 'action-button.js']) {
      const code = readFileSync(path.join(import.meta.dirname, '../dist', version, file), 'utf8');
      for (const host of used.keys()) assert.ok(code.includes(host), `${file} lacks ${host}`);
    }
  });
});
