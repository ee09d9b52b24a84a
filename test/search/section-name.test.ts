import { describe, expect, it } from 'vitest';
import { bundledKnowledge } from '../support/bundled-knowledge.ts';

const knowledge = await bundledKnowledge();

describe('findSectionNamed', () => {
  it('finds a heading that only some notice prints, with and without the company', () => {
    const heading = 'Rekisterin tietosisältö';
    expect(knowledge.findSectionNamed(heading)).toMatchObject({ topic: 'data-content' });
    expect(knowledge.findSectionNamed(`${heading} siniservice`)).toMatchObject({ company: 'siniservice' });
  });

  it('finds nothing where no notice prints such a heading', () => {
    expect(knowledge.findSectionNamed('Kissojen ruokinta')).toBeUndefined();
    expect(knowledge.findSectionNamed('')).toBeUndefined();
  });
});
