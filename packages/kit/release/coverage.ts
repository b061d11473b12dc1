/** Turns outlines into coverage: how much of each pixel they fill. */

/** A closed outline is a list of lines; curves are cut into short ones before. **Unit:** pixels, y downward. */
export type Line = readonly [x0: number, y0: number, x1: number, y1: number];

export class Coverage {
  readonly width: number;
  readonly height: number;
  /** For each pixel, the difference of its coverage from that of its left neighbor. */
  readonly #steps: Float32Array;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.#steps = new Float32Array(width * height + 2);
  }

  /**
   * Adds a line. In each row that it crosses, the pixels to its right gain or lose, by its direction, the share of the row that it spans;
   * the pixels that it passes through gain the part of them that is to its right. All lines must be within the width.
   */
  add([x0, y0, x1, y1]: Line): void {
    if (y0 === y1) return;
    const sign = y0 < y1 ? 1 : -1;
    const [topX, top, bottomX, bottom] = y0 < y1 ? [x0, y0, x1, y1] : [x1, y1, x0, y0];
    const slope = (bottomX - topX) / (bottom - top);
    const end = Math.min(this.height, Math.ceil(bottom));
    for (let row = Math.max(0, Math.floor(top)); row < end; row++) {
      const from = Math.max(row, top);
      const to = Math.min(row + 1, bottom);
      this.#addInRow(row, topX + (from - top) * slope, topX + (to - top) * slope, sign * (to - from));
    }
  }

  /** Adds the part of a line within one row. @param height of the part, with the sign of its direction */
  #addInRow(row: number, from: number, to: number, height: number): void {
    const [left, right] = from < to ? [from, to] : [to, from];
    const first = Math.floor(left);
    const last = Math.max(first + 1, Math.ceil(right));
    let before = 0;
    for (let x = first; x < last; x++) {
      // The share of the part that lies left of the pixel's right edge, averaged over the pixel.
      const covered = height * areaRightOf(left, right, x);
      this.#step(row, x, covered - before);
      before = covered;
    }
    this.#step(row, last, height - before);
  }

  #step(row: number, x: number, change: number): void {
    const index = row * this.width + x;
    this.#steps[index] = (this.#steps[index] ?? 0) + change;
  }

  /** Visits each pixel that is covered, with a coverage of 0 to 1. Outlines that overlap cover no more than one does. */
  forEach(visit: (x: number, y: number, coverage: number) => void): void {
    for (let y = 0; y < this.height; y++) {
      let sum = 0;
      for (let x = 0; x < this.width; x++) {
        sum += this.#steps[y * this.width + x] ?? 0;
        const coverage = Math.min(1, Math.abs(sum));
        // Sums of rounded numbers are not exactly zero.
        if (coverage > 1 / 512) visit(x, y, coverage);
      }
    }
  }
}

/** The mean, over a line that runs evenly from `left` to `right`, of the part of the pixel `x` that lies to the line's right. */
function areaRightOf(left: number, right: number, x: number): number {
  // The part is 1 where the line is left of the pixel, 0 where it is right of it, and falls evenly between.
  const integral = (at: number): number => {
    const inside = Math.min(1, Math.max(0, at - x));
    return Math.min(at - x, 0) + inside - (inside * inside) / 2;
  };
  if (right - left < 1e-6) return 1 - Math.min(1, Math.max(0, left - x));
  return (integral(right) - integral(left)) / (right - left);
}
