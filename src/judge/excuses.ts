/**
 * What other objects take back of what a rule on one object says, such as the autoscaler of a workload.
 */
import type { Parameters, Values } from "../author/parameters";
import type { Among } from "../author/related";
import type { AnyRule } from "../author/rule";

type Excusing = Pick<AnyRule, "unless">;

/** What comes of what a rule says of an object: it stands, others take it back, or it is open for this reason. */
export type Standing = "stands" | "excused" | { readonly open: unknown };

/** Whether others may take back what a rule says of an object. */
export function isExcusable({ unless }: Excusing, parameters: Values<Parameters>): boolean {
  return unless !== undefined && (unless.mayHold?.(parameters) ?? true);
}

/**
 * What comes of what a rule says of an object.
 *
 * @param among The object among others; what is said of one that is not stands.
 */
export function standing(rule: Excusing, among: Among | undefined, parameters: Values<Parameters>): Standing {
  if (among === undefined || !isExcusable(rule, parameters)) return "stands";
  const { entry, inventory } = among;
  try {
    return rule.unless?.holds(entry, { inventory, parameters }) === true ? "excused" : "stands";
  } catch (error) {
    return { open: error };
  }
}
