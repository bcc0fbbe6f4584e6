/**
 * The admission policies as they are committed.
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseAllDocuments } from "yaml";
import { kubernetesRules as rules } from "./rules";
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

/** A part of a manifest. */
type Fields = Readonly<Record<string, unknown>>;

/** Policies that deny, and let nothing pass that they cannot judge, at whatever level they are enforced. */
export function denying(policies: readonly KubernetesObject[]): KubernetesObject[] {
  return policies.map((policy) => withSpec(policy, denyingSpec));
}

/** Policies that only warn, so that one request gives the verdicts of all. A ClusterPolicy, which does so anyway, denies. */
export function warning(policies: readonly KubernetesObject[]): KubernetesObject[] {
  return denying(policies).map((policy) =>
    withSpec(policy, (spec) =>
      "validationActions" in spec ? { ...spec, validationActions: ["Warn"] } : spec,
    ),
  );
}

/** The group of all who ask some policies alone. */
const askers = "ask";

function askersOf(policy: string): string {
  return `${askers}:${policy}`;
}

/** The groups whose members ask these policies alone. */
export function asking(...policies: readonly string[]): string[] {
  return [askers, ...policies.map(askersOf)];
}

/**
 * Policies that can be asked one by one: they look at the requests of whoever is in no group that asks, and in
 * theirs.
 */
export function askable(policies: readonly KubernetesObject[]): KubernetesObject[] {
  return policies.map((policy) =>
    withSpec(policy, (spec) =>
      "validations" in spec
        ? { ...spec, matchConditions: [asked(policy), ...((spec["matchConditions"] ?? []) as Fields[])] }
        : spec,
    ),
  );
}

function asked({ metadata: { name = "" } }: KubernetesObject): Fields {
  const groups = "request.userInfo.groups";
  // Short, since servers evaluate it for each policy at each request.
  return { name: "asked", expression: `"${askersOf(name)}" in ${groups} || !("${askers}" in ${groups})` };
}

function withSpec(policy: KubernetesObject, change: (spec: Fields) => Fields): KubernetesObject {
  return { ...policy, spec: change((policy as { spec?: Fields }).spec ?? {}) } as KubernetesObject;
}

function denyingSpec(spec: Fields): Fields {
  const rules = spec["rules"] as { validate: Fields }[] | undefined;
  return {
    ...spec,
    ...("webhookConfiguration" in spec ? { webhookConfiguration: { failurePolicy: "Fail" } } : {}),
    ...("validations" in spec ? { failurePolicy: "Fail" } : {}),
    ...("validationActions" in spec ? { validationActions: ["Deny"] } : {}),
    ...(rules === undefined
      ? {}
      : {
          rules: rules.map((rule) => ({
            ...rule,
            validate: { ...rule.validate, failureAction: "Enforce" },
          })),
        }),
  };
}
