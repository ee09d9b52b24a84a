import type { IncomingHttpHeaders } from 'node:http';

/** Names by which the own machine is called; the port belongs to it. */
const LOOPBACK_NAMES = ['127.0.0.1', 'localhost'];

/**
 * Tells whether a request was addressed to this machine by name. A page of the Internet whose name has been made to
 * point here (DNS rebinding) sends its own name.
 */
export function isLocalHost(headers: IncomingHttpHeaders, port: number): boolean {
  // Browsers leave the usual port out.
  const suffix = port === 80 ? '' : `:${port}`;
  return LOOPBACK_NAMES.some((name) => headers.host === `${name}${suffix}`);
}

/** Tells whether a request that changes something comes from the page itself. */
export function isSameOrigin(headers: IncomingHttpHeaders): boolean {
  return headers.origin === `http://${headers.host}`;
}
