import { Worker } from 'node:worker_threads';
import type { Imported } from '../notices/import/build-notice.ts';
import type { Parsed } from '../notices/parse.ts';
import { importFile, loadHeadings } from './load-importer.ts';

/** Milliseconds that one file may take; the longest notices take a tenth of it. */
const LIMIT_MS = 3500;
/** Megabytes that one file may take; a notice takes some thirty. */
const LIMIT_MB = 600;

/** A file and what was made of it. */
export interface Result {
  readonly file: string;
  readonly result: Parsed<Imported>;
}

/**
 * Reads files one after the other in a thread of its own, which is ended where a file takes too long or too much
 * memory: such a file gets a problem, and the next ones a new thread. `notices` is the folder with the vocabulary.
 */
export async function* importInTime(files: readonly string[], notices: string): AsyncGenerator<Result> {
  if (IS_SOURCE) {
    const headings = await loadHeadings(notices);
    for (const file of files) yield { file, result: await importFile(file, headings) };
    return;
  }
  let worker: Worker | undefined;
  try {
    for (const file of files) {
      worker ??= await startWorker(notices);
      const reply = await ask(worker, file);
      if (reply.kind === 'ended') {
        await worker.terminate();
        worker = undefined;
      }
      yield { file, result: reply.kind === 'ended' ? ended(file, reply.message) : reply.result };
    }
  } finally {
    await worker?.terminate();
  }
}

/** Uncompiled, as the tests run it: Node 20 starts no thread from TypeScript. */
const IS_SOURCE = import.meta.url.endsWith('.ts');

type Reply =
  | { readonly kind: 'read'; readonly result: Parsed<Imported> }
  | { readonly kind: 'ended'; readonly message: string };

function startWorker(notices: string): Promise<Worker> {
  const worker = new Worker(new URL('./import-worker.js', import.meta.url), {
    workerData: notices,
    resourceLimits: { maxOldGenerationSizeMb: LIMIT_MB },
  });
  // One that is being ended may yet run out of memory.
  worker.on('error', () => undefined);
  return new Promise((resolve, reject) => {
    worker.once('message', () => {
      worker.off('error', reject);
      resolve(worker);
    });
    worker.once('error', reject);
  });
}

function ask(worker: Worker, file: string): Promise<Reply> {
  return new Promise((resolve) => {
    const settle = (reply: Reply): void => {
      clearTimeout(timer);
      worker.removeAllListeners('message');
      worker.off('error', fail);
      resolve(reply);
    };
    const timer = setTimeout(() => settle({ kind: 'ended', message: TOO_SLOW }), LIMIT_MS);
    worker.once('message', (result: Parsed<Imported>) => settle({ kind: 'read', result }));
    const fail = (error: Error): void => {
      const isMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      settle({ kind: 'ended', message: isMemory ? TOO_LARGE : `It cannot be read: ${error.message}` });
    };
    worker.once('error', fail);
    worker.postMessage(file);
  });
}

const TOO_SLOW = `Reading it took longer than ${LIMIT_MS / 1000} seconds and was given up. Is it really a notice?`;
const TOO_LARGE = `Reading it took more than ${LIMIT_MB} megabytes of memory and was given up. Is it really a notice?`;

function ended(file: string, message: string): Parsed<never> {
  return { kind: 'problems', problems: [{ file, line: 1, column: 1, field: '', message }] };
}
