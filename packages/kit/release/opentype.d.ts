/** The module of `opentype.js` that both Node and the bundler load: its main file has no named exports in Node. */
declare module 'opentype.js/dist/opentype.mjs' {
  export * from 'opentype.js';
}
