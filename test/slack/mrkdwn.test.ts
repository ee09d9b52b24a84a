import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeMrkdwn, plainText } from '../../src/slack/mrkdwn.ts';

describe('plainText', () => {
  test.each([
    ['<@U0BOT> how long?', 'how long?', 'takes out the mention of the bot'],
    ['how long, <@U0BOT|seloste>?', 'how long, ?', 'also in the middle and with a name'],
    ['what about <@U0ANNA|anna>?', 'what about @anna?', 'shows other people as they are seen'],
    ['what about <@U0ANNA>?', 'what about ?', 'drops ids that nobody reads'],
    ['in <#C01|general> and <#C02>', 'in #general and', 'shows channels by name'],
    ['<!channel> <!here|here> hello', '@channel here hello', 'turns broadcasts into words'],
    ['<!subteam^S01|@sales> asks', '@sales asks', 'shows a group by name'],
    ['see <https://a.fi/x?y=1&amp;z=2|the page>', 'see the page', 'shows a link by its label'],
    ['see <https://a.fi/x?y=1&amp;z=2>', 'see https://a.fi/x?y=1&z=2', 'or by its address'],
    ['write to <mailto:a@b.fi|a@b.fi>', 'write to a@b.fi', 'shows an e-mail address'],
    ['call <tel:+358401234567|040 123 4567>', 'call 040 123 4567', 'shows a telephone number'],
    ['1 &lt; 2 &amp;&amp; 3 &gt; 2', '1 < 2 && 3 > 2', 'unescapes entities'],
    ['&amp;lt;b&amp;gt;', '&lt;b&gt;', 'unescapes them once only'],
    ['*how* _long_ do `we` keep', 'how long do we keep', 'takes formatting marks off'],
    ['*_both_* at once', 'both at once', 'also nested ones'],
    ['a_b@c.fi and 2*3*4', 'a_b@c.fi and 2*3*4', 'but not those within words'],
    ['how long does ~Nokopa~ Seltimil keep', 'how long does Seltimil keep', 'drops what is struck through'],
    ['~10 years or ~20', '~10 years or ~20', 'but not what is about so much'],
    ['&gt; quoted\n&gt; twice', 'quoted\ntwice', 'takes the marks of a quotation off'],
    ['  many   blanks\t here ', 'many blanks here', 'folds blanks'],
    ['<not a link>', '<not a link>', 'leaves other angle brackets'],
    ['', '', 'has nothing to say to nothing'],
    ['<@U0BOT>', '', 'and an empty mention is empty'],
  ])('%s → %s: %s', (text, expected) => {
    expect(plainText(text, 'U0BOT')).toBe(expected);
  });

  test('reads twenty thousand hostile characters at once', () => {
    const before = performance.now();
    for (const piece of ['<', '~', '*', '_', '&gt;', '`', '<@', '(*', '~a ']) plainText(piece.repeat(20_000));
    expect(performance.now() - before).toBeLessThan(500);
  });
});

describe('escapeMrkdwn', () => {
  test('lets nothing through that Slack would parse', () => {
    expect(escapeMrkdwn('<!channel> & <@U0ANNA>')).toBe('&lt;!channel&gt; &amp; &lt;@U0ANNA&gt;');
  });

  test('shows every text letter by letter', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const shown = escapeMrkdwn(text).replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
        expect(shown).toBe(text);
      }),
    );
  });
});
