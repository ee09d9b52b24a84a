import { loadRequestDesk, type RequestDesk } from '../../src/load-requests.ts';
import { loadNotices } from '../../src/notices/notice-folder.ts';
import type { Notice } from '../../src/notices/notice.ts';
import { formatProblem } from '../../src/notices/problem-text.ts';

/** Loads what reads letters and drafts replies, from the repository's own files. */
export async function requestDesk(): Promise<RequestDesk> {
  const desk = await loadRequestDesk('notices');
  if (desk.kind === 'ok') return desk.value;
  throw new Error(desk.problems.map(formatProblem).join('\n'));
}

/** Loads the bundled notices. */
export async function bundledNotices(): Promise<readonly Notice[]> {
  const notices = await loadNotices('notices');
  if (notices.kind === 'ok') return notices.value;
  throw new Error(notices.problems.map(formatProblem).join('\n'));
}
