/** What a failed request means, and what to do about it. */

/** By the code of the system, of Node or of OpenSSL. */
const CODES: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing answers there; start the server, or correct the port',
  ENOTFOUND: 'no server has this name; correct the address, or wait until the new name is known everywhere',
  EAI_AGAIN: 'the name could not be looked up; is this computer connected to the internet?',
  ENETUNREACH: 'there is no way to the server; is this computer connected to the internet?',
  EHOSTUNREACH:
    'there is no way to the server; is it switched on, and does its firewall let this computer in?',
  ETIMEDOUT: 'the server does not answer; is it switched on, and does its firewall let this computer in?',
  ECONNRESET: 'the server broke the connection off before its answer was whole; look into its error log',
  EPIPE: 'the server broke the connection off before its answer was whole; look into its error log',
  EPROTO: 'the server does not speak https there; correct the port, or get a certificate for it',
  CERT_HAS_EXPIRED: 'the certificate of the server has expired, so that browsers refuse it; renew it',
  CERT_NOT_YET_VALID:
    'the certificate is not valid yet; are the clocks of the server and of this computer right?',
  ERR_TLS_CERT_ALTNAME_INVALID:
    'the certificate of the server is for another name, so that browsers refuse it; get one for this name',
};

const UNTRUSTED =
  'the certificate of the server is signed by nobody whom browsers trust, or its chain is not whole; get one from a certificate authority, and serve it with the certificates between';

/** The words for a failed request, and the message of the system behind them where the words do not name the whole. */
export function networkFault(error: Error): string {
  const code: unknown = Reflect.get(error, 'code');
  const name = typeof code === 'string' ? code : '';
  const words = CODES[name];
  if (words !== undefined) return `${words} (${name})`;
  if (/SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET)|CERT_UNTRUSTED/.test(name)) return `${UNTRUSTED} (${name})`;
  if (/^(?:ERR_SSL|ERR_TLS)/.test(name)) return `${CODES['EPROTO'] ?? ''} (${name})`;
  if (name.startsWith('HPE_'))
    return `what answers there is no web server, or sends a broken answer; correct the port (${name})`;
  return error.message || name || 'no answer';
}
