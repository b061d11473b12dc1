import type { ReactiveController } from 'lit';
import { print, type PrintHost } from './print.js';

/** The elements on the page. One listener serves them all. */
const hosts = new Set<PrintHost>();
let seen = '';

/** The reader's local time to the quarter of an hour: at no other time a day begins in any time zone. */
const readTime = (): string => String(new Date(Date.now() - (Date.now() % 900_000)));

function update(): void {
  const time = readTime();
  if (time !== seen) for (const host of hosts) host.requestUpdate();
  seen = time;
}

const onPrint = (event: Event): void => {
  print(hosts, event);
};

/**
 * Updates an element when a reader returns to its page, by a tab or by the Back button, and the day may have changed meanwhile: it decides by
 * the day, in the zone of the page, of the feed or of the reader. Updates it also when the page is printed, and afterwards.
 */
export class DayController implements ReactiveController {
  readonly #host: PrintHost;

  constructor(host: PrintHost) {
    this.#host = host;
  }

  hostConnected(): void {
    if (hosts.size === 0) seen = readTime();
    hosts.add(this.#host);
    for (const type of ['pageshow', 'visibilitychange']) addEventListener(type, update); // of many, one is kept
    for (const type of ['beforeprint', 'afterprint']) addEventListener(type, onPrint);
  }

  hostDisconnected(): void {
    hosts.delete(this.#host);
  }
}
