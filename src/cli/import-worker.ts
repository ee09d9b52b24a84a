import { parentPort, workerData } from 'node:worker_threads';
import { importFile, loadHeadings } from './load-importer.ts';

// A thread of its own for the files of `seloste import`: whatever a file does to its reader, the thread can be ended.
const headings = await loadHeadings(String(workerData));
parentPort?.on('message', (file: unknown) => {
  void importFile(String(file), headings).then((result) => parentPort?.postMessage(result));
});
parentPort?.postMessage('ready');
