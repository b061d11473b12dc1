/** Where the built Storybook is. */
export const BUILT: URL = new URL('../storybook-static/', import.meta.url);

export interface Entry {
  readonly id: string;
  readonly type: 'story' | 'docs';
  readonly title: string;
  readonly name: string;
}

interface Channel {
  on(type: string, listener: (payload: unknown) => void): void;
  /** The payloads of the latest event of a type. */
  last(type: string): readonly unknown[] | undefined;
}

const FAULTS = [
  'storyErrored',
  'storyThrewException',
  'storyMissing',
  'playFunctionThrewException',
  'unhandledErrorsWhilePlaying',
];

const answer = await fetch(new URL('index.json', BUILT));
if (!answer.ok) throw new Error('The Storybook is not built: npm run build');
const index = (await answer.json()) as { entries: Record<string, Entry> };
/** Every story and docs page. */
export const entries: readonly Entry[] = Object.values(index.entries);

function channelOf(frame: HTMLIFrameElement): Promise<Channel> {
  return new Promise((resolve) => {
    const poll = setInterval(() => {
      const page = frame.contentWindow as { __STORYBOOK_ADDONS_CHANNEL__?: Channel } | null;
      if (!page?.__STORYBOOK_ADDONS_CHANNEL__) return;
      clearInterval(poll);
      resolve(page.__STORYBOOK_ADDONS_CHANNEL__);
    }, 5);
  });
}

/** Listens to an event, which may have been emitted before the channel was found. */
function hear(channel: Channel, type: string, listener: (payload: unknown) => void): void {
  const [...emitted] = channel.last(type) ?? [];
  if (emitted.length > 0) listener(emitted[0]);
  channel.on(type, listener);
}

interface OpenOptions {
  /** **Unit:** CSS pixels. */
  readonly width?: number;
  /** Runs when the event has come, while the entry is open. */
  readonly inspect?: (frame: HTMLIFrameElement) => void | Promise<void>;
}

/** Opens an entry and waits for the event `end`, or for an error. */
export async function open(
  { id, type }: Entry,
  end: string,
  { width = 1000, inspect }: OpenOptions = {},
): Promise<{ payload: unknown; faults: string[]; classes: string[]; text: string }> {
  const frame = document.createElement('iframe');
  frame.title = id;
  frame.width = String(width);
  frame.height = '700';
  frame.src = new URL(`iframe.html?id=${id}&viewMode=${type}`, BUILT).href;
  document.body.append(frame);
  try {
    const channel = await channelOf(frame);
    const faults: string[] = [];
    const payload = await new Promise<unknown>((resolve) => {
      for (const fault of FAULTS)
        hear(channel, fault, (what) => {
          const said = (what as { message?: string } | undefined)?.message ?? JSON.stringify(what);
          faults.push(`${fault}: ${said}`);
          // A story whose play function throws still ends; one with another error may not.
          if (fault !== 'playFunctionThrewException' && fault !== 'unhandledErrorsWhilePlaying')
            resolve(undefined);
        });
      hear(channel, end, resolve);
    });
    if (inspect && faults.length > 0) throw new Error(`${id} is not there to inspect: ${faults.join('; ')}`);
    await inspect?.(frame);
    const body = frame.contentDocument?.body;
    return { payload, faults, classes: [...(body?.classList ?? [])], text: body?.innerText ?? '' };
  } finally {
    frame.remove();
  }
}
