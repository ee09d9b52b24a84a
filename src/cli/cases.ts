import { existsSync } from 'node:fs';
import type { Case } from '../cases/case.ts';
import { registerCsv, registerMarkdown } from '../cases/register.ts';
import { finnishTime } from '../cases/working-time.ts';
import { en } from '../copy/en.ts';
import { fi } from '../copy/fi.ts';
import { sv } from '../copy/sv.ts';
import { LANGS } from '../notices/notice.ts';
import { loadNotices } from '../notices/notice-folder.ts';
import { parseSettings, type Settings } from '../settings.ts';
import { openDatabase } from '../store/database.ts';
import { StoreUnavailable } from '../store/database-failure.ts';
import { createStore, type Store } from '../store/store.ts';
import type { Arguments, Outcome, Terminal, Verb } from './verb.ts';

const FORMATS = ['csv', 'markdown', 'json'] as const;

/** `seloste cases`: prints the register of requests out of the database. */
export const casesVerb: Verb = {
  name: 'cases',
  summary: 'Prints the register of requests, for the authority',
  usage: ['cases [--company SLUG] [--team ID] [--format csv|markdown|json] [--lang fi|sv|en]'],
  about: `Reads the database of SELOSTE_DATABASE_URL. CSV (the default) opens in spreadsheets; it and Markdown say when they were
made and what the columns are, in the language of --lang (default en). JSON has codes and the history of each case.
--team prints one workspace alone, by Slack's id of it. There are no names and no letters in a register.
Exit code 1: the database cannot be read.`,
  examples: ['cases > register.csv', 'cases --company nokopa --format markdown --lang fi', 'cases --format json'],
  options: {
    company: { type: 'string' },
    team: { type: 'string' },
    format: { type: 'string' },
    lang: { type: 'string' },
  },
  run: async (given, terminal) => {
    const format = FORMATS.find((one) => one === (given.valueOf('format') ?? 'csv'));
    if (format === undefined) return { usage: '--format takes csv, markdown or json.' };
    const lang = LANGS.find((one) => one === (given.valueOf('lang') ?? 'en'));
    if (lang === undefined) return { usage: '--lang takes fi, sv or en.' };
    const parsed = parseSettings(terminal.environment);
    if (!parsed.ok) {
      for (const { variable, message } of parsed.problems) terminal.tell(`${variable} ${message}`);
      return 1;
    }
    return printRegister({ settings: parsed.settings, given, terminal, format, lang });
  },
};

interface Wanted {
  readonly settings: Settings;
  readonly given: Arguments;
  readonly terminal: Terminal;
  readonly format: (typeof FORMATS)[number];
  readonly lang: (typeof LANGS)[number];
}

async function printRegister(wanted: Wanted): Promise<Outcome> {
  const { settings, terminal } = wanted;
  const { databaseUrl } = settings;
  if (!databaseUrl.includes(':') && !existsSync(databaseUrl)) {
    terminal.tell('There is no database yet: nobody has started the app here, or SELOSTE_DATABASE_URL names another.');
    return 1;
  }
  try {
    const database = await openDatabase({ url: databaseUrl, log: { warn: () => {} } });
    try {
      terminal.print(await registerText(createStore(database), wanted));
      return 0;
    } finally {
      await database.close();
    }
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    terminal.tell(error.message);
    return 1;
  }
}

async function registerText(store: Store, { settings, given, terminal, format, lang }: Wanted): Promise<string> {
  const [company, team] = [given.valueOf('company'), given.valueOf('team')];
  const cases = await allCases(store, {
    ...(company !== undefined && { companies: [company] }),
    ...(team !== undefined && { team }),
  });
  if (format === 'json') {
    const whole = await Promise.all(cases.map(async (one) => ({ ...one, history: await store.cases.history(one) })));
    return `${JSON.stringify(whole, undefined, 2)}\n`;
  }
  const names = await companyNames(settings, terminal);
  const { cases: words, draft } = { fi, sv, en }[lang];
  const parts = {
    cases,
    words,
    rightNames: draft.found.rightNames,
    companyName: (slug: string) => names.get(slug) ?? slug,
    today: settings.today ?? finnishTime(Date.now()).day,
  };
  // Without the mark, spreadsheets take UTF-8 for something else.
  return format === 'csv' ? `\uFEFF${registerCsv(parts)}` : registerMarkdown(parts);
}

const PAGE = 500;

async function allCases(store: Store, wanted: { team?: string; companies?: readonly string[] }): Promise<Case[]> {
  const cases: Case[] = [];
  for (;;) {
    const page = await store.cases.register(wanted, { offset: cases.length, limit: PAGE });
    cases.push(...page);
    if (page.length < PAGE) return cases;
  }
}

/** A company whose notice cannot be read keeps its slug. */
async function companyNames(settings: Settings, terminal: Terminal): Promise<ReadonlyMap<string, string>> {
  const isSet = terminal.environment['SELOSTE_NOTICES'] !== undefined;
  const loaded = await loadNotices(isSet ? settings.notices : terminal.bundledNotices);
  const notices = loaded.kind === 'problems' ? [] : loaded.value;
  return new Map(notices.map(({ company: { slug, name } }) => [slug, name]));
}
