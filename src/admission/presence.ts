/**
 * Policies of rules on what a namespace must have, which ask them of the workloads that are created in it.
 */
import type { Rule } from "../author";
import { placed, placedCel, type Presence } from "../author/presence";
import { listOfAll, locateNothing, type Listing } from "./listing";
import { admissionPolicy } from "./policy";

/** Rules on what a namespace must have. */
export const presence: Listing = {
  folder: "kyverno/presence",
  role: "lockstep-presence",
  atAdmission: (rule) => {
    const { presence } = rule.target;
    if (presence === undefined) return [];
    return [{ ...rule, target: { kinds: placed, cel: placedCel, presence, locate: locateNothing } }];
  },
  listed: (rule) => [presenceOf(rule).kind],
  policyOf: (rule, compiled, approved) => {
    const policy = admissionPolicy(rule, compiled, approved);
    const contents = listOfAll(presenceOf(rule).kind);
    return {
      ...policy,
      // An update puts nothing into the namespace.
      operations: ["CREATE"],
      variables: [{ name: "contents", expression: contents }, ...policy.variables],
    };
  },
};

function presenceOf({ name, target: { presence } }: Rule): Presence {
  if (presence === undefined) throw new Error(`${name} is not on what a namespace must have`);
  return presence;
}
