import { flushSync, mount, unmount } from 'svelte';
import App from './App.svelte';
import { startLab } from './lab.mjs';
import { createState } from './state.svelte.js';

startLab((target, props) => {
  const state = createState(props);
  const app = mount(App, { target, props: { state } });
  return {
    show: (next) => flushSync(() => Object.assign(state, next)),
    unmount: () => unmount(app),
  };
});
