import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { listSurfaces } from '../../src/playground/surfaces.ts';
import { fakeKnowledge } from '../support/fake-knowledge.ts';

const manifestSchema = z.object({
  features: z.object({
    slash_commands: z.array(z.object({ command: z.string(), usage_hint: z.string(), description: z.string() })),
    shortcuts: z
      .array(z.object({ name: z.string(), type: z.enum(['message', 'global']), callback_id: z.string() }))
      .default([]),
  }),
});

describe('the surfaces of the playground', () => {
  const { features } = manifestSchema.parse(
    parse(readFileSync(new URL('../../manifest.yml', import.meta.url), 'utf8')),
  );
  const surfaces = listSurfaces(fakeKnowledge());

  it('are the commands of the manifest', () => {
    expect(
      surfaces.commands.map(({ command, usageHint, description }) => ({ command, usage_hint: usageHint, description })),
    ).toEqual(features.slash_commands);
  });

  it.each(['message', 'global'] as const)('are its %s shortcuts', (type) => {
    const offered = type === 'message' ? surfaces.messageShortcuts : surfaces.globalShortcuts;
    expect(offered.map(({ name, callbackId }) => ({ name, type, callback_id: callbackId }))).toEqual(
      features.shortcuts.filter((shortcut) => shortcut.type === type),
    );
  });

  it('complete the command with companies and sections', () => {
    const texts = surfaces.commands.flatMap(({ completions }) => completions.map(({ text }) => text));
    expect(texts).toContain('company Nokopa Oy');
    expect(texts).toContain('retention');
    expect(new Set(texts).size).toBe(texts.length);
  });
});
