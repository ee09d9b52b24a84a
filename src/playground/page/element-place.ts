import type { KnownBlock, Option } from '@slack/types';
import type { ElementState, Person } from './protocol.ts';

/** What can stand in actions, inputs and beside sections. */
export type BlockElement =
  | Extract<KnownBlock, { type: 'actions' }>['elements'][number]
  | Extract<KnownBlock, { type: 'context_actions' }>['elements'][number]
  | Extract<KnownBlock, { type: 'input' }>['element']
  | NonNullable<Extract<KnownBlock, { type: 'section' }>['accessory']>;

/** Where an element stands, and what it can do there. */
export interface ElementPlace {
  readonly blockId: string;
  /** What the control is called where nothing of its own says it. */
  readonly label: string;
  /** Tells the app that the element was used. */
  readonly use: (actionId: string, state: ElementState) => void;
  readonly suggest: (actionId: string, query: string) => Promise<readonly Option[]>;
  /** Whom a list of people offers. */
  readonly people: readonly Person[];
  /** Whether a value tells the app at once; the fields of a form wait for its submission. */
  readonly tellsAtOnce: boolean;
}
