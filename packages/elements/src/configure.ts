import { applyConfiguration, type Configuration } from './configuration.js';

/** The type of each setting's value. */
const TYPES: Readonly<Partial<Record<string, string>>> = {
  feed: 'string',
  allow: 'string',
  loadMessages: 'function',
};

/** `undefined` is valid too, and takes a setting back. A feed's address may be relative to the page. */
function isValid(name: string, value: unknown): boolean {
  if (value !== undefined && typeof value !== TYPES[name]) return false;
  try {
    return name !== 'feed' || new URL(String(value), 'https://./').protocol.startsWith('http');
  } catch {
    return false; // `URL.canParse()` is newer than some of the browsers that the kit runs in
  }
}

/**
 * Sets defaults of all elements. Call it before the first of them loads. Settings of an earlier call stay unless this one names them too;
 * `undefined` takes one back. A wrong or unknown one is left out, with one warning for the call.
 */
export function configure(configuration: Configuration): void {
  const ignored: string[] = [];
  for (const [name, value] of Object.entries({ ...configuration }))
    if (isValid(name, value)) applyConfiguration({ [name]: value });
    else ignored.push(name);
  if (ignored.length > 0)
    console.warn(
      `rights-kit: configure() ignores ${ignored.join(', ')}; it takes ${JSON.stringify(TYPES)}, feed being an address`,
    );
}
