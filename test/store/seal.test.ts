import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSeal } from '../../src/store/seal.ts';

const seal = createSeal(['the newest secret']);

describe('a seal', () => {
  it('opens what it closed, whatever the text, and shows none of it', () => {
    assert(
      property(string({ unit: 'grapheme', minLength: 8 }), string(), (text, bound) => {
        const sealed = seal.close(text, bound);
        expect(seal.open(sealed, bound)).toEqual({ text, isOld: false });
        expect(Buffer.from(sealed.split('.')[1] ?? '', 'base64url').includes(text)).toBe(false);
      }),
    );
  });

  it('never closes a text the same way twice', () => {
    const sealed = Array.from({ length: 100 }, () => seal.close('xoxb-1', 'T1'));
    expect(new Set(sealed).size).toBe(100);
  });

  it('does not open what belongs to another', () => {
    expect(seal.open(seal.close('xoxb-1', 'T1'), 'T2')).toBeUndefined();
  });

  it('does not open what was changed, at any of its bytes, or cut', () => {
    const sealed = Buffer.from(seal.close('xoxb-1', 'T1').slice('v1.'.length), 'base64url');
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(seal.open(`v1.${changed.toString('base64url')}`, 'T1')).toBeUndefined();
      expect(seal.open(`v1.${sealed.subarray(0, at).toString('base64url')}`, 'T1')).toBeUndefined();
    }
  });

  it.each(['', 'v1.', 'v1', 'v2.AAAA', 'xoxb-in-the-open', 'v1.%%%'])('does not open %j', (sealed) => {
    expect(seal.open(sealed, 'T1')).toBeUndefined();
  });

  it('opens with an older secret, says so, and closes with the newest', () => {
    const before = createSeal(['the older secret']);
    const both = createSeal(['the newest secret', 'the older secret']);
    expect(both.open(before.close('xoxb-1', 'T1'), 'T1')).toEqual({ text: 'xoxb-1', isOld: true });
    expect(seal.open(both.close('xoxb-1', 'T1'), 'T1')).toEqual({ text: 'xoxb-1', isOld: false });
    expect(seal.open(before.close('xoxb-1', 'T1'), 'T1')).toBeUndefined();
  });
});
