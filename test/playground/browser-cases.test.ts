import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fakeKnowledge } from '../support/fake-knowledge.ts';
import { compilePage, hasBrowser, launchBrowser, openTab } from './support/browser.ts';
import { openPlayground, type Visitor } from './support/playground.ts';

describe.skipIf(!hasBrowser())('the register of requests in a browser', { timeout: 60_000 }, () => {
  let browser: Browser;
  let compiled: Awaited<ReturnType<typeof compilePage>>;
  let visitor: Visitor;
  beforeAll(async () => {
    [browser, compiled] = await Promise.all([launchBrowser(), compilePage()]);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await compiled.remove();
  });
  beforeEach(async () => {
    visitor = await openPlayground({ scripts: compiled.scripts, knowledge: fakeKnowledge() });
  });
  afterEach(async () => {
    await visitor.stop();
    await Promise.all(browser.contexts().map((context) => context.close()));
  });

  it('lets a newcomer name themselves a handler, open a case, extend it and close it', async () => {
    const { page } = await openTab(browser, `${visitor.url}/#D0SELOSTE`);
    const dialog = page.getByRole('dialog');
    const type = (text: string) => visitor.act({ kind: 'say', channel: 'D0SELOSTE', threadTs: null, text });
    await type('/notice handlers nokopa');
    await dialog.getByPlaceholder('Lisää käsittelijä').click();
    await dialog.getByRole('option', { name: 'You' }).click();
    await dialog.getByRole('button', { name: 'Poista' }).waitFor();
    await dialog.getByRole('button', { name: 'Sulje', exact: true }).click();

    await type('/notice cases new');
    await dialog.getByLabel('Pääsy tietoihin (15 art.)').check();
    await dialog.getByLabel('Poistaminen (17 art.)').check();
    await dialog.getByRole('button', { name: 'Avaa tapaus' }).click();
    await dialog.getByText('Viimeinen vastauspäivä:').waitFor();

    await dialog.getByRole('button', { name: 'Jatka määräaikaa' }).click();
    await dialog.getByLabel('Pyyntö on monimutkainen').check();
    await dialog.getByRole('button', { name: 'Jatka', exact: true }).click();
    await dialog.getByText('Ensimmäinen kuukausi päättyy:').waitFor();

    await dialog.getByRole('button', { name: 'Sulje tapaus' }).click();
    await dialog.getByLabel('Toteutettu', { exact: true }).check();
    await dialog.getByRole('button', { name: 'Sulje tapaus' }).click();
    await dialog.getByText('Suljettu: Toteutettu').waitFor();
    expect(await dialog.getByText('[', { exact: false }).count()).toBe(0);

    await visitor.act({ kind: 'reset' });
    await type('/notice cases');
    await dialog.getByText('Sinua ei ole nimetty minkään yrityksen käsittelijäksi', { exact: false }).waitFor();
  });
});
