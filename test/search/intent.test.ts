import { describe, expect, it } from 'vitest';
import { loadIntentModel } from '../../src/search/intent.ts';
import { decodeModel, encodeModel } from '../../src/search/model-file.ts';
import { trainModel, type Phrase } from '../../src/search/train.ts';
import { trainSeparator } from '../../src/search/svm.ts';

const PHRASES: readonly Phrase[] = [
  ['fi', 'retention', 'main', 'kauanko tietoja säilytetään', 'mikä on säilytysaika', 'milloin tiedot poistetaan'],
  ['en', 'retention', 'main', 'how long is data kept', 'what is the retention period', 'when is data deleted'],
  ['sv', 'retention', 'main', 'hur länge sparas uppgifter', 'vad är lagringstiden', 'när raderas uppgifterna'],
  ['fi', 'cookies', 'use', 'käytetäänkö evästeitä', 'mitä evästeitä sivuilla on'],
  ['en', 'cookies', 'use', 'do we use cookies', 'which cookies are on the site'],
  ['sv', 'cookies', 'use', 'använder vi kakor', 'vilka kakor finns på sidan'],
  ['en', 'cookies', 'block', 'how can cookies be blocked', 'can I turn the cookies off'],
  ['en', 'decoys', 'weather', 'what is the weather tomorrow', 'will it rain today'],
  ['fi', 'decoys', 'weather', 'mikä on sää huomenna', 'sataako tänään'],
  ['sv', 'decoys', 'weather', 'hur blir vädret i morgon', 'regnar det i dag'],
].flatMap(([lang = '', topic = '', facet = '', ...texts]) =>
  texts.map((text): Phrase => ({ lang: lang === 'fi' ? 'fi' : lang === 'sv' ? 'sv' : 'en', topic, facet, text })),
);
const bytes = trainModel(PHRASES, 'print');
const model = loadIntentModel(bytes);

describe('a model learned from phrases', () => {
  it('is the same to the byte each time', () => {
    expect(Buffer.from(trainModel(PHRASES, 'print')).equals(bytes)).toBe(true);
  });

  it('carries the fingerprint of what it was learned from', () => {
    expect(model.fingerprint).toBe('print');
  });

  it('reads each of its phrases as what it stands under', () => {
    for (const { text, topic, facet, lang } of PHRASES) {
      const { topics, facets, lang: read } = model.read(text);
      expect([topics[0]?.name, facets[0]?.name, read]).toEqual([topic, `${topic}.${facet}`, lang]);
    }
  });

  it.each([
    ['kuinka kauan säilytys kestää', 'retention'],
    ['retension period', 'retention'],
    ['evasteet', 'cookies'],
    ['rain', 'decoys'],
  ])('reads what it has not seen by its likeness: %s', (text, topic) => {
    expect(model.read(text).topics[0]?.name).toBe(topic);
  });

  it('knows its words and no others', () => {
    expect([model.knowsWord('cookies'), model.knowsWord('saa'), model.knowsWord('nokopa')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('tells how much of a question it knows', () => {
    expect(model.read('what is the retention period').known).toBe(1);
    expect(model.read('xyzzy').known).toBeLessThan(0.5);
    expect(model.read('').known).toBe(0);
  });

  it.each(['', '🙂', '???', '…'])('reads a message without words without failing: %s', (text) => {
    const { topics } = model.read(text);
    expect(topics.every(({ score }) => Number.isFinite(score))).toBe(true);
  });
});

describe('a stored model', () => {
  it('comes back as it was put away', () => {
    const learned = {
      fingerprint: 'äö',
      hashes: Uint32Array.of(3, 5, 4_294_967_295),
      idf: Float32Array.of(1, 2, 3),
      classes: [
        { name: 'cookies', bias: -0.5, weights: Float64Array.of(1, 0, -1, 0) },
        { name: 'retention', bias: 0.25, weights: Float64Array.of(0, 0, 2, 0) },
      ],
      smallest: 0.1,
    };
    const stored = decodeModel(encodeModel(learned));
    expect(stored.fingerprint).toBe('äö');
    expect(stored.classes).toEqual(['cookies', 'retention']);
    expect([...stored.hashes]).toEqual([3, 4_294_967_295]);
    expect([...stored.biases]).toEqual([-0.5, 0.25]);
    const weights = Array.from(stored.weights, (steps, at) => steps * (stored.scales[stored.classOf[at] ?? 0] ?? 0));
    [1, -1, 2].forEach((weight, at) => expect(weights[at]).toBeCloseTo(weight, 1));
  });

  it.each([
    ['empty', new Uint8Array()],
    ['something else', new TextEncoder().encode('name: Nokopa')],
    ['without its header', bytes.slice(0, 20)],
    ['cut in the middle', bytes.slice(0, bytes.length / 2)],
    ['cut by one byte', bytes.slice(0, -1)],
    ['longer by one byte', Uint8Array.from([...bytes, 0])],
  ])('that is %s is refused', (_, damaged) => {
    expect(() => loadIntentModel(damaged)).toThrow(Error);
  });

  it('that is something else is refused with what to do', () => {
    expect(() => loadIntentModel(new TextEncoder().encode('name: Nokopa'))).toThrow(/npm run train/u);
  });
});

describe('a separator', () => {
  it('is positive for rows of its class and negative for others', () => {
    const rows = {
      starts: Int32Array.of(0, 1, 2, 3, 4),
      columns: Int32Array.of(0, 0, 1, 1),
      values: Float32Array.of(1, 0.8, 1, 0.7),
      columnCount: 2,
    };
    const [first = 0, second = 0, bias = 0] = trainSeparator(rows, Uint8Array.of(1, 1, 0, 0), 1);
    expect(first + bias).toBeGreaterThan(0);
    expect(second + bias).toBeLessThan(0);
  });
});
