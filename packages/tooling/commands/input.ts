/**
 * A reader's hands and window, in every engine: `viewport`, `press`, `type-text`, `click`. The runner's own commands have
 * other names, and refuse launchers they do not know.
 */
import { enginePage } from './engine.ts';

/**
 * @param {import('puppeteer-core').Page} page
 * @param {string} key
 */
async function press(page, key) {
  // Firefox knows the space bar by its character alone.
  const names = key.split('+').map((name) => (name === 'Space' ? ' ' : name));
  const keys = /** @type {import('puppeteer-core').KeyInput[]} */ names;
  const last = keys.pop();
  if (!last) throw new Error('press needs a key');
  for (const modifier of keys) await page.keyboard.down(modifier);
  await page.keyboard.press(last);
  for (const modifier of keys.toReversed()) await page.keyboard.up(modifier);
}

/** @returns {import('./engine.ts').Plugin} */
export function input() {
  return {
    name: 'input',
    async executeCommand({ command, payload, session }) {
      switch (command) {
        case 'viewport': {
          const { width, height } = /** @type {{width: number, height: number}} */ payload;
          const engine = enginePage(session);
          await ('page' in engine
            ? engine.page.setViewport({ width, height })
            : engine.webkit.resize(width, height));
          return true;
        }
        case 'press': {
          const { key } = /** @type {{key: string}} */ payload;
          const engine = enginePage(session);
          await ('page' in engine ? press(engine.page, key) : engine.webkit.press(key));
          return true;
        }
        case 'type-text': {
          const { text } = /** @type {{text: string}} */ payload;
          const engine = enginePage(session);
          await ('page' in engine ? engine.page.keyboard.type(text) : engine.webkit.typeText(text));
          return true;
        }
        case 'click': {
          const {
            x,
            y,
            button = 'left',
          } = /** @type {{x: number, y: number, button?: 'left' | 'middle' | 'right'}} */ payload;
          const engine = enginePage(session);
          await ('page' in engine
            ? engine.page.mouse.click(x, y, { button })
            : engine.webkit.click(x, y, button));
          return true;
        }
        default:
          return undefined; // somebody else's command
      }
    },
  };
}
