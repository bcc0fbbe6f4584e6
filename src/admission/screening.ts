/**
 * The screening of a bundle: a condition that most objects do not meet, as they break none of its rules. For each
 * policy that matches, the API server converts an object four times, for the conditions, the verdict, the message and
 * the audit annotations, and evaluates the message even for what it admits. An object that does not meet the
 * conditions is converted once and judged once.
 */
import type { Kind } from "../author/kinds";
import { celOf, podSpecCel, podTemplateCel } from "../author/targets";
import { and, macro, or, type Expression } from "../compiler/expression";
import { print } from "../compiler/print";
import { commandLists } from "./commands";
import { itemsOf, typedSides, untypedObjects, type Items, type Sides } from "./items";
import type { RulePolicy } from "./policy";
import { searchesText } from "./searches";
import { denied, variable } from "./sides";

/**
 * The largest pods that are screened. The API server stops a condition at 1,000,000 units of cost, which cannot be
 * shared out over variables as those of a verdict are; a test on a real server holds the largest of these within it.
 */
export const largestScreened = {
  containers: 16,
  volumes: 64,
  /** The texts and the entries of other lists in a container. */
  entries: 64,
  /** The characters of all texts in a container, and of the path of a volume. */
  characters: 4000,
  /** The characters of all texts in all containers, where a rule searches them. */
  searched: 4500,
};

/** True for a pod that is too large to be screened by some rules. */
function isLarge(policies: readonly RulePolicy[]): string {
  const { containers, volumes, entries, characters, searched } = largestScreened;
  const list = (path: string): string => `${path}.orValue([])`;
  const lists = ["ports", "envFrom", "volumeMounts", "securityContext.?capabilities.?add"];
  const all = ["containers", "initContainers", "ephemeralContainers"].map((field) =>
    list(`variables.pod.?${field}`),
  );
  const texts = [
    '[container.?image.orValue("")]',
    ...commandLists,
    `${list("container.?env")}.map(variable, variable.name + variable.?value.orValue(""))`,
  ];
  const volumeList = list("variables.pod.?volumes");
  const lengths = lists.map((field) => `${list(`container.?${field}`)}.size()`);
  const inAll = policies.some(({ compiled }) => searchesText(compiled.deny))
    ? ` ||
  all.map(container, [${texts.join(" + ")}].map(texts, texts.join("")).join("")).join("").size() > ${searched}`
    : "";
  return `${volumeList}.size() > ${volumes} ||
${volumeList}.exists(volume, [volume.?hostPath.?path, volume.?image.?reference].exists(text, text.orValue("").size() > ${characters})) ||
[${all.join(" + ")}].exists(all,
  all.size() > ${containers} ||
  all.exists(container,
    [${texts.join(" + ")}].exists(texts,
      texts.size() + ${lengths.join(" + ")} > ${entries} || texts.join("").size() > ${characters}
    )
  )${inAll}
)`;
}

/** What the screening of a bundle shares with its variables. */
export interface Screened {
  readonly kinds: readonly Kind[];
  /** The lists that its rules share. */
  readonly items: ReadonlyMap<string, Items>;
  /** The objects for a rule. */
  readonly sidesOf: (policy: RulePolicy) => Sides;
  /** The conditions under which a rule is looked at. */
  readonly conditionsOf: (policy: RulePolicy) => readonly Expression[];
}

/**
 * The screening of rules on pods.
 *
 * @returns CEL that is false for an object that breaks none of the rules.
 */
export function screening(
  policies: readonly RulePolicy[],
  { kinds, items, sidesOf, conditionsOf }: Screened,
): string {
  const { object } = typedSides.new;
  const objects = [
    [untypedObjects.new.name, untypedObjects.new.expression],
    ["pod", podSpecCel(kinds, object)],
    ["template", podTemplateCel(kinds, object)],
  ] as const;
  const lists = Array.from(items.values(), ({ names, expressions }) => [names.new, expressions.new] as const);
  // Rules on the same items share a loop.
  const loops = new Map<string, { as: string; broken: Expression[] }>();
  const broken: Expression[] = [];
  for (const policy of policies) {
    const side = sidesOf(policy).new;
    const { item } = celOf(policy.rule.target);
    const list = items.get(itemsOf(policy.rule, side))?.names.new;
    let its = broken;
    if (list !== undefined && "each" in item) {
      const loop = loops.get(list) ?? { as: item.as, broken: [] };
      loops.set(list, loop);
      its = loop.broken;
    }
    its.push([...conditionsOf(policy), denied(policy.compiled, side)].reduce(and));
  }
  for (const [list, loop] of loops) {
    broken.push(macro(variable(list), "exists", loop.as, loop.broken.reduce(or)));
  }
  const kept = objects.map(([name]) => [name, `variables.${name}`] as const);
  const whole = withVariables([...kept, ...lists], `${isLarge(policies)} ||\n${print(broken.reduce(or))}`);
  return withVariables(objects, whole);
}

/** An expression with variables of its own: a condition cannot use those of the policy. */
function withVariables(variables: readonly (readonly [name: string, cel: string])[], body: string): string {
  const entries = variables.map(([name, cel]) => `  "${name}": dyn(${cel})`);
  return `[{\n${entries.join(",\n")}\n}].exists(variables,\n${body}\n)`;
}
