/** Reads and writes the files of a release folder. A name is a path relative to the folder. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { integrityOf } from './integrity.ts';

/** The names of all files below a folder, sorted, with `/` as the separator. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();
}

/** Writes a text file and creates its folders. */
export function writeText(folder: string, name: string, text: string): void {
  writeBytes(folder, name, Buffer.from(text));
}

/** Writes a file and creates its folders. */
export function writeBytes(folder: string, name: string, bytes: Uint8Array): void {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}

/** Whether a file is the compressed copy of another. */
export function isCompressed(name: string): boolean {
  return /\.(br|gz)$/.test(name);
}

/**
 * Text of `mutable.json`: the hashes of all files that may change without a new version, to compare a copy with the build.
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

/** Writes compressed copies of each text file, for servers that send such copies. */
export async function precompress(folder: string): Promise<void> {
  const names = filesOf(folder).filter((name) => /\.(html|js|json)$/.test(name));
  // One iterator for all: each worker takes the next file.
  const queue = names.values();
  const worker = async (): Promise<void> => {
    for (const name of queue) {
      const file = path.join(folder, name);
      const bytes = await readFile(file);
      const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
      await writeFile(`${file}.br`, await promisify(brotliCompress)(bytes, { params }));
      await writeFile(`${file}.gz`, await promisify(gzip)(bytes, { level: 9 }));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
}
