import type { MailLink } from './block.ts';

/** The e-mail address to which a link leads ("mailto:anna@kukka.example?subject=…"); undefined where it leads elsewhere. */
export function addressOf(target: string): string | undefined {
  const address = /^mailto:([^?\s]{3,254})/iu.exec(target.trim())?.[1]?.replace(/%40/giu, '@');
  return address !== undefined && /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/u.test(address) ? address : undefined;
}

/** The address behind the first link that a text prints. */
export function linkedEmail(text: string, links: readonly MailLink[]): string | undefined {
  return links.find((link) => link.text.length >= LEAST_LETTERS && text.includes(link.text))?.email;
}

/** Letters of a link's text; fewer could stand anywhere. */
const LEAST_LETTERS = 3;
