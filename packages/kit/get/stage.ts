/**
 * Runs in the preview before the snippet, where a partner tries what becomes of an action that has ended or was won. The widget reads the
 * publisher's own answer, in which only that differs; the snippet is as it is.
 */
const { currentScript } = document;
const {
  action,
  feed,
  words,
  lang = 'en',
} = currentScript instanceof HTMLScriptElement ? currentScript.dataset : {};
const { fetch: request } = globalThis;

/** A day in the past, on which the action ends. */
const PAST = '2000-01-01';

/** The record with an end; any other as it is. */
function ended(record: unknown): unknown {
  if (typeof record !== 'object' || record === null || Reflect.get(record, 'id') !== action) return record;
  const text = { en: words, [lang]: words };
  const end =
    feed === 'won' ? { won: { date: new Date().toISOString().slice(0, 10), text } } : { won: undefined };
  return { ...record, starts: undefined, ends: PAST, ...end };
}

globalThis.fetch = async (input, init) => {
  const response = await request(input, init);
  if (!response.ok || !(input instanceof Request ? input.url : String(input)).endsWith('/actions.json'))
    return response;
  const file = (await response.json()) as { readonly actions: readonly unknown[] }; // a file of the release that `build` has read
  return new Response(JSON.stringify({ ...file, actions: file.actions.map(ended) }));
};
