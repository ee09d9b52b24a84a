import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadServices } from '../../src/living-services.ts';
import { createCopies } from '../../src/copy/copies.ts';
import { LANGS } from '../../src/notices/notice.ts';
import type { Services } from '../../src/services.ts';
import { controlsOf } from '../support/outgoing.ts';
import { stringsUnder } from '../support/payload-rules.ts';
import { openWorkspace, type Workspace } from '../support/workspace.ts';

const NOTICES = fileURLToPath(new URL('../../notices', import.meta.url));

const copies = createCopies((topic) => topic);
const loaded: { services?: Services; workspace?: Workspace } = {};

beforeAll(async () => {
  const services = await loadServices({ notices: NOTICES }, NOTICES);
  if (services.kind === 'problems') throw new Error('The bundled notices cannot be used.');
  loaded.services = services.value;
  loaded.workspace = await openWorkspace({ knowledge: services.value.shared().current() });
}, 30_000);

function bundled(): { services: Services; workspace: Workspace } {
  const { services, workspace } = loaded;
  if (services === undefined || workspace === undefined) throw new Error('Nothing is loaded.');
  return { services, workspace };
}

describe('in Slack', () => {
  test('every section of the bundled notices arrives whole, by its topic', async () => {
    const { services, workspace } = bundled();
    const lost: string[] = [];
    for (const { company, sections } of services.shared().current().catalog.notices) {
      for (const { topic, text } of sections) {
        const messages = await workspace.command(`${topic} ${company.name}`);
        const shown = messages.flatMap(({ payload }) => stringsUnder(payload['blocks'], 'text')).join(' ');
        if (!folded(shown).includes(folded(text))) lost.push(`${company.slug} ${topic}`);
      }
    }
    expect(lost).toEqual([]);
  });

  test('the sections that the help names as examples are found', () => {
    const { services } = bundled();
    const typed = LANGS.map((lang) => copies[lang].help.ways('Nokopa')[2]?.type.replace('/notice ', '') ?? '');
    const found = typed.map((words) => services.shared().current().findSectionNamed(words)?.topic);
    expect(found).toEqual(['retention', 'retention', 'retention']);
  });

  test('every button of the answer to a question leads somewhere', async () => {
    const { workspace } = bundled();
    const [answer] = await workspace.command('mitä evästeitä Nokopa käyttää?');
    const buttons = answer === undefined ? [] : controlsOf(answer).map(({ id }) => id);
    expect(buttons).toEqual(expect.arrayContaining(['show_section:1', 'share:1', 'suggestion:1']));
    for (const button of buttons) expect((await workspace.click(button))[0]?.words).toContain('Nokopa Oy');
  });

  test('a question that names no company is answered for the one that is clicked', async () => {
    const { workspace } = bundled();
    await workspace.mention('kuinka kauan asiakastietoja säilytetään?');
    const [answer] = await workspace.click('Seltimil Oy');
    expect(answer?.words).toContain('Pertti Salmijärvi');
  });
});

function folded(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
