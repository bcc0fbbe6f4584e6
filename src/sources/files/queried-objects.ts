/**
 * The objects in files, charts, kustomizations and Pulumi states that a question is asked of.
 */
import { asKnown } from "../../families/kubernetes/kept";
import type { KnownObject } from "../../judge/ask";
import { combine, type CheckResult } from "../../findings/result";
import { checkPaths, type Inputs } from "./check-paths";
import { checksOf, type Plan } from "./plan";

/** What is known of paths. */
export interface QueriedObjects extends Pick<CheckResult, "problems" | "notes"> {
  readonly known: readonly KnownObject[];
}

/** Reads what the paths stand for as a check does, by no rules. */
export async function queriedObjects(
  paths: readonly string[],
  inputs: Inputs,
  { namespace, today }: Pick<Plan, "namespace" | "today">,
): Promise<QueriedObjects> {
  const known: KnownObject[] = [];
  const plan = { packs: [], names: [], categories: [], settings: new Map(), approvals: [], namespace, today };
  const checks = {
    ...checksOf(plan, []),
    keep: (object: KnownObject["object"], usual?: string) => {
      known.push({ object: asKnown(object), namespace: usual });
    },
  };
  const { results } = await checkPaths(paths, { ...inputs, threads: 1 }, checks);
  const { problems, notes } = combine(results, 0);
  return { known, problems, notes };
}
