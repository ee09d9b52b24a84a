import type { Command, Surfaces } from './protocol.ts';

/** What can be put in the place of what is typed. */
export interface Completion {
  readonly text: string;
  readonly description: string;
  /** The whole text of the composer once it is chosen. */
  readonly insert: string;
}

const MOST = 8;
const MENTION_AT_END = /(?<before>^|.*\s)@(?<typed>\p{L}*)$/su;

/** Finds completions of a command, or of the app's name after an `@`; none for anything else. */
export function completionsFor(typed: string, surfaces: Surfaces): Completion[] {
  if (typed.startsWith('/')) {
    const command = surfaces.commands.find((known) => typed.startsWith(`${known.command} `));
    return command === undefined ? commandsFor(typed, surfaces.commands) : argumentsFor(typed, command);
  }
  const mention = MENTION_AT_END.exec(typed)?.groups;
  if (mention === undefined || !'seloste'.startsWith((mention['typed'] ?? '').toLowerCase())) return [];
  return [{ text: '@Seloste', description: 'Mention the app', insert: `${mention['before'] ?? ''}@Seloste ` }];
}

function commandsFor(typed: string, commands: readonly Command[]): Completion[] {
  return commands
    .filter((known) => known.command.startsWith(typed))
    .map(({ command, description, usageHint }) => ({
      text: `${command} ${usageHint}`,
      description,
      insert: `${command} `,
    }));
}

function argumentsFor(typed: string, { command, completions }: Command): Completion[] {
  const begun = typed.slice(command.length + 1).toLowerCase();
  const fitting = completions.filter(
    ({ text }) => text.toLowerCase().startsWith(begun) && text.toLowerCase() !== begun,
  );
  return fitting
    .slice(0, MOST)
    .map(({ text, description }) => ({ text: `${command} ${text}`, description, insert: `${command} ${text}` }));
}
