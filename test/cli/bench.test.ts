import { describe, expect, it } from 'vitest';
import { benchVerb } from '../../src/cli/bench.ts';
import { runCommand } from '../../src/cli/run.ts';

async function bench(...words: readonly string[]): Promise<{ code: number; told: string }> {
  const told: string[] = [];
  const terminal = {
    print: () => undefined,
    tell: (line: string) => void told.push(line),
    readInput: async () => new Uint8Array(),
    environment: {},
    bundledNotices: 'notices',
  };
  return { code: await runCommand(['bench', ...words], { verbs: [benchVerb], terminal }), told: told.join('\n') };
}

describe('bench', () => {
  it.each(['x', '5,', '0', '1.5', '-3', '200000'])('takes no "%s" for numbers of companies', async (written) => {
    const { code, told } = await bench(`--companies=${written}`);
    expect(code).toBe(2);
    expect(told).toContain('--companies takes whole numbers from 1 to 100000');
  });

  it.each([
    [['nonsense'], 'bench takes "slack" or "soak"'],
    [['slack', '--seconds', 'x'], '--seconds takes a whole number'],
    [['soak', '--questions=-1'], '--questions takes a whole number'],
  ])('says what %j is to be', async (words, message) => {
    const { code, told } = await bench(...words);
    expect(code).toBe(2);
    expect(told).toContain(message);
  });

  it("does not measure with anybody's own notices, for it changes files", async () => {
    const { code, told } = await bench('--way', 'seloste', '--notices', 'notices');
    expect(code).toBe(2);
    expect(told).toContain('a folder seloste-bench-');
  });
});
