/** For the page around frames of the kit: sets each frame's height to that of its content. */

/** **Unit:** CSS pixels. */
const MAX_HEIGHT = 10_000;

/** The address of a frame of the kit, whatever query WordPress or a cache plugin has given it. */
const ADDRESS = /^[^?#]+\/embed\.html(\?[^#]*)?#(.+&)?widget=/;

function kitFrames(): HTMLIFrameElement[] {
  return [...document.querySelectorAll('iframe')].filter(({ src }) => ADDRESS.test(src));
}

/** The part of a frame's `height` that its border and padding take. **Unit:** CSS pixels. */
function edgesOf(frame: HTMLIFrameElement): number {
  const { boxSizing, borderTopWidth, borderBottomWidth, paddingTop, paddingBottom } = getComputedStyle(frame);
  if (boxSizing !== 'border-box') return 0;
  return [borderTopWidth, borderBottomWidth, paddingTop, paddingBottom].reduce(
    (sum, width) => sum + parseFloat(width),
    0,
  );
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
        frame.style.height = `${Math.min(data.height, MAX_HEIGHT) + edgesOf(frame)}px`;
  },
);

// Asks frames that posted their height before this script ran.
for (const frame of kitFrames()) frame.contentWindow?.postMessage('rights-height', '*');
