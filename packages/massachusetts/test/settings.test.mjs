/** The hosts inside the hashed file against those that the records use. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { actions, release, towns } from './built.mjs';

/** Of the invented publisher, whose records the kit is tested with. */
const INVENTED = ['bills.example.org', 'guides.example.org', 'www.example.org'];

/** The host of every `site` destination below a value. */
function siteHosts(value) {
  if (typeof value !== 'object' || value === null) return [];
  const own = value.platform === 'site' ? [value.host] : [];
  return [...own, ...Object.values(value).flatMap(siteHosts)];
}

/** The list as the built file has it: the one list in it of which all members are host names. */
function listedHosts(file) {
  const code = readFileSync(path.join(release, 'v1', file), 'utf8');
  const host = '[`"\'](?:[a-z0-9-]+\\.)+[a-z]{2,}[`"\']';
  const lists = [...code.matchAll(new RegExp(`\\[(${host}(?:,${host})+)\\]`, 'g'))];
  assert.equal(lists.length, 1, `${file} has ${lists.length} lists of hosts`);
  return lists[0][1].split(',').map((quoted) => quoted.slice(1, -1));
}

const used = new Set(siteHosts([actions, towns]));

describe('the hosts that a feed may open', () => {
  for (const file of ['rights-kit.js', 'action-banner.js', 'town-policy-card.js', 'action-button.js'])
    it(`S-06 are those that the records of both publishers lead to, and no other: ${file}`, () => {
      assert.ok(used.size > 1 && towns.length > 300, `${used.size} hosts in ${towns.length} towns`);
      assert.deepEqual(listedHosts(file).sort(), [...used, ...INVENTED].sort());
    });
});
