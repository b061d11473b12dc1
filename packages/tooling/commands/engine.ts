/** The page a command came from, and plug-ins for the runner that carry out commands. */
import type { BasicTestSession, TestRunnerPlugin } from '@web/test-runner';
import type { CDPSession, Page } from 'puppeteer-core';
import type { Commands } from '../testing/commands.ts';
import { WebKitLauncher } from '../webkit-launcher.ts';

/** By the name of the command. The runner takes `undefined` for a command that nobody carried out. */
type CommandHandlers = {
  readonly [Name in keyof Commands]?: (payload: Commands[Name], session: BasicTestSession) => unknown;
};

/** A plug-in for the runner that carries out some of the commands of `testing/commands.ts`. */
export function commandPlugin(name: string, handlers: CommandHandlers): TestRunnerPlugin {
  const has = (command: string): command is keyof Commands => Object.hasOwn(handlers, command);
  return {
    name,
    executeCommand({ command, payload, session }) {
      if (!has(command)) return undefined; // somebody else's command
      // The payload is JSON from `testing/commands.ts`, which sends with each command what `Commands` declares.
      return handlers[command]?.(payload as never, session);
    },
  };
}

/** What the launcher of Chromium and Firefox has, beside what the runner requires of every launcher. */
const hasPages = <Launcher extends object>(
  launcher: Launcher,
): launcher is Launcher & { getPage(id: string): Page } =>
  'getPage' in launcher && typeof launcher.getPage === 'function';

export function enginePage({ browser, id }: BasicTestSession): { page: Page } | { webkit: WebKitLauncher } {
  if (browser instanceof WebKitLauncher) return { webkit: browser };
  if (!hasPages(browser)) throw new Error(`no commands for ${browser.name}`);
  return { page: browser.getPage(id) };
}

const protocols = new WeakMap<Page, Promise<CDPSession>>();

/**
 * The Chrome DevTools protocol of the page, for what only Chromium can do. What is emulated through it ends with the test
 * file: the launcher uses the page for another one.
 *
 * @param command named in the error
 */
export function chromiumProtocol(session: BasicTestSession, command: keyof Commands): Promise<CDPSession> {
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
      protocol?.then((session) => session.detach()).catch(() => undefined); // the page is gone, and so is what was emulated
    });
  }
  return protocol;
}
