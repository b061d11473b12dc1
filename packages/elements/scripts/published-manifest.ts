/**
 * The plug-in of the analyzer, which reads each source alone and without types. Therefore the types of attributes come from the built
 * classes, whose property declarations the elements use at run time.
 */
import { readFileSync } from 'node:fs';
import type { LitElement, PropertyDeclaration } from 'lit';
import ts from 'typescript';
import type { Attribute, CssProperty, Declaration, Manifest, Member, Module } from './manifest.ts';
import { styleProperties } from './style-properties.ts';

/** The exports of the package by name, among them the classes of the elements. */
type Exports = Readonly<Record<string, unknown>>;
type ElementClass = typeof LitElement;

/** The source of interfaces whose fields classes reuse: `declare feed: SharedAttributes['feed']`. */
const SHARED_ATTRIBUTES = 'src/shared-attributes.ts';

const isElementClass = (value: unknown): value is ElementClass =>
  typeof value === 'function' && 'elementProperties' in value;

const withoutNull = (type: string): string => type.replace(/ \| (?:null|undefined)\b/g, '');

/** Type and description of the documented fields of these interfaces, by `Interface['field']`. */
function sharedFields(): Map<string, { readonly type: string; readonly description: string }> {
  const source = ts.createSourceFile(
    SHARED_ATTRIBUTES,
    readFileSync(SHARED_ATTRIBUTES, 'utf8'),
    ts.ScriptTarget.ESNext,
    true,
  );
  const fields = source.statements.filter(ts.isInterfaceDeclaration).flatMap(({ name, members }) =>
    members.filter(ts.isPropertySignature).map((member) => {
      const description = ts
        .getJSDocCommentsAndTags(member)
        .map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? '')
        .join('\n');
      const type = withoutNull(member.type?.getText(source) ?? '');
      return [`${name.text}['${member.name.getText(source)}']`, { type, description }] as const;
    }),
  );
  return new Map(fields);
}

/** Where the built declarations of the package are. */
const TYPES = 'dist/index.d.ts';

/** The unions of literals that the fields of the exported classes have, by `Class.field`: the analyzer knows only their names. */
function fieldUnions(): Map<string, string> {
  const program = ts.createProgram([TYPES], {
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ESNext,
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(TYPES);
  const module = source && checker.getSymbolAtLocation(source);
  if (!module) throw new Error(`${TYPES} is not built`);
  const unions = new Map<string, string>();
  for (const exported of checker.getExportsOfModule(module)) {
    const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
    if (!(symbol.flags & ts.SymbolFlags.Class)) continue;
    for (const field of symbol.members?.values() ?? []) {
      const type = checker.getTypeOfSymbol(field);
      if (type.isUnion() && type.types.every((member) => member.isStringLiteral()))
        unions.set(`${symbol.name}.${field.name}`, type.types.map(({ value }) => `'${value}'`).join(' | '));
    }
  }
  return unions;
}

/** The values of a choice, the default first; empty for an attribute with any text. */
function valuesOf(declaration: PropertyDeclaration): string[] {
  const values: unknown = 'values' in declaration ? declaration.values : undefined;
  return Array.isArray(values) ? values.map(String) : [];
}

/** The type and the default of a property; `undefined` where only its documentation can state them. */
function typeOf(declaration: PropertyDeclaration): Pick<Attribute, 'type' | 'default'> {
  if (declaration.type === Boolean) return { type: { text: 'boolean' }, default: 'false' };
  const values = valuesOf(declaration);
  const [first] = values;
  if (first === undefined) return {};
  const levels = values.filter((value) => /^\d+$/.test(value)).sort();
  const words = values.filter((value) => value !== '' && !levels.includes(value));
  const text = [...[...levels, ...words].map((value) => `'${value}'`), ...levels].join(' | ');
  // The value `''` inherits from the page. It is omitted, since a page would omit the attribute instead.
  return { type: { text }, ...(first && { default: `'${first}'` }) };
}

/** Adds the attribute, type, default and description of each property of an element. */
function describeAttributes(
  declaration: Declaration,
  element: ElementClass,
  shared: ReturnType<typeof sharedFields>,
): void {
  const { observedAttributes } = element; // reading it finalizes the class, which fills elementProperties
  if (observedAttributes.length === 0) throw new Error(`${declaration.name} has no attributes`);
  declaration.attributes = [...element.elementProperties].map(([property, options]) => {
    const field = declaration.members?.find(({ name }) => name === property);
    if (!field) throw new Error(`${declaration.name} declares no field "${String(property)}"`);
    const from = shared.get(field.type?.text ?? '');
    const description = (field.description ?? from?.description)?.replace(/\s*\n\s*/g, ' ');
    field.type = { text: withoutNull(from?.type ?? field.type?.text ?? '') };
    Object.assign(field, typeOf(options), { description, ...(options.reflect && { reflects: true }) });
    if (options.attribute === false) throw new Error(`${declaration.name}: ${field.name} has no attribute`);
    field.attribute = typeof options.attribute === 'string' ? options.attribute : field.name.toLowerCase();
    return {
      name: field.attribute,
      type: field.type,
      ...(field.default === undefined ? {} : { default: field.default }),
      ...(description === undefined ? {} : { description }),
      fieldName: field.name,
    };
  });
}

/** Adds the custom properties of an element's style sheets, after those that its own comment describes. */
function describeStyles(declaration: Declaration, sheets: unknown): void {
  const own = declaration.cssProperties ?? [];
  const names = new Set(own.map(({ name }) => name));
  if (!Array.isArray(sheets)) throw new Error(`templates.js exports no style sheets of ${declaration.name}`);
  const common: CssProperty[] = styleProperties(sheets.map(String));
  declaration.cssProperties = [...own, ...common.filter(({ name }) => !names.has(name))];
}

/** `CaseTimelineElement` as `caseTimelineStyles`, an export of `templates.js`: on a server the class itself has no style sheets. */
const sheetsName = (className: string): string =>
  className.replace(/^./, (letter) => letter.toLowerCase()).replace(/Element$/, 'Styles');

/** The module that registers a tag, which the analyzer cannot find, since it does not know `define()`. */
function toRegistration(tag: string, classFile: string, name: string): Module {
  const path = classFile.replace(/[^/]+$/, `${tag}.js`);
  const declaration = { name, module: classFile };
  return {
    kind: 'javascript-module',
    path,
    declarations: [],
    exports: [{ kind: 'custom-element-definition', name: tag, declaration }],
  };
}

const toDist = (path: string): string => path.replace(/^\/?src\/(.*)\.ts$/, 'dist/$1.js');

const isPublic = ({ name, privacy, static: isStatic }: Member): boolean =>
  !isStatic && !name.startsWith('#') && (privacy ?? 'public') === 'public';

/**
 * Removes all that pages may not use, completes the documentation, and replaces the names of sources by those of published files.
 *
 * @param elements the exports of the built package
 * @param templates the exports of its `templates.js`
 * @throws Error when a property of an element has no field
 */
export function publishedManifest(
  elements: Exports,
  templates: Exports,
): {
  readonly name: string;
  packageLinkPhase: (phase: { customElementsManifest: Manifest }) => void;
} {
  return {
    name: 'published-manifest',
    packageLinkPhase({ customElementsManifest: manifest }) {
      const shared = sharedFields();
      const unions = fieldUnions();
      const registrations: Module[] = [];
      for (const module of manifest.modules) {
        module.path = toDist(module.path);
        for (const entry of module.exports ?? [])
          if (entry.declaration.module)
            entry.declaration.module = toDist(
              entry.declaration.module.replace(/^\.\//, 'src/').replace(/\.js$/, '.ts'),
            );
        const exported = new Set(module.exports?.map(({ name }) => name));
        module.declarations = (module.declarations ?? []).filter(({ name }) => exported.has(name));
        for (const declaration of module.declarations) {
          const { [declaration.name]: value } = elements;
          declaration.members = (declaration.members ?? []).filter(isPublic);
          // The analyzer also derives events from calls of dispatchEvent(). These have no description, and repeat documented ones.
          declaration.events = (declaration.events ?? []).filter(({ description }) => description);
          if (declaration.superclass?.module)
            declaration.superclass.module = declaration.superclass.module.replace(/^\/?src\//, 'dist/');
          if (!declaration.tagName || !isElementClass(value)) {
            for (const field of declaration.members) {
              const union = unions.get(`${declaration.name}.${field.name}`);
              if (union) field.type = { text: union };
              delete field.default; // the name of the parameter that the constructor assigns
            }
            continue;
          }
          describeAttributes(declaration, value, shared);
          describeStyles(declaration, templates[sheetsName(declaration.name)]);
          registrations.push(toRegistration(declaration.tagName, module.path, declaration.name));
        }
      }
      // The analyzer takes files in the order of the file system.
      const byPath = (one: Module, other: Module): number => (one.path < other.path ? -1 : 1);
      manifest.modules = [
        ...manifest.modules.filter(({ exports }) => exports?.length).sort(byPath),
        ...registrations.sort(byPath),
      ];
    },
  };
}
