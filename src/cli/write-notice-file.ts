import { lstat, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Writes a notice file whole or not at all; tells why it could not, undefined where it did. One that is there and
 * differs is replaced by `force` only. A link is never followed: what it leads to lies elsewhere.
 */
export async function writeNoticeFile(file: string, text: string, force: boolean): Promise<string | undefined> {
  try {
    const there = await lstat(file).catch(() => undefined);
    if (there !== undefined && !there.isFile()) return `${file} is a link or a directory. Remove it first.`;
    if (there !== undefined && !force && (await readFile(file, 'utf8')) !== text) {
      return `${file} is there already and differs. Use --force to replace it.`;
    }
    await mkdir(dirname(file), { recursive: true });
    await replace(file, text);
    return undefined;
  } catch (error) {
    return `${file} cannot be written: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** Whoever watches the directory never sees half a notice. */
async function replace(file: string, text: string): Promise<void> {
  const half = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(half, text, { flag: 'wx' });
    await rename(half, file);
  } finally {
    await rm(half, { force: true });
  }
}
