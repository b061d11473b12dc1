import { createElement } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { startServerLab } from './server-lab.mjs';
import { widgets } from './react-widgets.mjs';

startServerLab((box, options, onProblem) => {
  const app = widgets(createElement, options);
  if (box.hasChildNodes()) hydrateRoot(box, app, { onRecoverableError: onProblem });
  else createRoot(box).render(app);
});
