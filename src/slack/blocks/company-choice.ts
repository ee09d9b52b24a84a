import type { types } from '@slack/bolt';
import type { Catalog } from '../../notices/catalog.ts';
import { ACTIONS, numbered } from '../action-ids.ts';
import { type ChoiceContext, type CompanyChoice, writeValue } from '../button-value.ts';
import { BLOCK_ID, BUTTON_VALUE, OPTION_VALUE, OPTIONS_PER_SELECT, cut, BUTTON_TEXT } from '../limits.ts';
import { button, row } from './button.ts';
import type { Scene } from './scene.ts';
import { plainText } from './plain-text.ts';

/** More buttons than this nobody reads through. */
const FEW_COMPANIES = 8;

interface ChoiceParts {
  /** Slugs, likeliest first. */
  readonly likely: readonly string[];
  /** What the choice answers. */
  readonly context: ChoiceContext;
  readonly actions: ChoiceActions;
}

/** The ids of the two kinds of control. */
interface ChoiceActions {
  readonly button: typeof ACTIONS.chooseCompany | typeof ACTIONS.setCompany;
  readonly list: typeof ACTIONS.chooseListedCompany | typeof ACTIONS.setListedCompany;
}

/** Offers the companies: buttons for few or likely ones, a list for many, a list with search for more than 100. */
export function companyChoiceBlocks({ likely, context, actions }: ChoiceParts, scene: Scene): types.ActionsBlock[] {
  const slugs = scene.catalog.notices.map((notice) => notice.company.slug);
  const known = likely.filter((slug) => scene.catalog.bySlug.has(slug));
  const ordered = [...new Set([...known, ...slugs])];
  const isFew = ordered.length <= FEW_COMPANIES;
  const asButtons = isFew ? ordered : known.length <= FEW_COMPANIES ? known : [];
  const buttons = asButtons.flatMap((slug, index) => {
    const choice: CompanyChoice = { ...context, company: slug };
    const value = writeValue(choice, BUTTON_VALUE);
    const label = scene.catalog.bySlug.get(slug)?.company.name ?? slug;
    return value === undefined ? [] : [button({ id: numbered(actions.button, index + 1), label, value })];
  });
  // A select knows only which option was chosen: what it answers stands in the id of its block.
  const blockId = writeValue(context, BLOCK_ID);
  if (isFew || blockId === undefined) return row(buttons);
  const placeholder = asButtons.length === 0 ? scene.copy.choose.placeholder : scene.copy.choose.another;
  return row([...buttons, companySelect({ id: actions.list, slugs: ordered, placeholder, scene })], blockId);
}

/** A list of companies to choose from; it searches on the server where there are too many to list. */
export function companySelect(parts: {
  id: string;
  slugs: readonly string[];
  placeholder: string;
  initial?: string | undefined;
  scene: Scene;
}): types.StaticSelect | types.ExternalSelect {
  const { id, slugs, scene, initial } = parts;
  const placeholder = plainText(parts.placeholder);
  const first = initial === undefined ? undefined : companyOptions(scene.catalog, [initial])[0];
  const common = { action_id: id, placeholder, ...(first !== undefined && { initial_option: first }) };
  const options = companyOptions(scene.catalog, slugs);
  return options.length > 0 && options.length <= OPTIONS_PER_SELECT
    ? { type: 'static_select', ...common, options }
    : { type: 'external_select', ...common, min_query_length: 0 };
}

/** Finds the companies whose name or alias holds what was typed, as options of a list; 100 at most. */
export function matchingCompanyOptions(catalog: Catalog, typed: string): types.PlainTextOption[] {
  const wanted = folded(typed);
  const found = catalog.notices.filter(({ company }) =>
    [company.name, ...company.aliases].some((name) => folded(name).includes(wanted)),
  );
  // Names that begin with it are likelier to be meant.
  const beginning = found.filter(({ company }) => folded(company.name).startsWith(wanted));
  const ordered = [...new Set([...beginning, ...found])].map(({ company }) => company.slug);
  return companyOptions(catalog, ordered).slice(0, OPTIONS_PER_SELECT);
}

function companyOptions(catalog: Catalog, slugs: readonly string[]): types.PlainTextOption[] {
  return slugs
    .filter((slug) => slug.length <= OPTION_VALUE)
    .map((slug) => ({
      text: plainText(cut(catalog.bySlug.get(slug)?.company.name ?? slug, BUTTON_TEXT)),
      value: slug,
    }));
}

function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
}
