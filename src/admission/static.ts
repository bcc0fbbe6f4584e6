/**
 * Policies as files of the control plane: an API server of Kubernetes 1.37 or later reads them when it starts and when they
 * change, and nobody can change them through its API. Source: https://kep.k8s.io/5793
 */
import { list, literal } from "../compiler/expression";
import { print } from "../compiler/print";
import type { Accounts } from "../settings/settings";
import { yamlFile } from "./files";
import { labelled, type LabelsOf } from "./labels";
import { bundlePrefix } from "./groups";
import { validatingAdmissionPolicy } from "./engines/validating-admission-policy";
import { managedMetadata, managerLabel, type Manifest } from "./manifests";
import type { AdmissionPolicy } from "./policy";

/** The folder of these files from the root of the pack; an API server is given it whole. */
export const staticFolder = "kubernetes/static";

/** What the names of such policies end with; the API takes no object that is named so. */
const suffix = ".static.k8s.io";

/**
 * The bundles as such files, and one that guards the policies that are in the API.
 *
 * @param deployers Who may change and delete policies of Lockstep that are in the API.
 * @returns The text of each file by its path from the root of the pack.
 */
export function staticFiles(
  bundled: readonly AdmissionPolicy[],
  deployers: Accounts,
  labelsOf: LabelsOf = () => ({}),
): Map<string, string> {
  const files = bundled.map((policy): [string, readonly Manifest[]] => {
    const manifests = validatingAdmissionPolicy({ ...policy, name: policy.name + suffix });
    return [policy.name, manifests.map((manifest) => labelled(manifest, labelsOf(policy)))];
  });
  return new Map(
    [...files, [guardName, guard(deployers)] as const].map(([name, manifests]) => [
      `${staticFolder}/${name}.yaml`,
      yamlFile("policies/", manifests),
    ]),
  );
}

const guardName = "lockstep-guardrails";

/** What installs guardrails: an update or a deletion could switch them off. */
const guarded = [
  {
    apiGroups: ["admissionregistration.k8s.io"],
    resources: ["validatingadmissionpolicies", "validatingadmissionpolicybindings"],
  },
  { apiGroups: ["kyverno.io"], resources: ["clusterpolicies"] },
  { apiGroups: ["policies.kyverno.io"], resources: ["validatingpolicies", "policyexceptions"] },
].map((rule) => ({ ...rule, apiVersions: ["*"], operations: ["UPDATE", "DELETE"], scope: "*" }));

/** The policy that lets deployers alone change policies of Lockstep, and its binding. */
function guard({ users, groups }: Accounts): Manifest[] {
  const name = guardName + suffix;
  const apiVersion = "admissionregistration.k8s.io/v1";
  return [
    {
      apiVersion,
      kind: "ValidatingAdmissionPolicy",
      metadata: managedMetadata(name),
      spec: {
        failurePolicy: "Fail",
        matchConstraints: { matchPolicy: "Equivalent", resourceRules: guarded },
        matchConditions: [
          {
            name: "is-a-guardrail",
            // Helm writes its own name over the label, and installs bundles, which have theirs.
            expression:
              `oldObject.metadata.?labels[?"${managerLabel.key}"].orValue("") == "${managerLabel.value}" || ` +
              `oldObject.metadata.name.startsWith("${bundlePrefix}-")`,
          },
          {
            name: "not-by-a-deployer",
            expression:
              `!(request.userInfo.?username.orValue("") in ${listOf(users)} || ` +
              `request.userInfo.?groups.orValue([]).exists(group, group in ${listOf(groups)}))`,
          },
        ],
        validations: [
          {
            expression: "false",
            message:
              "This object is a guardrail of Lockstep, which only its deployers change or delete. " +
              "They are named under deployers in lockstep.yaml.",
          },
        ],
      },
    },
    {
      apiVersion,
      kind: "ValidatingAdmissionPolicyBinding",
      metadata: managedMetadata(name),
      spec: { policyName: name, validationActions: ["Deny"] },
    },
  ];
}

function listOf(texts: readonly string[]): string {
  return print(list(texts.map((text) => literal(text))));
}
