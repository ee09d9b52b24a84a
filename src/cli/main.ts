import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from './run.ts';
import type { Terminal } from './verb.ts';
import { VERBS } from './verbs.ts';

const terminal: Terminal = {
  print: (text) => void process.stdout.write(text),
  tell: (line) => void process.stderr.write(`${line}\n`),
  readInput,
  environment: process.env,
  bundledNotices: fromHere(fileURLToPath(new URL('../../notices', import.meta.url))),
};

// Whoever reads the output may stop early ("| head"): that is no mistake of ours.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
}

// The code is set, not exited with, so that output to a pipe is written to its end.
process.exitCode = await runCommand(process.argv.slice(2), { verbs: VERBS, terminal });

/** A path as people read it: relative where it lies below the folder they are in. */
function fromHere(path: string): string {
  const short = relative(process.cwd(), path);
  return short.startsWith('..') ? path : short;
}

async function readInput(): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  try {
    for await (const piece of process.stdin) pieces.push(Buffer.from(piece));
  } catch (error) {
    // A closed stdin is an empty one.
    if (!(error instanceof Error && 'code' in error && ['EBADF', 'EISDIR', 'EAGAIN'].includes(String(error.code))))
      throw error;
  }
  return Buffer.concat(pieces);
}
