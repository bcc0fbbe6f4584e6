/**
 * What the manifests of several engines have in common. How each wants a policy: `engines/`.
 */
import type { MatchCondition } from "./match-conditions";
import type { AdmissionPolicy } from "./policy";

/** A manifest to write as YAML. */
export type Manifest = Readonly<Record<string, unknown>>;

/** The label of what is generated. */
export const managerLabel = { key: "app.kubernetes.io/managed-by", value: "lockstep" };

/** The metadata of what is generated, with the label by which it is found again. */
export function managedMetadata(name: string): { name: string; labels: Record<string, string> } {
  return { name, labels: { [managerLabel.key]: managerLabel.value } };
}

/** What a policy matches, its variables and its validation, as the API server and Kyverno's ValidatingPolicy have them. */
export function validationSpec(
  policy: AdmissionPolicy,
  matchConstraints: Manifest,
  conditions: readonly MatchCondition[],
): Manifest {
  return {
    matchConstraints,
    matchConditions: conditions,
    ...(policy.variables.length > 0 ? { variables: policy.variables } : {}),
    validations: [validation(policy)],
  };
}

/** What must hold, and what is said otherwise. */
export function validation({ expression, message, messageExpression }: AdmissionPolicy): Manifest {
  return { expression, message, messageExpression };
}

/** The selector of the namespaces that a policy looks at. Engines let objects in no namespace pass by it. */
export function namespaceSelector({ where }: AdmissionPolicy): Manifest {
  if (where === undefined) return {};
  const { label: key, operator, values } = where;
  return { namespaceSelector: { matchExpressions: [{ key, operator, values }] } };
}

/** One rule for each API group and version, in the order of the kinds. */
export function resourceRules({ kinds, operations }: AdmissionPolicy): Manifest[] {
  const resources = new Map<string, { group: string; version: string; resources: string[] }>();
  for (const { group, version, resource, subresources = [] } of kinds) {
    const key = `${group}/${version}`;
    const entry = resources.get(key) ?? { group, version, resources: [] };
    entry.resources.push(resource, ...subresources.map((subresource) => `${resource}/${subresource}`));
    resources.set(key, entry);
  }
  return Array.from(resources.values(), ({ group, version, resources: names }) => ({
    apiGroups: [group],
    apiVersions: [version],
    operations,
    resources: names,
  }));
}
