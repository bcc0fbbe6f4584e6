/**
 * One rule, explained.
 */
import type { KubernetesObject, Rule } from "../author";
import type { ParameterValue } from "../author/parameters";
import { isOnFiles, isOverSeveral } from "../author/catalogue";
import { isOfKind } from "../author/kinds";
import { objectsIn } from "../families/kubernetes/objects";
import { judge } from "../judge/evaluate";
import type { Level } from "../author/levels";
import { exampleYaml } from "./example-yaml";
import { wrappedAfter } from "./wrapped";
import { isResource } from "../author/providers";

/** What an explanation says besides the rule. */
export interface ExplanationOptions {
  /** The rule as it is at admission; left out unless given. */
  readonly cel?: string | undefined;
  /** The paths of the rules that guard the same on the other side; none unless given. */
  readonly twins?: readonly string[];
  /** Whether it has every example, and not only the first of those that break and that keep the rule. */
  readonly allExamples?: boolean | undefined;
  /** How many characters a line of prose may have; any number unless given. */
  readonly width?: number | undefined;
}

/** All there is to say of a rule, for people: why, how to fix it, how to set its level, how to approve; then the rest. */
export function explanation(
  rule: Rule,
  { cel = "", twins = [], allExamples = false, width }: ExplanationOptions = {},
): string {
  const shown = allExamples ? Infinity : 1;
  const [bad, good] = [rule.examples.bad.slice(0, shown), rule.examples.good.slice(0, shown)];
  const more = rule.examples.bad.length + rule.examples.good.length - bad.length - good.length;
  const prose = (text: string): string =>
    wrappedAfter("", text, width === undefined ? width : width - 2).join("\n");
  const sections = [
    `${rule.name}\n${rule.title}`,
    section("Why", prose(rule.why)),
    section("Fix", prose(rule.fix)),
    section(
      "Level",
      `${rule.recommended.level} in the profile recommended: ${rule.recommended.because}\n` +
        `to set it, in lockstep.yaml:\n  rules:\n    ${rule.name}: ${otherLevel(rule)}`,
    ),
    section("Approve", approval(rule)),
    `category: ${rule.category}\nseverity: ${rule.severity}\nkinds: ${kinds(rule)}`,
    section("Twins, which guard the same on the other side", twins.join("\n")),
    section("Gates", enforcedWhere(rule)),
    section("What others take back", rule.unless === undefined ? "" : takenBack(rule.unless)),
    section("Parameters", parameters(rule)),
    section("References", rule.references.map(({ title, url }) => `${title}\n${url}`).join("\n")),
    ...bad.map((example) => section("Breaks the rule", yaml(example, messages(rule, example)))),
    ...good.map((example) => section("Keeps the rule", yaml(example, []))),
    more === 0 ? "" : `${more} more examples: lockstep explain ${rule.name} --examples`,
    section("At admission (CEL)", cel),
  ];
  return `${sections.filter((text) => text !== "").join("\n\n")}\n`;
}

/** Where a rule is enforced that is not enforced at every gate; empty for others. */
export function enforcedWhere(rule: Rule): string {
  if (isOverSeveral(rule)) return `${overSeveral} ${atAdmission(rule)}`;
  return isOnFiles(rule)
    ? "It is about files, and judged by lockstep check of manifests and kustomizations alone. " +
        "No policy is made of it: what it finds in a file is as it should be in a cluster."
    : "";
}

const overSeveral =
  "It is about several objects, and judged by lockstep check and at preview, where all of a stack are seen.";

function atAdmission({ target, notAtAdmission = "admission sees one object at a time" }: Rule): string {
  if (target.conflict !== undefined)
    return "At admission Kyverno enforces it where lockstep.yaml has conflicts: true.";
  if (target.referring !== undefined)
    return "At admission Kyverno warns of it, and never denies, where lockstep.yaml has missing: true.";
  return target.presence === undefined
    ? `No policy is made of it: ${notAtAdmission}.`
    : "At admission Kyverno asks it of workloads that are created in a namespace, where lockstep.yaml has presence: true.";
}

/** What other objects take back of a rule on one object. */
export function takenBack({ where }: { readonly where: string }): string {
  return `Check and preview, which have other objects at hand, say nothing where ${where}.`;
}

function otherLevel({ recommended }: Rule): Level {
  return recommended.level === "deny" ? "warn" : "deny";
}

/** What an entry of the approvals file is like for what the first bad example shows. */
function approval({ name, target, examples: { bad } }: Rule): string {
  const judged = objectsIn(bad[0]).objects.map(({ object }) => object);
  const example = judged.find((object) => target.kinds.some((kind) => isOfKind(object, kind))) ?? bad[0];
  const { kind, metadata } = example;
  const entry = isResource(example)
    ? `pulumi: [{ project: shop, stack: prod, name: ${metadata.name ?? "main"} }]`
    : `resources: [{ kind: ${kind}, ${namespaceOf(target, example)}name: ${metadata.name ?? "web"} }]`;
  return [
    "in approvals.yaml, for one object and until a day:",
    `  - rule: ${name}`,
    `    ${entry}`,
    "    reason: why this one may",
    "    approvedBy: who decided it",
    "    expires: 2027-01-31",
  ].join("\n");
}

function namespaceOf({ kinds }: Rule["target"], { kind, metadata }: KubernetesObject): string {
  const isNamespaced = kinds.find((each) => each.kind === kind)?.namespaced ?? true;
  return isNamespaced ? `namespace: ${metadata.namespace ?? "default"}, ` : "";
}

function section(title: string, text: string): string {
  if (text === "") return "";
  return `${title}\n${text.trimEnd().replaceAll(/^(?=.)/gmu, "  ")}`;
}

function kinds(rule: Rule): string {
  return rule.target.kinds.map(({ kind }) => kind).join(", ");
}

function parameters(rule: Rule): string {
  return Object.entries(rule.parameters ?? {})
    .map(([name, parameter]) => `${name}: ${parameter.description}\ndefault: ${inWords(parameter.default)}`)
    .join("\n");
}

function inWords(value: ParameterValue): string {
  return typeof value === "object" ? value.join(", ") || "none" : String(value);
}

function messages(rule: Rule, example: KubernetesObject): string[] {
  return judge(rule, example).violations.map(({ message }) => message);
}

function yaml(manifest: KubernetesObject, comments: readonly string[]): string {
  return [...comments.map((comment) => `# ${comment}\n`), exampleYaml(manifest)].join("");
}
