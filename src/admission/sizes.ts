/**
 * Objects that are too large to be judged. The API server stops a policy at a cost, or gives up after half a minute, and says
 * so in words of its own; policies that only warn it passes over. So they say it themselves, at once.
 */
import { configMap, ingress, networkPolicy, roles, service, type Kind } from "../author/kinds";
import { celOf } from "../author/targets";
import { and, binary, literal, parts, type Expression } from "../compiler/expression";
import { print } from "../compiler/print";
import { inBatches, mostInBatches } from "./batches";
import { commandLists } from "./commands";
import type { AdmissionPolicy, PolicyVariable } from "./policy";
import { isCostlyInArguments, isCostlyInValues, isCostlyInVariables, soundsLikeCredential } from "./searches";
import { isCostly, sharesOf } from "./shares";
import { countOf, variable, type Judging } from "./sides";

/** More of something than can be judged. */
interface Size {
  /** CEL: whether there is more of it. */
  readonly isOver: string;
  /** How much there may be, such as `1000 containers`. */
  readonly most: string;
  /** Whether to find out costs so much that it takes a variable of its own. */
  readonly isCostly?: true;
}

/** A rule of a policy, with the variables of its items, "" where it has none, and of what breaks it. */
export interface Sized {
  readonly judging: Judging;
  readonly items: string;
  /** The variables of what breaks it in the object, and in the one before an update; none where updates are not compared. */
  readonly violations?: Readonly<Record<"now" | "before", string>> | undefined;
}

/** A length that may be reached, and not exceeded. */
function atMost(most: number, of: string, length: string): Size {
  return { isOver: `${length} > ${String(most)}`, most: `${String(most)} ${of}` };
}

function lengthOf(list: string): string {
  return `${list}.orValue([]).size()`;
}

const listsOfContainers = [
  ["containers", "containers"],
  ["initContainers", "init containers"],
  ["ephemeralContainers", "ephemeral containers"],
] as const;

const listsInContainers = [
  ["?ports", "ports"],
  ["?securityContext.?capabilities.?add", "added capabilities"],
] as const;

const namesOfLists = listsOfContainers.map(([field]) => JSON.stringify(field)).join(", ");

/** CEL of whether something holds for a container of any list. */
function inAnyContainer(holds: string): string {
  return `[${namesOfLists}].exists(list, dyn(variables.pod)[?list].orValue([]).exists(container, ${holds}))`;
}

/** CEL of the sum of a number of each container of all lists. */
function inAllContainers(number: string): string {
  return `[${namesOfLists}].map(list, dyn(variables.pod)[?list].orValue([]).map(container, ${number}).sum()).sum()`;
}

/** Of every pod. */
const ofPods: readonly Size[] = [
  ...listsOfContainers.map(([field, of]) => atMost(256, of, lengthOf(`variables.pod.?${field}`))),
  atMost(1000, "volumes", lengthOf("variables.pod.?volumes")),
  {
    isOver:
      'variables.pod.?volumes.orValue([]).map(volume, volume.?hostPath.?path.orValue("").size()).sum() > 40000',
    most: "40000 characters in the paths of volumes",
  },
  atMost(1000, "sysctls", lengthOf("variables.pod.?securityContext.?sysctls")),
  {
    isOver: inAnyContainer('container.?image.orValue("").size() > 2000'),
    most: "2000 characters in the name of an image",
  },
  ...listsInContainers.map(([list, of]) =>
    atMost(2000, `${of} in containers`, inAllContainers(lengthOf(`container.${list}`))),
  ),
  {
    isOver:
      'variables.pod.?volumes.orValue([]).exists(volume, volume.?image.?reference.orValue("").size() > 2000)',
    most: "2000 characters in the name of an image",
  },
];

const commandsIn = commandLists.join(" + ");

/** What rules read of a container: its CEL, and how much of it a rule can look at in one expression. */
const ofContainers = [
  {
    fields: ["args"],
    of: "characters in commands and arguments",
    each: `(${commandsIn}).join("")`,
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
  if (!isInShares) return sizes;
  return [
    ...sizes,
    ...searchesIn(lists, reads),
    ...(reads("env") && !reads("value") ? [ofNames(items)] : []),
  ];
}

/** What looks too much like credentials to be searched for them, in each of some lists of containers. */
function searchesIn(lists: readonly string[], reads: (field: string) => boolean): Size[] {
  const search = (of: string, isOver: (list: string) => string): Size[] =>
    lists.map((list) => ({
      isOver: isOver(`dyn(variables.${list})`),
      most: `${of} that look much like credentials`,
      isCostly: true,
    }));
  return [
    ...(reads("args")
      ? search("4000 characters in commands and arguments", (list) =>
          isCostlyInArguments(`${list}.map(container, (${commandsIn}).join("\\n")).join("\\n")`),
        )
      : []),
    ...(reads("env") && reads("value")
      ? search("2000 characters in environment variables", (list) =>
          isCostlyInVariables(`${list}.map(container, container.?env.orValue([]))`),
        )
      : []),
  ];
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
  const lists = ["apiGroups", "resources", "verbs", "nonResourceURLs"].map(
    (field) => `${item.as}.?${field}.orValue([])`,
  );
  const hasLonger = (most: number): string =>
    `[${lists.join(", ")}].exists(list, list.size() > ${String(most)})`;
  const inItems = [
    {
      isOver: `${list}.exists(${item.as}, ${hasLonger(1000)})`,
      most: "1000 API groups, resources, verbs or URLs in a rule",
    },
    {
      isOver: `${list}.filter(${item.as}, ${hasLonger(40)}).size() > 100`,
      most: "100 rules of more than 40 API groups, resources, verbs or URLs",
    },
    {
      isOver: `${list}.filter(${item.as}, [${lists.join(", ")}].exists(list, "*" in list)).size() > 500`,
      most: "500 rules with wildcards",
    },
    {
      // Each breaks nearly every rule on roles.
      isOver: `${list}.filter(${item.as}, [${lists.slice(0, 2).join(", ")}].all(list, "*" in list)).size() > 100`,
      most: "100 rules of all resources of all API groups",
    },
  ];
  return [atMost(mostInBatches, `${item.as}s`, `${list}.size()`), ...(isOfRoles ? inItems : [])];
}

const tls = "object.?spec.?tls.orValue([])";

/** Of NetworkPolicies, by rules that read one direction. */
function ofTraffic(direction: "ingress" | "egress", peers: "from" | "to"): (typeof ofObjects)[number] {
  const all = (of: string): string => `object.?spec.?${direction}.orValue([]).map(rule, ${of}).sum()`;
  const lists = `rule.?${peers}.orValue([])`;
  const most = (of: string, length: string): Size => atMost(4096, `${of} in spec.${direction}`, all(length));
  return {
    kind: networkPolicy,
    field: direction,
    sizes: [
      atMost(4096, `rules in spec.${direction}`, lengthOf(`object.?spec.?${direction}`)),
      most("ports", "rule.?ports.orValue([]).size()"),
      most("peers", `${lists}.size()`),
      most("exceptions", `${lists}.map(peer, peer.?ipBlock.?except.orValue([]).size()).sum()`),
    ],
  };
}

const annotations = "object.metadata.?annotations.orValue({})";

const data = ["object.?data.orValue({})", "object.?binaryData.orValue({})"];

/** Of objects that are judged as a whole, by rules that read a field, be it to tell what an update adds. */
const ofObjects: readonly { readonly kind: Kind; readonly field: string; readonly sizes: readonly Size[] }[] =
  [
    {
      kind: service,
      field: "externalIPs",
      // Each breaks a rule, and has all that the Service reaches for its facts.
      sizes: [atMost(100, "external IPs", lengthOf("object.?spec.?externalIPs"))],
    },
    {
      kind: service,
      field: "ports",
      sizes: [
        {
          // A Service that is reached from within the cluster alone breaks no rule that compares its ports.
          isOver: `${lengthOf("object.?spec.?ports")} > 2000 &&
(object.?spec.?type.orValue("ClusterIP") != "ClusterIP" || ${lengthOf("object.?spec.?externalIPs")} > 0)`,
          most: "2000 ports that are reached from outside",
        },
      ],
    },
    {
      kind: service,
      field: "loadBalancerSourceRanges",
      sizes: [
        atMost(1000, "source ranges", lengthOf("object.?spec.?loadBalancerSourceRanges")),
        {
          isOver: `${annotations}.exists(name, name.endsWith("ranges") && ${annotations}[name].size() > 20000)`,
          most: "20000 characters of source ranges in an annotation",
        },
      ],
    },
    ofTraffic("ingress", "from"),
    ofTraffic("egress", "to"),
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
        atMost(10_000, "entries", `${data.join(".size() + ")}.size()`),
        ...data.map((map) =>
          atMost(250_000, "characters in the names of entries", `${map}.map(name, name).join("").size()`),
        ),
        atMost(
          300,
          "entries that are called like credentials",
          data.map((map) => `${map}.filter(name, ${soundsLikeCredential("name")}).size()`).join(" + "),
        ),
        ...data.map((map): Size => ({
          isOver: isCostlyInValues(map),
          most: "2000 characters in values that look much like credentials",
          isCostly: true,
        })),
      ],
    },
  ];

function inObject({ judging: { rule, compiled } }: Sized): readonly Size[] {
  const { kinds } = rule.target;
  const reads = (field: string): boolean =>
    [compiled.deny, compiled.extent].some((each) => each !== undefined && readsField(each, field));
  return ofObjects
    .filter(({ kind, field }) => kinds.includes(kind) && reads(field))
    .flatMap(({ sizes }) => sizes);
}

/** What breaks rules in an update is compared with what did before, each with each, unless all is as it was. */
function ofUpdates(rules: readonly Sized[]): Size[] {
  // Items, such as volumes and RBAC rules, take more to compare than what a Service reaches.
  const most = rules.some(({ judging }) => "each" in celOf(judging.rule.target).item) ? 500 : 2000;
  const areMany = rules.flatMap(({ judging, violations }) => {
    if (violations === undefined) return [];
    const now = variable(violations.now);
    const count = countOf(now, judging);
    if (count === undefined) return [];
    const isOver = binary(">", count, literal(most));
    return [print(and(isOver, binary("!=", now, variable(violations.before))))];
  });
  if (areMany.length === 0) return [];
  const isOver = `request.operation == "UPDATE" && (\n${areMany.join(" ||\n")})`;
  return [{ isOver, most: `${String(most)} faults`, isCostly: true }];
}

/** The sizes at which the rules of a policy cannot judge an object. */
function sizesOf(rules: readonly Sized[]): Size[] {
  const targets = rules.map(({ judging }) => judging.rule.target);
  const all = [
    ...(targets.some((target) => celOf(target).pod !== undefined) ? ofPods : []),
    ...rules.flatMap(inContainers),
    ...rules.flatMap(ofItems),
    ...rules.flatMap(inObject),
    ...ofUpdates(rules),
  ];
  return [...new Map(all.map((size) => [size.isOver, size])).values()];
}

type Judged = Pick<AdmissionPolicy, "variables" | "expression" | "messageExpression">;

/** How the variables begin that say what there is too much of, "" where there is not. */
export const tooMuch = "tooMuch";

/**
 * What judges an object, for one that is not too large; of any other it says that.
 *
 * @param rules The rules that cannot judge it.
 * @param hasRatchet Whether an update passes that leaves what the rules read as it was.
 */
export function withinSizes(
  judged: Judged,
  rules: readonly Sized[],
  names: string,
  hasRatchet: boolean,
): Judged {
  const sizes = sizesOf(rules);
  if (sizes.length === 0) return judged;
  const ofTheirOwn: PolicyVariable[] = [];
  const texts = sizes.map(({ isOver, most, isCostly }) => {
    if (isCostly !== true) return `${isOver} ? "${most}" :`;
    const name = `${tooMuch}${String(ofTheirOwn.length + 1)}`;
    ofTheirOwn.push({ name, expression: isOver });
    return `variables.${name} ? "${most}" :`;
  });
  const text = `variables.${tooMuch}`;
  const end = JSON.stringify(`, too many to be judged by ${names}. Split it into several.`);
  const otherwise = hasRatchet
    ? `${text} == "" ? (${judged.expression}) : (${isAsBefore(rules)})`
    : `${text} == "" && (${judged.expression})`;
  return {
    variables: [
      ...judged.variables,
      ...ofTheirOwn,
      { name: tooMuch, expression: [...texts, '""'].join("\n") },
    ],
    expression: otherwise,
    messageExpression: `${text} == "" ? (${judged.messageExpression}) : "the object has more than " + ${text} + ${end}`,
  };
}

/** What of an object no rule judges, or has its own place among what is compared. */
const aside = ["metadata", "status"];
/** What of its metadata no rule reads. */
const unread = ["finalizers", "generation", "managedFields", "resourceVersion"];

/** Whether an expression reads the labels of the object itself, not those of its pods. */
function readsLabels(expression: Expression): boolean {
  const isOfObject =
    expression.type === "select" &&
    expression.field === "labels" &&
    expression.operand.type === "select" &&
    expression.operand.operand.type === "name" &&
    expression.operand.operand.name === "object";
  return isOfObject || parts(expression).some(readsLabels);
}

/** CEL of whether an update leaves what rules read as it was: no rule can find in it what it did not find before. */
function isAsBefore(rules: readonly Sized[]): string {
  const readLabels = rules.some(({ judging }) => readsLabels(judging.compiled.deny));
  const same = (path: string, but: readonly string[]): string => {
    const [now, before] = [`dyn(object${path})`, `dyn(oldObject${path})`];
    const list = JSON.stringify(but);
    return `${now}.all(key, key in ${list} || key in ${before} && ${now}[key] == ${before}[key]) &&
${before}.all(key, key in ${list} || key in ${now})`;
  };
  return `request.operation == "UPDATE" &&
${same("", aside)} &&
${same(".metadata", [...unread, ...(readLabels ? [] : ["labels"])])}`;
}
