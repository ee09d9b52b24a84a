import { renderBlocks } from './blocks.ts';
import { h } from './dom.ts';
import { collectValues, restoreValues } from './fields.ts';
import { suggestIn, useIn } from './message.ts';
import { type Model, nameIn } from './model.ts';

/** Renders the app's Home tab; what was chosen in the one before stays chosen. */
export function renderHome(model: Model, before: HTMLElement): HTMLElement {
  const { home } = model;
  if (home === null)
    return h('div', { class: 'home' }, h('p', { class: 'hint' }, 'Seloste has not drawn its Home tab yet.'));
  const page = h('div', { class: 'home', tabindex: -1 });
  const source = { kind: 'view', viewId: home.id } as const;
  page.append(
    ...renderBlocks(home.blocks, {
      nameOf: (id) => nameIn(model, id),
      people: model.people,
      use: (blockId, actionId, state) => void useIn(source, page, { blockId, actionId, state }),
      suggest: (blockId, actionId, query) => suggestIn(source, { blockId, actionId, query }),
    }),
  );
  restoreValues(page, collectValues(before));
  return page;
}
