// Lit's documentation requires this import before Lit's own.
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import { hydrate } from '@lit-labs/ssr-client';
import { render } from 'lit';
import '@rights-kit/elements/all.js';
import { configure } from '@rights-kit/elements';
import { litPage } from './lit-page.mjs';
import { startServerLab } from './server-lab.mjs';

configure({ feed: '/release/feed/v1/' });
startServerLab((box, _options, onProblem) => {
  try {
    if (box.hasChildNodes()) hydrate(litPage(), box);
    render(litPage(), box);
  } catch (error) {
    onProblem(error);
  }
});
