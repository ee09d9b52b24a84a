import { z } from 'zod';
import { isBusinessId } from './business-id.ts';
import { isCalendarDay } from './calendar.ts';
import { LANGS, type Notice, TOPICS } from './notice.ts';

const filledText = z.string().trim().min(1, { error: 'It is empty. Write the text, or leave the field out.' });

const companySchema = z.strictObject({
  slug: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, {
    error: 'Write lower-case letters a to z, digits and single hyphens, such as "ivt-center-turku".',
  }),
  name: filledText,
  aliases: z.array(filledText.min(2, { error: 'One letter is no name: write at least two.' })).default([]),
  businessId: z
    .string()
    .refine(isBusinessId, {
      error: 'This is no Y-tunnus: seven digits, a hyphen and the check digit, such as 2819716-7. See the source.',
    })
    .exactOptional(),
});

const partySchema = z.strictObject({
  name: filledText.exactOptional(),
  address: filledText.exactOptional(),
  phone: filledText.regex(/\d/u, { error: 'A phone number has digits.' }).exactOptional(),
  email: z.email({ error: 'This is no e-mail address, such as name@example.fi.' }).exactOptional(),
});

const sectionSchema = z.strictObject({
  topic: z.enum([...TOPICS, 'other']),
  also: z.array(z.enum(TOPICS)).min(1, { error: 'It is empty. Leave the field out.' }).exactOptional(),
  heading: filledText.transform(foldLine),
  text: z.string().transform(foldText),
});

/** The file format of a notice. Strict: a field that it does not know is a mistake, no remark. */
export const noticeSchema: z.ZodType<Notice> = z.strictObject({
  company: companySchema,
  title: filledText.exactOptional(),
  language: z.enum(LANGS),
  date: z
    .string()
    .refine(isCalendarDay, { error: 'Write a day of the calendar as yyyy-mm-dd, such as 2020-12-07.' })
    .exactOptional(),
  controller: partySchema,
  contact: partySchema,
  sections: z.array(sectionSchema).min(1, { error: 'A notice has at least one section.' }),
});

/** Folds what an editor may leave behind: space at the ends of lines, more than one blank line. */
function foldText(text: string): string {
  if (!LEFT_BEHIND.test(text)) return text;
  return text
    .split(/\r?\n/u)
    .map(foldLine)
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

/** Most texts have nothing to fold; to see that first saves half the time of loading thousands of notices. */
const LEFT_BEHIND = /[^\S\n ]| {2}|^\s|\s$| \n|\n |\n{3}/u;

function foldLine(line: string): string {
  return line.replace(/[^\S\n]+/gu, ' ').trim();
}
