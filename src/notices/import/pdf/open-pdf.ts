import { completeOldNode } from './old-node.ts';
import { type Codes, findRules, type Matrix, type Rules } from './rules.ts';

/** A piece of text as the file places it on a page. Points, from the top left corner. */
export interface Run {
  readonly text: string;
  readonly x: number;
  /** Of the base line. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly isBold: boolean;
  /** The marked content to which it belongs, where the file is tagged. */
  readonly content: string | undefined;
  /** 1 in the right one of two columns; elsewhere absent. */
  readonly column?: number;
}

/** A part of the structure of a tagged file; `content` on its leaves. */
export interface StructureNode {
  readonly role: string;
  readonly content?: string;
  readonly children: readonly StructureNode[];
}

export interface PdfPage {
  readonly runs: readonly Run[];
  readonly rules: Rules;
  readonly width: number;
  readonly height: number;
  /** Absent where the page is not tagged. */
  readonly structure?: StructureNode;
}

type OpenedPdf =
  | { readonly kind: 'ok'; readonly pages: readonly PdfPage[] }
  | { readonly kind: 'broken' | 'encrypted' | 'too long' };

/** Pages; the longest notices known have twenty. */
export const MAX_PAGES = 150;

/** Opens a PDF and takes its text, page by page. Nothing is fetched or run that the file may ask for. */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  completeOldNode();
  const { getDocument, OPS } = await import('unpdf/pdfjs');
  const task = getDocument({
    // A copy: PDF.js takes possession of what it is given, and takes no Buffer.
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    maxImageSize: 1,
    enableXfa: false,
    stopAtErrors: false,
  });
  try {
    const document = await task.promise;
    if (document.numPages > MAX_PAGES) return { kind: 'too long' };
    const pages: PdfPage[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      pages.push(await readPdfPage(await document.getPage(number), OPS));
    }
    return { kind: 'ok', pages };
  } catch (error) {
    return { kind: isPasswordError(error) ? 'encrypted' : 'broken' };
  } finally {
    await task.destroy();
  }
}

type Proxy = Awaited<ReturnType<Awaited<ReturnType<typeof import('unpdf/pdfjs').getDocument>['promise']>['getPage']>>;

async function readPdfPage(page: Proxy, codes: Codes): Promise<PdfPage> {
  const viewport = page.getViewport({ scale: 1 });
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = viewport.transform.map(Number);
  const view: Matrix = [a, b, c, d, e, f];
  const content = await page.getTextContent({ includeMarkedContent: true });
  // The fonts come with what draws the page.
  const drawing = await page.getOperatorList();
  const boldFonts = boldFontsOf(page, Object.keys(content.styles));
  const runs: Run[] = [];
  const marked: (string | undefined)[] = [];
  for (const item of content.items) {
    if ('str' in item) {
      const run = placed(item, view);
      if (run !== undefined)
        runs.push({ ...run, isBold: boldFonts.has(item.fontName), content: marked.findLast(isSet) });
    } else if (item.type === 'endMarkedContent') marked.pop();
    else marked.push(item.id ?? undefined);
  }
  const structure = structureOf(await page.getStructTree());
  return {
    runs,
    rules: findRules(drawing, codes, view),
    width: viewport.width,
    height: viewport.height,
    ...(structure === undefined ? {} : { structure }),
  };
}

function isSet(id: string | undefined): id is string {
  return id !== undefined;
}

interface Item {
  readonly str: string;
  readonly transform: readonly unknown[];
  readonly width: number;
}

/** Where a piece of text stands on the page as it is shown; undefined where it is blank or not level. */
function placed({ str, transform, width }: Item, view: Matrix): Omit<Run, 'isBold' | 'content'> | undefined {
  if (str === '') return undefined;
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = transform.map(Number);
  const [p, q, r, s, t, u] = view;
  const across = { x: p * a + r * b, y: q * a + s * b };
  if (Math.abs(across.y) > Math.abs(across.x)) return undefined;
  return {
    // A sign for two letters is a matter of type.
    text: str.replace(/[\uFB00-\uFB06]/gu, (sign) => sign.normalize('NFKC')),
    x: p * e + r * f + t,
    y: q * e + s * f + u,
    width,
    size: Math.round(Math.hypot(p * c + r * d, q * c + s * d) * 10) / 10,
  };
}

/** The fonts of a page that are bold by their name. */
function boldFontsOf(page: Proxy, fonts: readonly string[]): ReadonlySet<string> {
  const bold = new Set<string>();
  for (const font of fonts) {
    const value: unknown = page.commonObjs.has(font) ? page.commonObjs.get(font) : undefined;
    const name = typeof value === 'object' && value !== null && 'name' in value ? String(value.name) : '';
    if (/bold|black|heavy|semibold|demi/iu.test(name)) bold.add(font);
  }
  return bold;
}

/** How deep a structure is followed; tables within lists within tables have thirty levels. */
const MAX_DEPTH = 200;

function structureOf(node: unknown, depth = 0): StructureNode | undefined {
  if (typeof node !== 'object' || node === null || depth > MAX_DEPTH) return undefined;
  const role = 'role' in node && typeof node.role === 'string' ? node.role : '';
  const isContent = 'type' in node && node.type === 'content' && 'id' in node && typeof node.id === 'string';
  const children = 'children' in node && Array.isArray(node.children) ? node.children : [];
  return {
    role,
    ...(isContent ? { content: String(node.id) } : {}),
    children: children.flatMap((child: unknown) => structureOf(child, depth + 1) ?? []),
  };
}

function isPasswordError(error: unknown): boolean {
  return error instanceof Error && error.name === 'PasswordException';
}
