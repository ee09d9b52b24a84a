import type { Lang } from '../notices/notice.ts';

/** What stands after `/notice`. */
export type NoticeWords =
  | { readonly kind: 'help'; readonly lang?: Lang }
  | { readonly kind: 'list'; readonly lang?: Lang }
  /** Sets the channel's company; without a name it asks for it, with a word for "none" it forgets it. */
  | { readonly kind: 'company'; readonly name: string; readonly clears: boolean; readonly lang?: Lang }
  /** Drafts a reply: to the letter that stands behind, or for the company that is named there. */
  | { readonly kind: 'draft'; readonly rest: string; readonly lang?: Lang }
  /** Compares how companies word a section; `rest` names it, and companies where only these are meant. */
  | { readonly kind: 'compare'; readonly rest: string; readonly lang?: Lang }
  /** Lists the cases, or opens one; `rest` names a company or says that it is a new one. */
  | { readonly kind: 'cases'; readonly rest: string; readonly lang?: Lang }
  /** Names who handles a company's requests. */
  | { readonly kind: 'handlers'; readonly rest: string; readonly lang?: Lang }
  /** A section or a question. */
  | { readonly kind: 'words'; readonly text: string };

/** Reads what stands after `/notice`, which is plain text already. */
export function readNoticeWords(text: string): NoticeWords {
  const words = text.trim();
  const whole = keyword(words, { help: HELP, list: LIST });
  if (whole !== undefined) return { kind: whole.kind, ...whole.lang };
  const [, first = '', rest = ''] = /^(\S+)\s*([\s\S]*)$/u.exec(words) ?? [];
  const drafting = keyword(first, { draft: DRAFT });
  if (drafting !== undefined) return { kind: 'draft', rest, ...drafting.lang };
  const registering = keyword(first, { cases: CASES, handlers: HANDLERS });
  if (registering !== undefined && isName(rest)) return { kind: registering.kind, rest, ...registering.lang };
  const comparing = keyword(first, { compare: COMPARE });
  if (comparing !== undefined) return { kind: 'compare', rest, ...comparing.lang };
  const setting = keyword(first, { company: COMPANY });
  if (setting !== undefined && isName(rest)) {
    return { kind: 'company', name: rest, clears: NONE.has(rest.toLowerCase()), ...setting.lang };
  }
  return { kind: 'words', text: words };
}

/** English words are the documented commands and tell nothing of the language; the others do. */
type Keywords = Readonly<Record<string, Lang | undefined>>;
const HELP: Keywords = { '': undefined, help: undefined, '?': undefined, ohje: 'fi', apua: 'fi', hjälp: 'sv' };
const LIST: Keywords = { list: undefined, lista: undefined, luettelo: 'fi', yritykset: 'fi', förteckning: 'sv' };
const DRAFT: Keywords = { draft: undefined, luonnos: 'fi', utkast: 'sv' };
const COMPARE: Keywords = { compare: undefined, vertaa: 'fi', vertaile: 'fi', jämför: 'sv' };
const CASES: Keywords = { cases: undefined, tapaukset: 'fi', pyynnöt: 'fi', ärenden: 'sv' };
const HANDLERS: Keywords = { handlers: undefined, käsittelijät: 'fi', handläggare: 'sv' };
const COMPANY: Keywords = { company: undefined, yritys: 'fi', företag: 'sv' };
const NONE = new Set(['none', 'clear', '-', 'ei', 'ei mikään', 'poista', 'inget', 'ingen', 'rensa']);

/** The name of a company is short and asks nothing: "company address of the controller?" is a question. */
const NAME_WORDS = 5;

function isName(rest: string): boolean {
  return !rest.includes('?') && rest.split(/\s+/u).length <= NAME_WORDS;
}

function keyword<Kind extends string>(
  word: string,
  kinds: Readonly<Record<Kind, Keywords>>,
): { readonly kind: Kind; readonly lang: { readonly lang?: Lang } } | undefined {
  const typed = word.toLowerCase();
  for (const kind in kinds) {
    if (!Object.hasOwn(kinds[kind], typed)) continue;
    const lang = kinds[kind][typed];
    return { kind, lang: lang === undefined ? {} : { lang } };
  }
  return undefined;
}
