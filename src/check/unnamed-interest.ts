import { words } from '../notices/words.ts';
import type { CheckRules } from './check-rules.ts';
import { type FieldFinding, textPath } from './finding.ts';
import { findSentence, isBlank, sectionsIn, type Checked } from './checked.ts';

/** Words of fewer letters say nothing of what an interest is. */
const FEWEST_LETTERS = 4;

/** Finds that processing rests on a legitimate interest and no sentence says which. */
export function checkInterest(checked: Checked, { words: { interest } }: CheckRules): readonly FieldFinding[] {
  const { notice, sentencesOf } = checked;
  const sections = sectionsIn(checked, 'basis');
  const first = findSentence(sections, interest.shows, checked);
  if (first === undefined) return [];
  const own = notice.sections.find(({ topic, text }) => topic === 'legitimate-interest' && !isBlank(text));
  const texts = [
    ...(own === undefined ? [] : [own.text]),
    ...sections.flatMap((section) => sentencesOf(section).flatMap(({ text }) => (isAboutInterest(text) ? [text] : []))),
  ];
  if (texts.some((text) => saysMore(text, interest.words))) return [];
  return [
    {
      code: 'unnamed-interest',
      severity: 'warning',
      topic: first.section.topic,
      message:
        'Check the legitimate interest: it is named as a basis, and nothing says which interest it is. Say what the company or the third party pursues.',
      source: 'GDPR Art. 13(1)(d)',
      path: textPath(notice.sections, first.section),
    },
  ];
}

/** Also a sentence that goes on: "This interest is …"; but not "etu- ja sukunimi". */
function isAboutInterest(text: string): boolean {
  const all = words(text);
  return all.some((word) => /^(?:etu|edu|intress|interest)/u.test(word)) && !all.some((word) => word.includes('nimi'));
}

function saysMore(text: string, ordinary: readonly string[]): boolean {
  return words(text).some(
    (word) => word.length >= FEWEST_LETTERS && !ordinary.some((beginning) => word.startsWith(beginning)),
  );
}
