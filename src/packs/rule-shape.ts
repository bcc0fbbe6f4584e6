/**
 * What a rule must have where nobody has checked its types yet: check and preview run the rules of packs as they are.
 */
import type { AnyRule } from "../author/rule";
import { severities } from "../author/rule";
import { isMapping } from "../author/shape";
import { isKubernetesObject } from "../families/kubernetes/identity";

/** What is wrong with what a rule file exports, or undefined. */
export function ruleProblem(rule: AnyRule): string | undefined {
  const given: Readonly<Record<string, unknown>> = { ...rule };
  for (const field of ["title", "why", "fix"]) {
    const text = given[field];
    if (typeof text !== "string" || text.trim() === "") return `${field} must be text`;
    if (/[\r\n]/u.test(text)) return `${field} must be one line`;
  }
  if (!(severities as readonly unknown[]).includes(given["severity"])) {
    return `severity must be one of ${severities.join(", ")}`;
  }
  const { recommended } = given;
  if (!isMapping(recommended) || !["deny", "warn", "audit"].includes(recommended["level"] as string)) {
    return "recommended.level must be deny, warn or audit";
  }
  if (typeof recommended["because"] !== "string") return "recommended.because must be text";
  if (!Array.isArray(given["references"]) || !given["references"].every(isReference)) {
    return "references must be a list of pages, such as page(title, address)";
  }
  return (
    targetProblem(given["target"]) ??
    parametersProblem(given["parameters"]) ??
    exampleProblem(given["examples"])
  );
}

function isReference(value: unknown): boolean {
  return isMapping(value) && typeof value["title"] === "string" && typeof value["url"] === "string";
}

function targetProblem(target: unknown): string | undefined {
  const isTarget =
    isMapping(target) &&
    Array.isArray(target["kinds"]) &&
    target["kinds"].length > 0 &&
    (target["cel"] === undefined || isMapping(target["cel"])) &&
    typeof target["locate"] === "function";
  return isTarget ? undefined : "target must be one of the kit's, such as objects(service) or containers()";
}

function parametersProblem(parameters: unknown): string | undefined {
  if (parameters === undefined) return undefined;
  const isParameter = (value: unknown): boolean =>
    isMapping(value) &&
    typeof value["description"] === "string" &&
    isMapping(value["schema"]) &&
    ["string", "number"].includes(Array.isArray(value["default"]) ? "string" : typeof value["default"]);
  return isMapping(parameters) && Object.values(parameters).every(isParameter)
    ? undefined
    : "parameters must each be one of the kit's, such as stringList({ … })";
}

function exampleProblem(examples: unknown): string | undefined {
  for (const field of ["good", "bad"]) {
    const list = isMapping(examples) ? examples[field] : undefined;
    const isManifest = (value: unknown): boolean => isKubernetesObject(value) && isMapping(value.metadata);
    if (!Array.isArray(list) || list.length === 0 || !list.every(isManifest)) {
      return `examples.${field} must be a list of at least one manifest`;
    }
  }
  return undefined;
}
