/**
 * The list of the rules, for people and for programs.
 */
import type { Rule, Severity } from "../author";
import { apiVersion } from "../author/kinds";
import type { Reference } from "../author/rule";

/** A rule in what `lockstep rules --format json` writes. */
export interface JsonRule {
  name: string;
  category: string;
  title: string;
  severity: Severity;
  why: string;
  fix: string;
  /** The kinds that the rule looks at; check and preview take every version of their API group. */
  kinds: { apiVersion: string; kind: string }[];
  parameters: { name: string; description: string; default: readonly string[] }[];
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
      kinds: rule.target.kinds.map((kind) => ({ apiVersion: apiVersion(kind), kind: kind.kind })),
      parameters: Object.entries(rule.parameters ?? {}).map(([name, parameter]) => ({
        name,
        description: parameter.description,
        default: parameter.default,
      })),
      references: rule.references.map(({ title, url }) => ({ title, url })),
    })),
  };
}

/** The rules as a list for people, by category. */
export function textCatalogue(rules: readonly Rule[]): string {
  const nameWidth = Math.max(0, ...rules.map(({ name }) => name.length));
  const severityWidth = "critical".length;
  const categories = [...new Set(rules.map(({ category }) => category))];
  const sections = categories.map((category) =>
    [
      category,
      ...rules
        .filter((rule) => rule.category === category)
        .map(
          ({ name, severity, title }) =>
            `  ${name.padEnd(nameWidth)}  ${severity.padEnd(severityWidth)}  ${title}`,
        ),
    ].join("\n"),
  );
  return `${sections.join("\n\n")}\n`;
}
