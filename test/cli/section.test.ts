import { describe, expect, it } from 'vitest';
import { runSeloste } from '../support/command-line.ts';

describe('section', () => {
  it('shows the section of the one company named', async () => {
    const { code, out } = await runSeloste(['section', 'retention', 'nokopa']);
    expect(code).toBe(0);
    expect(out).toContain('Nokopa Oy');
  });

  it('asks which one where two companies are named', async () => {
    const { code, out, told } = await runSeloste(['section', 'retention', 'nokopa', 'seltimil']);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(told).toContain('nokopa or seltimil?');
  });
});
