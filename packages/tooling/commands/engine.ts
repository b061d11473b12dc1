/**
 * The page a command came from.
 *
 * @typedef {import('@web/test-runner').BasicTestSession} TestSession
 * @typedef {import('@web/test-runner').TestRunnerPlugin<unknown>} Plugin
 * @typedef {import('puppeteer-core').Page} Page
 * @typedef {import('puppeteer-core').CDPSession} CDPSession
 */
import { WebKitLauncher } from '../webkit-launcher.ts';

/**
 * @param {TestSession} session
 * @returns {{page: Page} | {webkit: WebKitLauncher}}
 */
export function enginePage({ browser, id }) {
  if (browser instanceof WebKitLauncher) return { webkit: browser };
  const { getPage } = /** @type {{getPage?: (id: string) => Page}} */ browser;
  if (!getPage) throw new Error(`no commands for ${browser.name}`);
  return { page: getPage.call(browser, id) };
}

/** @type {WeakMap<Page, Promise<CDPSession>>} */
const protocols = new WeakMap();

/**
 * The Chrome DevTools protocol of the page, for what only Chromium can do. What is emulated through it ends with the test
 * file: the launcher uses the page for another one.
 *
 * @param {TestSession} session
 * @param {string} command named in the error
 */
export function chromiumProtocol(session, command) {
  const engine = enginePage(session);
  if ('webkit' in engine || session.browser.name === 'Firefox')
    throw new Error(`The command "${command}" works in Chromium only, not in ${session.browser.name}.`);
  const { page } = engine;
  let protocol = protocols.get(page);
  if (!protocol) {
    protocol = page.createCDPSession();
    protocols.set(page, protocol);
    page.on('framenavigated', function forget(frame) {
      if (frame !== page.mainFrame()) return;
      page.off('framenavigated', forget);
      protocols.delete(page);
      protocol?.then((session) => session.detach()).catch(() => {}); // the page is gone, and so is what was emulated
    });
  }
  return protocol;
}
