import { webApi } from '@slack/bolt';
import { describe, expect, test } from 'vitest';
import { createLog } from '../../src/log.ts';
import { errorFacts } from '../../src/slack/error-facts.ts';
import { createLibraryLog } from '../../src/slack/library-log.ts';

const SECRET = 'Matti Meikäläinen 010190-123A';

describe('what is logged of an error', () => {
  test("is its kind, Slack's code and the place in the payload", () => {
    const error = new webApi.WebAPIPlatformError({
      ok: false,
      error: 'invalid_blocks',
      response_metadata: { messages: ['[ERROR] must be less than 76 characters [json-pointer:/blocks/0/text]'] },
    });
    expect(errorFacts(error)).toMatchObject({
      error: 'WebAPIPlatformError',
      slack: 'invalid_blocks',
      pointer: '/blocks/0/text',
    });
  });

  test.each([
    new Error(SECRET),
    new TypeError(`${SECRET} is not iterable`, { cause: new Error(SECRET) }),
    Object.assign(new Error(SECRET), { code: SECRET, originals: [new Error(SECRET)] }),
    new webApi.WebAPIPlatformError({ ok: false, error: `<html>${SECRET}</html>` }),
    new webApi.WebAPIHTTPError(500, SECRET, {}, SECRET),
    SECRET,
    undefined,
  ])('never holds a word of its message (%#)', (error) => {
    expect(JSON.stringify(errorFacts(error))).not.toContain('Matti');
  });

  test('says where in our code it arose, without the folders of the machine', () => {
    const { at } = errorFacts(new Error('x'));
    expect(at).toMatch(/^slack\/error-facts\.test\.ts:\d+$/u);
  });
});

describe("the libraries' log", () => {
  test('keeps the fixed beginning of a message only, and nothing of the level debug', () => {
    const lines: string[] = [];
    const log = createLibraryLog(createLog({ level: 'debug', write: (line) => lines.push(line), now: () => 0 }));
    log.debug(`http request body: {"text":"${SECRET}"}`);
    log.warn(`Malformed request body: Unexpected token in "${SECRET}"`, SECRET);
    log.error(`Failed to retrieve a new WSS URL (error: ${SECRET})`);
    log.error(new Error(SECRET));
    expect(lines).toEqual([
      '1970-01-01T00:00:00.000Z warn slack library says="Malformed request body"',
      '1970-01-01T00:00:00.000Z error slack library says="Failed to retrieve a new WSS URL"',
      '1970-01-01T00:00:00.000Z error slack library says=Error',
    ]);
  });
});
