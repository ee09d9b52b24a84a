/** A Markdown text without what belongs to the site it was written for. */
interface Unframed {
  readonly body: string;
  /** Its front matter, calls of templates, and its table of contents. */
  readonly leftOut: readonly string[];
  /** What the text calls links whose address is given elsewhere: "[1]: mailto:anna@kukka.example". */
  readonly addresses: ReadonlyMap<string, string>;
}

/** Takes away front matter (`---`), template calls (`{% toc %}`), ids of headings (`{#id}`) and a table of contents. */
export function withoutFrame(text: string): Unframed {
  const [front, rest] = parted(text);
  const addresses = new Map<string, string>();
  const leftOut = [...front];
  const lines = rest.split('\n');
  const hasContents = lines.filter((line) => CONTENTS_LINE.test(line)).length > 2;
  const body = lines.filter((line) => {
    const [, name, address] = LINK_ADDRESS.exec(line) ?? [];
    if (name !== undefined && address !== undefined) {
      addresses.set(name.toLowerCase(), address);
      return false;
    }
    const isLeftOut = TEMPLATE_CALL.test(line) || (hasContents && CONTENTS_LINE.test(line));
    if (isLeftOut) leftOut.push(line.trim());
    return !isLeftOut;
  });
  return { body: body.map(plainLine).join('\n'), leftOut, addresses };
}

/** Front matter and what follows it. */
function parted(text: string): [readonly string[], string] {
  const lines = text.split('\n');
  const end = lines.findIndex((line, at) => at > 0 && /^(?:---|\.\.\.)\s*$/u.test(line));
  const isFront = /^---\s*$/u.test(lines[0] ?? '') && end > 1 && lines.slice(1, end).every((line) => FIELD.test(line));
  return isFront ? [lines.slice(1, end), lines.slice(end + 1).join('\n')] : [[], text];
}

function plainLine(line: string): string {
  return line
    .replace(ATTRIBUTES, '')
    .replace(/^\s{0,3}(?:>\s?)+/u, '')
    .replace(/\\$/u, '<br>');
}

/** A line of YAML: a field, an item of a list, a remark, or a value that goes on. */
const FIELD = /^(?:[\w-]+:(?:\s.*)?|\s+\S.*|-\s.*|#.*|\s*)$/u;
const TEMPLATE_CALL = /^\s*(?:\{%.*%\}|\{\{.*\}\}|\[\[?_?toc_?\]?\]|\[TOC\])\s*$/iu;
const CONTENTS_LINE = /^\s*(?:[-*+]|\d+[.)])\s+\[[^\]]+\]\(#[^)]*\)\s*$/u;
const LINK_ADDRESS = /^\s{0,3}\[(?!\^)([^\]]{1,80})\]:\s+<?(\S+?)>?(?:\s+["'(].*)?$/u;
/** "{#id}", "{.class}" and "{: #id }" at the end of a heading or paragraph. */
const ATTRIBUTES = /\s*\{:?\s*[#.][^{}]{1,120}\}\s*$/u;
