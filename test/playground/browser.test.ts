import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anAnswer, aReply } from '../support/replies.ts';
import { fakeKnowledge } from '../support/fake-knowledge.ts';
import { compilePage, hasBrowser, launchBrowser, openTab } from './support/browser.ts';
import { openPlayground, type Visitor } from './support/playground.ts';

const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, colorScheme: 'dark' } as const;

describe.skipIf(!hasBrowser())('the page in a browser', { timeout: 30_000 }, () => {
  let browser: Browser;
  let compiled: Awaited<ReturnType<typeof compilePage>>;
  let visitor: Visitor;
  let complaints: string[] = [];
  beforeAll(async () => {
    [browser, compiled] = await Promise.all([launchBrowser(), compilePage()]);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await compiled.remove();
  });
  beforeEach(async () => {
    const suggestions = [{ topic: 'cookies', company: 'nokopa' }] as const;
    const knowledge = fakeKnowledge({ reply: () => aReply({ answers: [anAnswer()], suggestions }) });
    visitor = await openPlayground({ scripts: compiled.scripts, knowledge });
  });
  afterEach(async () => {
    await visitor.stop();
    await Promise.all(browser.contexts().map((context) => context.close()));
    // A stream that breaks off when the playground stops is no fault of the page.
    const faults = complaints.filter((line) => !line.includes('ERR_'));
    if (faults.length > 0) throw new Error(`The browser complained: ${faults.join('\n')}`);
  });

  const enter = async (place = '', options: BrowserContextOptions = {}): Promise<Page> => {
    const tab = await openTab(browser, `${visitor.url}/${place}`, options);
    complaints = tab.complaints;
    return tab.page;
  };
  const composer = (page: Page) => page.getByRole('textbox', { name: /^Message/u });
  const ask = async (page: Page, text: string) => {
    await composer(page).fill(text);
    await composer(page).press('Enter');
  };
  const quote = (page: Page) => page.locator('blockquote', { hasText: '10 vuotta asiakkuuden päättymisestä lukien.' });

  it('shows the quote that answers a question, in its thread', async () => {
    const page = await enter();
    await ask(page, 'How long is data kept?');
    await quote(page).waitFor();
    expect(await page.locator('.conversation').count()).toBe(1);
    expect(await page.locator('.replies .message').count()).toBe(1);
    expect(await page.locator('#announcer').innerText()).toContain('10 vuotta');
  });

  it('asks an example at a click', async () => {
    const page = await enter();
    await page.getByRole('button', { name: 'How long do we keep customer data?' }).click();
    await quote(page).waitFor();
  });

  it('shows the whole section at the press of a button', async () => {
    const page = await enter();
    await ask(page, 'How long is data kept?');
    await page.getByRole('button', { name: 'Show the whole section' }).click();
    await page.locator('blockquote', { hasText: 'Laskut säilytetään kirjanpitolain mukaan.' }).waitFor();
  });

  it('answers /notice help to the user alone', async () => {
    const page = await enter('#C0CUSTOMERS');
    await composer(page).pressSequentially('/notice he');
    await page.getByRole('option', { name: '/notice help' }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    const message = page.locator('.message.ephemeral');
    await message.waitFor();
    expect(await message.innerText()).toContain('Only visible to you');
    expect(await message.innerText()).toContain('/notice list');
  });

  it('sets the company of a channel', async () => {
    const page = await enter('#C0CUSTOMERS');
    await page.getByRole('combobox', { name: 'Company of this channel' }).click();
    await page.getByRole('option', { name: 'Seltimil Oy' }).click();
    await page.locator('.message.ephemeral', { hasText: 'Seltimil Oy' }).waitFor();
    expect((await visitor.look()).channelCompanies).toEqual({ C0CUSTOMERS: 'seltimil' });
    expect(await page.getByRole('combobox', { name: 'Company of this channel' }).inputValue()).toBe('Seltimil Oy');
  });

  it('opens a section from the Home tab in a window, which Escape closes', async () => {
    const page = await enter('#home');
    await page.getByRole('combobox').nth(1).click();
    await page.getByRole('option', { name: 'cookies' }).click();
    await page.locator('[data-action=browse_show]').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Käytämme evästeitä.').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect((await visitor.look()).modals).toEqual([]);
  });

  it('can be used by keyboard alone', async () => {
    const page = await enter();
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    await composer(page).press('Enter');
    await page.keyboard.type('How long is data kept?');
    await page.keyboard.press('Enter');
    await quote(page).waitFor();
    expect(await composer(page).evaluate((input) => input === document.activeElement)).toBe(true);
    for (let step = 0; step < 6 && (await focused()) !== 'Show the whole section'; step += 1) {
      await page.keyboard.press('Shift+Tab');
    }
    expect(await focused()).toBe('Show the whole section');
    const ring = await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle);
    expect(ring).toBe('solid');
    await page.keyboard.press('Enter');
    await page.locator('blockquote', { hasText: 'Laskut säilytetään kirjanpitolain mukaan.' }).waitFor();
  });

  it.each(['', '#C0CUSTOMERS', '#home'])('needs no sideways scrolling on a phone: %s', async (place) => {
    const page = await enter(place, PHONE);
    if (place !== '#home') await ask(page, place === '' ? 'How long is data kept?' : '/notice help');
    await page.locator('.message .rich-text, .home .block').first().waitFor();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(360);
  });

  it('moves nothing for those who want no motion', async () => {
    const page = await enter('', { reducedMotion: 'reduce' });
    await ask(page, 'How long is data kept?');
    await quote(page).waitFor();
    const moving = await page.evaluate(() => document.getAnimations().length);
    expect(moving).toBe(0);
  });

  it('says so when the playground has stopped', async () => {
    const page = await enter();
    await visitor.stop();
    await page.locator('body.lost').waitFor();
    visitor = await openPlayground();
  });

  it('starts over without losing what is being written', async () => {
    const page = await enter();
    await ask(page, 'How long is data kept?');
    await quote(page).waitFor();
    await composer(page).fill('half a question');
    await page.getByRole('button', { name: 'Start over' }).click();
    await quote(page).waitFor({ state: 'detached' });
    expect(await composer(page).inputValue()).toBe('half a question');
  });

  it('shows markup that somebody writes as text', async () => {
    const page = await enter();
    await ask(page, '<img src=x onerror=alert(1)> & <!channel>');
    await page.getByText('<img src=x onerror=alert(1)> & <!channel>').waitFor();
    expect(await page.locator('.log img, .broadcast').count()).toBe(0);
  });
});
