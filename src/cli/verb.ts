import type { ParseArgsConfig } from 'node:util';

/** What a verb of the command line is, and what its help says. */
export interface Verb {
  readonly name: string;
  /** One line for the list of verbs. */
  readonly summary: string;
  /** What stands after `seloste`, a line for each form. */
  readonly usage: readonly string[];
  /** What the summary does not say: options, output, what exit code 1 means here. */
  readonly about: string;
  /** Whole commands after `seloste`, likeliest first. */
  readonly examples: readonly string[];
  readonly options: NonNullable<ParseArgsConfig['options']>;
  readonly run: (given: Arguments, terminal: Terminal) => Promise<Outcome>;
}

/** The arguments after the verb, known to be options that it has. */
export interface Arguments {
  readonly positionals: readonly string[];
  /** Whether an option without a value was given. */
  isSet(option: string): boolean;
  /** The value of an option; undefined where it was not given. */
  valueOf(option: string): string | undefined;
}

/** 0 done, 1 the input has problems, `usage` (exit code 2) the command is written wrongly: says how. */
export type Outcome = 0 | 1 | { readonly usage: string };

/** What a verb may know of the world outside. */
export interface Terminal {
  /** Prints to stdout, where only what was asked for goes. */
  print(text: string): void;
  /** Prints a line to stderr, where everything goes that a person should know. */
  tell(line: string): void;
  /** Reads all of stdin; nothing where it is closed. */
  readInput(): Promise<Uint8Array>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The directory of notices that comes with the program, with its vocabulary. */
  readonly bundledNotices: string;
}
