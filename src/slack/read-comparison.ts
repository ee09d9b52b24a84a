import type { Knowledge } from '../services.ts';
import type { ComparisonRef } from './button-value.ts';

/** What is to be compared, as far as the words tell. */
interface ReadComparison extends Partial<Pick<ComparisonRef, 'topic' | 'heading' | 'lang'>> {
  readonly companies: readonly string[];
  /** What is left without the companies' names. */
  readonly rest: string;
  readonly unknownCompany?: string;
}

/** Reads "retention nokopa seltimil": a section by name, else what the words would ask. */
export function readComparison(text: string, knowledge: Knowledge): ReadComparison {
  const { companies, rest } = knowledge.splitNames(text);
  if (rest === '') return { companies, rest };
  const named = knowledge.findSectionNamed(rest);
  if (named !== undefined) {
    const { topic, heading, lang } = named;
    return { companies, rest, topic, lang, ...(topic === 'other' && heading !== undefined && { heading }) };
  }
  const { lang, status, unknownCompany, asked, turn } = knowledge.ask({ text });
  if (unknownCompany !== undefined) return { companies, rest, unknownCompany, lang };
  const topic = asked?.topic ?? turn.topic;
  if (status === 'out_of_scope' || topic === undefined || topic === 'other') return { companies, rest };
  return { companies, rest, topic, lang };
}
