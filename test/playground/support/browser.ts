import { execFile } from 'node:child_process';
import { accessSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** Debian's; another place is told by `CHROMIUM`. */
const BROWSER_PATH = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
/** A fresh, quiet browser that asks nobody for anything. */
const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Tells whether there is a browser to drive, and says a word where there is none. */
export function hasBrowser(): boolean {
  try {
    accessSync(BROWSER_PATH);
    return true;
  } catch {
    process.stderr.write(`Skipped: the page needs a browser, and there is none at ${BROWSER_PATH}. Set CHROMIUM.\n`);
    return false;
  }
}

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: BROWSER_PATH, args: BROWSER_FLAGS });
}

/** The page's scripts, compiled as the build compiles them, in a directory of their own. */
export async function compilePage(): Promise<{ scripts: URL; remove: () => Promise<void> }> {
  const directory = await mkdtemp(join(tmpdir(), 'seloste-page-'));
  const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
  await promisify(execFile)(process.execPath, [compiler, '-p', 'src/playground/page', '--outDir', directory], {
    cwd: ROOT,
  });
  return { scripts: pathToFileURL(`${directory}/`), remove: () => rm(directory, { recursive: true }) };
}

/** A tab on a page; whatever the browser complains of ends up in `complaints`. */
export async function openTab(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1200, height: 800 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (line) => {
    if (['error', 'warning'].includes(line.type())) complaints.push(line.text());
  });
  page.on('request', (request) => {
    if (!/^(?:data:|http:\/\/127\.0\.0\.1:)/u.test(request.url())) complaints.push(`asked for ${request.url()}`);
  });
  await page.goto(url);
  await page.getByRole('navigation').getByRole('button').first().waitFor();
  return { page, complaints };
}
