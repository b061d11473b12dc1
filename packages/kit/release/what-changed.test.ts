import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, describe, it } from 'node:test';
import { startClient } from './ask.ts';
import { integrityOf } from './integrity.ts';
import { networkFault } from './network-faults.ts';
import { whatChanged } from './what-changed.ts';

describe('a file that has changed on its way', () => {
  const BUILT = Buffer.from('export const name = "ñ";\nrun();\n');
  const text = BUILT.toString();
  for (const [what, bytes] of [
    ['its line ends were changed to those of Windows', text.replaceAll('\n', '\r\n')],
    ['a byte-order mark was put before it', `\ufeff${text}`],
    ['a line end was added at its end', `${text}\n`],
    ['the line end at its end was taken off', text.trimEnd()],
    ['a page of HTML stands in its place', '\n<!DOCTYPE html><title>Sign in</title>'],
    ['it is empty', ''],
    ['its 7 bytes are other ones', 'run(1);'],
  ] as const)
    it(`K-30 is told by what was done to it: ${what}`, () => {
      assert.equal(whatChanged('0.1.0/rights-kit.js', Buffer.from(bytes), integrityOf(BUILT)), what);
    });
});

describe('a request that fails', () => {
  const servers: Server[] = [];
  after(() => {
    for (const server of servers) server.close();
  });
  /** The port of a server that breaks each connection off. */
  const breaking = async (): Promise<number> => {
    const server = createServer((request) => request.socket.destroy());
    servers.push(server);
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    return (server.address() as AddressInfo).port; // of a server with a port
  };
  const messageFor = async (url: string): Promise<string> => {
    const client = startClient();
    try {
      await client.ask(url);
    } catch (error) {
      return error instanceof Error ? error.message : '';
    } finally {
      client.close();
    }
    return 'an answer';
  };

  it('K-30 says in words what is the matter, and what to do', async () => {
    const port = await breaking();
    const address = `127.0.0.1:${String(port)}/mutable.json`;
    assert.match(await messageFor(`http://${address}`), /mutable\.json: the server broke .* error log/);
    assert.match(
      await messageFor(`https://${address}`),
      /https there; correct the port|broke the connection/,
    );
    assert.match(await messageFor('http://127.0.0.1:9/'), /nothing answers there; start the server/);
    assert.match(
      await messageFor('http://no-such-name.invalid/'),
      /no server has this name|the name could not be looked up/,
    );
  });

  it('K-30 names what is wrong with a certificate', () => {
    for (const [code, words] of [
      ['CERT_HAS_EXPIRED', /has expired.*renew it/],
      ['ERR_TLS_CERT_ALTNAME_INVALID', /for another name/],
      ['DEPTH_ZERO_SELF_SIGNED_CERT', /signed by nobody whom browsers trust/],
      ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', /its chain is not whole/],
      ['ERR_SSL_WRONG_VERSION_NUMBER', /does not speak https/],
      ['ETIMEDOUT', /does not answer; is it switched on/],
      ['HPE_INVALID_CONSTANT', /no web server/],
    ] as const)
      assert.match(networkFault(Object.assign(new Error('x'), { code })), words);
    assert.equal(networkFault(new Error('another reason')), 'another reason');
  });
});
