import { INSTALL_COPIES, type InstallCopy, type InstallFailure } from '../copy/install-copy.ts';
import { LANGS } from '../notices/notice.ts';

/** Where a workspace begins to install the app. */
export const INSTALL_PATH = '/slack/install';

/** Where Slack sends the browser back to. */
export const REDIRECT_PATH = '/slack/oauth_redirect';

/** Nothing of others is loaded, nobody may frame the page or keep it, and its address is told to nobody. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
};

/** Draws the page with the button; the language of its reader is not known there, so it speaks all three. */
export function installPage(authorizeUrl: string): string {
  const parts = LANGS.map((lang) => {
    const { title, text, button } = INSTALL_COPIES[lang].begin;
    return section(lang, [heading(title), paragraph(text), link(authorizeUrl, button)]);
  });
  return page({ lang: 'en', title: INSTALL_COPIES.en.begin.title, parts });
}

/** Draws the page that says that it is done. */
export function installedPage({ done, lang }: InstallCopy, workspace: { id: string; name: string }): string {
  const open = `https://app.slack.com/client/${encodeURIComponent(workspace.id)}`;
  const parts = [section(lang, [heading(done.title), paragraph(done.text(workspace.name)), link(open, done.open)])];
  return page({ lang, title: done.title, parts });
}

/** Draws the page that says why it came to nothing, and what to do. */
export function failedPage(copy: InstallCopy, failure: InstallFailure): string {
  const { title, text } = copy.failed[failure];
  const parts = [section(copy.lang, [heading(title), paragraph(text), link(INSTALL_PATH, copy.again)])];
  return page({ lang: copy.lang, title, parts });
}

const STYLE = [
  'body{font:16px/1.5 system-ui,sans-serif;max-width:36em;margin:10vh auto;padding:0 1em;color:#1d1c1d;background:#fff}',
  'section+section{margin-top:2em;border-top:1px solid #ddd;padding-top:1em}',
  'h1{font-size:1.4em}a{display:inline-block;padding:.6em 1em;border-radius:.4em;background:#1f4e5f;color:#fff}',
].join('');

function page({ lang, title, parts }: { lang: string; title: string; parts: readonly string[] }): string {
  return [
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">',
    `<title>${escaped(title)}</title><style>${STYLE}</style></head><body><main>`,
    ...parts,
    '</main></body></html>',
  ].join('\n');
}

function section(lang: string, parts: readonly string[]): string {
  return `<section lang="${lang}">${parts.join('')}</section>`;
}

function heading(text: string): string {
  return `<h1>${escaped(text)}</h1>`;
}

function paragraph(text: string): string {
  return `<p>${escaped(text)}</p>`;
}

function link(address: string, text: string): string {
  return `<p><a href="${escaped(address)}">${escaped(text)}</a></p>`;
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/gu, (sign) => `&#${sign.codePointAt(0)};`);
}
