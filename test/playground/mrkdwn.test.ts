import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Inline, parseInline, parseMrkdwn, type Part } from '../../src/playground/page/mrkdwn.ts';

describe('mrkdwn', () => {
  it.each<[string, readonly Inline[]]>([
    ['plain', [{ kind: 'text', text: 'plain' }]],
    ['a &lt;b&gt; &amp;amp; c', [{ kind: 'text', text: 'a <b> &amp; c' }]],
    ['*bold*', [{ kind: 'bold', children: [{ kind: 'text', text: 'bold' }] }]],
    ['_so_', [{ kind: 'italic', children: [{ kind: 'text', text: 'so' }] }]],
    ['~gone~', [{ kind: 'strike', children: [{ kind: 'text', text: 'gone' }] }]],
    ['`*x*`', [{ kind: 'code', text: '*x*' }]],
    ['snake_case_name', [{ kind: 'text', text: 'snake_case_name' }]],
    ['2 * 3 * 4', [{ kind: 'text', text: '2 * 3 * 4' }]],
    ['<@U1>', [{ kind: 'person', id: 'U1' }]],
    ['<#C1|general>', [{ kind: 'channel', id: 'C1' }]],
    ['<!channel>', [{ kind: 'broadcast', name: 'channel' }]],
    ['<https://a.fi/?x=1&amp;y=2|a>', [{ kind: 'link', url: 'https://a.fi/?x=1&y=2', label: 'a' }]],
    ['<mailto:a@b.fi>', [{ kind: 'link', url: 'mailto:a@b.fi', label: 'a@b.fi' }]],
    ['<javascript:alert(1)|click>', [{ kind: 'text', text: '<javascript:alert(1)|click>' }]],
  ])('reads %s', (text, inlines) => {
    expect(parseInline(text)).toEqual(inlines);
  });

  it('sets quotes and code apart', () => {
    const parts = parseMrkdwn('before\n&gt; one\n&gt; two\nafter\n```\n*raw* &lt;b&gt;\n```');
    expect(parts.map(({ kind }) => kind)).toEqual(['lines', 'quote', 'lines', 'code']);
    expect(parts[1]).toMatchObject({ inlines: [{ kind: 'text', text: 'one\ntwo' }] });
    expect(parts[3]).toEqual({ kind: 'code', text: '*raw* <b>' });
  });

  it('loses no word of any text', () => {
    const word = constantFrom('kissa', 'ä', '*', '_', '~', '`', '```', '\n', '&gt; ', '&amp;', ' ', '3', '<', '>', '|');
    assert(
      property(array(word), (words) => {
        const text = words.join('');
        const letters = (all: string) => all.replaceAll(/[^\p{L}\d]/gu, '');
        const kept = letters(parseMrkdwn(text).map(wordsOf).join(''));
        expect(kept).toBe(letters(text.replaceAll(/&(?:gt|amp);/gu, '')));
      }),
    );
  });
});

function wordsOf(part: Part): string {
  return part.kind === 'code' ? part.text : part.inlines.map(wordsOfInline).join('');
}

function wordsOfInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
      return inline.text;
    case 'bold':
    case 'italic':
    case 'strike':
      return inline.children.map(wordsOfInline).join('');
    case 'link':
      return inline.url + inline.label;
    case 'person':
    case 'channel':
      return inline.id;
    case 'broadcast':
      return inline.name;
  }
}
