/**
 * Objects that are too large to be judged. The API server stops a policy at a cost, or gives up after half a minute, and says
 * so in words of its own; policies that only warn it passes over. So they say it themselves, at once.
 */
import { endOfCredentialNames } from "../author/credentials";
import { configMap, ingress, roles } from "../author/kinds";
import { celOf } from "../author/targets";
import { parts, type Expression } from "../compiler/expression";
import { inBatches, mostInBatches } from "./batches";
import type { AdmissionPolicy } from "./policy";
import { isCostly, sharesOf } from "./shares";
import type { Judging } from "./sides";

/** More of something than can be judged. */
interface Size {
  /** CEL: whether there is more of it. */
  readonly isOver: string;
  /** How much there may be, such as `1000 containers`. */
  readonly most: string;
}

/** A rule of a policy, with the variable that holds its items; "" where it has none. */
export interface Sized {
  readonly judging: Judging;
  readonly items: string;
}

/** A length that may be reached, and not exceeded. */
function atMost(most: number, of: string, length: string): Size {
  return { isOver: `${length} > ${String(most)}`, most: `${String(most)} ${of}` };
}

function lengthOf(list: string): string {
  return `${list}.orValue([]).size()`;
}

const listsOfContainers = [
  ["?containers", "containers"],
  ["?initContainers", "init containers"],
  ["?ephemeralContainers", "ephemeral containers"],
] as const;

/** Of every pod. */
const ofPods: readonly Size[] = [
  ...listsOfContainers.map(([field, of]) => atMost(256, of, lengthOf(`variables.pod.${field}`))),
  atMost(1000, "volumes", lengthOf("variables.pod.?volumes")),
  {
    isOver:
      'variables.pod.?volumes.orValue([]).exists(volume, volume.?hostPath.?path.orValue("").size() > 4096)',
    most: "4096 characters in the path of a volume",
  },
  ...listsOfContainers.map(([field]) => ({
    isOver: `variables.pod.${field}.orValue([]).exists(container, container.?image.orValue("").size() > 2000)`,
    most: "2000 characters in the name of an image",
  })),
];

/** What rules read of a container: its CEL, and how much of it a rule can look at in one expression. */
const ofContainers = [
  {
    fields: ["args"],
    of: "characters in commands and arguments",
    each: '(container.?command.orValue([]) + container.?args.orValue([])).join("")',
    most: 400_000,
    costly: 25_000,
  },
  {
    fields: ["env", "value"],
    of: "characters in environment variables",
    each: 'container.?env.orValue([]).map(variable, variable.name + variable.?value.orValue("")).join("")',
    most: 400_000,
    costly: 40_000,
  },
  {
    fields: ["env"],
    of: "environment variables",
    each: 'container.?env.orValue([]).map(variable, ".").join("")',
    most: 20_000,
    costly: 1000,
  },
];

function inContainers({ judging, items }: Sized): Size[] {
  const { item } = celOf(judging.rule.target);
  if (!("as" in item) || item.as !== "container") return [];
  const isInShares = isCostly(judging);
  const lists = isInShares ? sharesOf(items).map(({ name }) => name) : [items];
  const reads = (field: string): boolean => readsField(judging.compiled.deny, field);
  const sizes = ofContainers
    .filter(({ fields }) => fields.every(reads))
    .map(({ of, each, most, costly }) => {
      const limit = String(isInShares ? costly : most);
      const isLong = (list: string): string =>
        `dyn(variables.${list}).map(container, ${each}).join("").size() > ${limit}`;
      return { isOver: lists.map(isLong).join(" || "), most: `${limit} ${of}` };
    });
  return isInShares && reads("env") && !reads("value") ? [...sizes, ofNames(items)] : sizes;
}

/** To compare the names of variables with each other costs the square of their number. */
function ofNames(items: string): Size {
  const most = 400;
  return {
    isOver: `dyn(variables.${items}).exists(container, ${lengthOf("container.?env")} > ${String(most)})`,
    most: `${String(most)} environment variables in one container`,
  };
}

function readsField(expression: Expression, field: string): boolean {
  if (expression.type === "select" && expression.field === field) return true;
  return parts(expression).some((part) => readsField(part, field));
}

/** The items of a rule that are judged in batches, and of a rule of RBAC the lists in it. */
function ofItems({ judging: { rule }, items }: Sized): Size[] {
  const { item } = celOf(rule.target);
  if (!inBatches(rule) || !("as" in item)) return [];
  const isOfRoles = item.as === "rule" && rule.target.kinds.every((kind) => roles.includes(kind));
  const list = `variables.${items}`;
  const lists = ["apiGroups", "resources", "verbs"].map((field) => `${item.as}.?${field}.orValue([])`);
  const hasLonger = (most: number): string =>
    `[${lists.join(", ")}].exists(list, list.size() > ${String(most)})`;
  const inItems = [
    {
      isOver: `${list}.exists(${item.as}, ${hasLonger(1000)})`,
      most: "1000 API groups, resources or verbs in a rule",
    },
    {
      isOver: `${list}.filter(${item.as}, ${hasLonger(40)}).size() > 100`,
      most: "100 rules of more than 40 API groups, resources or verbs",
    },
  ];
  return [atMost(mostInBatches, `${item.as}s`, `${list}.size()`), ...(isOfRoles ? inItems : [])];
}

const tls = "object.?spec.?tls.orValue([])";

/** Of objects that are judged as a whole, by rules that read a field. */
const ofObjects = [
  {
    kind: ingress,
    field: "tls",
    sizes: [
      atMost(800, "rules", lengthOf("object.?spec.?rules")),
      atMost(
        800,
        "hosts in spec.tls",
        `${tls}.map(tls, tls.?hosts.orValue([]).join(" ")).join(" ").split(" ").size()`,
      ),
    ],
  },
  {
    kind: configMap,
    field: "data",
    sizes: [
      atMost(10_000, "entries", "object.?data.orValue({}).size()"),
      atMost(
        300,
        "entries that are called like credentials",
        `object.?data.orValue({}).filter(name, name.lowerAscii().matches(${JSON.stringify(endOfCredentialNames)})).size()`,
      ),
    ],
  },
];

function inObject({ judging: { rule, compiled } }: Sized): readonly Size[] {
  const { kinds } = rule.target;
  return ofObjects
    .filter(({ kind, field }) => kinds.includes(kind) && readsField(compiled.deny, field))
    .flatMap(({ sizes }) => sizes);
}

/** The sizes at which the rules of a policy cannot judge an object. */
export function sizesOf(rules: readonly Sized[]): Size[] {
  const targets = rules.map(({ judging }) => judging.rule.target);
  const all = [
    ...(targets.some((target) => celOf(target).pod !== undefined) ? ofPods : []),
    ...rules.flatMap(inContainers),
    ...rules.flatMap(ofItems),
    ...rules.flatMap(inObject),
  ];
  return [...new Map(all.map((size) => [size.isOver, size])).values()];
}

type Judged = Pick<AdmissionPolicy, "variables" | "expression" | "messageExpression">;

/** The variable that says what there is too much of, "" where there is not. */
export const tooMuch = "tooMuch";

/**
 * What judges an object, for one that is not too large; of any other it says that.
 *
 * @param rules The names of the rules that cannot judge it.
 */
export function withinSizes(judged: Judged, sizes: readonly Size[], rules: string): Judged {
  if (sizes.length === 0) return judged;
  const texts = sizes.map(({ isOver, most }) => `${isOver} ? "${most}" :`);
  const text = `variables.${tooMuch}`;
  const end = JSON.stringify(`, too many to be judged by ${rules}. Split it into several.`);
  return {
    variables: [...judged.variables, { name: tooMuch, expression: [...texts, '""'].join("\n") }],
    expression: `${text} == "" && (${judged.expression})`,
    messageExpression: `${text} == "" ? (${judged.messageExpression}) : "the object has more than " + ${text} + ${end}`,
  };
}
