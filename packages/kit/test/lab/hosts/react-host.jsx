import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { startLab } from './lab.mjs';
import { App } from './react.jsx';

startLab((box, props) => {
  const root = createRoot(box);
  const show = (next) => flushSync(() => root.render(<App {...next} />));
  show(props);
  return { show, unmount: () => root.unmount() };
});
