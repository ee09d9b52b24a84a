import { type Document, Element, isTag } from 'domhandler';
import { textWithin, UNSEEN, walk } from './walk.ts';

/** A page's article, and what stands around or within it that is no part of it. */
export interface Article {
  readonly root: Element | Document;
  readonly isLeftOut: (element: Element) => boolean;
  /** The text of what is left out, a piece for each. */
  readonly leftOut: readonly string[];
}

/** Finds the article of a page: without navigation, page headers and footers, cookie banners and forms. */
export function findArticle(page: Document): Article {
  const measures = measure(page);
  const all = measures.get(page)?.letters ?? 0;
  const dropped = new Set<Element>();
  const place: Place = { articles: 0, parts: 0, terms: 0 };
  walk(page, {
    enter(element) {
      if (UNSEEN.has(element.name)) return 'skip';
      const own = measures.get(element);
      if (own !== undefined && isAround(element, own, { all, place })) {
        dropped.add(element);
        return 'skip';
      }
      count(place, element, 1);
      return undefined;
    },
    leave: (element) => count(place, element, -1),
    text: () => undefined,
  });
  const left = all - sum([...dropped].map((element) => measures.get(element)?.letters ?? 0));
  const main = mainOf(page, { measures, dropped, left });
  const around = main === undefined ? [] : outside(page, main, dropped);
  return {
    root: main ?? page,
    isLeftOut: (element) => dropped.has(element),
    leftOut: [...around, ...[...dropped].map((element) => textWithin(element))]
      .map((text) => text.replace(/\s+/gu, ' ').trim())
      .filter((text) => text !== ''),
  };
}

/** How many elements of a kind are around the one at hand. */
interface Place {
  articles: number;
  /** `<main>` and `<section>`. */
  parts: number;
  /** What is a heading, or serves as one. */
  terms: number;
}

function count(place: Place, { name }: Element, step: 1 | -1): void {
  if (name === 'article') place.articles += step;
  if (name === 'main' || name === 'section') place.parts += step;
  if (/^(?:h[1-6]|summary|dt)$/u.test(name)) place.terms += step;
}

/** What an element holds, all levels together. */
interface Measure {
  letters: number;
  linkedLetters: number;
  headings: number;
  topHeadings: number;
  landmarks: number;
  /** Buttons that agree to something. */
  agreeing: number;
  cookieWords: number;
}

function measure(page: Document): ReadonlyMap<Element | Document, Measure> {
  const measures = new Map<Element | Document, Measure>([[page, emptyMeasure()]]);
  const open: Measure[] = [measures.get(page) ?? emptyMeasure()];
  let links = 0;
  const buttons: string[] = [];
  walk(page, {
    enter(element) {
      if (UNSEEN.has(element.name)) return 'skip';
      const own = emptyMeasure();
      measures.set(element, own);
      open.push(own);
      if (element.name === 'a') links += 1;
      if (isButton(element)) buttons.push('');
      return undefined;
    },
    leave(element) {
      const own = open.pop() ?? emptyMeasure();
      const outer = open.at(-1);
      if (element.name === 'a') links -= 1;
      if (isButton(element)) own.agreeing += Number(AGREEING.test((buttons.pop() ?? '').trim()));
      if (outer === undefined) return;
      outer.letters += own.letters;
      outer.linkedLetters += own.linkedLetters;
      outer.headings += own.headings + Number(/^h[1-6]$/u.test(element.name));
      outer.topHeadings += own.topHeadings + Number(element.name === 'h1');
      outer.agreeing += own.agreeing;
      outer.cookieWords += own.cookieWords;
      outer.landmarks += own.landmarks + Number(isMain(element) || element.name === 'article');
    },
    text(text) {
      const letters = text.replace(/\s+/gu, '').length;
      const own = open.at(-1);
      if (own === undefined) return;
      own.letters += letters;
      if (links > 0) own.linkedLetters += letters;
      own.cookieWords += Number(COOKIE_TEXT.test(text));
      if (buttons.length > 0) buttons.push(`${buttons.pop() ?? ''}${text}`);
    },
  });
  return measures;
}

function emptyMeasure(): Measure {
  return { letters: 0, linkedLetters: 0, headings: 0, topHeadings: 0, landmarks: 0, agreeing: 0, cookieWords: 0 };
}

/** Of what bears the name of something around the text, a larger share of the page is the text itself. */
const LARGEST_SHARE = 0.4;
/** Of a menu, most of the text is links. */
const LEAST_LINKED = 0.6;

/** Tells whether an element stands around the text, by its tag, role and names; never where it holds the text itself. */
function isAround(element: Element, own: Measure, { all, place }: { all: number; place: Place }): boolean {
  const { name, attribs } = element;
  const role = attribs['role'] ?? '';
  const names = wordsOf(`${attribs['id'] ?? ''} ${attribs['class'] ?? ''}`);
  if (VENDOR_BANNERS.test(`${attribs['id'] ?? ''} ${attribs['class'] ?? ''}`)) return own.landmarks === 0;
  if (name === 'button') return place.terms === 0;
  if (own.landmarks > 0 || own.letters > all * LARGEST_SHARE) return false;
  if (role === 'dialog' || role === 'alertdialog' || attribs['aria-modal'] === 'true') return own.topHeadings === 0;
  if (isCookieBanner(names, attribs['aria-label'] ?? '') || isConsentBox(element, own)) return own.topHeadings === 0;
  const isLinks = own.linkedLetters >= own.letters * LEAST_LINKED;
  if (name === 'nav' || role === 'navigation' || role === 'search') return true;
  if (isLinks && own.topHeadings === 0 && (isContents(element) || names.some((word) => MENU_WORDS.has(word))))
    return true;
  const isInArticle = place.articles > 0;
  if (name === 'footer' || name === 'aside' || role === 'contentinfo' || role === 'complementary') return !isInArticle;
  if (own.topHeadings > 0) return false;
  if (name === 'header' || role === 'banner') return !isInArticle && place.parts === 0;
  return names.some((word) => AROUND_WORDS.has(word)) && own.headings < 3 && !isInArticle;
}

function isCookieBanner(names: readonly string[], label: string): boolean {
  const speaksOfCookies = names.some((word) => COOKIE_WORDS.has(word)) || /cookie|eväste|kakor/iu.test(label);
  return (
    speaksOfCookies &&
    (names.some((word) => BANNER_WORDS.has(word)) || /cookiebanner|cookieconsent|cookiebar/u.test(names.join('')))
  );
}

/** Characters; a box that asks for consent says little. */
const LARGEST_BOX = 600;

/** A box without a name that tells it: a few words of cookies, and a button to agree. */
function isConsentBox({ name }: Element, { letters, agreeing, cookieWords }: Measure): boolean {
  const isBox = name === 'div' || name === 'section' || name === 'form';
  return isBox && letters <= LARGEST_BOX && agreeing > 0 && cookieWords > 0;
}

function isButton({ name, attribs }: Element): boolean {
  return name === 'button' || attribs['role'] === 'button';
}

const COOKIE_TEXT = /cookie|eväste|kak(?:or|a)\b/iu;
const AGREEING = /^(?:ok|okei|selvä|hyväksy|salli|ymmärrän|jatka|accept|agree|allow|got it|godkänn|acceptera|tillåt)/iu;

/** A list of links to places on the same page: its contents. */
function isContents({ name, children }: Element): boolean {
  if (name !== 'ul' && name !== 'ol') return false;
  const items = children.filter(isTag);
  const links = items.flatMap((item) => item.children.filter(isTag).filter((child) => child.name === 'a'));
  return (
    items.length > 2 && links.length >= items.length && links.every(({ attribs }) => attribs['href']?.startsWith('#'))
  );
}

function isMain({ name, attribs }: Element): boolean {
  return name === 'main' || attribs['role'] === 'main';
}

interface Measured {
  readonly measures: ReadonlyMap<Element | Document, Measure>;
  readonly dropped: ReadonlySet<Element>;
  /** Letters of the page without what was dropped. */
  readonly left: number;
}

/** The share of the page's own text that its main part must hold; less is a teaser. */
const LEAST_MAIN = 0.5;

/** The only `<main>` or `<article>` that holds most of the text; the innermost. */
function mainOf(page: Document, { measures, dropped, left }: Measured): Element | undefined {
  const found: Element[] = [];
  walk(page, {
    enter(element) {
      if (UNSEEN.has(element.name) || dropped.has(element)) return 'skip';
      const letters = measures.get(element)?.letters ?? 0;
      if ((isMain(element) || element.name === 'article') && letters >= left * LEAST_MAIN) found.push(element);
      return undefined;
    },
    leave: () => undefined,
    text: () => undefined,
  });
  return found.at(-1);
}

function outside(page: Document, root: Element, dropped: ReadonlySet<Element>): string[] {
  const text = textWithin(page, (element) => element === root || dropped.has(element));
  return text.split(/\n\s*\n+/u);
}

function wordsOf(names: string): string[] {
  return names
    .replace(/(?<=[a-z])(?=[A-Z])/gu, '-')
    .toLowerCase()
    .split(/[^a-zåäö]+/u)
    .filter((word) => word !== '');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

const VENDOR_BANNERS =
  /onetrust|cookiebot|cybot|cky-consent|cookieyes|cmplz-|cookie-law-info|usercentrics|iubenda-cs|didomi|termly|cookieconsent|cc-window|osano|klaro|borlabs|moove_gdpr|wt-cli|qc-cmp/iu;
const COOKIE_WORDS = new Set('cookie cookies eväste evästeet evaste evasteet kakor gdpr consent cmp'.split(' '));
const BANNER_WORDS = new Set(
  'banner bar popup modal notice notification dialog overlay layer alert consent message wrap wrapper box container'.split(
    ' ',
  ),
);
const MENU_WORDS = new Set(
  'nav navi navigation navbar menu submenu breadcrumb breadcrumbs social share sharing related skip toc contents tags pagination languages'.split(
    ' ',
  ),
);
const AROUND_WORDS = new Set(
  'footer header topbar masthead sidebar newsletter subscribe comments widget widgets popup modal skip breadcrumb breadcrumbs share social related promo cta'.split(
    ' ',
  ),
);
