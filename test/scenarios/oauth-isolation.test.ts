import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { array, assert, asyncProperty, constantFrom, record } from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openCase } from '../../src/cases/transition.ts';
import { loadServices } from '../../src/living-services.ts';
import { writeNotice } from '../../src/notices/write.ts';
import type { Services } from '../../src/services.ts';
import { ACTIONS, VIEWS } from '../../src/slack/action-ids.ts';
import { createStore } from '../../src/store/store.ts';
import { aNotice, aSection } from '../support/a-notice.ts';
import { aNewCase, anOccasion, done } from '../support/a-case.ts';
import { openInMemory } from '../support/databases.ts';
import { fakeKnowledge } from '../support/fake-knowledge.ts';
import { nameHandler } from '../support/handlers.ts';
import { ANNA, appUninstalled, clickOn, modalAction, modalSubmission } from '../support/incoming.ts';
import { controlsOf } from '../support/outgoing.ts';
import { openWorkspace, type Workspace } from '../support/workspace.ts';

const TEAMS = ['T0ONE', 'T0TWO', 'T0THREE'] as const;
type Team = (typeof TEAMS)[number];

interface Company {
  readonly name: string;
  readonly alias: string;
}

/**
 * Two workspaces with notices of their own and one with none. Each company's words hold a mark that nobody types, so
 * that it shows wherever they come out; what a user typed may be repeated to that user.
 */
const COMPANIES: Readonly<Record<Team, readonly Company[]>> = {
  T0ONE: [
    { name: 'Karhunkallio Onemark Oy', alias: 'Karhunkallio' },
    { name: 'Metsolampi Onemark Oy', alias: 'Metsolampi' },
  ],
  T0TWO: [
    { name: 'Sudenkuoppa Twomark Oy', alias: 'Sudenkuoppa' },
    { name: 'Hiekkaranta Twomark Oy', alias: 'Hiekkaranta' },
  ],
  T0THREE: [{ name: 'Yhteispiha Sharedmark Oy', alias: 'Yhteispiha' }],
};
const MARKS: Readonly<Record<Team, string>> = { T0ONE: 'Onemark', T0TWO: 'Twomark', T0THREE: 'Sharedmark' };

const loaded: { services?: Services; folder: string } = { folder: '' };
const opened: { workspace?: Workspace } = {};

beforeAll(async () => {
  loaded.folder = await mkdtemp(join(tmpdir(), 'seloste-isolation-'));
  for (const team of TEAMS) {
    const folder = team === 'T0THREE' ? loaded.folder : join(loaded.folder, team);
    await mkdir(folder, { recursive: true });
    for (const { name, alias } of COMPANIES[team])
      await writeFile(join(folder, `${slugOf(name)}.yml`), notice(name, alias));
  }
  const services = await loadServices(
    { notices: loaded.folder, slack: { mode: 'oauth' }, company: 'sudenkuoppa-twomark', today: '2026-11-20' },
    'notices',
  );
  if (services.kind === 'problems') throw new Error(JSON.stringify(services.problems));
  loaded.services = services.value;
}, 60_000);

afterAll(async () => rm(loaded.folder, { recursive: true }));

beforeEach(async () => {
  if (loaded.services === undefined) throw new Error('Nothing is loaded.');
  opened.workspace = await openWorkspace({ services: loaded.services });
});

function notice(name: string, alias: string): string {
  const mark = name.split(' ')[1] ?? '';
  const made = aNotice({
    name,
    contact: { name: `${mark} Henkilö`, phone: '040 123' },
    sections: [
      aSection({ text: `10 vuotta asiakkuuden päättymisestä lukien, ${mark} säilyttää.` }),
      aSection({ topic: 'cookies', heading: 'Evästeet', text: `${mark} käyttää evästeitä.` }),
      aSection({ topic: 'access', heading: 'Tarkastusoikeus', text: `${mark} antaa tarkastaa tiedot.` }),
    ],
  });
  return writeNotice({ ...made, company: { ...made.company, aliases: [alias] } });
}

function slugOf(name: string): string {
  return name.toLowerCase().replace(' oy', '').replaceAll(' ', '-');
}

function workspace(): Workspace {
  if (opened.workspace === undefined) throw new Error('No workspace is open.');
  return opened.workspace;
}

/** Everything that a user of a workspace can do with the companies of any. Windows that do not open are no fault. */
const ACTS: Readonly<Record<string, (here: Workspace, alias: string, slug: string) => Promise<unknown>>> = {
  'a question': (here, alias) => here.dm(`Kuinka kauan ${alias} säilyttää henkilötietoja?`),
  'a question that names nobody': (here) => here.mention('Mitä evästeitä käytetään?'),
  'a question in a thread': (here, alias) => here.mention(`entä ${alias}?`, { thread: '1700000000.000001' }),
  'a section': (here, alias) => here.command(`retention ${alias}`),
  'a section of nobody': (here) => here.command('evästeet'),
  'the list': (here) => here.command('list'),
  'the help': (here) => here.command('help'),
  'the channel company': (here, alias) => here.command(`company ${alias}`),
  'the channel company by its slug': (here, _, slug) => here.command(`company ${slug.replaceAll('-', ' ')}`),
  'the choice of a company': (here) => here.command('company'),
  'a comparison': (here) => here.command('compare retention'),
  'a comparison with': (here, alias) => here.command(`compare evästeet ${alias}`),
  'the cases': (here, alias) => here.command(`cases ${alias}`),
  'the handlers': (here, alias) => here.command(`handlers ${alias}`),
  'the Home': (here) => here.openHome(),
  'the Messages': (here) => here.openHome('messages'),
  'a draft for': (here, alias) => here.command(`draft ${alias}`),
  'a letter': (here, alias) => draft(here, `Hei ${alias}, haluan nähdä kaikki tietoni. Matti`),
  'a letter to nobody': (here) => draft(here, 'Hei, haluan nähdä kaikki tietoni. Matti'),
  'a letter for a forged company': async (here, alias, slug) => {
    await here.draftFrom({ text: `Hei ${alias}, haluan nähdä kaikki tietoni. Matti` });
    await here.deliver(modalSubmission(withCompany(slug)));
  },
};

async function draft(here: Workspace, text: string): Promise<void> {
  await here.draftFrom({ text });
  if (here.modal().callbackId === 'draft_letter' && here.modal().chosen('company').length > 0) await here.submit();
}

/** The form for a letter as a forged request would send it back. */
function withCompany(slug: string): Record<string, unknown> {
  const values = {
    letter_1: { text: { type: 'plain_text_input', value: 'Haluan nähdä kaikki tietoni. Matti' } },
    company: { draft_company: { type: 'external_select', selected_option: { value: slug } } },
    received: { draft_received: { type: 'datepicker', selected_date: '2026-11-19' } },
  };
  return {
    id: 'V0FORGED',
    type: 'modal',
    callback_id: 'draft_letter',
    private_metadata: '{}',
    blocks: [],
    state: { values },
  };
}

/** All that left since, acknowledgements included. */
function outSince(here: Workspace, { sent, acks }: { sent: number; acks: number }): string {
  return JSON.stringify([here.sent.slice(sent).map(({ payload }) => payload), here.acks.slice(acks)]);
}

async function out(team: Team, act: (here: Workspace) => Promise<unknown>): Promise<string> {
  const here = workspace();
  const before = { sent: here.sent.length, acks: here.acks.length };
  here.speakAs(team);
  await act(here).catch(() => undefined);
  return outSince(here, before);
}

function foreignMarks(team: Team, said: string): string[] {
  return TEAMS.filter((other) => other !== team && said.includes(MARKS[other]));
}

describe('a workspace', () => {
  it.each(TEAMS)('%s is answered from its own notices', async (team) => {
    for (const { name, alias } of COMPANIES[team]) {
      const said = await out(team, (here) => here.dm(`Kuinka kauan ${alias} säilyttää henkilötietoja?`));
      expect(said).toContain(`${MARKS[team]} säilyttää`);
      expect(await out(team, (here) => here.command('list'))).toContain(name);
    }
  });

  it('never sees a word of another, whatever is done in whatever order', async () => {
    const companies = TEAMS.flatMap((team) => COMPANIES[team]);
    const step = record({
      team: constantFrom(...TEAMS),
      act: constantFrom(...Object.keys(ACTS)),
      company: constantFrom(...companies),
    });
    await assert(
      asyncProperty(array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
        for (const { team, act, company } of steps) {
          const said = await out(team, async (here) => ACTS[act]?.(here, company.alias, slugOf(company.name)));
          expect({ team, act, company: company.alias, foreign: foreignMarks(team, said) }).toMatchObject({
            foreign: [],
          });
        }
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it.each(Object.keys(ACTS))('gets nothing for the buttons and lists of another: %s', async (act) => {
    const here = workspace();
    const before = here.sent.length;
    await out('T0TWO', async () => ACTS[act]?.(here, 'Sudenkuoppa', 'sudenkuoppa-twomark'));
    const controls = here.sent.slice(before).flatMap(controlsOf);
    for (const control of controls) {
      for (const option of [undefined, 'sudenkuoppa-twomark', 'retention']) {
        const said = await out('T0ONE', () => here.deliver(clickOn(control, {}, option)));
        expect({ control: control.id, foreign: foreignMarks('T0ONE', said) }).toMatchObject({ foreign: [] });
      }
    }
  });

  it("gets nothing for a draft's window of another, sent back or changed", async () => {
    const here = workspace();
    await out('T0TWO', () => draft(here, 'Hei Sudenkuoppa, haluan nähdä kaikki tietoni. Matti'));
    expect(here.modal().callbackId).toBe('draft_result');
    const view = forgedView(here);
    for (const action of ['draft_company', 'draft_lang', 'draft_kind', 'draft_reread', 'draft_replace']) {
      const said = await out('T0ONE', () =>
        here.deliver(modalAction(view, { type: 'button', action_id: action, block_id: action })),
      );
      expect({ action, foreign: foreignMarks('T0ONE', said) }).toMatchObject({ foreign: [] });
    }
    expect(foreignMarks('T0ONE', await out('T0ONE', () => here.deliver(modalSubmission(view))))).toEqual([]);
  });

  it("is not asked about another's company after having spoken of it in the same channel, thread or person's name", async () => {
    const follow = (here: Workspace) => here.dm('Entä evästeet?');
    await out('T0TWO', (here) => here.dm('Kuinka kauan Sudenkuoppa säilyttää henkilötietoja?'));
    expect(foreignMarks('T0ONE', await out('T0ONE', follow))).toEqual([]);
    expect(await out('T0TWO', follow)).toContain('Twomark käyttää evästeitä');
  });

  it("does not go on from what was asked in another's channel of the same id, nor in its language", async () => {
    const help = (here: Workspace) => here.command('help');
    await out('T0TWO', (here) => here.dm('Hur länge sparar Sudenkuoppa personuppgifter?'));
    expect(await out('T0TWO', help)).toContain('Fråga');
    expect(await out('T0ONE', help)).toContain('Kysy');
    expect(await out('T0TWO', (here) => here.dm('Entä Hiekkaranta?'))).toContain('10 vuotta');
    expect(await out('T0ONE', (here) => here.dm('Entä Karhunkallio?'))).not.toContain('10 vuotta');
    await out('T0TWO', (here) => here.deliver(appUninstalled({})));
    expect(await out('T0TWO', help)).toContain('Kysy');
  });

  it("keeps its channel's company though another has a channel of the same id", async () => {
    await out('T0ONE', (here) => here.command('company Metsolampi'));
    await out('T0TWO', (here) => here.command('company Hiekkaranta'));
    expect(await out('T0ONE', (here) => here.command('cookies'))).toContain('Metsolampi Onemark');
    expect(await out('T0TWO', (here) => here.command('cookies'))).toContain('Hiekkaranta Twomark');
  });

  it('without the notice of SELOSTE_COMPANY has no company that is meant where none is named', async () => {
    expect(await out('T0TWO', (here) => here.command('cookies'))).toContain('Sudenkuoppa Twomark');
    expect(await out('T0ONE', (here) => here.command('cookies'))).toContain('Karhunkallio Onemark');
    expect(await out('T0ONE', (here) => here.command('cookies'))).toContain('Metsolampi Onemark');
  });

  it('that leaves takes nothing of another with it', async () => {
    const store = createStore(await openInMemory());
    if (loaded.services === undefined) throw new Error('Nothing is loaded.');
    opened.workspace = await openWorkspace({ services: loaded.services, store });
    await out('T0ONE', (here) => here.command('company Metsolampi'));
    await out('T0TWO', (here) => here.command('company Hiekkaranta'));
    await out('T0TWO', (here) => here.deliver(appUninstalled({})));
    expect(await out('T0ONE', (here) => here.command('cookies'))).toContain('Metsolampi Onemark Oy');
    expect(await out('T0TWO', (here) => here.command('company'))).not.toMatch(
      /(?:selosteesta:|notice of|beskrivningen för) Hiekkaranta/u,
    );
  });
});

describe('a workspace without any notice', () => {
  it('is told what is missing, in whatever it asks', async () => {
    const workspaceOfNone = await openWorkspace({ knowledge: fakeKnowledge({ notices: [] }) });
    for (const words of ['how long?', 'retention', 'list', 'company', 'compare retention', 'draft']) {
      const [said] = await workspaceOfNone.command(words);
      expect(said?.words).toMatch(/notices\/T0TEAM/u);
    }
    expect((await workspaceOfNone.dm('how long?'))[0]?.words).toMatch(/notices\/T0TEAM/u);
    expect((await workspaceOfNone.command('help'))[0]?.words).toContain('/notice');
  });
});

describe('the register of requests', () => {
  const COMPANY = 'sudenkuoppa-twomark';

  /** A case of the second workspace. Anna handles that company's cases in both, so nothing but the workspace differs. */
  async function withCase() {
    if (loaded.services === undefined) throw new Error('Nothing is loaded.');
    const database = await openInMemory();
    const store = createStore(database);
    opened.workspace = await openWorkspace({ services: loaded.services, store });
    for (const team of ['T0ONE', 'T0TWO']) {
      for (const user of [ANNA, 'U0TWOMARK']) await nameHandler(database, { team, company: COMPANY, user });
    }
    const { case: made, event } = done(
      openCase(aNewCase({ team: 'T0TWO', company: COMPANY, deputy: 'U0TWOMARK' }), {
        ...anOccasion(),
        handlers: [ANNA, 'U0TWOMARK'],
      }),
    );
    const one = await store.cases.open(made, event);
    return { one, store };
  }

  const isForeign = (said: string): boolean => /Twomark|U0TWOMARK|2026-001/u.test(said);

  it('is seen in its workspace and nowhere else', async () => {
    await withCase();
    expect(await out('T0TWO', (here) => here.command('cases'))).toContain('2026-001');
    for (const words of ['cases', 'cases sudenkuoppa', 'cases new', 'handlers', 'handlers sudenkuoppa']) {
      expect({ words, foreign: isForeign(await out('T0ONE', (here) => here.command(words))) }).toMatchObject({
        foreign: false,
      });
    }
    expect(isForeign(await out('T0ONE', (here) => here.openHome()))).toBe(false);
  });

  it("gives nothing away, and changes nothing, for another workspace's buttons and windows", async () => {
    const { one, store } = await withCase();
    const list = { status: 'all', whose: 'all', page: 0 };
    const metadata = JSON.stringify({ list, id: one.id, version: one.version });
    const state = {
      values: {
        case_reason: { case_reason: { type: 'static_select', selected_option: { value: 'complex' } } },
        case_outcome: { case_outcome: { type: 'static_select', selected_option: { value: 'refused' } } },
        case_handler: { case_handler: { type: 'static_select', selected_option: { value: 'U0TWOMARK' } } },
        case_received: { case_received: { type: 'datepicker', selected_date: '2026-11-01' } },
      },
    };
    const view = { id: 'V0FORGED', type: 'modal', private_metadata: metadata, blocks: [], state };
    const show = { type: 'button', action_id: 'case_show', block_id: 'case_show', value: one.id };
    expect(isForeign(await out('T0TWO', (here) => here.deliver(modalAction(view, show))))).toBe(true);
    const caseActions = Object.values(ACTIONS).filter((name) => name.startsWith('case'));
    expect(caseActions.length).toBeGreaterThan(10);
    for (const name of caseActions) {
      for (const value of [one.id, COMPANY, 'markdown', 'all']) {
        const action = { type: 'button', action_id: name, block_id: name, value, selected_option: { value } };
        const said = await out('T0ONE', (here) => here.deliver(modalAction(view, action)));
        expect({ name, value, foreign: isForeign(said.replaceAll(metadata, '')) }).toMatchObject({ foreign: false });
      }
    }
    for (const callbackId of Object.values(VIEWS).filter((name) => name.startsWith('case'))) {
      const said = await out('T0ONE', (here) => here.deliver(modalSubmission({ ...view, callback_id: callbackId })));
      expect({ callbackId, foreign: isForeign(said) }).toMatchObject({ foreign: false });
    }
    expect(await store.cases.find('T0TWO', one.id)).toEqual(one);
    expect(await store.cases.find('T0ONE', one.id)).toBeUndefined();
  });
});

/** The open window as it could be sent back from elsewhere, without the words that stand in it. */
function forgedView(here: Workspace): Record<string, unknown> {
  const answer = here.acks.findLast((ack): ack is { view: Record<string, unknown> } => hasView(ack));
  if (answer === undefined) throw new Error('No window was drawn.');
  const view: Record<string, unknown> = JSON.parse(JSON.stringify(answer.view).replaceAll(MARKS.T0TWO, '…'));
  const { state, id } = withCompany('sudenkuoppa-twomark');
  return { ...view, id, state };
}

function hasView(ack: unknown): boolean {
  return typeof ack === 'object' && ack !== null && 'view' in ack;
}
