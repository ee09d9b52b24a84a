import { readFile, readdir } from 'node:fs/promises';
import { extname } from 'node:path';

/** A file of the page, as it is served. */
export interface PageFile {
  readonly type: string;
  readonly content: Buffer;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** Two levels up in `src` and in `dist` alike. */
const ROOT = new URL('../../', import.meta.url);
const MARKUP_DIRECTORY = new URL('src/playground/page/', ROOT);
/** The page's scripts are TypeScript and come out of the one build with the server's. */
const SCRIPT_DIRECTORY = new URL('dist/playground/page/', ROOT);

/** Loads the page: path → file. HTML and CSS are served as written, scripts as compiled. */
export async function loadPageFiles(scripts: URL = SCRIPT_DIRECTORY): Promise<ReadonlyMap<string, PageFile>> {
  const files = await Promise.all([loadFiles(MARKUP_DIRECTORY, ['.html', '.css']), loadFiles(scripts, ['.js'])]);
  return new Map(files.flat());
}

async function loadFiles(directory: URL, extensions: readonly string[]): Promise<[string, PageFile][]> {
  const names = (await readdir(directory)).filter((name) => extensions.includes(extname(name)));
  return Promise.all(names.map((name) => loadFile(directory, name)));
}

async function loadFile(directory: URL, name: string): Promise<[string, PageFile]> {
  const content = await readFile(new URL(name, directory));
  return [name === 'index.html' ? '/' : `/${name}`, { type: TYPES[extname(name)] ?? 'text/plain', content }];
}
