import type { Notice, Section, SectionTopic } from '../../src/notices/notice.ts';

/** Makes another notice of a notice. */
export type Edit = (notice: Notice) => Notice;

/** Takes out the sections of these topics, or with this in their heading. */
export function without(...which: string[]): Edit {
  return (notice) => ({
    ...notice,
    sections: notice.sections.filter(
      ({ topic, heading }) => !which.some((one) => topic === one || heading.includes(one)),
    ),
  });
}

/** Puts another text into the sections of a topic, or with this in their heading. */
export function saying(which: string, text: string): Edit {
  return edited(which, (section) => ({ ...section, text }));
}

/** Puts a sentence at the end. */
export function adding(which: string, text: string): Edit {
  return edited(which, (section) => ({ ...section, text: `${section.text} ${text}` }));
}

/** Puts other words in the place of some, which must be there. */
export function replacing(which: string, from: string, to: string): Edit {
  return edited(which, (section) => {
    if (!section.text.includes(from)) throw new Error(`"${from}" is not in "${section.text}"`);
    return { ...section, text: section.text.replace(from, to) };
  });
}

/** Changes the sections of a topic, or with this in their heading. */
export function edited(which: string, edit: (section: Section) => Section): Edit {
  return (notice) => ({
    ...notice,
    sections: notice.sections.map((one) => (one.topic === which || one.heading.includes(which) ? edit(one) : one)),
  });
}

/** Gives it other fields. */
export function having(parts: Partial<Notice>): Edit {
  return (notice) => ({ ...notice, ...parts });
}

/** Adds a section at the end. */
export function another(topic: SectionTopic, heading: string, text: string): Edit {
  return (notice) => ({ ...notice, sections: [...notice.sections, { topic, heading, text }] });
}
