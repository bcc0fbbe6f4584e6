/**
 * Resources of AWS in which one value is of another shape: check says in plain words what is wrong, and no rule makes anything of
 * that value. Programs, states and previews are read by the same function.
 */
import type { KubernetesObject, Rule } from "../../../src/author";
import { isMapping } from "../../../src/author/shape";
import type { CheckResult } from "../../../src/findings/result";
import { awsPairs, awsRules } from "../../support/rules";
import { checkState, declaredOf, stateOf, type Declared } from "../../support/stacks";

type Step = string | number;

/** One value of a stack, and what is there instead. */
interface Mutant {
  readonly rule: Rule;
  readonly stack: readonly Declared[];
  readonly at: number;
  readonly path: readonly Step[];
  readonly value: unknown;
}

const values: readonly unknown[] = ["text", 7, null, [], {}, true, [null], ["text"], [{}], { a: "b" }];
const count = 6_000;

/** The places within a value. */
function placesIn(value: unknown, path: readonly Step[] = []): (readonly Step[])[] {
  const inner: readonly (readonly [Step, unknown])[] = Array.isArray(value)
    ? [...value.entries()]
    : isMapping(value)
      ? Object.entries(value)
      : [];
  return inner.flatMap(([step, its]) => [[...path, step], ...placesIn(its, [...path, step])]);
}

function valueAt(value: unknown, path: readonly Step[]): unknown {
  return path.reduce((its, step) => (its as Record<Step, unknown>)[step], value);
}

function replaced(value: unknown, [step, ...rest]: readonly Step[], its: unknown): unknown {
  if (step === undefined) return its;
  if (Array.isArray(value)) return value.with(Number(step), replaced(value[Number(step)], rest, its));
  const mapping = value as Readonly<Record<string, unknown>>;
  return { ...mapping, [step]: replaced(mapping[step], rest, its) };
}

function stackOf(example: KubernetesObject): Declared[] {
  const list = { apiVersion: "v1", kind: "List", items: [example] };
  return declaredOf(example.kind === "List" ? example : (list as unknown as KubernetesObject));
}

const mutants = [...awsRules, ...awsPairs]
  .flatMap((rule) =>
    [...rule.examples.good, ...rule.examples.bad].map((each) => [rule, stackOf(each)] as const),
  )
  .flatMap(([rule, stack]) =>
    stack.flatMap(({ props }, at) =>
      placesIn(props).flatMap((path) => values.map((value): Mutant => ({ rule, stack, at, path, value }))),
    ),
  );
const some = Array.from(
  { length: count },
  (_, at) => mutants[Math.floor((at * mutants.length) / count)],
).filter((each) => each !== undefined);

/** What check says of a stack in which a resource has other inputs. */
function saidOf(
  rule: Rule,
  stack: readonly Declared[],
  at: number,
  inputs: (props: object) => object,
): CheckResult {
  const changed = stack.map((each, index) => (index === at ? { ...each, props: inputs(each.props) } : each));
  return checkState(stateOf(changed), [rule]);
}

const messagesOf = (all: readonly { readonly message: string }[]): string[] =>
  all.map(({ message }) => message);

/** Documents of policies have their own grammar, and the SDK knows nothing of some fields of older versions. */
const isUntyped = ({ path }: Mutant): boolean => path[0] === "policy" || path.at(-1) === "pathPattern";

function formOf(value: unknown): string {
  return Array.isArray(value) ? "list" : isMapping(value) ? "mapping" : "scalar";
}

test("one value of another shape is told in plain words, and is never taken for what it is not", () => {
  const unplain = /\b(?:Type|Range|Reference)Error|\bundefined\b|\bNaN\b|object Object|the rule fails|\n/u;
  for (const mutant of some) {
    const { rule, stack, at, path, value } = mutant;
    const {
      findings,
      problems,
      notes,
      undecided = [],
    } = saidOf(rule, stack, at, (props) => {
      return replaced(props, path, value) as object;
    });
    const reasons = undecided.map(({ reason }) => reason);
    const all = [...messagesOf(findings), ...messagesOf(problems), ...messagesOf(notes), ...reasons];
    expect(all.filter((each) => unplain.test(each))).toEqual([]);
    const isOther = value !== null && formOf(value) !== formOf(valueAt(stack[at]?.props, path));
    const isTold = problems.length > 0 || !isOther || isUntyped(mutant);
    expect({ rule: rule.name, path, value, isTold }).toEqual({ rule: rule.name, path, value, isTold: true });
  }
});

test("a value of another shape hides nothing that rules find without it", () => {
  const stacks = awsRules.flatMap((rule) => rule.examples.bad.map((each) => [rule, stackOf(each)] as const));
  for (const [rule, stack] of stacks) {
    const before = saidOf(rule, stack, 0, (props) => props);
    // What region a resource is in no rule asks.
    const after = saidOf(rule, stack, 0, (props) => ({ ...props, region: [] }));
    expect(messagesOf(after.findings)).toEqual(messagesOf(before.findings));
  }
});

test.each<[what: string, type: string, inputs: object, said: readonly string[]]>([
  [
    "a text in place of a list",
    "aws:ecs/cluster:Cluster",
    { settings: "all" },
    ["settings must be a list, and is a string (aws:ecs:Cluster main)"],
  ],
  [
    "null in a list",
    "aws:ecs/cluster:Cluster",
    { settings: [null] },
    ["settings[0] must be a mapping, and is null (aws:ecs:Cluster main)"],
  ],
  [
    "a field that is missing in a list",
    "aws:ecs/cluster:Cluster",
    { settings: [{ value: "enabled" }] },
    [
      "settings[0].name must be a string, and is missing, so aws:ecs:Cluster main cannot be judged by require-container-insights",
    ],
  ],
  [
    "a field of aws-native, by its own name",
    "aws-native:eks:Cluster",
    { resourcesVpcConfig: [] },
    ["resourcesVpcConfig must be a mapping, and is a list (aws:eks:Cluster main)"],
  ],
])("%s", (_, type, props, said) => {
  const { problems } = checkState(stateOf([{ type, name: "main", props }]), awsRules);
  expect(messagesOf(problems)).toEqual(said);
});

test("a resource that another refers to, and that is misshapen, is named", () => {
  const template = { type: "aws:ec2:LaunchTemplate", name: "disks", props: { blockDeviceMappings: "none" } };
  const nodes = {
    type: "aws:eks:NodeGroup",
    name: "nodes",
    props: { clusterName: "main", launchTemplate: { id: "disks", version: "1" } },
  };
  const { findings, problems } = checkState(stateOf([template, nodes]), awsPairs);
  expect(messagesOf(findings)).toEqual([
    "the launch template of the nodes does not demand IMDSv2: httpTokens is not required",
  ]);
  expect(messagesOf(problems)).toEqual([
    "blockDeviceMappings must be a list, and is a string (aws:ec2:LaunchTemplate disks)",
    "of aws:ec2:LaunchTemplate disks, blockDeviceMappings must be a list, and is a string, so aws:eks:NodeGroup nodes cannot be judged by require-encrypted-node-volumes",
  ]);
});
