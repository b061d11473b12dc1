/** For the page around frames of the kit: sets each frame's height to that of its content. */

/** **Unit:** CSS pixels. */
const MAX_HEIGHT = 10_000;

function kitFrames(): NodeListOf<HTMLIFrameElement> {
  return document.querySelectorAll('iframe[src*="/embed.html#widget="]');
}

addEventListener(
  'message',
  ({ data, origin, source }: MessageEvent<{ type?: unknown; height?: unknown } | null>) => {
    if (data?.type !== 'rights-height' || typeof data.height !== 'number') return;
    for (const frame of kitFrames())
      if (
        frame.contentWindow === source &&
        // The origin of a sandboxed frame is the string "null".
        ['null', new URL(frame.src).origin].includes(origin)
      )
        frame.style.height = `${Math.min(data.height, MAX_HEIGHT)}px`;
  },
);

// Asks frames that posted their height before this script ran.
for (const frame of kitFrames()) frame.contentWindow?.postMessage('rights-height', '*');
