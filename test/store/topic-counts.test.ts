import { expect, it } from 'vitest';
import { createTopicCounts, type TopicCount } from '../../src/store/topic-counts.ts';
import { describeOnDatabases } from '../support/databases.ts';

const NOVEMBER = Date.UTC(2026, 10, 20);
const OCTOBER = Date.UTC(2026, 9, 20);
const helpful: TopicCount = { team: 'T1', company: 'nokopa', topic: 'retention', kind: 'helpful' };

describeOnDatabases('the counts of topics', (create) => {
  const open = async () => createTopicCounts(await (await create()).open());

  it('add up over months, the largest first', async () => {
    const counts = await open();
    await counts.add([{ ...helpful, kind: 'unanswered', company: undefined }], NOVEMBER);
    await counts.add([helpful], OCTOBER);
    await counts.add([helpful], NOVEMBER);
    expect(await counts.list('T1', '2026-10')).toEqual([
      { company: 'nokopa', topic: 'retention', kind: 'helpful', count: 2 },
      { company: '', topic: 'retention', kind: 'unanswered', count: 1 },
    ]);
  });

  it('tell only of the months that are asked for, and of the own workspace', async () => {
    const counts = await open();
    await counts.add([helpful], OCTOBER);
    await counts.add([{ ...helpful, team: 'T2' }], NOVEMBER);
    expect(await counts.list('T1', '2026-11')).toEqual([]);
  });

  it('lose none of many at once', async () => {
    const counts = await open();
    await Promise.all(Array.from({ length: 50 }, () => counts.add([helpful], NOVEMBER)));
    expect((await counts.list('T1', '2026-11'))[0]?.count).toBe(50);
  });
});
