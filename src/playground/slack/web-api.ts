import { z } from 'zod';
import { answerResponseUrl } from './response-url.ts';
import { MESSAGE_METHODS } from './message-methods.ts';
import { VIEW_METHODS } from './view-methods.ts';
import { OTHER_METHODS } from './other-methods.ts';
import type { Method, MethodResult, Slack } from './method.ts';
import { RESPONSE_URL_START } from './tickets.ts';

/** Arguments that Slack's clients send as JSON within the form. */
const JSON_ARGUMENTS = ['blocks', 'attachments', 'view', 'prompts', 'metadata', 'loading_messages'];
const METHODS: ReadonlyMap<string, Method> = new Map([...MESSAGE_METHODS, ...VIEW_METHODS, ...OTHER_METHODS]);

/** Makes a `fetch` behind which the Web API and the response_urls of `slack` stand. It never reaches the network. */
export function createSlackFetch(slack: Slack): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const body = await request.text();
    if (request.url.startsWith(RESPONSE_URL_START)) return answerResponseUrl(slack, { url: request.url, body });
    const name = new URL(request.url).pathname.split('/').at(-1) ?? '';
    return Response.json(callMethod(slack, { name, args: parseArguments(request, body) }));
  };
}

function callMethod(slack: Slack, call: { name: string; args: Record<string, unknown> }): MethodResult {
  const method = METHODS.get(call.name);
  if (method === undefined) return { ok: false, error: 'unknown_method' };
  try {
    return method(slack, call.args);
  } catch (error) {
    // Slack's word for arguments that do not fit the method.
    if (error instanceof z.ZodError) return { ok: false, error: 'invalid_arguments' };
    throw error;
  }
}

function parseArguments(request: Request, body: string): Record<string, unknown> {
  if (request.headers.get('content-type')?.startsWith('application/json')) {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(body));
  }
  const fields = [...new URLSearchParams(body)].map(([name, value]) => [name, parseField(name, value)]);
  return Object.fromEntries(fields);
}

function parseField(name: string, value: string): unknown {
  return JSON_ARGUMENTS.includes(name) ? JSON.parse(value) : value;
}
