/** On the page around frames of the kit: gives each the height of what it shows. */

/** **Unit:** CSS pixels. */
const HIGHEST = 10_000;

function framesOfOurs(): NodeListOf<HTMLIFrameElement> {
  return document.querySelectorAll('iframe[src*="/embed.html#widget="]');
}

addEventListener(
  'message',
  ({ data, origin, source }: MessageEvent<{ type?: unknown; height?: unknown } | null>) => {
    if (data?.type !== 'rights-height' || typeof data.height !== 'number') return;
    for (const frame of framesOfOurs())
      if (
        frame.contentWindow === source &&
        // A sandboxed frame has no origin.
        ['null', new URL(frame.src).origin].includes(origin)
      )
        frame.style.height = `${Math.min(data.height, HIGHEST)}px`;
  },
);

// Those that spoke before anybody listened.
for (const frame of framesOfOurs()) frame.contentWindow?.postMessage('rights-height', '*');
