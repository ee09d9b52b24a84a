/** Every control the app draws, by its action id. Each has its listener. */
export const ACTIONS = {
  showSection: 'show_section',
  share: 'share',
  suggestion: 'suggestion',
  chooseCompany: 'choose_company',
  chooseListedCompany: 'choose_listed_company',
  setCompany: 'set_company',
  setListedCompany: 'set_listed_company',
  homeLanguage: 'home_language',
  browseCompany: 'browse_company',
  browseTopic: 'browse_topic',
  browseShow: 'browse_show',
} as const;
export type ActionName = (typeof ACTIONS)[keyof typeof ACTIONS];

/** An action id may occur once in a message only: the second button of a kind is `share:2`. */
export function numbered(name: ActionName, number: number): string {
  return `${name}:${number}`;
}

/** Matches an action id with or without its number. */
export function anyNumber(name: ActionName): RegExp {
  return new RegExp(`^${name}(?::\\d+)?$`, 'u');
}

/** Matches what no other listener does: buttons that only open a link, and those of earlier versions. */
export const UNKNOWN_ACTION = new RegExp(`^(?!(?:${Object.values(ACTIONS).join('|')})(?::\\d+)?$)`, 'u');
