import { z } from 'zod';
import { loadText } from './notices/load.ts';
import { type Parsed, parseYaml } from './notices/parse.ts';

/**
 * Loads the scopes that a workspace is asked for out of `manifest.yml`: what Slack was told of the app, so there is no
 * second list that could say something else.
 */
export async function loadScopes(manifest: string): Promise<Parsed<readonly string[]>> {
  const text = await loadText(manifest);
  if (text.kind === 'problems') return text;
  const parsed = parseYaml({ text: text.value, file: manifest, schema: manifestSchema });
  if (parsed.kind === 'problems') return parsed;
  const { bot, bot_optional: optional } = parsed.value.oauth_config.scopes;
  return { kind: 'ok', value: [...new Set([...bot, ...optional])] };
}

const scope = z.string().regex(/^[a-z]+(?:[:._][a-z_.]+)*$/u, 'expected the name of a scope');

const manifestSchema = z.looseObject({
  oauth_config: z.looseObject({
    scopes: z.looseObject({ bot: z.array(scope).min(1), bot_optional: z.array(scope).default([]) }),
  }),
});
