import * as kinds from "../../../src/author/kinds";
import { type KubernetesObject, manifests } from "../../../src/author";
import { table } from "../table";

interface Place {
  readonly kind: keyof typeof fields;
  readonly name?: string;
  readonly namespace?: string;
}

/** The kinds that are no workloads and are in namespaces, with what each needs. */
const fields = {
  configMap: {},
  secret: {},
  serviceAccount: {},
  role: {},
  roleBinding: { roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "Role", name: "web" } },
  networkPolicy: { spec: { podSelector: {} } },
  resourceQuota: {},
  limitRange: {},
  podDisruptionBudget: { spec: { maxUnavailable: 1 } },
  horizontalPodAutoscaler: {
    spec: { maxReplicas: 3, scaleTargetRef: { apiVersion: "apps/v1", kind: "Deployment", name: "web" } },
  },
  endpoints: {},
  endpointSlice: { addressType: "IPv4", endpoints: [] },
};

const placed = ({ kind, name = "web", namespace = "default" }: Place): KubernetesObject =>
  manifests.of<object>(kinds[kind], { metadata: { name, namespace }, ...fields[kind] });

const all = Object.keys(fields) as (keyof typeof fields)[];

export const defaultNamespace = [
  table("disallow-default-namespace-configuration", placed, {
    keeps: [
      ...all.map((kind) => ({ kind, namespace: "shop" })),
      // What the cluster keeps there for itself.
      { kind: "configMap", name: "kube-root-ca.crt" },
      { kind: "serviceAccount", name: "default" },
      { kind: "endpoints", name: "kubernetes" },
      { kind: "endpointSlice", name: "kubernetes" },
    ],
    breaks: [
      ...all.map((kind) => ({ kind })),
      { kind: "secret", name: "default" },
      { kind: "serviceAccount", name: "kubernetes" },
      { kind: "configMap", name: "kube-root-ca" },
    ],
  }),
];
