import { expect, test } from 'vitest';
import { createInFlight } from '../../src/slack/in-flight.ts';

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

test('a stop waits for what is under way, and for what that begins', async () => {
  const inFlight = createInFlight();
  const done: string[] = [];
  const second = async () => {
    await pause(20);
    done.push('second');
  };
  const first = inFlight.track(async () => {
    await pause(10);
    done.push('first');
    void inFlight.track(second);
  });
  expect(await inFlight.settle(1000)).toBe(true);
  expect(done).toEqual(['first', 'second']);
  await first;
});

test('a stop does not wait for ever', async () => {
  const inFlight = createInFlight();
  void inFlight.track(() => pause(500));
  expect(await inFlight.settle(10)).toBe(false);
});

test('what fails is no longer under way, and fails for the one who began it', async () => {
  const inFlight = createInFlight();
  const work = inFlight.track(() => Promise.reject(new Error('broken')));
  await expect(work).rejects.toThrow('broken');
  expect(await inFlight.settle(10)).toBe(true);
});
