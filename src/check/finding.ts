import type { Severity } from '../notices/cautions.ts';
import type { Section, SectionTopic } from '../notices/notice.ts';

/** Something to check in a notice: never a verdict, for the text alone does not tell what a company does. */
interface Finding {
  /** Stable, kebab-case. */
  readonly code: string;
  readonly severity: Severity;
  /** Null where it concerns no section, or the file as a whole. */
  readonly topic: SectionTopic | null;
  /** What to check and what to do, in English. */
  readonly message: string;
  /** Article, decision or page that it rests on. */
  readonly source: string;
}

/** A finding in a notice that has been parsed: the field tells where. */
export interface FieldFinding extends Finding {
  readonly path: readonly (string | number)[];
  /** Whether the field's name is meant, for something that stands nowhere. */
  readonly isKey?: boolean;
}

/** A finding with its place. Lines and columns count from 1. */
export interface LocatedFinding extends Finding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Where a section's text stands. */
export function textPath(sections: readonly Section[], section: Section): readonly (string | number)[] {
  return ['sections', sections.indexOf(section), 'text'];
}
