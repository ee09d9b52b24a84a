import { describe, expect, it } from 'vitest';
import { rememberSentences } from '../../src/search/evidence.ts';
import { aSection } from '../support/a-notice.ts';

describe('rememberSentences', () => {
  it('splits a text once, whichever notice it stands in', () => {
    const sentencesOf = rememberSentences();
    expect(sentencesOf(aSection({ heading: 'A', text: 'Yksi. Kaksi.' }))).toBe(
      sentencesOf(aSection({ heading: 'B', text: 'Yksi. Kaksi.' })),
    );
  });

  it('forgets what was not asked for while room was needed, and keeps what was', () => {
    const sentencesOf = rememberSentences(20);
    const [often, seldom] = [aSection({ text: 'Usein kysytty.' }), aSection({ text: 'Harvoin.' })];
    const [first, lost] = [sentencesOf(often), sentencesOf(seldom)];
    for (let at = 0; at < 10; at += 1) {
      sentencesOf(aSection({ text: `Muu ${at}.` }));
      sentencesOf(often);
    }
    expect(sentencesOf(often)).toBe(first);
    expect(sentencesOf(seldom)).not.toBe(lost);
    expect(sentencesOf(seldom)).toEqual(lost);
  });
});
