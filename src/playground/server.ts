import { createServer, type RequestListener, type Server } from 'node:http';

/** The own machine only: the playground has no log-in. */
const LOOPBACK = '127.0.0.1';
const PORTS_TRIED = 20;

/** The page is on the same machine. In ms. */
const LIMITS = { headersTimeout: 5000, requestTimeout: 10_000, connectionsCheckingInterval: 1000 };

/** A server that listens. */
interface RunningServer {
  readonly port: number;
  stop(): Promise<void>;
}

/**
 * Serves on the first free port from `port` on; `onTaken` is told each that is not. Throws where none of twenty is free.
 */
export async function listenLocally(
  listener: RequestListener,
  { port, onTaken }: { port: number; onTaken: (port: number) => void },
): Promise<RunningServer> {
  for (let candidate = port; candidate < port + PORTS_TRIED; candidate += 1) {
    const server = createServer(LIMITS, listener);
    const bound = await listen(server, candidate);
    if (bound !== undefined) return { port: bound, stop: () => close(server) };
    onTaken(candidate);
  }
  throw new Error(`No free port from ${port} to ${port + PORTS_TRIED - 1}: set PORT to one that is free.`);
}

/** Says the port that the server got, undefined where it is taken. */
function listen(server: Server, port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    });
    server.listen(port, LOOPBACK, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    // The page keeps its stream of changes open for ever.
    server.closeAllConnections();
  });
}
