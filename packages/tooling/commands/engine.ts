/** Plug-ins for the runner that execute commands, and the browser page that sent a command. */
import type { BasicTestSession, TestRunnerPlugin } from '@web/test-runner';
import type { CDPSession, Page } from 'puppeteer-core';
import type { Commands } from '../testing/commands.ts';
import { WebKitLauncher } from '../webkit-launcher.ts';

/** The handlers by command. They must not return `undefined`, which means to the runner that no plug-in handles the command. */
type CommandHandlers = {
  readonly [Name in keyof Commands]?: (payload: Commands[Name], session: BasicTestSession) => unknown;
};

/** A plug-in for the runner that handles some of the commands of `testing/commands.ts`. */
export function commandPlugin(name: string, handlers: CommandHandlers): TestRunnerPlugin {
  const has = (command: string): command is keyof Commands => Object.hasOwn(handlers, command);
  return {
    name,
    executeCommand({ command, payload, session }) {
      if (!has(command)) return undefined; // another plug-in handles it
      // `testing/commands.ts` sends each command with the payload that `Commands` declares for it.
      return handlers[command]?.(payload as never, session);
    },
  };
}

/** Whether a launcher has `getPage()`, as those of Chromium and Firefox do. */
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
 * A session of the Chrome DevTools protocol with the page, for commands that only Chromium supports. It is detached at the end of the
 * test file, which resets all emulation: the launcher reuses the page for other files.
 *
 * @param command its name, for the error
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
      protocol?.then((session) => session.detach()).catch(() => undefined); // a closed page needs no reset
    });
  }
  return protocol;
}
