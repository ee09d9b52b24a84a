import { describe, expect, test } from 'vitest';
import { letterInMessage } from '../../src/slack/message-letter.ts';

const text = (message: unknown) => letterInMessage(message).text;

describe('the letter in a message', () => {
  test('is its text as people see it: entities unescaped, links and addresses unwrapped', () => {
    expect(text({ text: 'A &amp; B, <mailto:a@b.fi|a@b.fi>, <https://c.fi> &lt;p&gt;hei&lt;/p&gt;' })).toBe(
      'A & B, a@b.fi, https://c.fi <p>hei</p>',
    );
  });

  test('keeps its lines, spaces and quote marks', () => {
    expect(text({ text: 'Hei,\n\n  *haluan* tietoni\n&gt; vanha viesti' })).toBe(
      'Hei,\n\n  *haluan* tietoni\n> vanha viesti',
    );
  });

  test('is whole, however long', () => {
    const long = 'sana '.repeat(8000).trim();
    expect(text({ text: long })).toBe(long);
  });

  test('goes on in what is passed on with it', () => {
    const attachments = [{ is_share: true, text: 'Poistakaa tietoni.', fallback: '[toinen]', author_name: 'Maija' }];
    expect(text({ text: 'Kuka hoitaa?', attachments })).toBe('Kuka hoitaa?\n\nPoistakaa tietoni.');
  });

  test('is what is passed on where that is all, also where it is made of blocks', () => {
    const section = {
      type: 'rich_text_section',
      elements: [
        { type: 'text', text: 'Haluan ' },
        { type: 'text', text: 'tietoni.' },
      ],
    };
    const blocks = [{ type: 'rich_text', elements: [section] }];
    expect(text({ text: '', attachments: [{ message_blocks: [{ message: { blocks } }] }] })).toBe('Haluan tietoni.');
    expect(text({ text: '', attachments: [{ fallback: 'Vain tämä' }] })).toBe('Vain tämä');
  });

  test('is what another app posted in blocks, without its buttons', () => {
    const blocks = [
      { type: 'section', text: { type: 'mrkdwn', text: 'Uusi viesti: <https://a.fi|tiketti 7>' } },
      { type: 'section', fields: [{ type: 'plain_text', text: 'Poistakaa <tietoni>' }] },
      { type: 'rich_text', elements: [{ type: 'rich_text_list', elements: [item('yksi'), item('kaksi')] }] },
    ];
    expect(text({ text: '', blocks })).toBe('Uusi viesti: tiketti 7\nPoistakaa <tietoni>\nyksi\nkaksi');
  });

  test('is the text of an e-mail that Slack took in, with its subject', () => {
    const files = [{ subject: 'Tietopyyntö', plain_text: 'Haluan tietoni.', preview: '<p>Haluan</p>' }];
    expect(letterInMessage({ text: '', files })).toEqual({
      text: 'Subject: Tietopyyntö\n\nHaluan tietoni.',
      unread: 0,
    });
  });

  test('says nothing twice', () => {
    expect(text({ text: 'Haluan tietoni.', attachments: [{ text: 'Haluan tietoni.' }] })).toBe('Haluan tietoni.');
  });

  test('counts the files of which Slack sent no text, or only the beginning', () => {
    const files = [{ name: 'a.pdf' }, { preview: 'Alku', preview_is_truncated: true }, { preview: 'Koko' }];
    expect(letterInMessage({ text: '', files })).toEqual({ text: 'Alku\n\nKoko', unread: 2 });
  });

  test.each([[undefined], [null], [{}], [{ text: '', attachments: 'x', files: [null], blocks: 5 }], ['a']])(
    'is empty where there is none: %j',
    (message) => {
      expect(text(message)).toBe('');
    },
  );
});

function item(words: string) {
  return { type: 'rich_text_section', elements: [{ type: 'text', text: words }] };
}
