/**
 * What a team decides about the rules: how strictly each is enforced at each gate, with which parameters, and what
 * it leaves out. The same at every gate, so that they agree.
 */
import type { Rule } from "../author";
import type { Parameters, Values } from "../author/parameters";
import type { Identity } from "./identity";
import type { Gate, Level } from "./profiles";

/** The objects that a rule does not look at. */
export interface LeftOut {
  readonly namespaces: readonly string[];
  readonly kinds: readonly string[];
}

/** What is decided about one rule. */
export interface RuleSettings {
  readonly levels: Readonly<Record<Gate, Level>>;
  readonly parameters: Values<Parameters>;
  readonly leftOut: LeftOut;
}

/** What is decided about every rule, by name. */
export type Settings = ReadonlyMap<string, RuleSettings>;

/**
 * The namespaces of the cluster itself, left out unless a team says otherwise: what runs there keeps the cluster
 * running and is seldom the team's to change. Kyverno leaves them out, too.
 */
export const systemNamespaces: readonly string[] = [
  "kube-system",
  "kube-public",
  "kube-node-lease",
  "kyverno",
];

/**
 * A rule as a gate enforces it: its parameters have the team's values as their defaults, and its target only the
 * kinds that are not left out.
 */
export interface EnforcedRule extends Rule {
  readonly level: Level;
  /** The namespaces whose objects the rule does not look at. */
  readonly leftOut: readonly string[];
}

/** The rules as a gate enforces them, those that are `off` included. */
export function enforced(rules: readonly Rule[], settings: Settings, gate: Gate): EnforcedRule[] {
  return rules.map((rule) => {
    const its = settings.get(rule.name);
    if (its === undefined) throw new Error(`there are no settings for ${rule.name}`);
    const kinds = rule.target.kinds.filter(({ kind }) => !its.leftOut.kinds.includes(kind));
    return {
      ...rule,
      ...(rule.parameters === undefined ? {} : { parameters: withValues(rule.parameters, its.parameters) }),
      target: { ...rule.target, kinds },
      level: kinds.length === 0 ? "off" : its.levels[gate],
      leftOut: its.leftOut.namespaces,
    };
  });
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

/** Whether an object is in a namespace that a rule leaves out. */
export function isLeftOut({ leftOut }: EnforcedRule, { namespace }: Pick<Identity, "namespace">): boolean {
  return namespace !== undefined && leftOut.includes(namespace);
}
