import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadDrafting } from '../../src/load-drafting.ts';
import type { Drafting, Knowledge } from '../../src/services.ts';
import { bundledKnowledge } from '../support/bundled-knowledge.ts';
import { compilePage, hasBrowser, launchBrowser, openTab } from './support/browser.ts';
import { openPlayground, type Visitor } from './support/playground.ts';

const NOTICES = fileURLToPath(new URL('../../notices', import.meta.url));
const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true } as const;
/** The sample letters, in the order in which they stand in the channel. */
const [FINNISH, NASTY, NO_REQUEST] = [0, 3, 4] as const;

describe.skipIf(!hasBrowser())('the way from a letter to a draft in a browser', { timeout: 60_000 }, () => {
  let browser: Browser;
  let compiled: Awaited<ReturnType<typeof compilePage>>;
  let knowledge: Knowledge;
  let drafting: Drafting;
  let visitor: Visitor;
  beforeAll(async () => {
    const loaded = await loadDrafting(NOTICES);
    if (loaded.kind === 'problems') throw new Error('There is nothing to draft with.');
    drafting = loaded.value;
    [browser, compiled, knowledge] = await Promise.all([launchBrowser(), compilePage(), bundledKnowledge()]);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await compiled.remove();
  });
  beforeEach(async () => {
    visitor = await openPlayground({ scripts: compiled.scripts, knowledge, drafting });
  });
  afterEach(async () => {
    await visitor.stop();
    await Promise.all(browser.contexts().map((context) => context.close()));
  });

  /** Opens the form for a letter from its menu, in English. */
  const openForm = async (letter: number, options: BrowserContextOptions = {}): Promise<Page> => {
    const { page } = await openTab(browser, `${visitor.url}/#C0CUSTOMERS`, options);
    await page.locator('.message').nth(letter).getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Draft a GDPR reply' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'In English' }).click();
    await page.getByRole('dialog', { name: 'Draft a reply' }).waitFor();
    return page;
  };
  const dialog = (page: Page) => page.getByRole('dialog');
  /** Sends the form for a letter to Nokopa of 2 November 2026. */
  const sendForm = async (page: Page) => {
    await dialog(page).getByRole('combobox', { name: 'Company it was written to' }).click();
    await dialog(page).getByRole('option', { name: 'Nokopa Oy' }).click();
    await dialog(page).getByLabel('Day of receipt').fill('2026-11-02');
    await dialog(page).getByRole('button', { name: 'Draft', exact: true }).click();
  };
  const draft = (page: Page) => dialog(page).getByRole('textbox', { name: 'Draft' });
  const choose = async (page: Page, list: string, option: string) => {
    await dialog(page).getByRole('combobox', { name: list }).click();
    await dialog(page).getByRole('option', { name: option, exact: true }).click();
  };

  it('goes from the menu of a message to an edited draft in one’s own messages', async () => {
    const page = await openForm(FINNISH);
    expect(await dialog(page).getByRole('textbox', { name: 'The letter' }).inputValue()).toContain('Maija Esimerkki');
    await sendForm(page);
    await dialog(page).getByText('This is a data protection request').waitFor();
    expect(await dialog(page).getByText('Last day to answer: Wednesday 2 December 2026').count()).toBe(1);
    expect(await dialog(page).getByRole('checkbox', { name: 'No direct marketing' }).isChecked()).toBe(true);
    expect(await draft(page).inputValue()).toContain('2.12.2026');

    await choose(page, 'Language of the reply', 'English');
    await expect.poll(() => draft(page).inputValue()).toContain('2 December 2026');
    await draft(page).fill('Dear Maija,\n\nmy own words.');
    await choose(page, 'Kind of reply', 'Extension');
    await dialog(page).getByText('The draft below has your edits').waitFor();
    expect(await draft(page).inputValue()).toBe('Dear Maija,\n\nmy own words.');

    await dialog(page).getByRole('button', { name: 'Send it to me' }).click();
    await page.getByRole('dialog', { name: 'Sent to you' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Seloste/u }).click();
    await page.locator('.message pre', { hasText: 'my own words.' }).waitFor();
    const { messages } = await visitor.look();
    expect(messages.filter(({ channel }) => channel === 'C0CUSTOMERS')).toHaveLength(5);
  });

  it('replaces edits only where that is asked for', async () => {
    const page = await openForm(FINNISH);
    await sendForm(page);
    await draft(page).fill('My own words.');
    await choose(page, 'Language of the reply', 'Swedish');
    await dialog(page).getByRole('button', { name: 'Replace with a new draft' }).click();
    await expect.poll(() => draft(page).inputValue()).toContain('Med vänlig hälsning');
  });

  it('shows a new window from its beginning, and keeps the place in one that changes', async () => {
    const page = await openForm(NASTY);
    await sendForm(page);
    await dialog(page).getByText('This is a data protection request').waitFor();
    const body = dialog(page).locator('.modal-body');
    expect(await body.evaluate((element) => element.scrollTop)).toBe(0);
    const box = dialog(page).getByRole('checkbox').first();
    await box.focus();
    await page.keyboard.press('Space');
    await expect.poll(() => visitor.look().then(({ modals }) => modals[0]?.private_metadata)).toContain('"rights"');
    const focused = () => page.evaluate(() => document.activeElement?.outerHTML.slice(0, 60));
    await expect.poll(focused).toContain('type="checkbox"');
  });

  it('says of a letter that is no request that it is none, and drafts all the same', async () => {
    const page = await openForm(NO_REQUEST);
    await sendForm(page);
    await dialog(page).getByText('This does not look like a data protection request').waitFor();
    expect(await draft(page).count()).toBe(0);
    await dialog(page).getByRole('button', { name: 'Draft all the same' }).click();
    await draft(page).waitFor();
  });

  it('tells what is wrong with the form at its field', async () => {
    const page = await openForm(FINNISH);
    await choose(page, 'Company it was written to', 'Nokopa Oy');
    await dialog(page).getByLabel('Day of receipt').fill('2099-01-01');
    await dialog(page).getByRole('button', { name: 'Draft', exact: true }).click();
    await dialog(page).getByText('This day has not come yet.').waitFor();
    expect(await dialog(page).getByLabel('Day of receipt').getAttribute('aria-invalid')).toBe('true');
  });

  it('begins beside the composer, and by command', async () => {
    const { page } = await openTab(browser, `${visitor.url}/`);
    await page.getByRole('button', { name: 'Shortcuts' }).click();
    await page.getByRole('menuitem', { name: 'Draft a GDPR reply' }).click();
    await dialog(page).waitFor();
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    await page.getByRole('textbox', { name: /^Message/u }).fill('/notice draft seltimil');
    await page.keyboard.press('Enter');
    await dialog(page).waitFor();
    expect(await dialog(page).getByRole('combobox').inputValue()).toBe('Seltimil Oy');
  });

  it('needs no sideways scrolling on a phone', async () => {
    const page = await openForm(FINNISH, PHONE);
    await sendForm(page);
    await dialog(page).getByText('This is a data protection request').waitFor();
    const overflow = await dialog(page)
      .locator('.modal-body')
      .evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(overflow).toBe(0);
    const label = await dialog(page).getByText('Company', { exact: true }).boundingBox();
    expect(label?.width).toBeGreaterThan(60);
  });
});
