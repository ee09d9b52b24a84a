import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** Headers that a reverse proxy adds: behind one, the whole Internet arrives from this machine. */
const PROXY_HEADERS = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'];

const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Who asks; a request of `node:http` is one. */
interface Asker {
  readonly headers: IncomingHttpHeaders;
  readonly socket: { readonly remoteAddress?: string | undefined };
}

/**
 * Tells whether the metrics may be shown: to this machine itself, asked by name and not through a proxy, and to whoever
 * brings the token (`SELOSTE_METRICS_TOKEN`). Numbers of questions and drafts are nobody else's business, and the port
 * of HTTP mode faces the Internet.
 */
export function mayReadMetrics({ headers, socket }: Asker, token: string | undefined): boolean {
  const brought = /^Bearer +(\S+)$/iu.exec(headers.authorization ?? '')?.[1];
  if (brought !== undefined) return token !== undefined && isSame(brought, token);
  const isForwarded = PROXY_HEADERS.some((name) => headers[name] !== undefined);
  return !isForwarded && isLoopback(socket.remoteAddress) && LOOPBACK_NAMES.has(hostName(headers.host));
}

function isLoopback(address = ''): boolean {
  return address === '::1' || /^(?:::ffff:)?127\.\d+\.\d+\.\d+$/u.test(address);
}

/** Without the port. */
function hostName(host = ''): string {
  return host.replace(/:\d+$/u, '').toLowerCase();
}

/** Takes the same time wherever two texts begin to differ. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => createHash('sha256').update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}
