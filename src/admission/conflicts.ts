/**
 * Policies of rules on conflicts, which list the other objects in the cluster. Of the engines Kyverno's ValidatingPolicies can
 * do that and be right ([decision](../../docs/decisions/0027-conflicts.md)).
 */
import type { Rule } from "../author";
import { apiVersion, type Kind } from "../author/kinds";
import type { Conflict } from "../author/conflicts";
import { namesOfOthers, type Compilation, type CompiledRule } from "../compiler/compile";
import type { Diagnostic } from "../compiler/diagnostics";
import { index, list, literal, macro, type Expression } from "../compiler/expression";
import { groupBy } from "../author/group-by";
import { enforced, isOn, type EnforcedRule, type Settings } from "../settings/settings";
import { addFolder, yamlFile } from "./files";
import { labelled, type LabelsOf } from "./labels";
import { validatingPolicy } from "./engines/validating-policy";
import { managedMetadata, type Manifest } from "./manifests";
import { admissionPolicy, type RulePolicy } from "./policy";
import { variable } from "./sides";

/** The folder of policies on conflicts. */
export const conflictsFolder = "kyverno/conflicts";

/** Where the rights are that Kyverno needs. */
const roleFile = "cluster-role.yaml";

/** What policies on conflicts are made of, besides rules. */
interface Making {
  readonly settings: Settings;
  readonly compile: (rule: EnforcedRule) => Compilation;
  readonly approvedBy: (rule: Rule) => Expression | undefined;
  readonly labelsOf: LabelsOf;
}

/** What is made of rules on conflicts. */
interface Made {
  readonly policies: readonly RulePolicy[];
  readonly files: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The files of policies of the rules on conflicts: one for each rule, the rights that Kyverno needs, and a kustomization.
 */
export function conflictFiles(rules: readonly Rule[], making: Making): Made {
  const { settings, compile, approvedBy, labelsOf } = making;
  const judged = enforced(rules.flatMap(atAdmission), settings, "admission").filter(isOn);
  const compilations = judged.map((rule) => ({ rule, ...compile(rule) }));
  const policies = compilations.flatMap(({ rule, compiled }) =>
    compiled === undefined ? [] : [policyOf(rule, compiled, approvedBy(rule))],
  );
  const files = new Map<string, string>();
  if (policies.length > 0) {
    const role = roleFor(policies.flatMap(({ kinds }) => kinds));
    const ofRules = Array.from(
      groupBy(policies, ({ rule }) => rule.path),
      ([path, its]): [string, string] => {
        const manifests = its.map((policy) => labelled(validatingPolicy(policy), labelsOf(policy)));
        return [`${path}.yaml`, yamlFile(`policies/${path}.ts`, manifests)];
      },
    );
    addFolder(files, conflictsFolder, [[roleFile, yamlFile("policies/", [role])], ...ofRules]);
  }
  return { policies, files, diagnostics: compilations.flatMap(({ diagnostics }) => diagnostics ?? []) };
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

function policyOf(rule: EnforcedRule, compiled: CompiledRule, approved: Expression | undefined): RulePolicy {
  const { conflict } = rule.target;
  if (conflict === undefined) throw new Error(`${rule.name} is not on conflicts`);
  const policy = admissionPolicy(rule, amongOthers(compiled), approved);
  const others = { name: "others", expression: othersOf(conflict) };
  return { ...policy, variables: [others, ...policy.variables] };
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

/** The other objects that Kyverno lists, without the one of the request. */
function othersOf({ kind, acrossNamespaces }: Conflict): string {
  const namespace = acrossNamespaces ? '""' : "object.metadata.namespace";
  const all = `dyn(resource.List("${apiVersion(kind)}", "${kind.resource}", ${namespace}).items)`;
  const isOther = 'other.metadata.name != object.metadata.?name.orValue("")';
  const isElsewhere = "other.metadata.namespace != object.metadata.namespace";
  return `${all}.filter(other, ${acrossNamespaces ? `${isOther} || ${isElsewhere}` : isOther})`;
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
