/**
 * Policies of rules on what a namespace must have, which ask them of the workloads that are created in it.
 */
import { placed, placedCel } from "../author/presence";
import { listOfAll, locateNothing, saidOf, type Listing } from "./listing";
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
  listed: (rule) => [saidOf(rule, "presence").kind],
  policyOf: (rule, compiled, approved) => {
    const policy = admissionPolicy(rule, compiled, approved);
    const contents = listOfAll(saidOf(rule, "presence").kind);
    return {
      ...policy,
      // An update puts nothing into the namespace.
      operations: ["CREATE"],
      variables: [{ name: "contents", expression: contents }, ...policy.variables],
    };
  },
};
