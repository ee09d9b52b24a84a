import type { Services, TeamServices } from '../../src/services.ts';

/** Answers every workspace alike, but those that have something of their own. */
export function servicesFor(everyone: TeamServices, own: Readonly<Record<string, TeamServices>> = {}): Services {
  return { forTeam: (team) => own[team] ?? everyone, shared: () => everyone };
}
