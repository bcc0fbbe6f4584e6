/**
 * Expressions compiled as the `deny` of a rule on containers, all in one program since the types are large.
 */
import { resolve } from "node:path";
import { catalogue, containers, rule, stringList } from "../../src/author";
import type { KubernetesObject } from "../../src/author";
import { compileRule, type Compilation, type CompiledRule } from "../../src/compiler/compile";
import { openSources } from "../../src/compiler/sources";
import { admissionPolicy, type RulePolicy } from "../../src/admission/policy";
import { loadRule } from "../../src/packs/rule-files";
import { usualSystem } from "../../src/settings/settings";

const folder = resolve(__dirname, "../../policies/snippets");

const example: KubernetesObject = { apiVersion: "v1", kind: "Pod", metadata: {} };

/** The rule that every snippet is the `deny` of. */
export const snippetRule = rule({
  title: "",
  severity: "low",
  why: "",
  fix: "",
  references: [],
  recommended: { level: "deny", because: "" },
  target: containers(),
  parameters: { names: stringList({ description: "", default: ["a", "b"] }) },
  deny: () => false,
  message: () => "",
  examples: { good: [example], bad: [example] },
});

/** The source of a rule on containers whose `deny` is an expression over `container`, `pod`, `object` and `parameters`. */
export function snippetSource(expression: string, declarations: string): string {
  return [
    'import * as author from "../../src/author";',
    "const { containers, rule, stringList } = author;",
    declarations,
    "export default rule({",
    '  title: "", severity: "low", why: "", fix: "", references: [], recommended: { level: "deny", because: "" },',
    "  target: containers(),",
    '  parameters: { names: stringList({ description: "", default: ["a", "b"] }) },',
    `  deny: (container, { pod, object, parameters }) => ${expression},`,
    "  message: (container) => container.name,",
    "  examples: { good: [author.manifests.pod({ containers: [] })], bad: [author.manifests.pod({ containers: [] })] },",
    "});",
  ].join("\n");
}

/**
 * Compiles expressions, in order.
 *
 * @param declarations Constants and functions that the expressions may use.
 */
export function compileSnippets(expressions: readonly string[], declarations = ""): Compilation[] {
  return compileSources(expressions.map((expression) => snippetSource(expression, declarations)));
}

/** Where the source of a snippet would be. */
export function snippetFile(at: number): string {
  return resolve(folder, `disallow-snippet-${at}.ts`);
}

/** Compiles the whole sources of rules, in order. */
export function compileSources(sources: readonly string[]): Compilation[] {
  const files = sources.map((_, at) => snippetFile(at));
  const texts = new Map(files.map((file, at) => [file, sources[at] ?? ""]));
  const program = openSources(files, texts);
  return files.map((file) => compileRule(program, file, snippetRule));
}

/** The admission policy of a compiled snippet, and the rule that runs natively. */
export function bothSides(source: string, compiled: CompiledRule): RulePolicy {
  const definition = loadRule({ file: resolve(folder, "disallow-snippet.ts"), path: "", text: source });
  const [rule] = catalogue({ "snippets/disallow-snippet": definition });
  if (rule === undefined) throw new Error("a catalogue of one rule has one");
  const enforced = { ...rule, level: "deny", excluded: [], system: usualSystem, policyName: "" } as const;
  return admissionPolicy(enforced, compiled, undefined);
}
