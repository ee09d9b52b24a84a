import type { Caution } from '../../notices/cautions.ts';
import { splitText, TEXT_PER_BLOCK } from '../limits.ts';
import type { DraftWindow } from './draft-view.ts';
import type { Block } from './message.ts';
import { bold, bullets, contextBlock, italic, paragraph, plain, richText } from './rich-text.ts';
import { companyName, type Scene } from './scene.ts';

/** What the handler should know and do, set apart from the draft and never part of it. */
export function besideBlocks({ draft }: DraftWindow, scene: Scene): Block[] {
  const words = scene.copy.draft.beside;
  const isLacking = ({ code }: Caution) => LACKING.includes(code);
  return [
    ...cautionBlocks(
      words.cautions,
      draft.cautions.filter((caution) => !isLacking(caution)),
      scene,
    ),
    ...cautionBlocks(words.lacks, draft.cautions.filter(isLacking), scene),
    ...(draft.todo.length === 0
      ? []
      : [richText(paragraph(bold(words.todo)), bullets(draft.todo.map((task) => [plain(task)])))]),
  ];
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
