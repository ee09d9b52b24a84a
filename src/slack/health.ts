/** What a health check is answered; undefined where the path is none. */
export function healthAnswer(
  path: string,
  isReady: boolean,
): { readonly status: number; readonly body: string } | undefined {
  if (path === '/healthz') return { status: 200, body: 'ok\n' };
  if (path === '/readyz') return isReady ? { status: 200, body: 'ready\n' } : { status: 503, body: 'not ready\n' };
  return undefined;
}

export const HEALTH_PATHS = ['/healthz', '/readyz'];
