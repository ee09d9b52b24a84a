/** Every control the app draws, by its action id. Each has its listener. */
export const ACTIONS = {
  showSection: 'show_section',
  share: 'share',
  suggestion: 'suggestion',
  feedback: 'feedback',
  chooseCompany: 'choose_company',
  chooseListedCompany: 'choose_listed_company',
  compareTopic: 'compare_topic',
  compareMore: 'compare_more',
  setCompany: 'set_company',
  setListedCompany: 'set_listed_company',
  homeLanguage: 'home_language',
  homeAsk: 'home_ask',
  homeCases: 'home_cases',
  homeHandlers: 'home_handlers',
  browseCompany: 'browse_company',
  browseTopic: 'browse_topic',
  browseShow: 'browse_show',
  draftReply: 'draft_reply',
  draftMoreRoom: 'draft_more_room',
  draftLanguage: 'draft_language',
  draftCompany: 'draft_company',
  draftReceived: 'draft_received',
  draftLang: 'draft_lang',
  draftKind: 'draft_kind',
  draftRights: 'draft_rights',
  draftAddRight: 'draft_add_right',
  draftReplace: 'draft_replace',
  draftReread: 'draft_reread',
  draftCase: 'draft_case',
  draftAcknowledge: 'draft_acknowledge',
  caseShow: 'case_show',
  caseNew: 'case_new',
  casesCompany: 'cases_company',
  casesStatus: 'cases_status',
  casesWhose: 'cases_whose',
  casesPage: 'cases_page',
  casesExport: 'cases_export',
  casesBack: 'cases_back',
  caseBack: 'case_back',
  caseAcknowledge: 'case_acknowledge',
  caseReopen: 'case_reopen',
  caseExtend: 'case_extend',
  caseHandOver: 'case_hand_over',
  caseClose: 'case_close',
  caseCorrect: 'case_correct',
  caseCompany: 'case_company',
  handlersCompany: 'handlers_company',
  handlersAdd: 'handlers_add',
  handlersRemove: 'handlers_remove',
  handlersDeputy: 'handlers_deputy',
  handlersNoDeputy: 'handlers_no_deputy',
} as const;
export type ActionName = (typeof ACTIONS)[keyof typeof ACTIONS];

/** The windows that are sent back, by their callback id. */
export const VIEWS = {
  /** Asks for the letter. */
  letter: 'draft_letter',
  /** Shows the draft. */
  draft: 'draft_result',
  /** Shows that the letter is no request. */
  noRequest: 'draft_no_request',
  /** Opens a case. */
  newCase: 'case_new_form',
  extendCase: 'case_extend_form',
  handOverCase: 'case_hand_over_form',
  closeCase: 'case_close_form',
  correctCase: 'case_correct_form',
} as const;

/** What `manifest.yml` offers in the menus of messages and of the composer. */
export const SHORTCUTS = { message: 'draft_reply', global: 'draft_reply_global' } as const;

/** An action id may occur once in a message only: the second button of a kind is `share:2`. */
export function numbered(name: ActionName, number: number): string {
  return `${name}:${number}`;
}

/** Matches an action id with or without its number. */
export function anyNumber(name: ActionName): RegExp {
  return new RegExp(`^${name}(?::\\d+)?$`, 'u');
}

/** Matches windows of earlier versions that no listener knows. */
export const UNKNOWN_VIEW = new RegExp(`^(?!(?:${Object.values(VIEWS).join('|')})$)`, 'u');

/** Matches what no other listener does: buttons that only open a link, and those of earlier versions. */
export const UNKNOWN_ACTION = new RegExp(`^(?!(?:${Object.values(ACTIONS).join('|')})(?::\\d+)?$)`, 'u');
