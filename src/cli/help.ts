import { nearestName } from '../notices/nearest.ts';
import type { Verb } from './verb.ts';

/** Makes the verb that explains the others. Takes them late, for it is one of them. */
export function helpVerb(verbs: () => readonly Verb[]): Verb {
  return {
    name: 'help',
    summary: 'Explains the verbs, or one of them',
    usage: ['help [VERB]'],
    about: 'Every verb also takes --help.',
    examples: ['help', 'help import'],
    options: {},
    run: async ({ positionals }, terminal) => {
      const [name, ...more] = positionals;
      if (more.length > 0) return { usage: 'Help explains one verb at a time.' };
      if (name === undefined) {
        terminal.print(generalHelp(verbs()));
        return 0;
      }
      const verb = verbs().find((known) => known.name === name);
      if (verb === undefined) return { usage: unknownVerb(name, verbs()) };
      terminal.print(verbHelp(verb));
      return 0;
    },
  };
}

/** Says what the program is for and lists its verbs. */
export function generalHelp(verbs: readonly Verb[]): string {
  const width = Math.max(...verbs.map((verb) => verb.name.length));
  return [
    "seloste answers questions from companies' privacy notices, word for word.",
    '',
    `Usage: ${COMMAND} VERB …`,
    '',
    ...verbs.map((verb) => `  ${verb.name.padEnd(width)}  ${verb.summary}`),
    '',
    `"${COMMAND} help VERB" tells more of a verb. Results go to stdout, everything else to stderr.`,
    'Exit code: 0 done, 1 the input has problems, 2 the command is written wrongly.',
    '',
  ].join('\n');
}

/** Says how a verb is used. */
export function verbHelp(verb: Verb): string {
  return [
    `${verb.summary}.`,
    '',
    ...verb.usage.map((usage, at) => `${at === 0 ? 'Usage:' : '      '} ${COMMAND} ${usage}`),
    ...(verb.about === '' ? [] : ['', verb.about]),
    '',
    'Examples:',
    ...verb.examples.map((example) => `  ${COMMAND} ${example}`),
    '',
  ].join('\n');
}

/** Says that there is no such verb, and which was probably meant. */
export function unknownVerb(name: string, verbs: readonly Verb[]): string {
  const names = verbs.map((verb) => verb.name);
  const meant = nearestName(name, names);
  const suggestion = meant === undefined ? '' : ` Did you mean "${meant}"?`;
  return `There is no verb "${name}".${suggestion} There are ${names.join(', ')}.`;
}

/** How the program is called from a clone; everything after it goes to the program. */
const COMMAND = 'npm run -s seloste --';
