import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { TOPICS } from '../../src/notices/notice.ts';
import { parseNotice } from '../../src/notices/parse.ts';

it('the README for people who write notices shows a notice that is right, and names every topic', async () => {
  const readme = await readFile('notices/README.md', 'utf8');
  const example = /```yaml\n([\s\S]*?)```/u.exec(readme)?.[1] ?? '';
  expect(parseNotice(example, 'kukkakauppa-ruusu.yml')).toMatchObject({
    kind: 'ok',
    value: { contact: {}, sections: [{ topic: 'retention' }, { topic: 'consent', text: '' }] },
  });
  for (const topic of TOPICS) expect(readme).toContain(`\`${topic}\``);
});
