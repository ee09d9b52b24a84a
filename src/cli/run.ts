import { parseArgs } from 'node:util';
import { generalHelp, unknownVerb, verbHelp } from './help.ts';
import type { Arguments, Terminal, Verb } from './verb.ts';

/** Runs a command line, without the program's name. Returns the exit code: 0 done, 1 problems, 2 wrong usage. */
export async function runCommand(
  words: readonly string[],
  { verbs, terminal }: { verbs: readonly Verb[]; terminal: Terminal },
): Promise<0 | 1 | 2> {
  const [name, ...rest] = words;
  if (name === undefined) {
    terminal.tell(generalHelp(verbs));
    return 2;
  }
  if (name === '--help' || name === '-h') {
    terminal.print(generalHelp(verbs));
    return 0;
  }
  const verb = verbs.find((known) => known.name === name);
  if (verb === undefined) {
    terminal.tell(`${unknownVerb(name, verbs)}\n\n${generalHelp(verbs)}`);
    return 2;
  }
  return runVerb(verb, rest, terminal);
}

async function runVerb(verb: Verb, words: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  const given = readArguments(verb, words);
  if ('usage' in given) return wrongUsage(verb, given.usage, terminal);
  if (given.isSet('help')) {
    terminal.print(verbHelp(verb));
    return 0;
  }
  const outcome = await verb.run(given, terminal);
  return typeof outcome === 'number' ? outcome : wrongUsage(verb, outcome.usage, terminal);
}

function wrongUsage(verb: Verb, message: string, terminal: Terminal): 2 {
  terminal.tell(`${message}\n\n${verbHelp(verb)}`);
  return 2;
}

function readArguments(verb: Verb, words: readonly string[]): Arguments | { readonly usage: string } {
  const options = { ...verb.options, help: { type: 'boolean', short: 'h' } } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
    const given = new Map<string, unknown>(Object.entries(values));
    return {
      positionals,
      isSet: (option) => given.get(option) === true,
      valueOf: (option) => {
        const value = given.get(option);
        return typeof value === 'string' ? value : undefined;
      },
    };
  } catch (error) {
    // Wrong options are the only thing that parseArgs throws for; its messages are made for people.
    if (error instanceof TypeError) return { usage: error.message };
    throw error;
  }
}
