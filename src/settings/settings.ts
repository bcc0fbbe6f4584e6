/**
 * What a team decides about the rules: how strictly each is enforced at each gate, with which parameters, and what
 * it excludes. The same at every gate, so that they agree.
 */
import type { Rule } from "../author";
import { gatesOf } from "../author/catalogue";
import { namespace, type Kind } from "../author/kinds";
import { isMeant, type Parameters, type Values } from "../author/parameters";
import type { Identity } from "../families/kubernetes/identity";
import type { Gate, Level } from "../author/levels";
import { engines, type Engine } from "./engines";

/** The objects that a rule does not look at. */
export interface Exclusions {
  readonly namespaces: readonly string[];
  readonly kinds: readonly string[];
}

/** The namespaces with one value of a label, in which a rule has levels of its own. */
export interface NamespaceLevels {
  readonly label: string;
  readonly value: string;
  /** The namespaces that are known to have it, for gates that see no labels. */
  readonly names: readonly string[];
  readonly levels: Readonly<Record<Gate, Level>>;
}

/** What is decided about one rule. */
export interface RuleSettings {
  readonly levels: Readonly<Record<Gate, Level>>;
  readonly parameters: Values<Parameters>;
  readonly excluded: Exclusions;
  readonly system: System;
  readonly namespaces: readonly NamespaceLevels[];
}

/** The forms of policies: one for all rules on a kind, or one for each rule. */
export const forms = ["bundle", "rule"] as const;
/** A form of policies. */
export type Form = (typeof forms)[number];

/** What policies do about a resource of a program that nobody can judge before it runs. */
export const programChoices = ["allow", "warn", "deny"] as const;
/** What policies do about such a resource. */
export type ProgramChoice = (typeof programChoices)[number];

/** How much Pulumi is told: what denies, and in sum what warns; or each violation of each rule by itself. */
export const tellings = ["brief", "full"] as const;
/** How much Pulumi is told. */
export type Telling = (typeof tellings)[number];

/** What policies are generated for. */
export interface Output {
  readonly engines: readonly Engine[];
  readonly forms: readonly Form[];
  /** For the `Program` objects of the Pulumi Operator, too; not for these unless given. */
  readonly programs?: ProgramChoice | undefined;
  /** Of the rules on conflicts between two objects, too; not of these unless given. */
  readonly conflicts?: boolean;
  /** Of the rules on what a namespace must have, for workloads in it; not of these unless given. */
  readonly presence?: boolean;
  /** Of the rules on references to what is not there, which warn; not of these unless given. */
  readonly missing?: boolean;
}

/** All that there is to generate, which is what is generated unless a team asks for less. */
export const everything: Output = { engines, forms };

/** What is decided about every rule, by name. */
export type Settings = ReadonlyMap<string, RuleSettings>;

/**
 * Who keeps the cluster itself running, and where: what these users and groups write in these namespaces is not judged
 * at admission. A namespace alone exempts nobody, as whoever may write there could hide in it.
 */
export interface System extends Accounts {
  /** The namespaces of the cluster itself. */
  readonly namespaces: readonly string[];
}

/** Users and groups, as the API server knows them. */
export interface Accounts {
  /** The names of users in full, those of service accounts as `system:serviceaccount:<namespace>:<name>`. */
  readonly users: readonly string[];
  readonly groups: readonly string[];
}

const controllers = [
  "cronjob-controller",
  "daemon-set-controller",
  "deployment-controller",
  "endpoint-controller",
  "endpointslice-controller",
  "endpointslicemirroring-controller",
  "ephemeral-volume-controller",
  "job-controller",
  "replicaset-controller",
  "replication-controller",
  "root-ca-cert-publisher",
  "service-account-controller",
  "statefulset-controller",
];

/**
 * The system unless a team says otherwise: the control plane's controllers, which make only what objects ask for that
 * were judged before; kubelets, which announce static pods; and what installs add-ons. Sources:
 * https://kubernetes.io/docs/reference/access-authn-authz/rbac/#controller-roles (names of controllers and of groups),
 * https://docs.aws.amazon.com/eks/latest/userguide/default-roles-users.html (`eks:addon-manager`).
 */
export const usualSystem: System = {
  namespaces: ["kube-system", "kube-public", "kube-node-lease"],
  users: [
    "system:kube-controller-manager",
    ...controllers.map((name) => `system:serviceaccount:kube-system:${name}`),
    "system:addon-manager",
    "eks:addon-manager",
  ],
  groups: ["kubeadm:cluster-admins", "system:nodes"],
};

/**
 * Who may change and delete the policies unless a team says otherwise: the administrators of the cluster. Source:
 * https://kubernetes.io/docs/setup/production-environment/tools/kubeadm/implementation-details/ (`kubeadm:cluster-admins`).
 */
export const usualDeployers: Accounts = { users: [], groups: ["system:masters", "kubeadm:cluster-admins"] };

/** Namespaces by the value of a label. */
export interface NamespaceSelector {
  readonly label: string;
  /** Those with one of the values, or all others. */
  readonly operator: "In" | "NotIn";
  readonly values: readonly string[];
  /** The namespaces that are known to have one of the values. */
  readonly names: readonly string[];
}

/**
 * A rule as a gate enforces it at one level: its parameters have the team's values as their defaults, and its target
 * only the kinds that are not excluded.
 */
export interface EnforcedRule extends Rule {
  readonly level: Level;
  /** The namespaces whose objects the rule does not look at. */
  readonly excluded: readonly string[];
  /** Whose writes admission does not judge, and where. */
  readonly system: System;
  /** The namespaces in which it has this level; every one unless given. */
  readonly where?: NamespaceSelector;
  /** The name of its objects, followed by the values of the label where it is enforced apart in the namespaces with these. */
  readonly policyName: string;
}

/**
 * The rules as a gate enforces them, those that are `off` included: a rule once for each level that it has, and none that
 * the gate cannot enforce. Objects in
 * no namespace, namespaces themselves among them, are judged as those in namespaces about which nothing is said.
 */
export function enforced(rules: readonly Rule[], settings: Settings, gate: Gate): EnforcedRule[] {
  return rules.flatMap((rule): EnforcedRule[] => {
    if (!gatesOf(rule).includes(gate)) return [];
    const its = settings.get(rule.name);
    if (its === undefined) throw new Error(`there are no settings for ${rule.name}`);
    const kinds = rule.target.kinds
      .filter(({ kind }) => !its.excluded.kinds.includes(kind))
      // At preview others may be given by the configuration of the policy pack.
      .filter((kind) => gate !== "admission" || isMeant(kind, rule.parameters ?? {}, its.parameters));
    const usual: EnforcedRule = {
      ...rule,
      ...(rule.parameters === undefined ? {} : { parameters: withValues(rule.parameters, its.parameters) }),
      target: { ...rule.target, kinds },
      level: kinds.length === 0 ? "off" : its.levels[gate],
      excluded: its.excluded.namespaces,
      system: its.system,
      policyName: rule.objectName,
    };
    const inNamespaces = kinds.filter(({ namespaced }) => namespaced);
    const others = its.namespaces.filter(({ levels }) => levels[gate] !== usual.level);
    if (inNamespaces.length === 0 || others.length === 0) return [usual];
    const levels = new Set(others.map((each) => each.levels[gate]));
    return [
      ...apart(usual, selector("NotIn", others)),
      ...Array.from(levels, (level): EnforcedRule => {
        const where = selector(
          "In",
          others.filter((each) => each.levels[gate] === level),
        );
        return {
          ...usual,
          target: { ...usual.target, kinds: inNamespaces },
          level,
          where,
          policyName: `${rule.objectName}-${nameOf(where)}`,
        };
      }),
    ];
  });
}

/**
 * A rule in the namespaces of a selector, and apart from it on Namespaces: engines would select these by labels of their
 * own, and so leave out those that have levels of their own.
 */
function apart(usual: EnforcedRule, where: NamespaceSelector): EnforcedRule[] {
  const ofKinds = (kinds: readonly Kind[]): Rule["target"] => ({ ...usual.target, kinds });
  const { kinds } = usual.target;
  if (!kinds.includes(namespace)) return [{ ...usual, where }];
  return [
    { ...usual, target: ofKinds(kinds.filter((kind) => kind !== namespace)), where },
    { ...usual, target: ofKinds([namespace]), policyName: `${usual.objectName}-namespaces` },
  ];
}

function selector(
  operator: NamespaceSelector["operator"],
  namespaces: readonly NamespaceLevels[],
): NamespaceSelector {
  return {
    label: namespaces[0]?.label ?? "",
    operator,
    values: namespaces.map(({ value }) => value),
    names: namespaces.flatMap(({ names }) => names),
  };
}

/** The values of a selector as a part of the names of objects. */
export function nameOf({ values }: Pick<NamespaceSelector, "values">): string {
  return values
    .join("-")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, "-");
}

function withValues(parameters: Parameters, values: Values<Parameters>): Parameters {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, parameter]) => [
      name,
      { ...parameter, default: values[name] ?? parameter.default },
    ]),
  );
}

/** Whether a rule is enforced at all. */
export function isOn({ level }: EnforcedRule): boolean {
  return level !== "off";
}

/** Whether an object is in a namespace that is excluded from a rule. */
export function isExcluded({ excluded }: EnforcedRule, { namespace }: Pick<Identity, "namespace">): boolean {
  return namespace !== undefined && excluded.includes(namespace);
}

/** Whether a rule has its level for an object, as far as is known of the object's namespace. */
export function isWithin({ where }: EnforcedRule, { namespace }: Pick<Identity, "namespace">): boolean {
  if (where === undefined) return true;
  const hasValue = namespace !== undefined && where.names.includes(namespace);
  return hasValue === (where.operator === "In");
}
