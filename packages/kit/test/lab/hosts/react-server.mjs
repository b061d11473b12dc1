/** Renders the widgets with React on a server. */
import { text } from 'node:stream/consumers';
import { PassThrough } from 'node:stream';
import { createElement } from 'react-19';
import { renderToPipeableStream, renderToString } from 'react-dom-19/server';
import { widgets } from './react-widgets.mjs';

/**
 * @param {{camelCase?: boolean}} [options]
 * @returns {string} the markup as one string
 */
export function reactMarkup(options) {
  return renderToString(widgets(createElement, options));
}

/** @returns {Promise<string>} the markup, rendered as a stream */
export function reactStream() {
  const { promise, resolve, reject } = Promise.withResolvers();
  const { pipe } = renderToPipeableStream(widgets(createElement), {
    onAllReady: () => resolve(text(pipe(new PassThrough()))),
    onError: reject,
  });
  return promise;
}
