import type { Services, TeamServices } from '../../src/services.ts';

/** What one workspace is answered with; its notices have no findings unless said otherwise. */
type SomeServices = Omit<TeamServices, 'countFindings'> & Partial<Pick<TeamServices, 'countFindings'>>;

/** Answers every workspace alike, but those that have something of their own. */
export function servicesFor(everyone: SomeServices, own: Readonly<Record<string, SomeServices>> = {}): Services {
  return { forTeam: (team) => whole(own[team] ?? everyone), shared: () => whole(everyone) };
}

function whole(services: SomeServices): TeamServices {
  return { countFindings: () => ({ errors: 0, warnings: 0 }), ...services };
}
