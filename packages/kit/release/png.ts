/** Writes PNG files with a palette of 16 colors, which are a third of the size of those with all colors. */
import { crc32, deflateSync } from 'node:zlib';

/** In hexadecimal notation: `#0f5c5c`. */
export type Color = `#${string}`;

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** At most 16. */
  readonly palette: readonly Color[];
  /** A position in the palette for each pixel. */
  readonly pixels: Uint8Array;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** Two pixels a byte, and at the start of each row a byte for its filter, which is none. */
function rows({ width, height, pixels }: Picture): Uint8Array {
  const length = 1 + Math.ceil(width / 2);
  const packed = new Uint8Array(length * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x += 2) {
      const left = pixels[y * width + x] ?? 0;
      const right = x + 1 < width ? (pixels[y * width + x + 1] ?? 0) : 0;
      packed[y * length + 1 + x / 2] = (left << 4) | right;
    }
  return packed;
}

export function toPng(picture: Picture): Buffer {
  const { width, height, palette } = picture;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([4, 3], 8); // four bits a pixel, by palette
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.map((color) => color.slice(1)).join(''), 'hex')),
    chunk('IDAT', deflateSync(rows(picture))),
    chunk('IEND', new Uint8Array()),
  ]);
}
