/**
 * The list of the rules, for people and for programs.
 */
import type { Reference, Rule, Severity } from "../author";
import type { ParameterValue } from "../author/parameters";
import type { Recommendation } from "../author/rule";
import { typeMetaOf, type TypeMeta } from "../families/kubernetes/type-meta";
import { controlsOf } from "./coverage";
import { levelWidth, severityWidth } from "./style";
import { wrappedAfter } from "./wrapped";

/** A rule in what `lockstep rules --format json` writes. */
export interface JsonRule {
  name: string;
  category: string;
  title: string;
  severity: Severity;
  why: string;
  fix: string;
  /** The kinds that the rule looks at; check and preview take every version of their API group. */
  kinds: TypeMeta[];
  parameters: { name: string; description: string; default: ParameterValue }[];
  /** What the profile `recommended` does about the rule, and why. */
  recommended: Recommendation;
  references: Reference[];
}

/** What `lockstep rules --format json` writes. Fields are only ever added while `version` stays the same. */
export interface JsonCatalogue {
  version: 1;
  /** In order of category and name. */
  rules: JsonRule[];
}

/** The rules as a list for programs. */
export function jsonCatalogue(rules: readonly Rule[]): JsonCatalogue {
  return {
    version: 1,
    rules: rules.map((rule) => ({
      name: rule.name,
      category: rule.category,
      title: rule.title,
      severity: rule.severity,
      why: rule.why,
      fix: rule.fix,
      kinds: rule.target.kinds.map(typeMetaOf),
      parameters: Object.entries(rule.parameters ?? {}).map(([name, parameter]) => ({
        name,
        description: parameter.description,
        default: parameter.default,
      })),
      recommended: rule.recommended,
      references: [...rule.references],
    })),
  };
}

/** How the list for people is to be. */
export interface CatalogueOptions {
  /** The id of the framework whose controls are shown after each rule; none unless given. */
  readonly framework?: string | undefined;
  /** How many characters a line may have; any number unless given. */
  readonly width?: number | undefined;
}

/** The rules as a list for people, by category: name, level in the profile `recommended`, severity, title, kinds. */
export function textCatalogue(rules: readonly Rule[], { framework, width }: CatalogueOptions = {}): string {
  const nameWidth = Math.max(0, ...rules.map(({ name }) => name.length));
  const categories = [...new Set(rules.map(({ category }) => category))];
  const sections = categories.map((category) =>
    [
      category,
      ...rules
        .filter((rule) => rule.category === category)
        .flatMap((rule) => {
          const { name, severity, title, recommended } = rule;
          const controls = framework === undefined ? "" : `  [${controlsOf(rule, framework).join(", ")}]`;
          const facts = `${recommended.level.padEnd(levelWidth)}  ${severity.padEnd(severityWidth)}  `;
          const sentence = `${title}  (${kindsInShort(rule)})${controls}`;
          const oneLine = `  ${name.padEnd(nameWidth)}  ${facts}`;
          if (oneLine.length + sentence.length <= (width ?? Infinity)) return [oneLine + sentence];
          return [`  ${name}`, ...wrappedAfter(`    ${facts}`, sentence.replace("  (", " ("), width)];
        }),
    ].join("\n"),
  );
  return `${sections.join("\n\n")}\n`;
}

/** The kinds of a rule in a few words. */
function kindsInShort({ target: { kinds } }: Rule): string {
  return kinds.length > 3 && kinds.every(({ podSpec }) => podSpec !== undefined)
    ? "workloads"
    : kinds.map(({ kind }) => kind).join(", ");
}
