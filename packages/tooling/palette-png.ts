/** PNG files with a palette: of flat widgets they are a third of the size of those with all colors. */
import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** The most colors that a palette can have. */
const MAX_COLORS = 256;

/** An image of four bytes a pixel: red, green, blue and alpha, which counts as opaque. */
export interface Image {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** The numbers of levels of a channel that are tried, the finest first. The last one always fits: 6 × 6 × 6 is less than 256. */
const LEVELS = [32, 24, 16, 8, 6];

interface Indexed {
  readonly palette: readonly number[];
  /** A position in the palette for each pixel. */
  readonly pixels: Uint8Array;
}

/** @returns `undefined` where more colors than a palette can have are left */
function withLevels({ data }: Image, levels: number): Indexed | undefined {
  const round = Uint8Array.from({ length: 256 }, (_, value) => {
    const step = 255 / (levels - 1);
    return Math.round(Math.round(value / step) * step);
  });
  const channel = (index: number): number => round[data[index] ?? 0] ?? 0;
  const positions = new Map<number, number>();
  const pixels = new Uint8Array(data.length / 4);
  for (let pixel = 0; pixel < pixels.length; pixel++) {
    const start = pixel * 4;
    const color = (channel(start) << 16) | (channel(start + 1) << 8) | channel(start + 2);
    let position = positions.get(color);
    if (position === undefined) {
      position = positions.size;
      if (position === MAX_COLORS) return undefined;
      positions.set(color, position);
    }
    pixels[pixel] = position;
  }
  return { palette: [...positions.keys()], pixels };
}

function reduceColors(image: Image): Indexed {
  for (const levels of LEVELS) {
    const indexed = withLevels(image, levels);
    if (indexed) return indexed;
  }
  throw new RangeError('the last of the levels has too many colors');
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** Writes the image in at most 256 colors. Equal images give equal files. */
export function toPalettePng(image: Image): Buffer {
  const { width, height } = image;
  const { palette, pixels } = reduceColors(image);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8); // eight bits a pixel, by palette
  const rows = new Uint8Array((width + 1) * height); // each row begins with a byte for its filter, which is none
  for (let y = 0; y < height; y++) rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  return Buffer.concat([
    Buffer.from(SIGNATURE),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}
