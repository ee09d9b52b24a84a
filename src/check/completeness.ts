import { findSection } from '../notices/catalog.ts';
import { SEVERITIES, type Severity } from '../notices/cautions.ts';
import type { Section } from '../notices/notice.ts';
import type { Pattern } from '../notices/pattern.ts';
import { findEvidence } from '../search/evidence.ts';
import type { CheckRules } from './check-rules.ts';
import type { Duty } from './duties.ts';
import { type FieldFinding, textPath } from './finding.ts';
import { findSentence, isBlank, isHeaded, sectionsIn, type Checked } from './checked.ts';

/**
 * Finds what a notice has to say and does not, and headings with nothing under them. A duty that an empty section
 * leaves open is told once, at that heading.
 */
export function checkCompleteness(checked: Checked, { words }: CheckRules): readonly FieldFinding[] {
  const { sections } = checked.notice;
  const open = words.duties.filter((duty) => isDue(duty, checked) && !isFulfilled(duty, checked));
  const empty = sections.filter((section, at) => isBlank(section.text) && !isOverOthers(section, sections[at + 1]));
  const elsewhere = open.filter(({ topic }) => empty.every((section) => section.topic !== topic));
  return [
    ...elsewhere.map((duty) => missing(duty, checked)),
    ...empty.map((section) => nothingUnder(section, { sections, open })),
  ];
}

function isDue({ when, among, there }: Duty, checked: Checked): boolean {
  if (when === undefined) return true;
  const shows = (section: Section, patterns: readonly Pattern[]) =>
    findSentence([section], patterns, checked) !== undefined;
  const where = sectionsIn(checked, among).filter((section) => shows(section, when));
  return where.length > 0 && !where.some((section) => shows(section, there));
}

function isFulfilled(duty: Duty, checked: Checked): boolean {
  const { facets, fields, shows, anywhere, headings, among } = duty;
  const { notice, sentencesOf } = checked;
  if (fields.some(({ party, field }) => notice[party][field] !== undefined)) return true;
  if (sectionsIn(checked, 'all').some(({ topic }) => duty.sections.some((one) => one === topic))) return true;
  const stated = facets.map((facet) => findEvidence(facet, notice, sentencesOf)?.section.text);
  if (stated.some((text) => text !== undefined && !isBlank(text))) return true;
  return (
    findSentence(sectionsIn(checked, among), shows, checked) !== undefined ||
    findSentence(sectionsIn(checked, 'all'), anywhere, checked) !== undefined ||
    isHeaded(headedFreely(checked), [...shows, ...anywhere, ...headings])
  );
}

/** A heading of the template may ask what its text does not answer: "Onko tietojen antaminen lakisääteinen vaatimus". */
function headedFreely(checked: Checked): readonly Section[] {
  return [...sectionsIn(checked, 'rights'), ...sectionsIn(checked, 'other')];
}

/** Told at the section where it is looked for; where there is none, at the list of sections. */
function missing({ code, severity, topic, message, source }: Duty, { notice }: Checked): FieldFinding {
  const section = findSection(notice, topic);
  const place =
    section === undefined ? { path: ['sections'], isKey: true } : { path: textPath(notice.sections, section) };
  return { code, severity, topic, message, source, ...place };
}

/** A heading over sub-headings has no text of its own: "Rekisteröidyn oikeudet", "Suojauksen periaatteet" over "A. …". */
function isOverOthers({ topic }: Section, next: Section | undefined): boolean {
  if (next === undefined) return false;
  return topic === 'other' || /^(?:\p{Lu}[.):]|\d+\.\d+\.?)\s/u.test(next.heading);
}

function nothingUnder(
  section: Section,
  { sections, open }: { sections: readonly Section[]; open: readonly Duty[] },
): FieldFinding {
  const duties = open.filter(({ topic }) => topic === section.topic);
  const advice =
    duties.length === 0 ? ['Write what it should say, or take it out.'] : duties.map((duty) => duty.message);
  return {
    code: 'empty-section',
    severity: gravest(duties.map((duty) => duty.severity)),
    topic: section.topic,
    message: `Check the heading "${section.heading}": nothing stands under it. ${advice.join(' ')}`,
    source: duties.length === 0 ? 'GDPR Art. 12(1)' : [...new Set(duties.map((duty) => duty.source))].join('; '),
    path: textPath(sections, section),
  };
}

/** A heading with nothing under it is a flaw in any case. */
function gravest(severities: readonly Severity[]): Severity {
  return SEVERITIES.find((severity) => severity === 'warning' || severities.includes(severity)) ?? 'warning';
}
