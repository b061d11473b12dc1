import { applyConfiguration, type Configuration } from './configuration.js';

/** The type of each setting's value. */
const TYPES: Readonly<Partial<Record<string, string>>> = {
  feed: 'string',
  allow: 'string',
  loadMessages: 'function',
};

/** An address may be relative to the page. */
function isAddress(value: unknown): boolean {
  try {
    return typeof value === 'string' && new URL(value, 'https://./').protocol.startsWith('http');
  } catch {
    return false; // `URL.canParse()` is newer than some of the browsers that the kit runs in
  }
}

/** `undefined` is valid too, and takes a setting back. */
function isValid(name: string, value: unknown): boolean {
  if (!Object.hasOwn(TYPES, name)) return false;
  return value === undefined || (name === 'feed' ? isAddress(value) : typeof value === TYPES[name]);
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
