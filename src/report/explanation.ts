/**
 * One rule, explained.
 */
import type { KubernetesObject, Rule } from "../author";
import type { ParameterValue } from "../author/parameters";
import { judge } from "../judge/evaluate";
import { manifestYaml } from "./manifest-yaml";

/**
 * All there is to say of a rule, for people.
 *
 * @param cel The rule as it is at admission; left out unless given.
 */
export function explanation(rule: Rule, cel?: string): string {
  const { good, bad } = rule.examples;
  const sections = [
    `${rule.name}\n${rule.title}`,
    `category: ${rule.category}\nseverity: ${rule.severity}\nkinds: ${kinds(rule)}`,
    section("Why", rule.why),
    section("Fix", rule.fix),
    section("Parameters", parameters(rule)),
    section("References", rule.references.map(({ title, url }) => `${title}\n${url}`).join("\n")),
    ...bad.map((example) => section("Breaks the rule", yaml(example, messages(rule, example)))),
    ...good.map((example) => section("Keeps the rule", yaml(example, []))),
    section("At admission (CEL)", cel ?? ""),
  ];
  return `${sections.filter((text) => text !== "").join("\n\n")}\n`;
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
  return [...comments.map((comment) => `# ${comment}\n`), manifestYaml(manifest)].join("");
}
