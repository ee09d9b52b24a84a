import { z } from 'zod';

/** How long something took over and over, in milliseconds; `pNN` is the least that NN in a hundred do not exceed. */
export type Times = z.infer<typeof timesSchema>;
const timesSchema = z.object({
  p50: z.number(),
  p95: z.number(),
  p99: z.number(),
  most: z.number(),
  /** How often it was measured. */
  count: z.number(),
});

/** What a process holds after a collection, in MB of 10^6 bytes. */
export type Memory = z.infer<typeof memorySchema>;
const memorySchema = z.object({
  /** Objects, and what they hold outside the heap. */
  heap: z.number(),
  /** All of the process, the program itself among it. */
  rss: z.number(),
});

/** What a way of answering needs for so many companies. Times in milliseconds. */
export type PlainFigures = z.infer<typeof plainFiguresSchema>;
export const plainFiguresSchema = z.object({
  /** Making the index of notices that are already read. */
  build: z.number(),
  memory: memorySchema,
  ask: timesSchema,
});

/** What Seloste needs. */
export type SelosteFigures = z.infer<typeof selosteFiguresSchema>;
export const selosteFiguresSchema = plainFiguresSchema.extend({
  /** From the start of reading the files until questions are answered. */
  ready: z.number(),
  /** The most memory the process had until then, in MB: reading files leaves more behind than answering needs. */
  mostRss: z.number(),
  /** The first question to a company that was not asked about before. */
  askFirst: timesSchema,
  /** Finding out which company is named. */
  findCompany: timesSchema,
  /** While a changed file is taken in: from when a question comes to its answer. */
  askInReload: timesSchema,
  /** Taking in one changed file, with questions in between. */
  reload: z.number(),
  /** One question to all companies at once. */
  askAll: z.number(),
  /** Share of the replies that are about the company that was named and no other, 0 to 1. */
  rightCompany: z.number(),
});
