/**
 * The targets on IAM policy documents: where resources have them.
 */
import type { Path } from "../shape";
import type { Located, Target } from "../targets";
import * as kinds from "./kinds";
import { allStatements, statementsOf, type PolicyStatement } from "./policy-documents";
import { itemsAt, within, type Find, type ResourceType } from "../resources";

/** The statements of the document in a field of the inputs. */
function statementsIn(field: string): Find<PolicyStatement> {
  return (inputs) => statementsOf(inputs[field], [field]);
}

/** Each statement of each document that says what users, groups, roles and permission sets may do. */
export const identityStatements: Target<PolicyStatement> = within<PolicyStatement>(
  [
    kinds.policy,
    kinds.rolePolicy,
    kinds.userPolicy,
    kinds.groupPolicy,
    kinds.permissionSetPolicy,
    kinds.role,
  ],
  (inputs, kind) => {
    if (kind === kinds.role.kind) return inlineStatements(inputs);
    return statementsIn(kind === kinds.permissionSetPolicy.kind ? "inlinePolicy" : "policy")(inputs, kind);
  },
);

/** The statements of the policies in a role. A policy that is not known yet says nothing of the others. */
function inlineStatements(inputs: object): Located<PolicyStatement>[] {
  return itemsAt<{ readonly policy?: unknown }>(inputs, ["inlinePolicies"]).flatMap(({ path, read }) =>
    statementsOf(read()?.policy, [...path, "policy"] satisfies Path),
  );
}

/** Each statement of each document that says who may use a role. */
export const trustStatements: Target<PolicyStatement> = within<PolicyStatement>(
  [kinds.role],
  statementsIn("assumeRolePolicy"),
);

/** Each statement of the documents that say who may use resources of some types; in `policy`, unless a field is named. */
export function resourceStatements(
  types: readonly ResourceType<object>[],
  field = "policy",
): Target<PolicyStatement> {
  return within<PolicyStatement>(types, statementsIn(field));
}

/** The statements of each such document as a whole, for what one of them has to say; in `policy`. */
export function wholeResourceDocuments(
  types: readonly ResourceType<object>[],
): Target<readonly PolicyStatement[]> {
  return within<readonly PolicyStatement[]>(types, (inputs) => {
    const { policy } = inputs;
    if (policy === undefined) return [];
    return [{ path: ["policy"], read: () => allStatements(policy, ["policy"]) }];
  });
}
