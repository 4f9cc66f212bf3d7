/** The backend scenarios of the toolbar, and the world a story gets. */
import type { Fault } from '../../mocks/scenarios/faults.js';
import type { World } from '../../mocks/scenarios/fresh.js';
import { createWorld, type PretendWorld, type Visitor } from '../../mocks/scenarios/world.js';

/** What a story says of its world: `parameters.aftercare`. */
export interface StoryWorld {
  as?: Visitor;
  at?: string;
  /** Another world than the fresh one. */
  data?: World;
  fault?: Fault;
  /** Brings the world to the story's moment, past any fault. */
  prepare?: (world: PretendWorld) => Promise<void>;
}

/** `story` leaves the world as the story wants it; the others put a fault over it. */
export const scenarios: ReadonlyArray<{ id: string; title: string; fault: Fault | null }> = [
  { id: 'story', title: 'As the story says', fault: null },
  { id: 'slow', title: 'Never answers', fault: { kind: 'slow' } },
  { id: 'offline', title: 'Offline', fault: { kind: 'offline' } },
  { id: 'forbidden', title: 'Forbidden (403)', fault: { kind: 'forbidden' } },
  { id: 'expired', title: 'Token expired (401)', fault: { kind: 'unauthenticated' } },
  { id: 'limited', title: 'Too many calls (429)', fault: { kind: 'rate-limited' } },
  { id: 'internal', title: 'Server error (500)', fault: { kind: 'internal' } },
  { id: 'unavailable', title: 'Unavailable (503)', fault: { kind: 'unavailable' } },
  { id: 'broken', title: 'Broken JSON', fault: { kind: 'broken' } },
  { id: 'wrong-shape', title: 'Wrong schema', fault: { kind: 'wrong-shape' } },
];

export async function worldFor(backend: unknown, story: StoryWorld = {}): Promise<PretendWorld> {
  const world = await createWorld({ ...(story.at === undefined ? {} : { at: story.at }), ...(story.data && { data: story.data }) });
  await story.prepare?.(world);
  world.fault = scenarios.find((one) => one.id === backend)?.fault ?? story.fault ?? null;
  return world;
}
