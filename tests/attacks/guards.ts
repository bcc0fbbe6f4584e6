/**
 * Requests against the guards themselves, and requests that hold nothing that a rule looks at: RBAC alone decides on them.
 */
import { manifests } from "../../src/author";
import { configMap, namespace, persistentVolume } from "../../src/author/kinds";
import type { Attack } from "./attack";
import type { KubernetesObject } from "../engines";
import { compliantPod, named, privilegedContainer } from "./sound";

const { deployment, pod, service } = manifests;
const admission = "admissionregistration.k8s.io/v1";

function clusterObject(apiVersion: string, kind: string, name: string, fields: object): KubernetesObject {
  return { apiVersion, kind, metadata: { name }, ...fields };
}

const constraints = {
  resourceRules: [
    { apiGroups: ["example.com"], apiVersions: ["v1"], operations: ["CREATE"], resources: ["nothings"] },
  ],
};
const policy = clusterObject(admission, "ValidatingAdmissionPolicy", "guarded", {
  spec: { failurePolicy: "Fail", matchConstraints: constraints, validations: [{ expression: "true" }] },
});
const binding = clusterObject(admission, "ValidatingAdmissionPolicyBinding", "guarded", {
  spec: { policyName: "guarded", validationActions: ["Deny"] },
});
const privileged = { ...compliantPod, containers: [privilegedContainer] };

export const guardAttacks: readonly Attack[] = [
  {
    name: "let the binding of a policy only warn",
    given: [named(binding, "softened")],
    verb: "patch",
    object: named(binding, "softened"),
    patch: { spec: { validationActions: ["Warn"] } },
    admitted: "guards",
  },
  {
    name: "let the binding of a policy look at no namespace",
    given: [named(binding, "rebound")],
    verb: "patch",
    object: named(binding, "rebound"),
    patch: { spec: { matchResources: { namespaceSelector: { matchLabels: { none: "such" } } } } },
    admitted: "guards",
  },
  {
    name: "let a policy ignore what it cannot judge",
    given: [named(policy, "ignoring")],
    verb: "patch",
    object: named(policy, "ignoring"),
    patch: { spec: { failurePolicy: "Ignore" } },
    admitted: "guards",
  },
  {
    name: "make an exception to Kyverno's policies",
    verb: "create",
    object: {
      apiVersion: "policies.kyverno.io/v1",
      kind: "PolicyException",
      metadata: { name: "except", namespace: "shop" },
      spec: { policyRefs: [{ name: "lockstep-workloads", kind: "ValidatingPolicy" }] },
    },
    admitted: "guards",
  },
  {
    name: "make an exception to Kyverno's older policies",
    verb: "create",
    object: {
      apiVersion: "kyverno.io/v2",
      kind: "PolicyException",
      metadata: { name: "except", namespace: "shop" },
      spec: {
        exceptions: [{ policyName: "lockstep-workloads", ruleNames: ["lockstep-workloads"] }],
        match: { any: [{ resources: { kinds: ["Pod"] } }] },
      },
    },
    admitted: "guards",
  },
  {
    name: "claim an address by the status of a load balancer",
    given: [named(service({ type: "LoadBalancer", ports: [{ port: 443 }] }), "claiming")],
    verb: "patch",
    object: named(service({ type: "LoadBalancer", ports: [{ port: 443 }] }), "claiming"),
    subresource: "status",
    patch: { status: { loadBalancer: { ingress: [{ ip: "192.0.2.1" }] } } },
    admitted: "status",
  },
  {
    name: "run a sound Pod in kube-system as an account of the control plane",
    verb: "create",
    object: named(
      pod({ ...compliantPod, serviceAccountName: "clusterrole-aggregation-controller" }),
      "borrowing",
      "kube-system",
    ),
    admitted: "accounts",
  },
  {
    name: "map a user of the cloud to the administrators of the cluster",
    verb: "create",
    object: manifests.of<object>(configMap, {
      ...{
        metadata: { name: "aws-auth", namespace: "kube-system" },
        data: {
          mapUsers: "- userarn: arn:aws:iam::111122223333:user/mallory\n  groups: [system:masters]\n",
        },
      },
    }),
    admitted: "configuration",
  },
  {
    name: "lead a Service to a pod of another namespace by a slice of endpoints",
    verb: "create",
    object: {
      apiVersion: "discovery.k8s.io/v1",
      kind: "EndpointSlice",
      metadata: { name: "web-1", namespace: "shop", labels: { "kubernetes.io/service-name": "web" } },
      addressType: "IPv4",
      endpoints: [{ addresses: ["10.0.0.9"] }],
      ports: [{ port: 443 }],
    },
    admitted: "endpoints",
  },
  {
    name: "open a Namespace to devices that others use",
    given: [manifests.of<object>(namespace, { metadata: { name: "devices" } })],
    verb: "patch",
    object: manifests.of<object>(namespace, { metadata: { name: "devices" } }),
    patch: { metadata: { labels: { "resource.kubernetes.io/admin-access": "true" } } },
    admitted: "devices",
  },
  {
    name: "keep a template of privileged pods, from which nothing makes any",
    verb: "create",
    object: {
      apiVersion: "v1",
      kind: "PodTemplate",
      metadata: { name: "template", namespace: "shop" },
      template: { spec: privileged },
    },
    admitted: "templates",
  },
  {
    name: "make a local volume of a folder of the node",
    verb: "create",
    object: manifests.of<object>(persistentVolume, {
      ...{
        metadata: { name: "local" },
        spec: {
          capacity: { storage: "1Gi" },
          accessModes: ["ReadWriteOnce"],
          local: { path: "/etc" },
          nodeAffinity: {
            required: {
              nodeSelectorTerms: [{ matchExpressions: [{ key: "disk", operator: "Exists" }] }],
            },
          },
        },
      },
    }),
    admitted: "local",
  },
  {
    name: "keep a revision of a DaemonSet with a privileged pod",
    verb: "create",
    object: {
      apiVersion: "apps/v1",
      kind: "ControllerRevision",
      metadata: { name: "agent-1", namespace: "shop" },
      revision: 1,
      data: { spec: { template: { spec: privileged } } },
    },
    admitted: "templates",
  },
  {
    name: "create a privileged Deployment as a member of the group of nodes, outside the system",
    user: { name: "mallory", groups: ["system:nodes"] },
    verb: "create",
    object: named(deployment(privileged), "of-a-node"),
    denied: "disallow-privileged-containers",
  },
  {
    name: "create a privileged Deployment in kube-system as a user who only looks like the group of nodes",
    user: { name: "system:nodes", groups: [] },
    verb: "create",
    object: named(deployment(privileged), "of-a-node", "kube-system"),
    denied: "disallow-privileged-containers",
  },
];
