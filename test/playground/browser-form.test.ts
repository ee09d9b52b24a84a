import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Playground } from '../../src/playground/serve.ts';
import { compilePage, hasBrowser, launchBrowser, openTab } from './support/browser.ts';
import { serveToy } from './support/toy-app.ts';

describe.skipIf(!hasBrowser())('a form in a browser', { timeout: 30_000 }, () => {
  let browser: Browser;
  let compiled: Awaited<ReturnType<typeof compilePage>>;
  let playground: Playground;
  let page: Page;
  beforeAll(async () => {
    [browser, compiled] = await Promise.all([launchBrowser(), compilePage()]);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await compiled.remove();
  });
  beforeEach(async () => {
    playground = await serveToy({ scripts: compiled.scripts });
    ({ page } = await openTab(browser, `${playground.url}/#C0CUSTOMERS`));
  });
  afterEach(async () => {
    await playground.stop();
    await Promise.all(browser.contexts().map((context) => context.close()));
  });

  const dialog = () => page.getByRole('dialog', { name: 'Draft a reply' });
  /** Opens the form from the letter in the channel, without the mouse. */
  const openForm = async () => {
    await page.getByRole('button', { name: 'More actions' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Draft a reply' }).waitFor();
    await page.keyboard.press('Enter');
    await dialog().waitFor();
  };

  it('opens from the menu of a message, its first field in focus', async () => {
    await openForm();
    const letter = page.getByRole('textbox', { name: 'Letter' });
    expect(await letter.inputValue()).toBe('A letter');
    expect(await letter.evaluate((field) => field === document.activeElement)).toBe(true);
  });

  it('opens by mouse from the menu beside the composer, and from that of a message', async () => {
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Draft a reply' }).click();
    await dialog().waitFor();
    await dialog().getByRole('button', { name: 'Close' }).click();
    await dialog().waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Shortcuts' }).click();
    await page.getByRole('menuitem', { name: 'Draft a reply' }).click();
    await dialog().waitFor();
  });

  it('tells at the field what is missing, before it is sent', async () => {
    await openForm();
    await dialog().getByRole('button', { name: 'Draft' }).click();
    const company = dialog().getByRole('combobox', { name: 'Company' });
    expect(await company.getAttribute('aria-invalid')).toBe('true');
    expect(await company.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await dialog().getByRole('alert').allInnerTexts()).toContain('Please complete this required field.');
  });

  /** Chooses in the list that the app fills, by keyboard. */
  const chooseCompany = async () => {
    await dialog().getByRole('combobox', { name: 'Company' }).focus();
    await page.keyboard.type('selt');
    await dialog().getByRole('option', { name: 'Seltimil Oy' }).waitFor();
    await page.keyboard.press('Enter');
  };

  it('tells at the field what the app finds wrong, and keeps what was filled in', async () => {
    await openForm();
    await dialog().getByRole('textbox', { name: 'Letter' }).fill('nothing');
    await chooseCompany();
    await dialog().getByRole('button', { name: 'Draft' }).click();
    await dialog().getByText('There is no letter.').waitFor();
    expect(await dialog().getByRole('combobox', { name: 'Company' }).inputValue()).toBe('Seltimil Oy');
  });

  it('sends every kind of value to the app', async () => {
    await openForm();
    await chooseCompany();
    await dialog().getByLabel('Received').fill('2026-10-01');
    await dialog().getByRole('checkbox', { name: 'Erasure' }).check();
    await dialog().getByRole('radio', { name: 'Receipt' }).check();
    await dialog().getByRole('button', { name: 'Draft' }).click();
    await dialog().waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^Seloste/u }).click();
    const text = await page.locator('.message .body', { hasText: 'meta:' }).innerText();
    const values: unknown = JSON.parse(text.replace(/^meta: /u, ''));
    expect(values).toMatchObject({
      letter: { text: { type: 'plain_text_input', value: 'A letter' } },
      company: { company: { type: 'external_select', selected_option: { value: 'Seltimil Oy' } } },
      received: { day: { type: 'datepicker', selected_date: '2026-10-01' } },
      rights: { ticked: { type: 'checkboxes', selected_options: [{ value: 'Erasure' }] } },
      kind: { kind: { type: 'radio_buttons', selected_option: { value: 'Receipt' } } },
    });
  });

  it('keeps the form open when Escape closes a list in it', async () => {
    await openForm();
    await dialog().getByRole('combobox', { name: 'Company' }).click();
    await dialog().getByRole('option', { name: 'Nokopa Oy' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await dialog().getByRole('option').count()).toBe(0);
    expect(await dialog().isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });

  it('keeps what was filled in, and the focus, when the app changes the form', async () => {
    await openForm();
    await dialog().getByRole('textbox', { name: 'Letter' }).fill('My own words');
    await chooseCompany();
    await dialog().getByRole('button', { name: 'What is this?' }).focus();
    await page.keyboard.press('Enter');
    await dialog().getByText('Paste the whole letter.').waitFor();
    expect(await dialog().getByRole('textbox', { name: 'Letter' }).inputValue()).toBe('My own words');
    expect(await dialog().getByRole('combobox', { name: 'Company' }).inputValue()).toBe('Seltimil Oy');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('What is this?');
  });

  it('comes back to the form beneath when the one on top is closed', async () => {
    await openForm();
    await dialog().getByRole('textbox', { name: 'Letter' }).fill('a second one');
    await chooseCompany();
    await dialog().getByRole('button', { name: 'Draft' }).click();
    await expect.poll(() => page.locator('dialog').count()).toBe(2);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('dialog').count()).toBe(1);
    expect(await dialog().getByRole('textbox', { name: 'Letter' }).inputValue()).toBe('a second one');
  });

  it('tells when the app does not answer', async () => {
    await page.getByRole('textbox', { name: /^Message/u }).fill('/deaf');
    await page.keyboard.press('Enter');
    await page.getByText('Seloste did not react within three seconds.').waitFor();
  });
});
