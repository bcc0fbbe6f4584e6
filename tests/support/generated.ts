/**
 * The admission policies as they are committed.
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseAllDocuments } from "yaml";
import { rules } from "../../policies";
import type { KubernetesObject, Rule } from "../../src/author";

const root = resolve(__dirname, "../..");

/** The manifests of a rule in one of the generated folders. */
export function generatedPolicies(folder: string, rule: Rule): KubernetesObject[] {
  const text = readFileSync(resolve(root, folder, rule.category, `${rule.name}.yaml`), "utf8");
  return parseAllDocuments(text).map((document) => document.toJS() as KubernetesObject);
}

/** The manifests of every rule in one of the generated folders. */
export function allGeneratedPolicies(folder: string): KubernetesObject[] {
  return rules.flatMap((rule) => generatedPolicies(folder, rule));
}

/** The manifests of a generated folder that its kustomization installs, as they are committed. */
export function installed(folder: string): KubernetesObject[] {
  const read = (file: string): KubernetesObject[] =>
    parseAllDocuments(readFileSync(resolve(root, folder, file), "utf8")).map(
      (document) => document.toJS() as KubernetesObject,
    );
  return read("kustomization.yaml").flatMap((kustomization) =>
    (kustomization as unknown as { resources: string[] }).resources.flatMap(read),
  );
}

/** Policies whose bindings warn instead of denying, so that one request gives the verdict of every rule. */
export function warning(policies: readonly KubernetesObject[]): KubernetesObject[] {
  return policies.map((policy) =>
    policy.kind === "ValidatingAdmissionPolicyBinding"
      ? { ...policy, spec: { ...(policy as { spec?: object }).spec, validationActions: ["Warn"] } }
      : policy,
  );
}
