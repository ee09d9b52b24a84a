import type { Company, Notice, Party, Section } from './notice.ts';

/** Renders a notice as YAML, always in the same way. Opens with a comment for the person who edits it. */
export function writeNotice(notice: Notice): string {
  return [
    COMMENT,
    ...companyLines(notice.company),
    ...(notice.title === undefined ? [] : [`title: ${scalar(notice.title)}`]),
    `language: ${notice.language}`,
    ...(notice.date === undefined ? [] : [`date: ${notice.date}`]),
    ...partyLines('controller', notice.controller),
    ...partyLines('contact', notice.contact),
    notice.sections.length === 0 ? 'sections: []' : 'sections:',
    ...notice.sections.flatMap(sectionLines),
    '',
  ].join('\n');
}

const COMMENT = `# One company's privacy notice, word for word: what stands under \`text\` is quoted to people exactly so.
# How this file is written, and how to check it, is told in README.md beside it.`;

function companyLines({ slug, name, aliases, businessId }: Company): string[] {
  return [
    'company:',
    `  slug: ${scalar(slug)}`,
    `  name: ${scalar(name)}`,
    `  aliases: [${aliases.map((alias) => (alias.includes(',') ? quoted(alias) : scalar(alias))).join(', ')}]`,
    ...(businessId === undefined ? [] : [`  businessId: ${scalar(businessId)}`]),
  ];
}

function partyLines(key: string, party: Party): string[] {
  const lines = [
    ...(party.name === undefined ? [] : [`  name: ${scalar(party.name)}`]),
    ...(party.address === undefined ? [] : [`  address: ${scalar(party.address)}`]),
    ...(party.phone === undefined ? [] : [`  phone: ${scalar(party.phone)}`]),
    ...(party.email === undefined ? [] : [`  email: ${scalar(party.email)}`]),
  ];
  return lines.length === 0 ? [`${key}: {}`] : [`${key}:`, ...lines];
}

function sectionLines({ topic, also, heading, text }: Section): string[] {
  return [
    `  - topic: ${topic}`,
    ...(also === undefined ? [] : [`    also: [${also.join(', ')}]`]),
    `    heading: ${scalar(heading)}`,
    ...(text === ''
      ? [`    text: ''`]
      : ['    text: |-', ...text.split('\n').map((line) => (line === '' ? '' : `      ${line}`))]),
  ];
}

/** A scalar as plain text where no YAML reader could take it for anything else, otherwise in quotes. */
function scalar(text: string): string {
  const isPlain = /^\p{L}(?:[\p{L}\p{N} ,._@/()-]|:(?=\p{L}))*(?<! )$/u.test(text) && !RESERVED.test(text);
  return isPlain ? text : quoted(text);
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** What YAML 1.1 or 1.2 readers take for something else than text. */
const RESERVED = /^(?:y|n|yes|no|on|off|true|false|null)$/iu;
