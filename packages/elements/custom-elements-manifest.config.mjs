/** The file that registers a tag; the analyzer does not know `define()`. */
function toRegistration(tag, classFile, name) {
  const path = classFile.replace(/[^/]+$/, `${tag}.js`);
  const declaration = { name, module: classFile };
  return {
    kind: 'javascript-module',
    path,
    declarations: [],
    exports: [{ kind: 'custom-element-definition', name: tag, declaration }],
  };
}

/** Keeps only what a page may use, and names the files that are published. */
function published() {
  const toDist = (path) => path.replace(/^\/?src\/(.*)\.ts$/, 'dist/$1.js');
  return {
    name: 'published',
    packageLinkPhase({ customElementsManifest: manifest }) {
      const registrations = [];
      for (const module of manifest.modules) {
        module.path = toDist(module.path);
        for (const entry of module.exports ?? [])
          if (entry.declaration?.module)
            entry.declaration.module = toDist(
              entry.declaration.module.replace(/^\.\//, 'src/').replace(/\.js$/, '.ts'),
            );
        const exported = new Set(module.exports?.map(({ name }) => name));
        module.declarations = module.declarations?.filter(({ name }) => exported.has(name));
        for (const declaration of module.declarations ?? []) {
          declaration.members = declaration.members?.filter(
            ({ name, privacy, static: isStatic }) =>
              !isStatic && !name.startsWith('#') && (privacy ?? 'public') === 'public',
          );
          // What dispatchEvent() calls suggest repeats the documented events without their names.
          declaration.events = declaration.events?.filter(({ description }) => description);
          if (declaration.superclass?.module)
            declaration.superclass.module = declaration.superclass.module.replace(/^\/?src\//, 'dist/');
          for (const { type } of declaration.attributes ?? [])
            type.text = type.text.replace(/ \| (?:null|undefined)/g, '');
          if (declaration.tagName)
            registrations.push(toRegistration(declaration.tagName, module.path, declaration.name));
        }
      }
      manifest.modules = [...manifest.modules.filter(({ exports }) => exports?.length), ...registrations];
    },
  };
}

export default {
  globs: ['src/*/*-element.ts', 'src/events/*.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [published()],
};
