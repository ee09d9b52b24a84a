import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPlayground, type Visitor } from './playground/support/playground.ts';

const state: { visitor?: Visitor; port: number } = { port: 0 };

beforeAll(async () => {
  state.visitor = await openPlayground();
  state.port = Number(new URL(state.visitor.url).port);
});

afterAll(() => state.visitor?.stop());

const ACT = JSON.stringify({ kind: 'say', channel: 'D0PLAYGROUND', threadTs: null, text: 'planted' });

/** What is answered to a request, typed byte by byte, until the connection is closed. */
function answerTo(lines: readonly string[], body = '', host = '127.0.0.1'): Promise<string> {
  return new Promise((resolve) => {
    let said = '';
    const socket = connect(state.port, host, () => socket.write(`${lines.join('\r\n')}\r\n\r\n${body}`));
    socket.on('data', (chunk) => {
      said += String(chunk);
    });
    socket.on('error', () => resolve(said));
    socket.on('close', () => resolve(said));
  });
}

const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/u.exec(answer)?.[1] ?? 0);

describe('the playground', () => {
  test('cannot be reached from another machine', async () => {
    const addresses = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
    const outward = addresses.filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of outward) expect(await answerTo(['GET / HTTP/1.1', 'Host: a'], '', address)).toBe('');
  });

  test.each([
    ['evil.example', 'a name that was made to point here'],
    ['evil.example:PORT', 'such a name with our port'],
    ['127.0.0.1.evil.example:PORT', 'a name that begins like ours'],
    ['localhost.:PORT', 'a name with a dot behind it'],
    ['LOCALHOST:PORT@evil.example', 'a name with another behind it'],
    ['127.0.0.1:1', 'another port'],
    ['0.0.0.0:PORT', 'the address of no machine'],
    ['', 'no name'],
  ])('answers nothing to Host: %s (%s)', async (host) => {
    const named = host.replace('PORT', String(state.port));
    for (const path of ['/', '/changes', '/metrics', '/healthz']) {
      const answer = await answerTo([`GET ${path} HTTP/1.1`, `Host: ${named}`, 'Connection: close']);
      expect([400, 403]).toContain(statusOf(answer));
      expect(answer).not.toMatch(/snapshot|seloste_|<html/u);
    }
  });

  test('answers nothing to a whole address with another name in it', async () => {
    const lines = ['GET http://evil.example/changes HTTP/1.1', 'Host: evil.example', 'Connection: close'];
    expect(statusOf(await answerTo(lines))).toBe(403);
  });

  test.each([
    ['of another page', 'Origin: https://evil.example'],
    ['of a page without a name', 'Origin: null'],
    ['of nobody', 'X-Nothing: 1'],
    ['of another port', 'Origin: http://127.0.0.1:1'],
    ['over another scheme', 'Origin: https://127.0.0.1:PORT'],
  ])('does nothing at the word %s', async (_, origin) => {
    const head = postHead([origin.replace('PORT', String(state.port))]);
    expect(statusOf(await answerTo(head, ACT))).toBe(403);
    expect(JSON.stringify(await state.visitor?.look())).not.toContain('planted');
  });

  test('does not take a form, which needs no leave of the browser', async () => {
    const own = `Origin: http://127.0.0.1:${state.port}`;
    const head = postHead([own], 'application/x-www-form-urlencoded');
    expect(statusOf(await answerTo(head, ACT))).toBe(415);
  });

  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'HEAD'])('knows no method %s', async (method) => {
    const lines = [`${method} /act HTTP/1.1`, `Host: 127.0.0.1:${state.port}`, 'Connection: close'];
    expect(statusOf(await answerTo(lines))).toBe(405);
  });

  test.each([
    '/../../package.json',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    String.raw`/..\..\package.json`,
    '//',
    '//etc/passwd',
    '/%00',
    '/main.js/../../../package.json',
    '/page-files.ts',
  ])('serves no file beside its own: %s', async (path) => {
    const answer = await answerTo([`GET ${path} HTTP/1.1`, `Host: 127.0.0.1:${state.port}`, 'Connection: close']);
    expect([400, 404]).toContain(statusOf(answer));
    expect(answer).not.toMatch(/"name": "seloste"|root:|import /u);
  });

  test('does not read on where a body has no end', async () => {
    const head = [
      'POST /act HTTP/1.1',
      `Host: 127.0.0.1:${state.port}`,
      `Origin: http://127.0.0.1:${state.port}`,
      'Content-Type: application/json',
      'Transfer-Encoding: chunked',
    ];
    const chunk = `10000\r\n${'x'.repeat(65_536)}\r\n`;
    expect(statusOf(await answerTo(head, chunk.repeat(8)))).toBe(413);
  });

  test('goes on after all that', async () => {
    const answer = await fetch(`${state.visitor?.url}/healthz`);
    expect([answer.status, await answer.text()]).toEqual([200, 'ok\n']);
  });
});

function postHead(more: readonly string[], type = 'application/json'): string[] {
  return [
    'POST /act HTTP/1.1',
    `Host: 127.0.0.1:${state.port}`,
    `Content-Type: ${type}`,
    `Content-Length: ${Buffer.byteLength(ACT)}`,
    'Connection: close',
    ...more,
  ];
}
