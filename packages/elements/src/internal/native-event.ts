function findConstructor(): typeof globalThis.Event {
  try {
    // `Event.prototype.constructor`, which is typed as any function.
    return document.createEvent('Event').constructor as typeof globalThis.Event;
  } catch {
    return Object.getPrototypeOf(MessageEvent) as typeof globalThis.Event; // on a server, and where a form shadows `createEvent`
  }
}

/** The browser's `Event`, also where a script of the page has replaced that of the window, as MooTools 1.4 does. */
export const Event: typeof globalThis.Event = findConstructor();
