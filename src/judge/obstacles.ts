/**
 * Why a rule cannot judge an object.
 */
import { ShapeError, type Path } from "../author/shape";

/** Something that keeps a rule from judging an object. */
export interface Obstacle {
  readonly path: Path;
  /** What is wrong there, such as `spec.ports must be a list`. */
  readonly complaint: string;
}

/** What an error of a rule says. What it quotes may be secret, so that of most errors only the name is told. */
export function obstacle(error: unknown): Obstacle {
  if (error instanceof ShapeError) return { path: error.path, complaint: error.message };
  const name = error instanceof Error ? error.name : typeof error;
  return { path: [], complaint: `the rule fails on it (${name})` };
}
