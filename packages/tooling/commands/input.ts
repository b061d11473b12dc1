/**
 * Input and window size in every engine: `viewport`, `press`, `type-text`, `click`. The runner's own commands, which have other names,
 * reject launchers that they do not know.
 */
import type { TestRunnerPlugin } from '@web/test-runner';
import type { KeyInput, Page } from 'puppeteer-core';
import { commandPlugin, enginePage } from './engine.ts';

async function press(page: Page, key: string): Promise<void> {
  // Firefox supports the space bar only by its character.
  const names = key.split('+').map((name) => (name === 'Space' ? ' ' : name));
  const keys = names as KeyInput[]; // Puppeteer throws on an unknown name
  const last = keys.pop();
  if (!last) throw new Error('press needs a key');
  for (const modifier of keys) await page.keyboard.down(modifier);
  await page.keyboard.press(last);
  for (const modifier of keys.toReversed()) await page.keyboard.up(modifier);
}

export const input = (): TestRunnerPlugin =>
  commandPlugin('input', {
    async viewport({ width, height }, session) {
      const engine = enginePage(session);
      await ('page' in engine
        ? engine.page.setViewport({ width, height })
        : engine.webkit.resize(width, height));
      return true;
    },
    async press({ key }, session) {
      const engine = enginePage(session);
      await ('page' in engine ? press(engine.page, key) : engine.webkit.press(key));
      return true;
    },
    async 'type-text'({ text }, session) {
      const engine = enginePage(session);
      await ('page' in engine ? engine.page.keyboard.type(text) : engine.webkit.typeText(text));
      return true;
    },
    async click({ x, y, button }, session) {
      const engine = enginePage(session);
      await ('page' in engine
        ? engine.page.mouse.click(x, y, { button })
        : engine.webkit.click(x, y, button));
      return true;
    },
  });
