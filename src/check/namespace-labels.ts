/**
 * Whether the settings know the labels of namespaces. Objects are judged by what the settings say of their namespaces,
 * since these are seldom among the manifests; where one is, it must be so.
 */
import type { KubernetesObject } from "../author";
import { isOfKind, namespace } from "../author/kinds";
import type { Path } from "../author/shape";
import type { EnforcedRule } from "../settings/settings";
import { describeIdentity } from "../families/kubernetes/describe";

/** What is wrong with the settings, and the place of the label in the Namespace that shows it. */
export interface LabelProblem {
  readonly message: string;
  readonly path: Path;
}

/** The problem of a Namespace whose label some rule goes by, if its settings say otherwise; undefined for other objects. */
export function labelProblem(
  object: KubernetesObject,
  rules: readonly EnforcedRule[],
): LabelProblem | undefined {
  if (!isOfKind(object, namespace)) return undefined;
  const metadata = mapping(object.metadata);
  const name = typeof metadata["name"] === "string" ? metadata["name"] : "";
  const labels = mapping(metadata["labels"]);
  const wrong = rules.find(({ where }) => {
    if (where === undefined) return false;
    return where.names.includes(name) !== where.values.includes(String(labels[where.label]));
  });
  if (wrong?.where === undefined) return undefined;
  const { label } = wrong.where;
  const value = labels[label];
  const hasValue = typeof value === "string";
  const found = hasValue ? `has the label ${label}: ${value}` : `has no label ${label}`;
  return {
    message: `${describeIdentity({ kind: object.kind, namespace: undefined, name })} ${found}, and the settings say otherwise: correct names in namespaces.values`,
    path: hasValue ? ["metadata", "labels", label] : ["metadata"],
  };
}

/** A mapping, or an empty one in place of whatever else somebody wrote there. */
function mapping(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
