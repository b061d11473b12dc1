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

export function toXml(cases: readonly TestCase[]): string {
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

  for (const { suites: names, name, outcome, time } of cases) {
    const attributes = {
      name,
      classname: names.join('.'),
      ...(time !== undefined && { time: String(time) }),
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

/** @throws {Error} when the text is not XML */
export function readXml(xml: string): TestCase[] {
  const document = new DOMParser({ onError: onErrorStopParsing }).parseFromString(xml, 'text/xml');
  return [...document.getElementsByTagName('testcase')].map((test) => ({
    suites: suitesOf(test),
    name: test.getAttribute('name') ?? '',
    outcome: outcomeOf(test),
  }));
}
