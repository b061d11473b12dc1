/** Test results as JUnit XML, which CI systems read. Every runner writes a file in `test-results/`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  DOMImplementation,
  DOMParser,
  type Element,
  onErrorStopParsing,
  XMLSerializer,
} from '@xmldom/xmldom';

export const RESULTS_FOLDER = 'test-results';

/** The separator of the parts of a title: suites, then the test. */
const SEPARATOR = ' › ';

export type Outcome =
  | { readonly is: 'passed' }
  | { readonly is: 'failed'; readonly reason: string }
  | { readonly is: 'skipped'; readonly reason: string; readonly isWholeFile?: boolean };

/** A test and its suites. */
export interface TestCase {
  readonly suites: readonly string[];
  readonly name: string;
  readonly outcome: Outcome;
  /** **Unit:** seconds. */
  readonly time?: number;
  /** The path of its file below the package, where it is known. */
  readonly file?: string;
}

/** When tests ran, and in what. */
export interface RunFacts {
  /** ISO 8601. */
  readonly timestamp: string;
  /** The version of each engine, by its name in the suites. */
  readonly engines: Readonly<Record<string, string>>;
}

export const titleOf = ({ suites, name }: TestCase): string => [...suites, name].join(SEPARATOR);

/** Removes the results of an earlier run, which a run that crashes would otherwise leave in place. */
export function clearResults(file: string): void {
  rmSync(path.join(RESULTS_FOLDER, file), { force: true });
}

export function writeResults(file: string, xml: string): void {
  mkdirSync(RESULTS_FOLDER, { recursive: true });
  writeFileSync(path.join(RESULTS_FOLDER, file), xml);
}

/** Removes control characters, such as those of terminal colors. XML 1.0 does not allow them, even escaped. */
export const withoutControls = (text: string): string => text.replace(/[^\P{Cc}\t\n\r]/gu, '');

/** @param run is left out where nobody reads it */
export function toXml(cases: readonly TestCase[], run?: RunFacts): string {
  const document = new DOMImplementation().createDocument(null, 'testsuites', null);
  const root = document.documentElement;
  if (!root) throw new Error('the document has no root');

  const add = (parent: Element, tag: string, attributes: Readonly<Record<string, string>>): Element => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes))
      element.setAttribute(name, withoutControls(value));
    parent.appendChild(element);
    return element;
  };

  if (run) {
    root.setAttribute('timestamp', run.timestamp);
    const properties = add(root, 'properties', {});
    for (const [name, value] of Object.entries(run.engines)) add(properties, 'property', { name, value });
  }

  const suites = new Map<string, Element>();
  const suiteOf = (names: readonly string[]): Element => {
    const key = JSON.stringify(names);
    const known = suites.get(key);
    if (known) return known;
    const name = names.at(-1);
    if (name === undefined) return root;
    const element = add(suiteOf(names.slice(0, -1)), 'testsuite', { name });
    suites.set(key, element);
    return element;
  };

  for (const { suites: names, name, outcome, time, file } of cases) {
    const attributes = {
      name,
      classname: names.join('.'),
      ...(time !== undefined && { time: String(time) }),
      ...(file !== undefined && { file }),
    };
    const element = add(suiteOf(names), 'testcase', attributes);
    if (outcome.is === 'failed') add(element, 'failure', { message: outcome.reason });
    if (outcome.is === 'skipped')
      add(element, 'skipped', { message: outcome.reason, type: outcome.isWholeFile ? 'file' : 'skipped' });
  }
  return `<?xml version="1.0" encoding="utf-8"?>\n${new XMLSerializer().serializeToString(document)}\n`;
}

function outcomeOf(test: Element): Outcome {
  const [failure = test.getElementsByTagName('error').item(0)] = test.getElementsByTagName('failure');
  if (failure) return { is: 'failed', reason: failure.getAttribute('message') ?? 'failed' };
  const skipped = test.getElementsByTagName('skipped').item(0);
  if (!skipped) return { is: 'passed' };
  return {
    is: 'skipped',
    reason: skipped.getAttribute('message') ?? '',
    isWholeFile: skipped.getAttribute('type') === 'file',
  };
}

function suitesOf(test: Element): string[] {
  const names: string[] = [];
  for (let parent = test.parentElement; parent; parent = parent.parentElement)
    if (parent.tagName === 'testsuite') names.unshift(parent.getAttribute('name') ?? '');
  return names;
}

const parse = (xml: string) =>
  new DOMParser({ onError: onErrorStopParsing }).parseFromString(xml, 'text/xml');

/** @throws {Error} when the text is not XML */
export function readXml(xml: string): TestCase[] {
  return [...parse(xml).getElementsByTagName('testcase')].map((test) => {
    const file = test.getAttribute('file');
    return {
      suites: suitesOf(test),
      name: test.getAttribute('name') ?? '',
      outcome: outcomeOf(test),
      ...(file && { file }),
    };
  });
}

/**
 * @returns `undefined` where the file does not say when the tests ran
 * @throws {Error} when the text is not XML
 */
export function readRunFacts(xml: string): RunFacts | undefined {
  const document = parse(xml);
  const timestamp = document.documentElement?.getAttribute('timestamp');
  if (!timestamp) return undefined;
  const engines = [...document.getElementsByTagName('property')].map(
    (property) => [property.getAttribute('name') ?? '', property.getAttribute('value') ?? ''] as const,
  );
  return { timestamp, engines: Object.fromEntries(engines) };
}
