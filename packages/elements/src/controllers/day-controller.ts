import type { ReactiveController } from 'lit';
import { print, type PrintHost } from './print.js';

/** The elements on the page. One listener serves them all. */
const hosts = new Set<PrintHost>();
let seen = '';
let timer = 0;

/** **Unit:** milliseconds. */
const QUARTER = 900_000;

/** The reader's local time to the quarter of an hour: at no other time a day begins in any time zone. */
const readTime = (): string => String(new Date(Date.now() - (Date.now() % QUARTER)));

function update(): void {
  const time = readTime();
  if (time !== seen) for (const host of hosts) host.requestUpdate();
  seen = time;
}

const onPrint = (event: Event): void => {
  print(hosts, event);
};

/**
 * Updates an element when the day may have changed: it decides by the day, in the zone of the page, of the feed or of the reader. Asks when a
 * reader returns to its page, by a tab or by the Back button, and every quarter of an hour, since a page may stay visible past midnight.
 * Updates it also when the page is printed, and afterwards.
 */
export class DayController implements ReactiveController {
  readonly #host: PrintHost;

  constructor(host: PrintHost) {
    this.#host = host;
  }

  hostConnected(): void {
    if (hosts.size === 0) {
      seen = readTime();
      timer = window.setInterval(update, QUARTER);
    }
    hosts.add(this.#host);
    for (const type of ['pageshow', 'visibilitychange']) addEventListener(type, update); // of many, one is kept
    for (const type of ['beforeprint', 'afterprint']) addEventListener(type, onPrint);
  }

  hostDisconnected(): void {
    hosts.delete(this.#host);
    if (hosts.size === 0) clearInterval(timer);
  }
}
