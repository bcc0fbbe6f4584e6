/**
 * The labels that say what a generated object comes from: its pack, the version of the pack, and its rule.
 */
import { longestObjectName } from "../author/catalogue";
import type { Manifest } from "./manifests";
import type { AdmissionPolicy, RulePolicy } from "./policy";

/** Labels by key. */
export type Labels = Readonly<Record<string, string>>;

/** The labels of what is made of a policy. */
export type LabelsOf = (policy: AdmissionPolicy) => Labels;

/** What a pack is called in labels, and the version that it is of, if it has one. */
export interface Origin {
  readonly name: string;
  readonly version: string | undefined;
}

/** What takes the place of a rule for an object of several. */
const bundle = "bundle";

/**
 * The labels of policies.
 *
 * @param whole What bundles come from.
 * @param packs What the rules of packs come from, by prefix.
 */
export function labelsFrom(whole: Origin, packs: ReadonlyMap<string, Origin>): LabelsOf {
  return (policy) => {
    if (!isOfOneRule(policy)) return labels(whole, bundle);
    const { pack, objectName } = policy.rule;
    return labels(packs.get(pack.prefix) ?? whole, objectName);
  };
}

function isOfOneRule(policy: AdmissionPolicy): policy is RulePolicy {
  return "rule" in policy;
}

function labels({ name, version }: Origin, component: string): Labels {
  return {
    "app.kubernetes.io/part-of": labelValue(name),
    ...(version === undefined ? {} : { "app.kubernetes.io/version": labelValue(version) }),
    "app.kubernetes.io/component": labelValue(component),
  };
}

/** A text as the value of a label: `1.2.3+4` is `1.2.3-4`. */
export function labelValue(text: string): string {
  return text
    .replace(/[^A-Za-z0-9_.-]+/gu, "-")
    .replace(/^[^A-Za-z0-9]+/u, "")
    .slice(0, longestObjectName)
    .replace(/(?<=[A-Za-z0-9])[^A-Za-z0-9]+$/u, "");
}

/** A manifest with further labels. */
export function labelled(manifest: Manifest, further: Labels): Manifest {
  const metadata = manifest["metadata"] as { readonly labels: Labels };
  return { ...manifest, metadata: { ...metadata, labels: { ...metadata.labels, ...further } } };
}
