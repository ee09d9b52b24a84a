import type { LogFields } from '../log.ts';

/**
 * Tells what may be logged of an error: its kind, Slack's code, where in a payload Slack found fault, where in our
 * code it arose. Never its message, which can hold a piece of what somebody wrote.
 */
export function errorFacts(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const cause = innerError(error);
  return {
    error: cause.name,
    code: fixedWord(field(cause, 'code')) ?? fixedWord(field(error, 'code')),
    slack: slackCode(cause),
    status: statusCode(cause),
    pointer: jsonPointer(cause),
    at: ownFrame(cause),
  };
}

/** Finds Slack's word for what is wrong, `invalid_auth`; undefined where the error is not Slack's. */
export function slackCode(error: unknown): string | undefined {
  return fixedWord(field(field(error, 'data'), 'error'));
}

/** Finds what went wrong first: Bolt wraps what a listener throws, and collects what several do. */
export function innerError(error: Error): Error {
  const originals = field(error, 'originals');
  const first: unknown = Array.isArray(originals) ? originals[0] : field(error, 'original');
  return first instanceof Error ? innerError(first) : error;
}

function statusCode(error: unknown): number | undefined {
  const status = field(error, 'statusCode');
  return typeof status === 'number' ? status : undefined;
}

/** Slack's messages read `must be less than 76 characters [json-pointer:/blocks/0/text]`. */
function jsonPointer(error: unknown): string | undefined {
  const messages = field(field(field(error, 'data'), 'response_metadata'), 'messages');
  return /json-pointer:([\w/]{1,100})/u.exec(JSON.stringify(messages) ?? '')?.[1];
}

function ownFrame(error: Error): string | undefined {
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line));
  const own = frames.find((line) => !line.includes('node_modules') && !line.includes('node:'));
  return own?.match(/([\w.-]+\/[\w.-]+:\d+):\d+\)?$/u)?.[1];
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function fixedWord(value: unknown): string | undefined {
  return typeof value === 'string' && /^[\w.-]{1,60}$/u.test(value) ? value : undefined;
}
