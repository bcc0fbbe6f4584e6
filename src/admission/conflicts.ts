/**
 * Policies of rules on conflicts. Each asks about one other object in the cluster, or about all of them, as its engine
 * can: what a policy calls `others` is all that differs.
 */
import type { Rule } from "../author";
import { apiVersion, type Kind } from "../author/kinds";
import type { Conflict } from "../author/conflicts";
import { namesOfOthers, type Compilation, type CompiledRule } from "../compiler/compile";
import { index, list, literal, macro, type Expression } from "../compiler/expression";
import { groupBy } from "../author/group-by";
import type { Engine, EnforcedRule, Settings } from "../settings/settings";
import { enforced, isOn } from "../settings/settings";
import { addFolder, yamlFile } from "./files";
import { labelled, type LabelsOf } from "./labels";
import { managedMetadata, validatingAdmissionPolicy, validatingPolicy, type Manifest } from "./manifests";
import { admissionPolicy, type RulePolicy } from "./policy";
import { variable } from "./sides";

/** How an engine finds other objects, and what it needs for it. */
interface Finder {
  readonly engine: Engine;
  readonly folder: string;
  /** CEL of the other objects of a kind, the one of the request among them. */
  readonly objects: (conflict: Conflict) => string;
  readonly manifests: (policy: RulePolicy) => readonly Manifest[];
}

const finders: readonly Finder[] = [
  {
    engine: "validating-admission-policy",
    folder: "kubernetes/conflicts",
    // Asked of each object of its kind in the namespace of the request.
    objects: () => "[dyn(params)]",
    manifests: validatingAdmissionPolicy,
  },
  {
    engine: "kyverno-validating-policy",
    folder: "kyverno/conflicts",
    objects: ({ kind, acrossNamespaces }) => {
      const namespace = acrossNamespaces ? '""' : "object.metadata.namespace";
      return `dyn(resource.List("${apiVersion(kind)}", "${kind.resource}", ${namespace}).items)`;
    },
    manifests: (policy) => [validatingPolicy(policy)],
  },
];

/** The folders of policies on conflicts. */
export const conflictFolders: readonly string[] = finders.map(({ folder }) => folder);

/** Where the rights are that Kyverno needs. */
const roleFile = "cluster-role.yaml";

/** What policies on conflicts are made of, besides rules. */
interface Making {
  readonly settings: Settings;
  readonly engines: readonly Engine[];
  readonly compile: (rule: EnforcedRule) => Compilation;
  readonly approvedBy: (rule: Rule) => Expression | undefined;
  readonly labelsOf: LabelsOf;
}

/** What is made of rules on conflicts. */
interface Made {
  readonly files: ReadonlyMap<string, string>;
  readonly compilations: readonly Compilation[];
}

/**
 * The files of policies of the rules on conflicts: one for each rule, a kustomization in each folder, and the rights that
 * Kyverno needs.
 */
export function conflictFiles(rules: readonly Rule[], making: Making): Made {
  const { settings, engines, compile, approvedBy, labelsOf } = making;
  const judged = enforced(rules.flatMap(atAdmission), settings, "admission").filter(isOn);
  const compiled = judged.map((rule) => [rule, compile(rule)] as const);
  const files = new Map<string, string>();
  for (const finder of finders.filter(({ engine }) => engines.includes(engine))) {
    const policies = compiled.flatMap(([rule, { compiled: its }]) =>
      its === undefined ? [] : [policyOf(rule, its, approvedBy(rule), finder)],
    );
    if (policies.length === 0) continue;
    const byRule = groupBy(policies, ({ rule }) => rule.path);
    const entries = Array.from(byRule, ([path, those]): [string, string] => {
      const manifests = those.flatMap((policy) =>
        finder.manifests(policy).map((manifest) => labelled(manifest, labelsOf(policy))),
      );
      return [`${path}.yaml`, yamlFile(`policies/${path}.ts`, manifests)];
    });
    const isKyverno = finder.engine === "kyverno-validating-policy";
    const role = yamlFile("policies/", [roleFor(policies.flatMap(({ kinds }) => kinds))]);
    addFolder(files, finder.folder, isKyverno ? [[roleFile, role], ...entries] : entries);
  }
  return { files, compilations: compiled.map(([, compilation]) => compilation) };
}

/** A rule on conflicts as one on the objects that policies see, for policies alone. */
function atAdmission(rule: Rule): Rule[] {
  const { conflict } = rule.target;
  if (conflict === undefined) return [];
  const locate = (): never => {
    throw new Error("policies alone look at the objects of a cluster");
  };
  return [{ ...rule, target: { kinds: [conflict.kind], cel: conflict.cel, conflict, locate } }];
}

function policyOf(
  rule: EnforcedRule,
  compiled: CompiledRule,
  approved: Expression | undefined,
  { objects }: Finder,
): RulePolicy {
  const { conflict } = rule.target;
  if (conflict === undefined) throw new Error(`${rule.name} is not on conflicts`);
  const policy = admissionPolicy(rule, amongOthers(compiled), approved);
  const others = { name: "others", expression: othersIn(objects(conflict), conflict) };
  return { ...policy, params: conflict.kind, variables: [others, ...policy.variables] };
}

/** What a rule says of an item and one other object, as what it says of an item among others. */
function amongOthers({ deny, message, hasSeveralMessages }: CompiledRule): CompiledRule {
  const others = variable("others");
  const conflicting = macro(others, "filter", namesOfOthers.deny, deny);
  return {
    deny: macro(others, "exists", namesOfOthers.deny, deny),
    message: index(macro(list([conflicting]), "map", namesOfOthers.message, message), literal(0), {
      optional: false,
      map: false,
    }),
    hasSeveralMessages,
  };
}

/** The other objects, by what rules read of them. Of objects of a list not every engine says the kind. */
function othersIn(objects: string, { kind, acrossNamespaces }: Conflict): string {
  const isOther = 'other.metadata.name != object.metadata.?name.orValue("")';
  const isElsewhere = "other.metadata.namespace != object.metadata.namespace";
  const condition = acrossNamespaces ? `${isOther} || ${isElsewhere}` : isOther;
  const fields = `"kind": dyn("${kind.kind}"), "metadata": dyn(other.metadata), "spec": dyn(other.?spec.orValue({}))`;
  return `${objects}.filter(other, ${condition}).map(other, {${fields}})`;
}

/** Lets Kyverno list the objects of these kinds, in requests and in the background. */
function roleFor(kinds: readonly Kind[]): Manifest {
  const byGroup = groupBy([...new Set(kinds)], ({ group }) => group);
  const { name, labels } = managedMetadata("lockstep-conflicts");
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
