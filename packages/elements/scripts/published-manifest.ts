/**
 * The analyzer's plugin. It reads sources one by one and without types, so what an attribute takes comes from the built classes: the
 * declarations that the elements themselves run by.
 */
import { readFileSync } from 'node:fs';
import type { LitElement, PropertyDeclaration } from 'lit';
import ts from 'typescript';
import type { Attribute, CssProperty, Declaration, Manifest, Member, Module } from './manifest.ts';
import { styleProperties } from './style-properties.ts';

/** The classes of the elements among the exports of the package, by name. */
type Exports = Readonly<Record<string, unknown>>;
type ElementClass = typeof LitElement;

/** Fields that a class takes from an interface: `declare feed: SharedAttributes['feed']`. */
const SHARED_ATTRIBUTES = 'src/shared-attributes.ts';

const isElementClass = (value: unknown): value is ElementClass =>
  typeof value === 'function' && 'elementProperties' in value;

const withoutNull = (type: string): string => type.replace(/ \| (?:null|undefined)\b/g, '');

/** The interfaces that hold documented attributes: type and description by `Interface['field']`. */
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

/** The values of a choice, the default first; none for an attribute that takes any text. */
function valuesOf(declaration: PropertyDeclaration): string[] {
  const values: unknown = 'values' in declaration ? declaration.values : undefined;
  return Array.isArray(values) ? values.map(String) : [];
}

/** What a property takes, and what it is without being set; `undefined` where a sentence has to say that. */
function typeOf(declaration: PropertyDeclaration): Pick<Attribute, 'type' | 'default'> {
  if (declaration.type === Boolean) return { type: { text: 'boolean' }, default: 'false' };
  const values = valuesOf(declaration);
  const [first] = values;
  if (first === undefined) return {};
  const levels = values.filter((value) => /^\d+$/.test(value)).sort();
  const words = values.filter((value) => value !== '' && !levels.includes(value));
  const text = [...[...levels, ...words].map((value) => `'${value}'`), ...levels].join(' | ');
  // `''` stands for what the page has, and no page would write it.
  return { type: { text }, ...(first && { default: `'${first}'` }) };
}

/** Gives each property of an element its attribute, its type, its default and its description. */
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
    Object.assign(field, typeOf(options), { description });
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

/** The custom properties of an element's style sheets, those that its own comment describes first. */
function describeStyles(declaration: Declaration, sheets: unknown): void {
  const own = declaration.cssProperties ?? [];
  const names = new Set(own.map(({ name }) => name));
  if (!Array.isArray(sheets)) throw new Error(`templates.js exports no style sheets of ${declaration.name}`);
  const common: CssProperty[] = styleProperties(sheets.map(String));
  declaration.cssProperties = [...own, ...common.filter(({ name }) => !names.has(name))];
}

/** `CaseTimelineElement` as `caseTimelineStyles`: on a server the class has no style sheets, so they come from beside the templates. */
const sheetsName = (className: string): string =>
  className.replace(/^./, (letter) => letter.toLowerCase()).replace(/Element$/, 'Styles');

/** The file that registers a tag; the analyzer does not know `define()`. */
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
 * Keeps only what a page may use, documents it whole, and names the files that are published.
 *
 * @param elements the exports of the built package
 * @param templates those of its `templates.js`
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
          // What dispatchEvent() calls suggest repeats the documented events without their names.
          declaration.events = (declaration.events ?? []).filter(({ description }) => description);
          if (declaration.superclass?.module)
            declaration.superclass.module = declaration.superclass.module.replace(/^\/?src\//, 'dist/');
          if (!declaration.tagName || !isElementClass(value)) continue;
          describeAttributes(declaration, value, shared);
          describeStyles(declaration, templates[sheetsName(declaration.name)]);
          registrations.push(toRegistration(declaration.tagName, module.path, declaration.name));
        }
      }
      manifest.modules = [...manifest.modules.filter(({ exports }) => exports?.length), ...registrations];
    },
  };
}
