import type { Act, ActResult, Change } from './protocol.ts';

/** Tells the server what the user does. A server that is gone answers like an app that is. */
export async function act(done: Act): Promise<ActResult> {
  try {
    const response = await fetch('/act', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(done),
    });
    if (!response.ok) return { ok: false, error: await response.text() };
    const result: ActResult = await response.json();
    return result;
  } catch {
    return { ok: false, error: 'The playground is not running.' };
  }
}

/** Listens to what happens in the workspace; browsers connect again by themselves. */
export function listenToChanges(listeners: { onChange: (change: Change) => void; onLost: () => void }): void {
  const source = new EventSource('/changes');
  source.addEventListener('message', (event: MessageEvent<string>) => {
    const change: Change = JSON.parse(event.data);
    listeners.onChange(change);
  });
  source.addEventListener('error', listeners.onLost);
}
