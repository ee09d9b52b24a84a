import { type CautionRule, cautionRulesMet, sentenceShowing } from '../notices/cautions.ts';
import type { SectionTopic } from '../notices/notice.ts';
import type { FieldFinding } from './finding.ts';
import type { CheckRules } from './check-rules.ts';
import type { Checked } from './checked.ts';

/** Finds where a notice is stricter than the law, or outdated: the remarks that also stand beside quotes and drafts. */
export function checkRemarks(checked: Checked, { cautions }: CheckRules): readonly FieldFinding[] {
  const { notice } = checked;
  const rules = cautions.filter((rule) => rule.check !== undefined);
  const everywhere = rules.filter((rule) => rule.check?.everywhere === true);
  return [
    ...notice.sections.flatMap(({ topic, text }, at) =>
      cautionRulesMet({ topic, text, notice }, rules).flatMap((rule) =>
        finding(rule, { topic, text, path: ['sections', at, 'text'] }),
      ),
    ),
    ...otherTexts(checked).flatMap((place) =>
      cautionRulesMet({ topic: place.topic ?? 'other', text: place.text }, everywhere).flatMap((rule) =>
        finding(rule, place),
      ),
    ),
  ];
}

/** A text of a notice, and where it stands. */
interface Place {
  readonly topic: SectionTopic | null;
  readonly text: string;
  readonly path: FieldFinding['path'];
}

function otherTexts({ notice }: Checked): readonly Place[] {
  const { company, title, controller, contact, sections } = notice;
  return [
    { topic: null, text: company.name, path: ['company', 'name'] },
    ...(title === undefined ? [] : [{ topic: null, text: title, path: ['title'] }]),
    ...Object.entries(controller).map(([field, text]) => ({
      topic: 'controller' as const,
      text: String(text),
      path: ['controller', field],
    })),
    ...Object.entries(contact).map(([field, text]) => ({
      topic: 'contact' as const,
      text: String(text),
      path: ['contact', field],
    })),
    ...sections.map(({ topic, heading }, at) => ({ topic, text: heading, path: ['sections', at, 'heading'] })),
  ];
}

function finding(rule: CautionRule, { topic, text, path }: Place): readonly FieldFinding[] {
  const { code, check, source } = rule;
  if (check === undefined) return [];
  const message = `${check.message} It says: "${cut(sentenceShowing(rule, text) ?? text)}"`;
  return [{ code, severity: check.severity, topic, message, source, path }];
}

/** In characters: enough to find the sentence again. */
const LONGEST_SHOWN = 300;

function cut(sentence: string): string {
  return sentence.length <= LONGEST_SHOWN ? sentence : `${sentence.slice(0, LONGEST_SHOWN)}…`;
}
