/** What can keep the app from answering. */
export type Obstacle = 'notices not loaded' | 'not connected' | 'socket closed' | 'stopping';

/** Knows whether questions can be answered now. Trouble with the database does not stand in the way of an answer. */
export interface Readiness {
  /** Says that something stands in the way, or no longer does. */
  set(obstacle: Obstacle, isThere: boolean): void;
  /** Names one thing that stands in the way; undefined where none does. */
  obstacle(): Obstacle | undefined;
}

/** Makes a readiness with what stands in the way at first. */
export function createReadiness(first: readonly Obstacle[] = []): Readiness {
  const obstacles = new Set<Obstacle>(first);
  return {
    set(obstacle, isThere) {
      if (isThere) obstacles.add(obstacle);
      else obstacles.delete(obstacle);
    },
    obstacle: () => [...obstacles].at(-1),
  };
}
