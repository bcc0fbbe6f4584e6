/** One small rule, as each kind of policy that a cluster enforces, for the tests of the engines themselves. */
import type { KubernetesObject } from "../../src/engines/kubernetes-client";

const name = "require-replicas";
const validation = {
  expression: "object.spec.replicas > 1",
  message: "too few replicas",
  messageExpression: "'replicas is ' + string(object.spec.replicas)",
};
const matchConstraints = {
  resourceRules: [
    {
      apiGroups: ["apps"],
      apiVersions: ["v1"],
      operations: ["CREATE", "UPDATE"],
      resources: ["deployments"],
    },
  ],
};

/** What each policy says of {@link deployment} with one replica. */
export const denial = { policy: name, message: "replicas is 1" };

/** The API server's own kind of policy, with its binding. */
export const admissionPolicy: KubernetesObject[] = [
  {
    apiVersion: "admissionregistration.k8s.io/v1",
    kind: "ValidatingAdmissionPolicy",
    metadata: { name },
    spec: { matchConstraints, validations: [validation] },
  },
  {
    apiVersion: "admissionregistration.k8s.io/v1",
    kind: "ValidatingAdmissionPolicyBinding",
    metadata: { name },
    spec: { policyName: name, validationActions: ["Deny"], matchResources: matchConstraints },
  },
];

/** Kyverno's kind of policy of today. */
export const validatingPolicy: KubernetesObject = {
  apiVersion: "policies.kyverno.io/v1",
  kind: "ValidatingPolicy",
  metadata: { name },
  spec: {
    validationActions: ["Deny"],
    autogen: { podControllers: { controllers: [] }, validatingAdmissionPolicy: { enabled: false } },
    matchConstraints,
    validations: [validation],
  },
};

/** Kyverno's kind of policy of before. */
export const clusterPolicy: KubernetesObject = {
  apiVersion: "kyverno.io/v1",
  kind: "ClusterPolicy",
  metadata: { name, annotations: { "pod-policies.kyverno.io/autogen-controllers": "none" } },
  spec: {
    rules: [
      {
        name,
        match: { any: [{ resources: { kinds: ["apps/v1/Deployment"], operations: ["CREATE", "UPDATE"] } }] },
        validate: { failureAction: "Enforce", cel: { expressions: [validation] } },
      },
    ],
  },
};

/** A complete Deployment. */
export function deployment(replicas: number): KubernetesObject {
  const labels = { app: "web" };
  return {
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: { name: `web-${replicas}`, namespace: "default" },
    spec: {
      replicas,
      selector: { matchLabels: labels },
      template: { metadata: { labels }, spec: { containers: [{ name: "web", image: "example.com/web:1" }] } },
    },
  };
}
