import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DM } from '../../src/playground/slack/people.ts';
import { listenLocally } from '../../src/playground/server.ts';
import { openPlayground, type Visitor } from './support/playground.ts';

describe('the server of the playground', () => {
  let visitor: Visitor;
  beforeEach(async () => {
    visitor = await openPlayground();
  });
  afterEach(() => visitor.stop());

  it('serves the page with nothing from elsewhere', async () => {
    const response = await fetch(visitor.url);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    const html = await response.text();
    expect(html).toContain('<script type="module" src="/main.js">');
    expect(html.replaceAll("xmlns='http://www.w3.org/2000/svg'", '')).not.toMatch(/https?:\/\//u);
  });

  it.each(['/nothing', '/../package.json', '/index.html/../../surfaces.ts', '/%2e%2e/routes.ts'])(
    'serves no other file: %s',
    async (path) => {
      expect((await ask(visitor.url, { path })).status).toBe(404);
    },
  );

  it.each(['evil.example', 'localhost', 'localhost:1', '127.0.0.1.evil.example'])(
    'refuses a page of the Internet that points here: Host %s',
    async (host) => {
      expect((await ask(visitor.url, { path: '/', headers: { host } })).status).toBe(403);
      expect((await ask(visitor.url, { path: '/changes', headers: { host } })).status).toBe(403);
    },
  );

  it('answers to the name localhost', async () => {
    const host = new URL(visitor.url).host.replace('127.0.0.1', 'localhost');
    expect((await ask(visitor.url, { path: '/', headers: { host } })).status).toBe(200);
  });

  it.each(['/healthz', '/readyz'])('answers %s', async (path) => {
    expect((await ask(visitor.url, { path })).status).toBe(200);
  });

  describe('takes acts', () => {
    const body = JSON.stringify({ kind: 'say', channel: DM.id, threadTs: null, text: 'hello' });
    const post = (headers: Record<string, string>, sent = body) =>
      ask(visitor.url, {
        path: '/act',
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: sent,
      });

    it('from its own page', async () => {
      expect((await post({ origin: visitor.url })).status).toBe(200);
    });

    it.each([{ origin: 'https://evil.example' }, { origin: 'null' }, {}])('from nobody else: %o', async (headers) => {
      expect((await post(headers)).status).toBe(403);
      expect((await visitor.look()).messages.some((message) => message.text === 'hello')).toBe(false);
    });

    it('as JSON only', async () => {
      expect((await post({ origin: visitor.url, 'content-type': 'text/plain' })).status).toBe(415);
    });

    it.each(['', '{', '{"kind":"rm"}', '{"kind":"say","channel":"D1","threadTs":null,"text":"  "}'])(
      'of the kinds there are: %s',
      async (sent) => {
        expect((await post({ origin: visitor.url }, sent)).status).toBe(400);
      },
    );

    it('of a size that fits', async () => {
      expect((await post({ origin: visitor.url }, 'x'.repeat(300_000))).status).toBe(413);
    });
  });
});

describe('the port', () => {
  it('is the next one where it is taken, and that is told', async () => {
    const first = await openPlayground();
    const taken = Number(new URL(first.url).port);
    const told: number[] = [];
    const second = await listenLocally(() => {}, { port: taken, onTaken: (port) => told.push(port) });
    expect(told[0]).toBe(taken);
    expect(second.port).toBeGreaterThan(taken);
    await Promise.all([first.stop(), second.stop()]);
  });

  it('is free again once the playground has stopped, whoever still listens to it', async () => {
    const first = await openPlayground();
    const response = await fetch(`${first.url}/changes`);
    await first.stop();
    await response.body?.cancel().catch(() => {});
    const port = Number(new URL(first.url).port);
    const second = await listenLocally(() => {}, { port, onTaken: () => {} });
    expect(second.port).toBe(port);
    await second.stop();
  });
});

interface Asked {
  readonly path: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A request with headers and paths that `fetch` would set right. */
function ask(url: string, { path, method = 'GET', headers = {}, body = '' }: Asked): Promise<{ status: number }> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers }, (response) => {
      response.destroy();
      resolve({ status: response.statusCode ?? 0 });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
