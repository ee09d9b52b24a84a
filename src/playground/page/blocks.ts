import type { ContextBlock, InputBlock, KnownBlock, Option, SectionBlock } from '@slack/types';
import { h, newId } from './dom.ts';
import type { ElementPlace } from './element-place.ts';
import { renderElement } from './elements.ts';
import { renderMarkdown } from './markdown.ts';
import type { ElementState, Person } from './protocol.ts';
import { renderRichText } from './rich-text.ts';
import { type NameOf, renderMrkdwn, renderMrkdwnLine, withEmoji } from './text.ts';

/** What blocks need of the place where they stand. */
interface BlockContext {
  readonly nameOf: NameOf;
  readonly people: readonly Person[];
  readonly use: (blockId: string, actionId: string, state: ElementState) => void;
  readonly suggest: (blockId: string, actionId: string, query: string) => Promise<readonly Option[]>;
}

type TextObject = NonNullable<SectionBlock['text']>;

/** The kinds of block that Seloste uses. */
const DRAWN = [
  'section',
  'header',
  'divider',
  'context',
  'actions',
  'input',
  'rich_text',
  'markdown',
  'context_actions',
] as const;
type DrawnBlock = Extract<KnownBlock, { type: (typeof DRAWN)[number] }>;

/** Renders the blocks of a message or view. */
export function renderBlocks(blocks: readonly KnownBlock[], context: BlockContext): HTMLElement[] {
  return blocks.map((block) => {
    const rendered = isDrawn(block) ? renderBlock(block, context) : h('p', { class: 'unknown' }, `[${block.type}]`);
    rendered.classList.add('block');
    rendered.dataset['block'] = block.block_id;
    return rendered;
  });
}

function isDrawn(block: KnownBlock): block is DrawnBlock {
  return DRAWN.some((type) => type === block.type);
}

function renderBlock(block: DrawnBlock, context: BlockContext): HTMLElement {
  switch (block.type) {
    case 'section':
      return renderSection(block, context);
    case 'header':
      return h('h2', {}, withEmoji(block.text.text));
    case 'divider':
      return h('hr');
    case 'context':
      return renderContext(block, context);
    case 'actions': {
      const place = placeOf(block, context, '');
      return h('div', { class: 'actions' }, ...block.elements.map((element) => renderElement(element, place)));
    }
    case 'context_actions': {
      const place = placeOf(block, context, '');
      return h('div', { class: 'actions' }, ...block.elements.map((element) => renderElement(element, place)));
    }
    case 'input':
      return renderInput(block, context);
    case 'rich_text':
      return renderRichText(block, context.nameOf);
    case 'markdown':
      return renderMarkdown(block.text);
  }
}

function renderSection(block: SectionBlock, context: BlockContext): HTMLElement {
  const text = block.text === undefined ? [] : renderText(block.text, context.nameOf);
  const fields = (block.fields ?? []).map((field) => h('div', {}, ...renderText(field, context.nameOf)));
  const fieldGrid = fields.length === 0 ? null : h('div', { class: 'section-fields' }, ...fields);
  const body = h('div', { class: 'section-text' }, ...text, fieldGrid);
  if (block.accessory === undefined || block.accessory.type === 'image') return h('div', { class: 'section' }, body);
  const place = placeOf(block, context, block.text?.text ?? '');
  return h('div', { class: 'section' }, body, h('div', { class: 'accessory' }, renderElement(block.accessory, place)));
}

function renderContext(block: ContextBlock, context: BlockContext): HTMLElement {
  const texts = block.elements.flatMap((element) => {
    if (element.type === 'image') return [];
    if (element.type === 'plain_text') return [h('span', { class: 'pre' }, withEmoji(element.text))];
    return [renderMrkdwnLine(element.text, context.nameOf)];
  });
  return h('div', { class: 'context' }, ...texts);
}

/** A field with its label, hint and a place for what is wrong with it. */
function renderInput(block: InputBlock, context: BlockContext): HTMLElement {
  const place = { ...placeOf(block, context, block.label.text), tellsAtOnce: block.dispatch_action === true };
  const field = renderElement(block.element, place);
  const control = field.querySelector('input, textarea');
  const hintId = newId('hint');
  const errorId = newId('error');
  control?.setAttribute('aria-describedby', `${hintId} ${errorId}`);
  if (control !== null) control.id = newId('control');
  if (!block.optional) control?.setAttribute('aria-required', 'true');
  // Of several boxes each has its own label; the block's names the group.
  const isTicked = ['checkboxes', 'radio_buttons', 'multi_static_select'].includes(block.element.type);
  const optional = block.optional ? h('span', { class: 'optional' }, ' (optional)') : null;
  return h(
    'div',
    { class: 'input', 'data-optional': block.optional === true },
    h('label', { class: 'label', for: isTicked ? null : control?.id }, withEmoji(block.label.text), optional),
    field,
    h('p', { class: 'error', id: errorId, role: 'alert' }),
    h('p', { class: 'hint', id: hintId }, block.hint === undefined ? null : withEmoji(block.hint.text)),
  );
}

function renderText(text: TextObject, nameOf: NameOf): HTMLElement[] {
  return text.type === 'plain_text'
    ? [h('p', { class: 'pre' }, withEmoji(text.text))]
    : renderMrkdwn(text.text, nameOf);
}

function placeOf(block: KnownBlock, context: BlockContext, label: string): ElementPlace {
  const blockId = block.block_id ?? '';
  return {
    blockId,
    label,
    use: (actionId, state) => context.use(blockId, actionId, state),
    suggest: (actionId, query) => context.suggest(blockId, actionId, query),
    people: context.people,
    tellsAtOnce: true,
  };
}
