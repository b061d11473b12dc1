/** `@rights-kit/tooling/screenshots`: pages whose screenshots are the same at each run. */
import '../time-zone.ts';
import process from 'node:process';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { CHROMIUM_ARGS, chromiumPath, TIMEOUTS } from '../browsers.ts';

/** Takes the settings of the machine's screen out of the way in which letters and colors are drawn. */
const ARGS = [
  '--disable-lcd-text',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
  '--lang=en-US',
];

/** What the machine chooses the font of: a family of CSS, and a text in a script. */
const FONT_SAMPLES = {
  'system-ui': ['system-ui', 'Aa'],
  'sans-serif': ['sans-serif', 'Aa'],
  serif: ['Georgia, serif', 'Aa'],
  'Arabic script': ['system-ui', 'نص'],
} as const;

/** What pictures were made with. Others draw letters otherwise. */
export interface MadeWith {
  /** The engine and its version. */
  readonly browser: string;
  readonly system: string;
  /** By what they are used for. */
  readonly fonts: Readonly<Record<string, string>>;
}

/** For people: "Chrome/156.0.8078.108, linux x64, Noto Sans". */
export const nameOfMaking = ({ browser, system, fonts }: MadeWith): string =>
  [browser, system, ...Object.values(fonts)].join(', ');

/** Whether two pictures of an unchanged page are equal: each version of a browser draws letters in its own way, and so does each font. */
export const isSameMaking = (one: MadeWith, other: MadeWith): boolean =>
  nameOfMaking(one) === nameOfMaking(other);

export function openForScreenshots(): Promise<Browser> {
  return puppeteer.launch({ executablePath: chromiumPath(), args: [...CHROMIUM_ARGS, ...ARGS], ...TIMEOUTS });
}

async function fontsOf(browser: Browser): Promise<Record<string, string>> {
  const page = await browser.newPage();
  try {
    const paragraphs = Object.values(FONT_SAMPLES).map(
      ([family, text]) => `<p style="font-family: ${family}">${text}</p>`,
    );
    await page.setContent(`<meta charset="utf-8">${paragraphs.join('')}`);
    const protocol = await page.createCDPSession();
    await protocol.send('DOM.enable');
    await protocol.send('CSS.enable');
    const { root } = await protocol.send('DOM.getDocument');
    const { nodeIds } = await protocol.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: 'p' });
    const found: Record<string, string> = {};
    for (const [index, name] of Object.keys(FONT_SAMPLES).entries()) {
      const { fonts } = await protocol.send('CSS.getPlatformFontsForNode', { nodeId: nodeIds[index] ?? 0 });
      found[name] = fonts.map(({ familyName }) => familyName).join(', ');
    }
    return found;
  } finally {
    await page.close();
  }
}

export async function madeWith(browser: Browser): Promise<MadeWith> {
  return {
    browser: await browser.version(),
    system: `${process.platform} ${process.arch}`,
    fonts: await fontsOf(browser),
  };
}

/** Lets the clock of a page start at a time. It goes on from there, since a script may wait for it. */
function startClockAt(start: number): void {
  const Original = Date;
  const offset = start - Original.now();
  class ShiftedDate extends Original {
    constructor(...args: [] | ConstructorParameters<DateConstructor>) {
      if (args.length === 0) super(Original.now() + offset);
      else super(...args);
    }
    static override now(): number {
      return Original.now() + offset;
    }
  }
  globalThis.Date = ShiftedDate as DateConstructor; // a class cannot be called without `new`, and no script here does
}

interface StillOptions {
  /** **Unit:** CSS pixels. */
  readonly width: number;
  readonly height?: number;
  /** Pixels of the picture for each CSS pixel. Default: 1. */
  readonly scale?: number;
  /** What the clock of the page starts at. **Unit:** milliseconds since 1970. */
  readonly now: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: boolean;
}

/** A new page on which nothing moves, at a given time. */
export async function newStillPage(
  browser: Browser,
  { width, height = 800, scale = 1, now, colorScheme = 'light', forcedColors = false }: StillOptions,
): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(TIMEOUTS.timeout);
  await page.setViewport({ width, height, deviceScaleFactor: scale });
  const protocol = await page.createCDPSession(); // Puppeteer's own method lacks forced colors
  await protocol.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-reduced-motion', value: 'reduce' },
      { name: 'prefers-color-scheme', value: colorScheme },
      { name: 'forced-colors', value: forcedColors ? 'active' : 'none' },
    ],
  });
  await page.evaluateOnNewDocument(startClockAt, now);
  return page;
}
