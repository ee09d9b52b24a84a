import { runCommand } from '../../src/cli/run.ts';
import { VERBS } from '../../src/cli/verbs.ts';

export interface Printed {
  /** The exit code. */
  readonly code: number;
  /** What stood on stdout. */
  readonly out: string;
  /** What stood on stderr. */
  readonly told: string;
}

/** Runs a command line as `seloste` does, with nothing else in its environment. */
export async function runSeloste(
  words: readonly string[],
  { input = '', environment = {} }: { input?: string; environment?: Readonly<Record<string, string>> } = {},
): Promise<Printed> {
  let out = '';
  let told = '';
  const terminal = {
    print: (text: string) => void (out += text),
    tell: (line: string) => void (told += `${line}\n`),
    readInput: async () => new TextEncoder().encode(input),
    environment,
    bundledNotices: 'notices',
  };
  const code = await runCommand(words, { verbs: VERBS, terminal });
  return { code, out, told };
}
