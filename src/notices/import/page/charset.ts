/** Decodes the bytes of a web page by its mark, its own word for it (`<meta charset>`), or as UTF-8. */
export function decodePage(bytes: Uint8Array): string {
  const named = markOf(bytes) ?? declared(bytes);
  if (named !== undefined) return decoderOf(named).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // What browsers take a page for that says nothing.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function markOf([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** Browsers look for it in the first 1,024 bytes; saved pages put longer remarks before it. */
const SEARCHED_BYTES = 4096;

function declared(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, SEARCHED_BYTES));
  return /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,40})/iu.exec(head)?.[1];
}

function decoderOf(label: string): TextDecoder {
  try {
    const decoder = new TextDecoder(label);
    // A page that could read its own declaration is no UTF-16.
    return decoder.encoding.startsWith('utf-16') && label.toLowerCase() !== decoder.encoding
      ? new TextDecoder('utf-8')
      : decoder;
  } catch {
    return new TextDecoder('utf-8');
  }
}
