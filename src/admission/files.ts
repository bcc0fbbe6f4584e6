/**
 * The folders of admission policies, as files.
 */
import { stringify } from "yaml";
import { clusterPolicies, validatingAdmissionPolicy, validatingPolicy, type Manifest } from "./manifests";
import { everything, type Engine, type Output } from "../settings/settings";
import { groupBy } from "../author/group-by";
import { labelled, type LabelsOf } from "./labels";
import type { AdmissionPolicy, RulePolicy } from "./policy";

/** The engines: the folder of each for policies and for bundles, and how it wants a policy. */
const engines: readonly {
  readonly engine: Engine;
  readonly folder: string;
  readonly bundleFolder: string;
  readonly manifests: (policy: AdmissionPolicy) => readonly Manifest[];
}[] = [
  {
    engine: "kyverno-cluster-policy",
    folder: "kyverno/cluster-policies",
    bundleFolder: "kyverno/bundles/cluster-policies",
    manifests: clusterPolicies,
  },
  {
    engine: "kyverno-validating-policy",
    folder: "kyverno/validating-policies",
    bundleFolder: "kyverno/bundles/validating-policies",
    manifests: (policy) => [validatingPolicy(policy)],
  },
  {
    engine: "validating-admission-policy",
    folder: "kubernetes/validating-admission-policies",
    bundleFolder: "kubernetes/bundles",
    manifests: validatingAdmissionPolicy,
  },
];

/** The policies from which Kyverno makes exceptions. */
const folderWithExceptions = "kyverno/validating-policies";
const exceptionsFile = "policy-exceptions.yaml";

/** Policies that go by exceptions, and the exceptions from them. */
export interface Excepted {
  readonly policies: readonly RulePolicy[];
  readonly exceptions: readonly Manifest[];
}

/** How the bundles of an engine are filed: each in a file of its own, or all in one, so that a setting changes one file. */
export type BundleFiles = "each" | "one";

/** What is asked for besides policies. */
export interface FileOptions {
  /** What takes the place of the policies of rules where approvals are exceptions. */
  readonly excepted?: Excepted | undefined;
  /** The engines and forms; all of them unless given. */
  readonly output?: Output;
  /** Each in a file of its own unless given. */
  readonly bundleFiles?: BundleFiles;
  /** The labels of policies besides the one by which they are found again; none unless given. */
  readonly labelsOf?: LabelsOf;
}

/** The file with all bundles of an engine. */
const allBundles = "policies.yaml";

/** The folders that hold nothing but admission policies. */
export const policyFolders: readonly string[] = engines.flatMap(({ folder, bundleFolder }) => [
  folder,
  bundleFolder,
]);

/**
 * The files of engines, in the forms that are asked for: one for each rule, `<folder>/<category>/<rule>.yaml`, one for
 * each bundle or for all of them, and in each folder a kustomization that installs them all.
 *
 * @returns The text of each file by its path from the root of the pack.
 */
export function policyFiles(
  policies: readonly RulePolicy[],
  bundled: readonly AdmissionPolicy[],
  { excepted, output = everything, bundleFiles = "each", labelsOf = () => ({}) }: FileOptions = {},
): Map<string, string> {
  const files = new Map<string, string>();
  for (const { engine, folder, bundleFolder, manifests: unlabelled } of engines) {
    if (!output.engines.includes(engine)) continue;
    const manifests = (policy: AdmissionPolicy): Manifest[] =>
      unlabelled(policy).map((manifest) => labelled(manifest, labelsOf(policy)));
    const own =
      folder === folderWithExceptions && excepted !== undefined ? excepted : { policies, exceptions: [] };
    const { exceptions } = own;
    const byRule = groupBy(own.policies, ({ rule }) => rule.path);
    const ofRules = Array.from(byRule, ([path, its]): [string, string] => {
      return [`${path}.yaml`, yamlFile(`policies/${path}.ts`, its.flatMap(manifests))];
    });
    const byFile = groupBy(bundled, ({ name }) => (bundleFiles === "each" ? `${name}.yaml` : allBundles));
    const ofBundles = Array.from(byFile, ([file, its]): [string, string] => {
      return [file, yamlFile("policies/", its.flatMap(manifests))];
    });
    if (exceptions.length > 0) ofRules.push([exceptionsFile, yamlFile("approvals.yaml", exceptions)]);
    if (output.forms.includes("rule")) addFolder(files, folder, ofRules);
    if (output.forms.includes("bundle")) addFolder(files, bundleFolder, ofBundles);
  }
  return files;
}

/** Adds the files of a folder, and a kustomization that installs them all. */
export function addFolder(
  files: Map<string, string>,
  folder: string,
  entries: readonly (readonly [path: string, text: string])[],
): void {
  for (const [path, text] of entries) files.set(`${folder}/${path}`, text);
  const resources = entries.map(([path]) => path);
  const kustomization = { apiVersion: "kustomize.config.k8s.io/v1beta1", kind: "Kustomization", resources };
  files.set(`${folder}/kustomization.yaml`, yamlFile("policies/", [kustomization]));
}

/** Manifests as the text of a file that says where it comes from. */
export function yamlFile(source: string, manifests: readonly Manifest[]): string {
  const header = `# Generated by \`lockstep generate\` from ${source}. Do not edit.\n`;
  const documents = manifests.map((manifest) =>
    stringify(manifest, { lineWidth: 0, aliasDuplicateObjects: false, blockQuote: "literal" }),
  );
  return header + documents.join("---\n");
}
