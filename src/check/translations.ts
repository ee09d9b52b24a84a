import type { Lang, Notice, Section } from '../notices/notice.ts';
import type { Translations } from '../notices/translations.ts';
import { foldWhiteSpace } from '../notices/words.ts';
import { wantsTranslation } from '../search/translate.ts';
import { type FieldFinding, textPath } from './finding.ts';

const SOURCE = 'notices/README.md';
/** How much of a paragraph a message shows, in characters. */
const LONGEST_SHOWN = 60;

/** Finds paragraphs of a notice that are shown untranslated to people who ask in a language that has translations. */
export function checkTranslated(notice: Notice, translations: Translations): readonly FieldFinding[] {
  return [...translations].flatMap(([lang, memory]) => {
    if (lang === notice.language) return [];
    // Names and addresses stay as they are, however many words they have.
    const { company, controller, contact } = notice;
    const names = new Set([company.name, ...Object.values(controller), ...Object.values(contact)]);
    const sections = notice.sections.map((section) => {
      const lines = linesOf(section).filter((line) => wantsTranslation(line) && !names.has(line));
      return { section, lines, lacking: lines.filter((line) => !memory.has(line)) };
    });
    // A notice that nobody has begun to translate is told once, not section by section.
    if (sections.every(({ lines, lacking }) => lines.length === lacking.length)) return [untranslated(lang)];
    return sections.flatMap(({ section, lacking: [first, ...more] }) =>
      first === undefined ? [] : [lacking({ lang, first, more: more.length }, section, notice)],
    );
  });
}

/** Finds entries of one language's memory that no notice uses any more. `used` is what all notices print. */
export function findStale(memory: ReadonlyMap<string, string>, used: ReadonlySet<string>): readonly FieldFinding[] {
  return [...memory.keys()].flatMap((source, at) => {
    if (used.has(source)) return [];
    const message = `Check the entry "${cut(source)}": no notice has this paragraph any more. Word it as the notice does now, or delete it.`;
    const path = [at, 'source'];
    return [{ code: 'stale-translation', severity: 'warning', topic: null, message, source: SOURCE, path }];
  });
}

/** Everything in a notice that an entry may translate: lines, paragraphs, headings, the title. */
export function translatable({ title = '', sections }: Notice): readonly string[] {
  const texts = sections.flatMap((section) => [
    section.heading,
    ...linesOf(section),
    ...section.text.split('\n\n').map(foldWhiteSpace),
  ]);
  return [foldWhiteSpace(title), ...texts];
}

function linesOf({ text }: Section): readonly string[] {
  return text
    .split('\n')
    .map(foldWhiteSpace)
    .filter((line) => line !== '');
}

function untranslated(lang: Lang): FieldFinding {
  return {
    code: 'missing-translation',
    severity: 'info',
    topic: null,
    message: `Check the translations: none of this notice's paragraphs has one in translations/${lang}.yml, so it is shown in its own language only.`,
    source: SOURCE,
    path: ['language'],
  };
}

function lacking(
  { lang, first, more }: { lang: Lang; first: string; more: number },
  section: Section,
  { sections }: Notice,
): FieldFinding {
  const others = more === 0 ? 'has' : `and ${more} more of the section have`;
  return {
    code: 'missing-translation',
    severity: 'info',
    topic: section.topic,
    message: `Check the translations: "${cut(first)}" ${others} no entry in translations/${lang}.yml. Add it, word for word as the notice prints it.`,
    source: SOURCE,
    path: textPath(sections, section),
  };
}

function cut(text: string): string {
  return text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN)}…`;
}
