import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { deflateRawSync } from 'node:zlib';
import { array, assert, asyncProperty, constantFrom, nat, tuple, uint8Array } from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Headings } from '../../../src/notices/import/build-notice.ts';
import { importNotice } from '../../../src/notices/import/import-notice.ts';
import { parseNotice } from '../../../src/notices/parse.ts';
import { writeNotice } from '../../../src/notices/write.ts';
import { zip } from '../../support/zip.ts';
import { bundledHeadings } from '../../support/headings.ts';
import { SAMPLES } from '../../support/samples.ts';

const ENDINGS = ['.txt', '.md', '.html', '.docx', '.pdf'];

let headings: Headings;
beforeAll(async () => {
  headings = await bundledHeadings();
}, 60_000);

interface Outcome {
  /** What was said of a file that could not be read; empty of a notice. */
  readonly said: string;
  /** What must not be: a notice that cannot be read again, a problem that says nothing. */
  readonly faults: readonly string[];
}

async function outcome(file: string, content: Uint8Array | string): Promise<Outcome> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const result = await importNotice({ file, bytes }, headings);
  if (result.kind === 'problems') {
    const said = result.problems.map(({ message }) => message).join('\n');
    const isRight = result.problems.every(
      (problem) => problem.file === file && /^[A-Z].{10,}[.?]$/su.test(problem.message),
    );
    return { said, faults: isRight ? [] : [`${file} is refused with "${said}".`] };
  }
  const { notice, coverage } = result.value;
  const again = parseNotice(writeNotice(notice), `${notice.company.slug}.yml`);
  const faults = [
    ...(again.kind === 'ok' && isDeepStrictEqual(again.value, notice) ? [] : [`${file} cannot be read again.`]),
    ...(coverage >= 0 && coverage <= 1 ? [] : [`${file} has arrived by ${coverage}.`]),
  ];
  return { said: '', faults };
}

function sampleBytes(name: string): Uint8Array {
  return readFileSync(`test/fixtures/samples/${name}`);
}

/** What readers look for, and what they do not expect. */
const PIECES = [
  '<h2> </h2> <table> <td> <tr> <li> <p "> <!-- --> &#x110000; &auml; <br> # - | |--| ** ]( [a 1. ``` • {#'.split(' '),
  ['\t', '\n', '\n\n', ' ', '---\n', '\u00AD', 'Rekisterinpitäjä', 'Kukka Oy', 'Yhteyshenkilö:', '31.2.2020'],
  ['anna (at) kukka.example', '+358 (0)9 123', 'laadittu 7.10.2020'],
].flat();

describe('a damaged file', () => {
  it.each(ENDINGS)('that is cut off anywhere (%s) is read or refused', async (ending) => {
    const faults: string[] = [];
    const names = SAMPLES.filter((name) => name.endsWith(ending)).slice(0, 3);
    for (const name of names) {
      const whole = sampleBytes(name);
      const places = [1, 2, 5, 20, 100, ...[0.1, 0.3, 0.5, 0.8, 0.99].map((share) => Math.floor(whole.length * share))];
      for (const at of places) faults.push(...(await outcome(name, whole.subarray(0, at))).faults);
    }
    expect(faults).toEqual([]);
  });

  it('with bytes turned over is read or refused', async () => {
    const places = array(tuple(nat(), nat(255)), { minLength: 1, maxLength: 20 });
    await assert(
      asyncProperty(constantFrom(...SAMPLES), places, async (name, changes) => {
        const bytes = new Uint8Array(sampleBytes(name));
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        expect((await outcome(name, bytes)).faults).toEqual([]);
      }),
      { numRuns: 30, seed: 5 },
    );
  });

  it('of nothing but chance is read or refused, whatever its name', async () => {
    await assert(
      asyncProperty(constantFrom(...ENDINGS), uint8Array({ maxLength: 3000 }), async (ending, bytes) => {
        expect((await outcome(`a${ending}`, bytes)).faults).toEqual([]);
      }),
      { numRuns: 100, seed: 7 },
    );
  });

  it('of words, tags and signs in any order is read or refused', async () => {
    const piece = constantFrom(...PIECES);
    const text = array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
    await assert(
      asyncProperty(constantFrom('.txt', '.md', '.html'), text, async (ending, content) => {
        const { faults } = await outcome(`a${ending}`, `${content}\nRekisterinpitäjä\nKukka Oy\n`);
        expect(faults).toEqual([]);
      }),
      { numRuns: 200, seed: 11 },
    );
  });
});

describe('a hostile page', () => {
  const many = 100_000;
  it.each([
    ['nests elements', `${'<div>'.repeat(many)}Rekisterinpitäjä`],
    ['nests tables', '<table><tr><td>'.repeat(30_000)],
    ['nests tables that are closed', `${'<table><tr><td>'.repeat(900)}x${'</td></tr></table>'.repeat(900)}`],
    ['has empty boxes side by side', `<h2>Rekisterinpitäjä</h2><p>Kukka Oy</p>${'<div></div>'.repeat(40_000)}`],
    ['has one huge attribute', `<p title="${'x'.repeat(2_000_000)}">Rekisterinpitäjä</p>`],
    ['has many attributes', `<p ${'a=1 '.repeat(many)}>Rekisterinpitäjä</p>`],
    ['defines entities', `<!DOCTYPE a [<!ENTITY a "${'b'.repeat(1000)}">]><p>${'&a;'.repeat(1000)}</p>`],
    ['opens brackets', '<'.repeat(1_000_000)],
    ['opens remarks', '<!--'.repeat(500_000)],
    ['opens quotes', '<a href="'.repeat(many)],
    ['is a script', `<script>${'alert(1);'.repeat(many)}</script>`],
    ['has a table without end', `<table>${'<tr><td>Rekisterinpitäjä</td><td>x</td></tr>'.repeat(15_000)}`],
    ['repeats a heading', '<h2>Rekisterinpitäjä</h2><p>a</p>'.repeat(15_000)],
  ])('that %s is read or refused in time', async (_, html) => {
    expect((await outcome('a.html', html)).faults).toEqual([]);
  });

  it('prints nothing of its scripts and hidden parts', async () => {
    const html = `<h1>Tietosuoja</h1><h2>Rekisterinpitäjä</h2><p>Kukka Oy<script>salaa()</script></p><style>salaa</style>
      <h2>Suostumus</h2><p onclick="salaa()">Ei</p><h2>Evästeet</h2><noscript>salaa</noscript><p>On</p>`;
    const result = await importNotice({ file: 'a.html', bytes: new TextEncoder().encode(html) }, headings);
    expect(result.kind).toBe('ok');
    expect(JSON.stringify(result)).not.toContain('salaa');
  });
});

describe('a hostile text', () => {
  it.each([
    ['a.md', 'opens links', '[a]('.repeat(50_000)],
    ['a.md', 'opens brackets', '['.repeat(300_000)],
    ['a.md', 'opens bold words', `# Rekisterinpitäjä\n\n${'**a '.repeat(10_000)}`],
    ['a.md', 'nests quotations', `${'>'.repeat(300_000)} a`],
    ['a.md', 'has nothing but front matter', `---\n${'a: b\n'.repeat(50_000)}`],
    ['a.md', 'has nothing but headings', '# a\n'.repeat(50_000)],
    ['a.txt', 'nests lists', Array.from({ length: 3000 }, (_, at) => `${' '.repeat(at % 300)}- a`).join('\n')],
    ['a.txt', 'has one line', 'Rekisterinpitäjä '.repeat(40_000)],
    ['a.txt', 'has blanks', `Rekisterinpitäjä${' '.repeat(500_000)}x`],
    ['a.txt', 'has digits', `Rekisterinpitäjä\n\n${'0 1-'.repeat(100_000)}`],
    ['a.txt', 'has half addresses', `Yhteyshenkilö\n\n${'a@b.'.repeat(100_000)}`],
    ['a.txt', 'has names without end', `Rekisterinpitäjä\n\n${'Aa ja '.repeat(50_000)}`],
    ['a.txt', 'cuts its words', 'aa-\n  '.repeat(50_000)],
    ['a.txt', 'is a table of tabs', 'a\t'.repeat(200_000)],
    ['a.txt', 'asks', 'Kauanko tiedot säilyvät?\n\nKukka\n\n'.repeat(5000)],
  ])('%s that %s is read or refused in time', async (file, _, text) => {
    expect((await outcome(file, text)).faults).toEqual([]);
  });
});

describe('a hostile Word file', () => {
  const paragraph = '<w:p><w:r><w:t>Rekisterinpitäjä</w:t></w:r></w:p>';
  const word = (body: string, others: Readonly<Record<string, string>> = {}): Uint8Array =>
    zip({ 'word/document.xml': `<w:document><w:body>${body}`, ...others });

  it.each([
    ['grows', word(' '.repeat(20_000_000)), /would unfold/u],
    ['repeats itself', word(paragraph.repeat(100_000)), /would unfold/u],
    ['has too many parts', zip(Object.fromEntries(Array.from({ length: 4000 }, (_, at) => [`f${at}`, '']))), /unfold/u],
    [
      'is a zip within a zip',
      zip({ 'word/document.xml': Buffer.from(word(paragraph)).toString('latin1') }),
      /No heading/u,
    ],
    ['is another kind of zip', zip({ 'a.txt': 'a' }), /no Word file/u],
    ['has parts outside its own folders', word(paragraph, { '../../evil': 'x', '/etc/evil': 'x' }), /no Word file/u],
    ['nests tables', word('<w:tbl><w:tr><w:tc>'.repeat(5000) + paragraph), /^$/u],
    ['nests paragraphs', word(`${'<w:p>'.repeat(5000)}x`), /No heading/u],
    ['defines entities', word('<!DOCTYPE a [<!ENTITY a "b"><!ENTITY c "&a;&a;">]>&c;'), /No heading/u],
    ['refers in a circle', word(paragraph, { 'word/styles.xml': circle() }), /^$/u],
  ])('that %s is read or refused in time', async (_, bytes, message) => {
    expect(await outcome('a.docx', bytes)).toEqual({ said: expect.stringMatching(message), faults: [] });
  });

  it('states a smaller size than it has, and is cut off there', async () => {
    const bytes = word(paragraph.repeat(3000));
    const lying = Buffer.from(bytes);
    // The size before packing, in the directory at the end of the file.
    lying.writeUInt32LE(10, lying.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1')) + 24);
    expect((await outcome('a.docx', lying)).said).toMatch(/no Word file/u);
  });
});

function circle(): string {
  const style = (id: string, base: string): string =>
    `<w:style w:styleId="${id}"><w:name w:val="x"/><w:basedOn w:val="${base}"/></w:style>`;
  return `<w:styles>${style('a', 'b')}${style('b', 'a')}</w:styles>`;
}

describe('a hostile PDF', () => {
  it('that unfolds to far more than it holds is refused in time', async () => {
    const packed = deflateRawSync(Buffer.alloc(30_000_000));
    const start = Buffer.from('%PDF-1.4\n1 0 obj\n<</Filter/FlateDecode>>stream\n');
    expect((await outcome('a.pdf', Buffer.concat([start, packed]))).faults).toEqual([]);
  });

  it('with a password says so', async () => {
    expect((await outcome('a.pdf', readFileSync('test/fixtures/encrypted.pdf'))).said).toContain(
      'protected by a password',
    );
  });

  it('of pictures says that it is a scan', async () => {
    expect((await outcome('a.pdf', readFileSync('test/fixtures/scanned.pdf'))).said).toContain('it is a scan');
  });
});

describe('a file with the wrong name', () => {
  it.each([
    ['tunturin.pdf', 'a.txt', 'This is a PDF'],
    ['tunturin.pdf', 'a.docx', 'This is a PDF'],
    ['aallotar.docx', 'a.html', 'Call it .docx'],
    ['fernhill.html', 'a.md', 'This is a web page'],
    ['pihka.txt', 'a.pdf', 'This is no PDF'],
    ['pihka.txt', 'a.docx', 'This is no Word file'],
    ['pihka.txt', 'a', 'Without an ending'],
    ['pihka.txt', 'a.odt', 'Files of the kind ".odt"'],
  ])('%s as %s', async (name, file, message) => {
    expect((await outcome(file, sampleBytes(name))).said).toContain(message);
  });
});
