/**
 * Objects as large as the API server takes them: it stops at 1 MiB of data in a ConfigMap or Secret, at 256 KiB of
 * annotations, and at about 1.5 MiB of any object, which is what etcd takes.
 */
import { manifests, type Container, type KubernetesObject, type PodSpec } from "../../src/author";
import { compliant } from "./compliant";

function times<Each>(count: number, each: (at: number) => Each): Each[] {
  return Array.from({ length: count }, (_, at) => each(at));
}

const kibi = 1024;
const line = "listen 8080; # a line of a configuration\n";

function configMap(data: Readonly<Record<string, string>>): KubernetesObject {
  return {
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: { name: "large", namespace: "shop" },
    data,
  } as KubernetesObject;
}

function secret(data: Readonly<Record<string, string>>): KubernetesObject {
  return {
    apiVersion: "v1",
    kind: "Secret",
    type: "Opaque",
    metadata: { name: "large", namespace: "shop" },
    data,
  } as KubernetesObject;
}

function ingress(spec: object): KubernetesObject {
  return {
    apiVersion: "networking.k8s.io/v1",
    kind: "Ingress",
    metadata: { name: "large", namespace: "shop" },
    spec: { ingressClassName: "internal", ...spec },
  } as KubernetesObject;
}

const hosts = times(500, (at) => `customer-${at}.shop.example.com`);
const route = (host: string): object => ({
  host,
  http: {
    paths: [{ path: "/", pathType: "Prefix", backend: { service: { name: "web", port: { number: 80 } } } }],
  },
});

const policyRule = (
  at: number,
): { apiGroups: string[]; resources: string[]; verbs: string[]; resourceNames: string[] } => ({
  apiGroups: [""],
  resources: ["configmaps"],
  verbs: ["get", "list"],
  resourceNames: [`settings-of-${at}`],
});

const roleRef = { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: "shop-reader" };
const subjects = times(3000, (at) => ({ kind: "ServiceAccount", name: `account-${at}`, namespace: "shop" }));

const peers = times(3000, (at) => ({ ipBlock: { cidr: `10.${at >> 8}.${at & 255}.0/24` } }));

/** A Deployment of many containers, each with many environment variables. */
function deployment(containers: number, variables: number): KubernetesObject {
  const large = structuredClone(compliant) as unknown as { spec: { template: { spec: PodSpec } } };
  const { spec } = large.spec.template;
  const container = JSON.stringify(spec.containers[0]);
  const env = times(variables, (at) => ({ name: `VARIABLE_${at}`, value: "a value of a configuration" }));
  spec.containers = times(containers, (at) => {
    const ports = container.replaceAll("8080", String(8080 + at)).replaceAll("app-http", `http-${at}`);
    return { ...(JSON.parse(ports) as Container), name: `web-${at}`, env };
  });
  return large as unknown as KubernetesObject;
}

/** The objects, by what is large in each. All keep every rule. */
export const atServerLimits: readonly (readonly [string, KubernetesObject])[] = [
  [
    "a ConfigMap with one value of 1 MiB",
    configMap({ "nginx.conf": line.repeat((kibi * kibi - 100) / line.length) }),
  ],
  [
    "a ConfigMap with 8,000 values",
    configMap(
      Object.fromEntries(times(8000, (at) => [`shop.key.${at}`, "a value of a configuration ".repeat(4)])),
    ),
  ],
  ["a ConfigMap with one line of 1 MiB", configMap({ blob: "a".repeat(kibi * kibi - 100) })],
  ["a Secret with one value of 1 MiB", secret({ blob: "YWFh".repeat(((kibi * kibi - 100) / 3) | 0) })],
  [
    "a Secret with 8,000 values",
    secret(Object.fromEntries(times(8000, (at) => [`key-${at}`, "YWFh".repeat(30)]))),
  ],
  ["a Deployment with 20 containers of 200 variables", deployment(20, 200)],
  ["a ClusterRole with 3,000 rules", manifests.clusterRole(...times(3000, policyRule))],
  ["a Role with 3,000 rules", manifests.role(...times(3000, policyRule))],
  ["a ClusterRoleBinding with 3,000 subjects", manifests.clusterRoleBinding({ roleRef, subjects })],
  ["a RoleBinding with 3,000 subjects", manifests.roleBinding({ roleRef, subjects })],
  [
    "an Ingress with 500 hosts of one certificate",
    ingress({ tls: [{ hosts, secretName: "web" }], rules: hosts.map(route) }),
  ],
  [
    "an Ingress with 500 hosts and 500 certificates",
    ingress({
      tls: hosts.map((host, at) => ({ hosts: [host], secretName: `web-${at}` })),
      rules: hosts.map(route),
    }),
  ],
  [
    "a NetworkPolicy with 3,000 peers",
    {
      apiVersion: "networking.k8s.io/v1",
      kind: "NetworkPolicy",
      metadata: { name: "large", namespace: "shop" },
      spec: {
        podSelector: { matchLabels: { app: "web" } },
        policyTypes: ["Ingress"],
        ingress: [{ from: peers }],
      },
    } as KubernetesObject,
  ],
];
