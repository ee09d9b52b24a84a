/** A kind of file that tells itself by its first bytes, whatever it is called. */
interface FileKind {
  /** What its name may end in. */
  readonly endings: readonly string[];
  /** What to do where its name ends in something else. */
  readonly message: string;
}

/** Tells the kind of a file by how it begins; undefined where that tells nothing. */
export function kindOf(bytes: Uint8Array): FileKind | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, SEARCHED)).trimStart();
  return KINDS.find(({ opening }) =>
    opening instanceof RegExp ? opening.test(start) : opening.every((byte, at) => bytes[at] === byte),
  );
}

/** Bytes; web pages may open with a remark. */
const SEARCHED = 400;

const KINDS: readonly (FileKind & { readonly opening: RegExp | readonly number[] })[] = [
  { opening: /^%PDF-/u, endings: ['.pdf'], message: called('a PDF', '.pdf') },
  {
    opening: [0x50, 0x4b, 0x03, 0x04],
    endings: ['.docx'],
    message: 'This is a packed file. Call it .docx if it is a Word file; otherwise unpack it first.',
  },
  {
    opening: [0xd0, 0xcf, 0x11, 0xe0],
    endings: ['.docx'],
    message: 'This is an old Word file (.doc), or one with a password. Save it without a password as .docx.',
  },
  { opening: /^\{\\rtf/u, endings: [], message: 'This is an RTF file. Open it in Word and save it as .docx.' },
  {
    opening: /^(?:\u00EF\u00BB\u00BF)?\s*(?:<!--[^>]*-->\s*)?<(?:!doctype html|html)[\s>]/iu,
    endings: ['.html', '.htm'],
    message: called('a web page', '.html'),
  },
];

function called(kind: string, ending: string): string {
  return `This is ${kind}, but its name says something else. Call it ${ending} and import it again.`;
}
