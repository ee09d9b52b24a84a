import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../src/notices/parse.ts';
import { conversationSchema, createReadMove } from '../../src/search/conversation.ts';

const file = 'notices/vocabulary/conversation.yml';
const lists = parseYaml({ text: await readFile(file, 'utf8'), file, schema: conversationSchema });
if (lists.kind === 'problems') throw new Error(JSON.stringify(lists.problems));
const read = createReadMove(lists.value);

describe('a message in a conversation', () => {
  it.each(['', 'and?', 'entä', 'entäs?', 'what about', 'och hos', 'same for', '🙂'])(
    'asks nothing of its own: %s',
    (text) => {
      expect(read(text).isBare).toBe(true);
    },
  );

  it.each(['entä evästeet?', 'cookies', 'and the phone?', 'hur länge?'])('asks something: %s', (text) => {
    expect(read(text).isBare).toBe(false);
  });

  it.each(['show the whole thing', 'näytä koko kohta', 'visa hela avsnittet', 'can I see the full text?'])(
    'wants the section whole: %s',
    (text) => {
      expect(read(text).wantsWhole).toBe(true);
    },
  );

  it('does not want the section whole where a long question only speaks of a whole', () => {
    const text = 'does the customer get to see the whole register entry with all of the invoices when asking?';
    expect(read(text).wantsWhole).toBe(false);
  });

  it.each([
    ['in English please', 'en'],
    ['englanniksi kiitos', 'en'],
    ['på svenska', 'sv'],
    ['ruotsiksi?', 'sv'],
    ['suomeksi', 'fi'],
    ['in Finnish?', 'fi'],
  ] as const)('wants another language: %s', (text, lang) => {
    expect(read(text).wantsLang).toBe(lang);
  });

  it('does not want another language where a question speaks of one', () => {
    const text = 'may the customer write the request in Swedish or must it be in Finnish?';
    expect(read(text).wantsLang).toBeUndefined();
  });

  it.each([
    ['ok thanks', 'thanks'],
    ['kiitos!', 'thanks'],
    ['tack så mycket', 'thanks'],
    ['hei', 'greeting'],
    ['Good morning', 'greeting'],
    ['hej!', 'greeting'],
    ['how long is data kept?', undefined],
  ])('%s is %s', (text, smallTalk) => {
    expect(read(text).smallTalk).toBe(smallTalk);
  });

  it.each(['why?', 'miksi?', 'varför?'])('asks why: %s', (text) => {
    expect(read(text).asksWhy).toBe(true);
  });

  it.each([
    'asiakas haluaa tietonsa poistettavaksi',
    'a woman wants her data deleted',
    'a customer wants her data deleted',
    'kunden vill få sina uppgifter raderade',
    'we received a letter that asks to erase everything',
  ])('speaks of a data subject’s request: %s', (text) => {
    expect(read(text).isRequest).toBe(true);
  });

  it.each(['how long is data kept?', 'kuka on yhteyshenkilö?', 'använder ni cookies?'])(
    'speaks of no request: %s',
    (text) => {
      expect(read(text).isRequest).toBe(false);
    },
  );
});
