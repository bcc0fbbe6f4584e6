/**
 * Policies of rules on references, which warn of what is not in the cluster. They never deny: objects arrive in an order of their
 * own, and what is missing may come a moment later.
 */
import type { Rule } from "../author";
import type { Referring } from "../author/referring";
import { besideName, everywhereName } from "../compiler/meant";
import { listOfAll, locateNothing, type Listing } from "./listing";
import { admissionPolicy } from "./policy";

/** Rules on what is to be there. */
export const missing: Listing = {
  folder: "kyverno/missing",
  role: "lockstep-missing",
  atAdmission: (rule) => {
    const { referring } = rule.target;
    if (referring === undefined) return [];
    const { from, cel } = referring;
    return [{ ...rule, target: { kinds: from, cel, referring, locate: locateNothing } }];
  },
  listed: (rule) => referringOf(rule).to,
  policyOf: (rule, compiled, approved) => {
    const level = rule.level === "deny" ? "warn" : rule.level;
    const policy = admissionPolicy({ ...rule, level }, compiled, approved);
    const lists = referringOf(rule).to.flatMap((kind) => [
      { name: besideName(kind), expression: listOfAll(kind) },
      { name: everywhereName(kind), expression: listOfAll(kind, true) },
    ]);
    return { ...policy, variables: [...lists, ...policy.variables] };
  },
};

function referringOf({ name, target: { referring } }: Rule): Referring {
  if (referring === undefined) throw new Error(`${name} is not on references`);
  return referring;
}
