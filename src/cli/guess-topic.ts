import type { GuessTopic } from '../notices/heading-topics.ts';
import { TOPICS, type Topic } from '../notices/notice.ts';
import type { IntentModel } from '../search/intent.ts';
import type { Facet } from '../search/vocabulary.ts';

/** How far, in standard deviations, the best topic must be ahead of the second, and of what no notice speaks of. */
const LEAST_MARGIN = 1;
const LEAST_ABOVE_DECOYS = 2;

/** Topics of which a notice may say much that has headings of its own: cameras, children, breaches, social media. */
const BROAD: ReadonlySet<Topic> = new Set(['data-content', 'security-digital', 'sources', 'controller', 'purpose']);

/**
 * Guesses what a heading stands for as if it were a question: the model learned how people ask for each topic. A
 * heading that asks for one thing within a topic ("Kameravalvonta") stands for no topic.
 */
export function guessWith(model: IntentModel, facets: ReadonlyMap<string, Facet>): GuessTopic {
  return (heading) => {
    const { topics, facets: asked } = model.read(heading);
    const [best, second] = topics.filter(({ name }) => name !== 'decoys');
    const decoys = topics.find(({ name }) => name === 'decoys')?.score ?? -Infinity;
    const topic = TOPICS.find((one) => one === best?.name);
    if (best === undefined || topic === undefined) return undefined;
    const facet = asked.find(({ name }) => name.startsWith(`${topic}.`))?.name ?? '';
    const isWhole = !BROAD.has(topic) || facet === `${topic}.any` || facets.get(facet)?.wholeSection === true;
    const isSure =
      best.score - (second?.score ?? -Infinity) >= LEAST_MARGIN && best.score - decoys >= LEAST_ABOVE_DECOYS;
    return isWhole && isSure ? topic : undefined;
  };
}
