import { createServer, type Server } from 'node:http';
import { healthAnswer } from './slack/health.ts';

/** Serves `/healthz` and `/readyz` alone, for Socket Mode, which needs no port of its own. Rejects where it is taken. */
export async function startHealthServer({ port, isReady }: { port: number; isReady: () => boolean }): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const answer = healthAnswer(pathname, isReady()) ?? { status: 404, body: '' };
    response.writeHead(answer.status, { 'Content-Type': 'text/plain' }).end(answer.body);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => resolve(server));
  });
}
