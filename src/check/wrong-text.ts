import type { Pattern } from '../notices/pattern.ts';
import type { CheckRules } from './check-rules.ts';
import { type FieldFinding, textPath } from './finding.ts';
import { findSentence, isBlank, type Checked } from './checked.ts';

/** Finds sections whose text speaks of something else than their heading. */
export function checkWrongText(checked: Checked, { words: { subjects } }: CheckRules): readonly FieldFinding[] {
  const { sections } = checked.notice;
  return subjects.flatMap((own) => {
    const section = sections.find((one) => one.topic === own.topic);
    if (section === undefined || isBlank(section.text)) return [];
    const speaksOf = (patterns: readonly Pattern[]) => findSentence([section], patterns, checked) !== undefined;
    if (speaksOf(own.states) || speaksOf(own.shows)) return [];
    const others = subjects.filter((other) => other !== own && speaksOf(other.states)).map(({ name }) => name);
    if (others.length === 0) return [];
    const message = `Check the section "${section.heading}": its text speaks of ${others.join(' and ')}, not of ${own.name}. Put the right text under the heading.`;
    return [
      {
        code: 'wrong-text',
        severity: 'warning',
        topic: section.topic,
        message,
        source: 'GDPR Art. 12(1)',
        path: textPath(sections, section),
      },
    ];
  });
}
