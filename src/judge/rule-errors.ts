/**
 * Why a rule cannot judge an object.
 */
import { ShapeError, ValueError, type Path } from "../author/shape";

/** Something that keeps a rule from judging an object. */
export interface RuleError {
  readonly path: Path;
  /** What is wrong there, such as `spec.ports must be a list`. */
  readonly message: string;
}

/** What an error of a rule says. What it quotes may be secret, so that of most errors only the name is told. */
export function ruleErrorOf(error: unknown): RuleError {
  if (error instanceof ShapeError) return { path: error.path, message: error.message };
  if (error instanceof ValueError) return { path: [], message: error.message };
  const name = error instanceof Error ? error.name : typeof error;
  return { path: [], message: `the rule fails on it (${name})` };
}
