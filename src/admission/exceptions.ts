/**
 * Approvals as PolicyExceptions of Kyverno, which expire by the cluster's clock. Only a policy of one rule can have
 * them: an exception from a bundle would be one from all its rules.
 *
 * Kyverno 1.19 looks at `expiresAt` when it loads a policy, so that an exception which it has loaded goes on holding,
 * and takes no look at the clock in a condition. Therefore these exceptions exempt nothing by themselves: each hands
 * its end to the policy, which looks at the clock.
 */
import { createHash } from "node:crypto";
import { binary, call, macro, method, name, select, type Expression } from "../compiler/expression";
import { print } from "../compiler/print";
import type { Approval } from "../settings/approvals";
import { approvedBy } from "./approved";
import { labelled, type LabelsOf } from "./labels";
import { managedMetadata, type Manifest } from "./manifests";
import type { RulePolicy } from "./policy";

/** Where they are, as Kyverno is told by its flag `exceptionNamespace`. */
const namespace = "kyverno";

/**
 * The PolicyExceptions (policies.kyverno.io/v1) from the ValidatingPolicies of rules, one for each approval.
 *
 * @param approvals The approvals in force; those for no object of a cluster, or for rules without a policy, are left out.
 */
export function exceptions(
  policies: readonly RulePolicy[],
  approvals: readonly Approval[],
  labelsOf: LabelsOf,
): Manifest[] {
  return approvals.flatMap((approval): Manifest[] => {
    const its = policies.filter(({ rule }) => rule.name === approval.rule);
    const [first] = its;
    const condition = first && approvedBy([approval], first.rule);
    if (first === undefined || condition === undefined) return [];
    const { reason, approvedBy: who, ticket } = approval;
    const exception = {
      apiVersion: "policies.kyverno.io/v1",
      kind: "PolicyException",
      metadata: { ...managedMetadata(`${first.rule.objectName}-${fingerprint(approval)}`), namespace },
      spec: {
        policyRefs: its.map((policy) => ({ name: policy.name, kind: "ValidatingPolicy" })),
        matchConditions: [{ name: "approved", expression: print(condition) }],
        allowedValues: [endOf(approval)],
        expiresAt: endOf(approval),
        properties: { reason, "approved-by": who, ...(ticket === undefined ? {} : { ticket }) },
      },
    };
    return [labelled(exception, labelsOf(first))];
  });
}

/** Whether one of the exceptions for the object of a request holds, in a ValidatingPolicy. */
export const isExcepted: Expression = macro(
  select(name("exceptions"), "allowedValues", false),
  "exists",
  "end",
  binary("<", method(name("time"), "now"), call("timestamp", name("end"))),
);

/** Tells the approvals of a rule apart, whatever their order and their reasons. */
function fingerprint({ resources, expires }: Approval): string {
  return createHash("sha256")
    .update(JSON.stringify([resources, expires]))
    .digest("hex")
    .slice(0, 8);
}

/** The first moment at which an approval holds no more. */
function endOf({ expires }: Approval): string {
  const end = new Date(`${expires}T00:00:00Z`);
  end.setUTCDate(end.getUTCDate() + 1);
  return end.toISOString().replace(".000Z", "Z");
}
