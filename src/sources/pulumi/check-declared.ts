/**
 * What an object of the Pulumi Operator declares: the resources of a program, or a pod that runs one.
 */
import type { KubernetesObject } from "../../author";
import type { Path } from "../../author/shape";
import type { Checks, Source } from "../../check/check-object";
import type { ResultBuilder } from "../../findings/result";
import { checkStack } from "../../check/check-stack";
import { readProgramObject } from "./program";
import { readWorkspacePod } from "./workspace-pods";

/** Judges what an object declares, and adds what comes of it to a result; nothing of most objects. */
export function checkDeclared(
  object: KubernetesObject,
  source: Source,
  path: Path,
  checks: Checks,
  result: ResultBuilder,
): void {
  for (const read of [readProgramObject, readWorkspacePod]) {
    const stack = read(object, checks.namespace);
    if (stack !== undefined) checkStack(stack, within(source, path), checks, result);
  }
}

/** The places of paths that start at an object of a list. */
function within(source: Source, path: Path): Source {
  return {
    ...source,
    locate: (its) => source.locate([...path, ...its]),
    regionOf: (its) => source.regionOf([...path, ...its]),
  };
}
