import { createServer, type Server } from 'node:http';
import { answerVitals, type Vitals } from './vitals.ts';

/** Nobody who asks for a line of text needs longer. */
const SLOWEST_REQUEST_MS = 5000;

/**
 * Serves `/healthz`, `/readyz` and `/metrics` alone, for Socket Mode, which needs no port of its own. Rejects where the
 * port is taken.
 */
export async function startHealthServer({ port, vitals }: { port: number; vitals: Vitals }): Promise<Server> {
  const limits = { requestTimeout: SLOWEST_REQUEST_MS, headersTimeout: SLOWEST_REQUEST_MS };
  const server = createServer(limits, (request, response) => {
    if (!answerVitals(request, response, vitals)) response.writeHead(404).end();
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => resolve(server));
  });
}
