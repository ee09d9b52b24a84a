import type { Caution } from '../../notices/cautions.ts';
import { LETTER_CAUTIONS } from '../../requests/letter-keys.ts';
import { splitText, TEXT_PER_BLOCK } from '../limits.ts';
import type { DraftWindow } from './draft-view.ts';
import type { Block } from './message.ts';
import { bold, bullets, contextBlock, italic, paragraph, plain, richText } from './rich-text.ts';
import { companyName, type Scene } from './scene.ts';

/** What the handler should know and do, set apart from the draft and never part of it. */
export function besideBlocks({ draft }: DraftWindow, scene: Scene): Block[] {
  const words = scene.copy.draft.beside;
  const shown = shownCautions(draft.cautions);
  const folded = draft.cautions.length - shown.length;
  return [
    ...cautionBlocks(
      words.cautions,
      shown.filter((caution) => !isLacking(caution)),
      scene,
    ),
    ...cautionBlocks(words.lacks, shown.filter(isLacking), scene),
    ...(folded === 0 ? [] : [contextBlock(words.folded(folded))]),
    ...(draft.todo.length === 0
      ? []
      : [richText(paragraph(bold(words.todo)), bullets(draft.todo.map((task) => [plain(task)])))]),
  ];
}

/** Of remarks on the notice itself, alike for every letter, no more are shown than make this many with those on the letter. */
const MOST_CAUTIONS = 5;

function shownCautions(cautions: readonly Caution[]): readonly Caution[] {
  const onLetter = cautions.filter(isOnLetter);
  const onNotice = cautions.filter((caution) => !isOnLetter(caution));
  return [...onLetter, ...onNotice.slice(0, Math.max(0, MOST_CAUTIONS - onLetter.length))];
}

function isOnLetter(caution: Caution): boolean {
  return !isLacking(caution) && LETTER_CAUTIONS.some((code) => code === caution.code);
}

function isLacking({ code }: Caution): boolean {
  return LACKING.includes(code);
}

/** The remarks of `notices/letters` on what the notice leaves unsaid. */
const LACKING = ['section-missing', 'section-empty'];

/** Each remark with its source. */
function cautionBlocks(label: string, cautions: readonly Caution[], { copy }: Scene): Block[] {
  if (cautions.length === 0) return [];
  const remarks = cautions.map(({ text, source }) => [
    plain(text),
    ...(source === '' ? [] : [italic(` ${copy.answer.cautionSource(source)}`)]),
  ]);
  return [richText(paragraph(bold(`⚠️ ${label}`)), bullets(remarks))];
}

/** The sections and articles that the draft rests on, each once. */
export function sourcesBlock({ draft }: DraftWindow, { copy, catalog }: Scene): Block[] {
  const named = draft.paragraphs.flatMap(({ sources }) =>
    sources.flatMap((source) =>
      source.kind === 'law'
        ? source.reference.split('; ').filter((reference) => REFERENCE.test(reference))
        : [`${companyName(catalog, source.company)}: ${source.heading}`],
    ),
  );
  const sources = [...new Set(named)];
  if (sources.length === 0) return [];
  return [contextBlock(...splitText(`${copy.draft.beside.sources}: ${sources.join('; ')}`, TEXT_PER_BLOCK))];
}

/** An article, decision or page; what a sentence says out of courtesy has no number. */
const REFERENCE = /\d|\.\w/u;
