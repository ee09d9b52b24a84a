import type { webApi } from '@slack/bolt';
import type { IsoDate, Lang } from '../notices/notice.ts';
import type { Knowledge } from '../services.ts';
import { letterFormView } from './blocks/letter-form.ts';
import { type Dependencies, langOf, sceneOf } from './dependencies.ts';
import { inTime } from './in-time.ts';
import { unlessAway } from './unless-away.ts';
import { fieldTexts } from './long-text.ts';
import type { MessageLetter } from './message-letter.ts';

/** From where a reply is to be drafted. */
interface Opening {
  readonly triggerId: string;
  readonly user: string;
  /** Absent where the shortcut tells none. */
  readonly channel?: string;
  readonly letter: MessageLetter;
  /** Slug, where one was named. */
  readonly company?: string;
  readonly received: IsoDate;
  readonly lang?: Lang;
}

/** Opens the form for a letter, filled in as far as it is known. */
export async function openLetterForm(
  dependencies: Dependencies,
  opening: Opening,
  client: webApi.WebClient,
): Promise<void> {
  const { services, copies, log } = dependencies;
  const { triggerId, user, letter, received } = opening;
  const knowledge = services.current();
  const company = await presetCompany(dependencies, opening, knowledge);
  const lang = opening.lang ?? langOf(dependencies, user);
  const scene = sceneOf(dependencies, { knowledge, lang, isPrivate: true });
  const text = letterThatFits(letter.text);
  const isCut = text.length < letter.text.length;
  const remarks = { ...(letter.unread > 0 && { unread: letter.unread }), ...(isCut && { cutAt: text.length }) };
  const form = {
    letter: fieldTexts(text),
    received,
    remarks,
    ...(company !== undefined && { company }),
  };
  await client.views.open({ trigger_id: triggerId, view: letterFormView(form, { scene, copies }) });
  log.info('letter form opened', { fields: form.letter.length, company, files: letter.unread });
}

/** As long as a message of Slack's. In characters. */
const LONGEST_LETTER = 40_000;

/** A view may have 250 KB, of which this is kept for the letter. In bytes of JSON as Slack writes it. */
const LARGEST_LETTER = 120_000;
const BYTES_BEYOND_ASCII = 6;

/** Cuts what no window holds; nobody asks for something first on the thirtieth page. */
function letterThatFits(text: string): string {
  let bytes = 0;
  for (let at = 0; at < Math.min(text.length, LONGEST_LETTER); at += 1) {
    bytes += text.charCodeAt(at) < 0x80 ? 1 : BYTES_BEYOND_ASCII;
    if (bytes > LARGEST_LETTER) return text.slice(0, at);
  }
  return text.slice(0, LONGEST_LETTER);
}

/** A window must open within three seconds of the click, so a slow store is not waited for. */
const PRESET_LIMIT_MS = 250;

/** A letter names its addressee in its first lines if at all. In characters. */
const BEGINNING = 1500;

/** Named, set for the channel, named in the letter, set for all, or the only one; never a guess between several. */
async function presetCompany(
  { store, services, log, team }: Dependencies,
  { company, channel, letter }: Opening,
  knowledge: Knowledge,
): Promise<string | undefined> {
  const { bySlug, notices } = knowledge.catalog;
  const isKnown = (slug: string | undefined) => slug !== undefined && bySlug.has(slug);
  if (isKnown(company)) return company;
  const find = async () => (channel === undefined ? undefined : store.channelSettings.findCompany({ team, channel }));
  const away = { otherwise: undefined, event: 'channel company not read', log };
  const set = await inTime(unlessAway(find, away), { limitMs: PRESET_LIMIT_MS, late: undefined });
  const named = knowledge.findCompany(letter.text.slice(0, BEGINNING));
  const only = notices.length === 1 ? notices[0]?.company.slug : undefined;
  return [set, named, services.defaultCompany, only].find(isKnown);
}
