import { createCombobox } from './combobox.ts';
import { h } from './dom.ts';
import type { Model } from './model.ts';

const MOST_LISTED = 50;

interface CompanyChoice {
  readonly label: string;
  /** What stands after `/notice company`. */
  readonly word: string;
}

const NONE: CompanyChoice = { label: 'No company', word: 'none' };

/** Renders the choice of the company that questions in a channel are about where they name none. */
export function renderCompanyPicker(model: Model, channel: string, choose: (word: string) => void): HTMLElement {
  const slug = model.channelCompanies[channel];
  const current = model.companies.find((company) => company.slug === slug);
  const choices = [NONE, ...model.companies.map(({ name }) => ({ label: name, word: name }))];
  const label = 'Company of this channel';
  const box = createCombobox<CompanyChoice>({
    label,
    placeholder: 'No company set',
    initial: current === undefined ? null : { label: current.name, word: current.name },
    find: (query) => {
      const wanted = query.trim().toLocaleLowerCase();
      return choices.filter((choice) => choice.label.toLocaleLowerCase().includes(wanted)).slice(0, MOST_LISTED);
    },
    onChoose: ({ word }) => choose(word),
  });
  return h('div', { class: 'company-picker' }, h('span', { 'aria-hidden': 'true' }, 'Company'), box.root);
}
