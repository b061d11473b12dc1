/** The files of a release folder, by their names below it. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { integrityOf } from './integrity.ts';

/** Files below a folder, in the order of their names, with `/` between the parts. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();
}

/** Writes a text, with the folders that its name asks for. */
export function writeText(folder: string, name: string, text: string): void {
  writeBytes(folder, name, Buffer.from(text));
}

/** Writes a file, with the folders that its name asks for. */
export function writeBytes(folder: string, name: string, bytes: Uint8Array): void {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}

/** Whether a file is the compressed form of another. */
export function isCompressed(name: string): boolean {
  return /\.(br|gz)$/.test(name);
}

/**
 * Text of `mutable.json`: the hashes of all that may change without a new version, for comparing a copy with what was built.
 *
 * @param more texts of files that are not in the folder, by name
 */
export function mutableHashes(folder: string, more: Readonly<Record<string, string>> = {}): string {
  const names = filesOf(folder).filter(
    (file) => !/^(v\d+|\d+\.\d+\.\d+)\//.test(file) && file !== 'mutable.json' && !isCompressed(file),
  );
  const hashes = names.map((file) => [file, integrityOf(readFileSync(path.join(folder, file)))] as const);
  const others = Object.entries(more).map(([file, text]) => [file, integrityOf(Buffer.from(text))] as const);
  return `${JSON.stringify(Object.fromEntries([...hashes, ...others]), null, 1)}\n`;
}

/** Writes the compressed forms of each text; a server sends them as they are. */
export function precompress(folder: string): void {
  for (const name of filesOf(folder)) {
    if (!/\.(html|js|json)$/.test(name)) continue;
    const file = path.join(folder, name);
    const bytes = readFileSync(file);
    const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }));
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  }
}
