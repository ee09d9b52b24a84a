import type { Installation } from '../../src/store/installations.ts';

/** An installation, valid as it is; the test names what matters. */
export function anInstallation(parts: Partial<Installation> = {}): Installation {
  return {
    team: 'T0TEAM',
    botToken: 'xoxb-of-T0TEAM',
    botId: 'B0BOT',
    botUserId: 'U0BOT',
    installer: 'U0ANNA',
    scopes: ['chat:write', 'commands'],
    installedAt: Date.UTC(2026, 10, 20, 9),
    ...parts,
  };
}
