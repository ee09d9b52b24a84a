import type { App } from '@slack/bolt';
import { z } from 'zod';
import { type Lang, LANGS } from '../../notices/notice.ts';
import { isIsoDate } from '../../requests/calendar-day.ts';
import { ACTIONS, anyNumber, VIEWS } from '../action-ids.ts';
import { letterFormView, type LetterRemarks } from '../blocks/letter-form.ts';
import type { Scene } from '../blocks/scene.ts';
import { type Dependencies, langOf, sceneOf } from '../dependencies.ts';
import { FIELDS } from '../draft-choices.ts';
import { deskOf } from '../draft-desk.ts';
import { firstDraft, type NewLetter } from '../draft-window.ts';
import type { FormState } from '../form-state.ts';
import { dayProblem } from '../../requests/day-of-receipt.ts';
import { readWindow, updateWindow, type Window } from '../window.ts';
import type { Workspaces } from '../workspaces.ts';
import { parsedJson } from '../../parsed-json.ts';

/** Takes the form with the letter: makes room in it, switches its language, and answers with the draft. */
export function registerSendLetter(app: App, workspaces: Workspaces): void {
  app.action(anyNumber(ACTIONS.draftMoreRoom), async ({ ack, body, client, context }) => {
    await ack();
    const dependencies = workspaces.of(context);
    const window = readWindow(body);
    if (window === undefined) return;
    const letter = [...window.state.texts(FIELDS.letter).now, ''];
    await updateWindow(client, window.id, formAgain(dependencies, { window, letter }));
  });
  app.action(anyNumber(ACTIONS.draftLanguage), async ({ ack, body, client, context }) => {
    await ack();
    const dependencies = workspaces.of(context);
    const window = readWindow(body);
    const lang = LANGS.find((one) => one === window?.value);
    if (window === undefined || lang === undefined) return;
    dependencies.threads.rememberLang(window.user, lang, dependencies.now());
    const letter = window.state.texts(FIELDS.letter).now;
    await updateWindow(client, window.id, formAgain(dependencies, { window, letter, lang }));
  });
  app.view(VIEWS.letter, async ({ ack, body, context }) => {
    const dependencies = workspaces.of(context);
    const window = readWindow(body);
    if (window === undefined) return ack();
    const desk = deskOf(dependencies, window.user);
    const letter = readLetterForm(window.state, desk);
    if ('wrong' in letter) return ack({ response_action: 'errors', errors: letter.wrong });
    const { view, facts, letter: kind, lang } = firstDraft(letter, desk);
    await ack({ response_action: 'update', view });
    dependencies.metrics.count('seloste_drafts_total', { letter: kind, lang });
    dependencies.log.info('draft made', facts);
  });
}

/** Draws the form anew with what stands in it. */
function formAgain(
  dependencies: Dependencies,
  { window, letter, lang }: { window: Window; letter: readonly string[]; lang?: Lang },
) {
  const { services, copies } = dependencies;
  const { state, user, metadata } = window;
  const knowledge = services.current();
  const scene = sceneOf(dependencies, { knowledge, lang: lang ?? langOf(dependencies, user), isPrivate: true });
  const company = state.option(FIELDS.company);
  const form = {
    letter,
    received: state.day(FIELDS.received) ?? services.today(),
    remarks: readRemarks(metadata),
    ...(company !== undefined && { company }),
  };
  return letterFormView(form, { scene, copies });
}

const remarksSchema = z.object({ unread: z.int().exactOptional(), cutAt: z.int().exactOptional() });

function readRemarks(metadata: string): LetterRemarks {
  return remarksSchema.safeParse(parsedJson(metadata)).data ?? {};
}

/** Reads the form, or tells what is wrong with each of its fields. */
function readLetterForm(
  state: FormState,
  { scene, today }: { scene: Scene; today: string },
): NewLetter | { readonly wrong: Record<string, string> } {
  const words = scene.copy.draft.form.wrong;
  const letter = state.texts(FIELDS.letter).now;
  const company = state.option(FIELDS.company);
  const received = state.day(FIELDS.received);
  const wrong: Record<string, string> = {};
  if (letter.every((text) => text.trim() === '')) wrong[`${FIELDS.letter}_1`] = words.letter;
  if (company === undefined) wrong[FIELDS.company] = words.company;
  else if (!scene.catalog.bySlug.has(company)) wrong[FIELDS.company] = words.companyGone;
  if (received === undefined || !isIsoDate(received)) wrong[FIELDS.received] = words.day;
  else {
    const problem = dayProblem(received, today);
    if (problem !== undefined) wrong[FIELDS.received] = words[problem];
  }
  if (company === undefined || received === undefined || Object.keys(wrong).length > 0) return { wrong };
  return { letter, company, received };
}
