import type { Tickets } from './tickets.ts';
import type { Workspace } from './workspace.ts';

/** The fake Slack: what happens in it, and the permissions it has handed out. */
export interface Slack {
  readonly workspace: Workspace;
  readonly tickets: Tickets;
}

/** Answers one call of a Web API method; arguments that were JSON are parsed. Throws `ZodError` where they do not fit. */
export type Method = (slack: Slack, args: Readonly<Record<string, unknown>>) => MethodResult;

/** `error` is Slack's code. */
export type MethodResult =
  | { readonly ok: true; readonly [field: string]: unknown }
  | { readonly ok: false; readonly error: string };
