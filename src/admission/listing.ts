/**
 * Policies that list objects in the cluster, beside the object of the request. Of the engines Kyverno's ValidatingPolicies can
 * do that and be right ([decision](../../docs/decisions/0027-conflicts.md)).
 */
import type { Rule } from "../author";
import { groupBy } from "../author/group-by";
import { apiVersion, type Kind } from "../author/kinds";
import type { Compilation, CompiledRule } from "../compiler/compile";
import type { Diagnostic } from "../compiler/diagnostics";
import type { Expression } from "../compiler/expression";
import { enforced, isOn, type EnforcedRule, type Settings } from "../settings/settings";
import { addFolder, yamlFile } from "./files";
import { labelled, type LabelsOf } from "./labels";
import { validatingPolicy } from "./engines/validating-policy";
import { managedMetadata, type Manifest } from "./manifests";
import type { RulePolicy } from "./policy";

/** Where the rights are that Kyverno needs. */
const roleFile = "cluster-role.yaml";

/** Rules whose policies list objects. */
export interface Listing {
  /** The folder of their files. */
  readonly folder: string;
  /** The name of the ClusterRole with the rights. */
  readonly role: string;
  /** A rule as one on the objects that policies see, for policies alone; none for rules of another form. */
  readonly atAdmission: (rule: Rule) => Rule[];
  /** The kinds that the policy of a rule lists. */
  readonly listed: (rule: Rule) => readonly Kind[];
  readonly policyOf: (
    rule: EnforcedRule,
    compiled: CompiledRule,
    approved: Expression | undefined,
  ) => RulePolicy;
}

/** What the policies are made of, besides rules. */
interface Making {
  readonly settings: Settings;
  readonly compile: (rule: EnforcedRule) => Compilation;
  readonly approvedBy: (rule: Rule) => Expression | undefined;
  readonly labelsOf: LabelsOf;
}

/** What is made of rules. */
interface Made {
  readonly policies: readonly RulePolicy[];
  readonly files: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** The files of these policies: one for each rule, the rights that Kyverno needs, and a kustomization. */
export function listingFiles(rules: readonly Rule[], listing: Listing, making: Making): Made {
  const { settings, compile, approvedBy, labelsOf } = making;
  const { folder, role, atAdmission, listed, policyOf } = listing;
  const judged = enforced(rules.flatMap(atAdmission), settings, "admission").filter(isOn);
  const compilations = judged.map((rule) => ({ rule, ...compile(rule) }));
  const policies = compilations.flatMap(({ rule, compiled }) =>
    compiled === undefined ? [] : [policyOf(rule, compiled, approvedBy(rule))],
  );
  const files = new Map<string, string>();
  if (policies.length > 0) {
    const rights = roleFor(
      role,
      policies.flatMap(({ rule }) => listed(rule)),
    );
    const ofRules = Array.from(
      groupBy(policies, ({ rule }) => rule.path),
      ([path, its]): [string, string] => {
        const manifests = its.map((policy) => labelled(validatingPolicy(policy), labelsOf(policy)));
        return [`${path}.yaml`, yamlFile(`policies/${path}.ts`, manifests)];
      },
    );
    addFolder(files, folder, [[roleFile, yamlFile("policies/", [rights])], ...ofRules]);
  }
  return { policies, files, diagnostics: compilations.flatMap(({ diagnostics }) => diagnostics ?? []) };
}

/** What the target of a rule says of the objects that its policy lists. */
export function saidOf<Field extends "conflict" | "presence" | "referring">(
  { name, target }: Rule,
  field: Field,
): NonNullable<Rule["target"][Field]> {
  const said = target[field];
  if (said === undefined) throw new Error(`${name} lists no objects`);
  return said;
}

/** Finds nothing, in rules that are for policies alone. */
export function locateNothing(): never {
  throw new Error("policies alone look at the objects of a cluster");
}

/** The expression of all objects of a kind, in the namespace of the request unless of all. */
export function listOfAll(kind: Kind, acrossNamespaces = false): string {
  const namespace = acrossNamespaces ? '""' : "object.metadata.namespace";
  return `dyn(resource.List("${apiVersion(kind)}", "${kind.resource}", ${namespace}).items)`;
}

/** Lets Kyverno list the objects of these kinds, in requests and in the background. */
function roleFor(role: string, kinds: readonly Kind[]): Manifest {
  const byGroup = groupBy([...new Set(kinds)], ({ group }) => group);
  const { name, labels } = managedMetadata(role);
  const aggregated = ["admission", "reports"].map((controller) => [
    `rbac.kyverno.io/aggregate-to-${controller}-controller`,
    "true",
  ]);
  return {
    apiVersion: "rbac.authorization.k8s.io/v1",
    kind: "ClusterRole",
    metadata: { name, labels: { ...labels, ...(Object.fromEntries(aggregated) as object) } },
    rules: Array.from(byGroup, ([group, its]) => ({
      apiGroups: [group],
      resources: its.map(({ resource }) => resource),
      verbs: ["list"],
    })),
  };
}
