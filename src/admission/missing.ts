/**
 * Policies of rules on references, which warn of what is not in the cluster. They never deny: objects arrive in an order of their
 * own, and what is missing may come a moment later.
 */
import { besideName, everywhereName } from "../compiler/meant";
import { listOfAll, locateNothing, saidOf, type Listing } from "./listing";
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
  listed: (rule) => saidOf(rule, "referring").to,
  policyOf: (rule, compiled, approved) => {
    const level = rule.level === "deny" ? "warn" : rule.level;
    const policy = admissionPolicy({ ...rule, level }, compiled, approved);
    const lists = saidOf(rule, "referring").to.flatMap((kind) => [
      { name: besideName(kind), expression: listOfAll(kind) },
      { name: everywhereName(kind), expression: listOfAll(kind, true) },
    ]);
    return { ...policy, variables: [...lists, ...policy.variables] };
  },
};
