import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/notices/decode.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('decodeText', () => {
  it.each([
    ['UTF-8', utf8('nimi: Mäki')],
    ['UTF-8 with its mark', utf8('\uFEFFnimi: Mäki')],
    ['UTF-16 little-endian', Buffer.from('\uFEFFnimi: Mäki', 'utf16le')],
    ['UTF-16 big-endian', Buffer.from('\uFEFFnimi: Mäki', 'utf16le').swap16()],
  ])('reads %s', (_, bytes) => {
    expect(decodeText(bytes, 'a.yml')).toEqual({ kind: 'ok', value: 'nimi: Mäki' });
  });

  it.each([
    ['Latin 1', Buffer.from('nimi:\n  Mäki', 'latin1'), 2, 4, /UTF-8/u],
    ['a NUL byte', utf8('a: b\nc\0d'), 2, 2, /U\+0000/u],
    ['more than a megabyte', new Uint8Array(1_000_001), 1, 1, /1000001 bytes/u],
  ])('rejects %s where it stands', (_, bytes, line, column, message) => {
    expect(decodeText(bytes, 'a.yml')).toEqual({
      kind: 'problems',
      problems: [{ file: 'a.yml', line, column, field: '', message: expect.stringMatching(message) }],
    });
  });
});
