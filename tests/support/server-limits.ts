/**
 * Objects as large as the API server takes them: it stops at 1 MiB of data in a ConfigMap or Secret, at 256 KiB of
 * annotations, and at about 1.5 MiB of any object, which is what etcd takes.
 */
import {
  manifests,
  type Container,
  type KubernetesObject,
  type PodSpec,
  type Subject,
} from "../../src/author";
import { compliant } from "./compliant";

function times<Each>(count: number, each: (at: number) => Each): Each[] {
  return Array.from({ length: count }, (_, at) => each(at));
}

const kibi = 1024;
const script = "curl https://shop.example.com/token?page=1; \n";
const line = "listen 8080; # a line of a configuration\n";
const settings = "host: http://web.shop.svc/?a=b\nkey_size: 2048\nLOG_LEVEL=debug\nauthor: ada\n";

/** Text that is searched for every kind of credential, and holds none. */
const suspicious =
  "AKIA AGE- eyJ sk- _v1_ xox SG. ghp_ glpat- ---- ATATT3 gldt- dp.pt ya29 figd_ uthorization LoginModule hook a@b c=d ?x=y" +
  " vault login; htpasswd mongo ldap curl wget mysql redis pass: chpasswd password-stdin rabbitmqctl PRIVATE KEY requirepass\npass=on ";

/** A text of a length. */
function filled(text: string, length: number): string {
  return text.repeat(Math.ceil(length / text.length)).slice(0, length);
}

function configMap(
  data: Readonly<Record<string, string>>,
  binaryData: Readonly<Record<string, string>> = {},
): KubernetesObject {
  return {
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: { name: "large", namespace: "shop" },
    data,
    binaryData,
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

function networkPolicy(spec: object): KubernetesObject {
  return {
    apiVersion: "networking.k8s.io/v1",
    kind: "NetworkPolicy",
    metadata: { name: "large", namespace: "shop" },
    spec: { podSelector: { matchLabels: { app: "web" } }, ...spec },
  } as KubernetesObject;
}

function hostsOf(count: number): string[] {
  return times(count, (at) => `customer-${at}.shop.example.com`);
}

const hosts = hostsOf(500);
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

function verbs(count: number): string[] {
  return times(count, (at) => `v${at}`);
}

const roleRef = { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: "shop-reader" };
function subjectsOf(count: number): Subject[] {
  return times(count, (at) => ({ kind: "ServiceAccount", name: `account-${at}`, namespace: "shop" }));
}

const subjects = subjectsOf(3000);

const peers = times(3000, (at) => ({ ipBlock: { cidr: `10.${at >> 8}.${at & 255}.0/24` } }));

function addresses(count: number): string[] {
  return times(count, (at) => `10.${at >> 16}.${(at >> 8) & 255}.${at & 255}`);
}

function ports(count: number): { port: number }[] {
  return times(count, (at) => ({ port: 1025 + at }));
}

function namedPorts(count: number): { name: string; port: number }[] {
  return ports(count).map(({ port }) => ({ name: `p-${port}`, port }));
}

function hostPorts(count: number, first = 1025): NonNullable<Container["ports"]> {
  return times(count, (at) => ({ containerPort: first + at, hostPort: first + at }));
}

function annotated(object: KubernetesObject, name: string, value: string): KubernetesObject {
  return { ...object, metadata: { ...object.metadata, annotations: { [name]: value } } };
}

/** A Deployment whose pods have this besides what keeps every rule. */
function deployment(change: (spec: PodSpec) => Partial<PodSpec>): KubernetesObject {
  const large = structuredClone(compliant) as unknown as { spec: { template: { spec: PodSpec } } };
  const { template } = large.spec;
  template.spec = { ...template.spec, ...change(template.spec) };
  return large as unknown as KubernetesObject;
}

/** A Deployment of many containers, each with this besides. */
function running(containers: number, change: Partial<Container>): KubernetesObject {
  return deployment((spec) => {
    const container = JSON.stringify(spec.containers[0]);
    return {
      containers: times(containers, (at) => {
        const ports = container.replaceAll("8080", String(8080 + at)).replaceAll("app-http", `http-${at}`);
        return { ...(JSON.parse(ports) as Container), name: `web-${at}`, ...change };
      }),
    };
  });
}

/** Environment variables of one value. */
function variables(count: number, value: string): NonNullable<Container["env"]> {
  return times(count, (at) => ({ name: `VARIABLE_${at}`, value }));
}

/** An Ingress with a certificate for each of its hosts. */
function serving(hosts: readonly string[]): KubernetesObject {
  return ingress({
    tls: hosts.map((host, at) => ({ hosts: [host], secretName: `web-${at}` })),
    rules: hosts.map(route),
  });
}

/** Values of a ConfigMap under numbered names. */
function valuesOf(count: number, name: string, value: string): Record<string, string> {
  return Object.fromEntries(times(count, (at) => [`${name}_${at}`, value]));
}

/** The same object under a name. */
export function called(name: string, object: KubernetesObject): KubernetesObject {
  return { ...object, metadata: { ...object.metadata, name } };
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
  ["a ConfigMap with 12 files of settings", configMap(valuesOf(12, "settings", filled(settings, 1900)))],
  [
    "a ConfigMap with 3 files of which each is searched for everything",
    configMap(valuesOf(3, "settings", filled(suspicious, 1800))),
  ],
  ["a ConfigMap with one line of 1 MiB", configMap({ blob: "a".repeat(kibi * kibi - 100) })],
  ["a Secret with one value of 1 MiB", secret({ blob: "YWFh".repeat(((kibi * kibi - 100) / 3) | 0) })],
  [
    "a Secret with 8,000 values",
    secret(Object.fromEntries(times(8000, (at) => [`key-${at}`, "YWFh".repeat(30)]))),
  ],
  [
    "a Deployment with 20 containers of 200 variables",
    running(20, { env: variables(200, "a value of a configuration") }),
  ],
  ["a Deployment with 100 containers", running(100, {})],
  [
    "a Deployment with 100 volumes of 100 files",
    deployment(() => ({
      volumes: times(100, (at) => ({
        name: `volume-${at}`,
        configMap: { name: "web", items: times(100, (item) => ({ key: `key-${item}`, path: `${item}` })) },
      })),
    })),
  ],
  ["a Deployment with a script of 24 KB", running(1, { args: [script.repeat(24_000 / script.length)] })],
  [
    "a Deployment with 2 scripts that are searched for everything",
    running(2, { args: [filled(suspicious, 2200)] }),
  ],
  [
    "a Deployment with 16 scripts that are searched for everything",
    running(16, { args: [filled(suspicious, 1000)] }),
  ],
  [
    "a Deployment with 16 hooks that are searched for everything",
    running(16, { lifecycle: { preStop: { exec: { command: [filled(suspicious, 1000)] } } } }),
  ],
  [
    "a Deployment with 4 variables that are searched for everything",
    running(1, { env: variables(4, filled(suspicious, 1500)) }),
  ],
  ["a ConfigMap with an annotation of 250 KiB", annotated(configMap({}), "note", "a".repeat(250 * kibi))],
  ["a ClusterRole with 3,000 rules", manifests.clusterRole(...times(3000, policyRule))],
  [
    "a ClusterRole with 3,000 rules of 40 verbs",
    manifests.clusterRole(...times(3000, (at) => ({ ...policyRule(at), verbs: verbs(40) }))),
  ],
  ["a Role with 3,000 rules", manifests.role(...times(3000, policyRule))],
  ["a ClusterRoleBinding with 3,000 subjects", manifests.clusterRoleBinding({ roleRef, subjects })],
  ["a RoleBinding with 3,000 subjects", manifests.roleBinding({ roleRef, subjects })],
  [
    "an Ingress with 500 hosts of one certificate",
    ingress({ tls: [{ hosts, secretName: "web" }], rules: hosts.map(route) }),
  ],
  ["an Ingress with 500 hosts and 500 certificates", serving(hosts)],
  [
    "a Service with 4,000 ports",
    {
      ...manifests.service({ type: "ClusterIP", ports: namedPorts(4000), selector: { app: "web" } }),
      metadata: { name: "web", namespace: "shop", labels: { "app.kubernetes.io/name": "web" } },
    },
  ],
  [
    "a NetworkPolicy with 3,000 peers",
    networkPolicy({ policyTypes: ["Ingress"], ingress: [{ from: peers }] }),
  ],
];

/** Objects beyond what can be judged, by what is too much in each, with what is said of it: by one of several policies. */
export const beyondLimits: readonly (readonly [string, KubernetesObject, ...string[]])[] = [
  [
    "a Deployment with 5,000 containers",
    deployment(() => ({
      containers: times(5000, (at) => ({ name: `web-${at}`, image: "registry.k8s.io/pause:3.10" })),
    })),
    "256 containers",
  ],
  [
    "a Deployment with 10,000 volumes",
    deployment(() => ({ volumes: times(10_000, (at) => ({ name: `volume-${at}`, emptyDir: {} })) })),
    "1000 volumes",
  ],
  [
    "a Deployment with a volume at a path of 1 MiB",
    deployment(() => ({ volumes: [{ name: "node", hostPath: { path: `/${"a/".repeat(kibi * 512)}` } }] })),
    "40000 characters in the paths of volumes",
  ],
  [
    "a Deployment with an image of 1 MiB",
    running(1, { image: `registry.k8s.io/${"a".repeat(kibi * kibi)}:1` }),
    "2000 characters in the name of an image",
  ],
  [
    "a Deployment with a volume of an image of 1 MiB",
    deployment(() => ({
      volumes: [{ name: "models", image: { reference: `registry.k8s.io/${"a".repeat(kibi * kibi)}:1` } }],
    })),
    "2000 characters in the name of an image",
  ],
  [
    "a Deployment with a container of 12,000 ports",
    running(1, { ports: times(12_000, (at) => ({ containerPort: 1025 + at })) }),
    "2000 ports in containers",
  ],
  [
    "a Deployment with a container of 12,000 added capabilities",
    running(1, { securityContext: { capabilities: { add: times(12_000, (at) => `CAP_${at}`) } } }),
    "2000 added capabilities in containers",
  ],
  [
    "a Deployment with 30 containers of 900 ports of the node",
    deployment((spec) => ({
      containers: times(30, (at) => ({
        ...spec.containers[0],
        name: `web-${at}`,
        ports: hostPorts(900, 1025 + 900 * at),
      })),
    })),
    "2000 ports in containers",
  ],
  [
    "a Deployment with 300 volumes at paths of 4 KB",
    deployment(() => ({
      volumes: times(300, (at) => ({ name: `volume-${at}`, hostPath: { path: `/${filled("a/", 4000)}` } })),
    })),
    "40000 characters in the paths of volumes",
  ],
  [
    "a Deployment with 10,000 sysctls",
    deployment(() => ({
      securityContext: { sysctls: times(10_000, (at) => ({ name: `net.${at}`, value: "1" })) },
    })),
    "1000 sysctls",
  ],
  [
    "a Deployment with 20 containers of 500 variables",
    running(20, {
      env: variables(500, "a value of a configuration, as long as some of those are which are met"),
    }),
    "1000 environment variables",
    "400 environment variables in one container",
    "40000 characters in environment variables",
    "400000 characters in environment variables",
  ],
  [
    "a Deployment with 1,000 variables in one container",
    running(1, { env: variables(1000, "short") }),
    "400 environment variables in one container",
  ],
  [
    "a Deployment with a variable of 1 MiB",
    running(1, { env: variables(1, "a".repeat(kibi * kibi)) }),
    "40000 characters in environment variables",
    "400000 characters in environment variables",
  ],
  [
    "a Deployment with an argument of 1 MiB",
    running(1, { args: [script.repeat((kibi * kibi) / script.length)] }),
    "25000 characters in commands and arguments",
    "400000 characters in commands and arguments",
  ],
  [
    "a Deployment with a script of 24 KB that is searched for everything",
    running(1, { args: [filled(suspicious, 24_000)] }),
    "4000 characters in commands and arguments that look much like credentials",
  ],
  [
    "a Deployment with a probe of 24 KB that is searched for everything",
    running(1, { livenessProbe: { exec: { command: [filled(suspicious, 24_000)] } } }),
    "4000 characters in commands and arguments that look much like credentials",
  ],
  [
    "a Deployment with 2,400 options that sound like credentials",
    running(1, { args: [filled("pass=on ", 24_000)] }),
    "4000 characters in commands and arguments that look much like credentials",
  ],
  [
    "a Deployment with a variable of 20 KB that is searched for everything",
    running(1, { env: variables(1, filled(suspicious, 20_000)) }),
    "2000 characters in environment variables that look much like credentials",
  ],
  [
    "a ConfigMap with 16 files that are searched for everything",
    configMap(valuesOf(16, "settings", filled(suspicious, 2000))),
    "2000 characters in values that look much like credentials",
  ],
  [
    "a ConfigMap with a password of 500 KB",
    configMap({ DB_PASSWORD: `your_${"a".repeat(500 * kibi)}` }),
    "2000 characters in values that look much like credentials",
  ],
  [
    "a ConfigMap with 9,000 long names",
    configMap(valuesOf(9000, "a".repeat(90), "")),
    "250000 characters in the names of entries",
  ],
  ["a ConfigMap with 20,000 binary values", configMap({}, valuesOf(20_000, "key", "YQ==")), "10000 entries"],
  [
    "a ConfigMap with 1,000 binary passwords",
    configMap({}, valuesOf(1000, "DB_PASSWORD", "dHJ1ZQ==")),
    "300 entries that are called like credentials",
  ],
  ["a ConfigMap with 20,000 values", configMap(valuesOf(20_000, "key", "a value")), "10000 entries"],
  [
    "a ConfigMap with 1,000 passwords",
    configMap(valuesOf(1000, "DB_PASSWORD", "hunter-22")),
    "300 entries that are called like credentials",
  ],
  ["a ClusterRole with 8,000 rules", manifests.clusterRole(...times(8000, policyRule)), "4096 rules"],
  [
    "a ClusterRole with a rule of 50,000 verbs",
    manifests.clusterRole({ ...policyRule(0), verbs: verbs(50_000) }),
    "1000 API groups, resources, verbs or URLs in a rule",
  ],
  [
    "a ClusterRole with a rule of 12,000 URLs",
    manifests.clusterRole({ nonResourceURLs: verbs(12_000).map((name) => `/${name}`), verbs: ["get"] }),
    "1000 API groups, resources, verbs or URLs in a rule",
  ],
  [
    "a ClusterRole with 150 rules of 999 verbs",
    manifests.clusterRole(...times(150, (at) => ({ ...policyRule(at), verbs: verbs(999) }))),
    "100 rules of more than 40 API groups, resources, verbs or URLs",
  ],
  [
    "a ClusterRole with 3,000 wildcards",
    manifests.clusterRole(...times(3000, (at) => ({ ...policyRule(at), verbs: ["*"] }))),
    "500 rules with wildcards",
  ],
  [
    "a ClusterRole with 200 rules of everything",
    manifests.clusterRole(...times(200, (at) => ({ ...policyRule(at), apiGroups: ["*"], resources: ["*"] }))),
    "100 rules of all resources of all API groups",
  ],
  [
    "a ClusterRoleBinding with 5,000 subjects",
    manifests.clusterRoleBinding({ roleRef, subjects: subjectsOf(5000) }),
    "4096 subjects",
  ],
  [
    "a Service with 12,000 external IPs",
    manifests.service({ ports: ports(1), externalIPs: addresses(12_000) }),
    "100 external IPs",
  ],
  [
    "a Service with 101 external IPs",
    manifests.service({ ports: ports(1), externalIPs: addresses(101) }),
    "100 external IPs",
  ],
  [
    "a Service with an external IP and 12,000 ports",
    manifests.service({
      ports: namedPorts(12_000),
      externalIPs: addresses(1),
    }),
    "2000 ports that are reached from outside",
  ],
  [
    "a Service with 12,000 source ranges",
    manifests.service({
      type: "LoadBalancer",
      ports: ports(1),
      loadBalancerSourceRanges: addresses(12_000).map((ip) => `${ip}/32`),
    }),
    "1000 source ranges",
  ],
  [
    "a Service with 200 KB of source ranges in an annotation",
    annotated(
      manifests.service({ type: "LoadBalancer", ports: ports(1) }),
      "service.beta.kubernetes.io/azure-allowed-ip-ranges",
      addresses(12_000)
        .map((ip) => `${ip}/32`)
        .join(","),
    ),
    "20000 characters of source ranges in an annotation",
  ],
  [
    "a NetworkPolicy with 12,000 rules",
    networkPolicy({ policyTypes: ["Ingress"], ingress: times(12_000, () => ({})) }),
    "4096 rules in spec.ingress",
  ],
  [
    "a NetworkPolicy with 12,000 ports",
    networkPolicy({ policyTypes: ["Egress"], egress: [{ ports: ports(12_000) }] }),
    "4096 ports in spec.egress",
  ],
  [
    "a NetworkPolicy with 12,000 exceptions",
    networkPolicy({
      policyTypes: ["Egress"],
      egress: [
        { to: [{ ipBlock: { cidr: "10.0.0.0/8", except: addresses(12_000).map((ip) => `${ip}/32`) } }] },
      ],
    }),
    "4096 exceptions in spec.egress",
  ],
  ["an Ingress with 2,000 hosts", serving(hostsOf(2000)), "800 rules"],
];

/** A binding of cluster-admin. */
export function adminsOf(count: number): KubernetesObject {
  const roleRef = { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: "cluster-admin" };
  return manifests.clusterRoleBinding({ roleRef, subjects: subjectsOf(count) });
}

function boundDefaults(count: number): KubernetesObject {
  const subjects = times(count, (at): Subject => ({
    kind: "ServiceAccount",
    name: "default",
    namespace: `team-${at}`,
  }));
  return manifests.clusterRoleBinding({ roleRef, subjects });
}

function withHostPaths(count: number): KubernetesObject {
  return deployment(() => ({
    volumes: times(count, (at) => ({ name: `volume-${at}`, hostPath: { path: `/etc/${at}` } })),
  }));
}

function withCapabilities(count: number): KubernetesObject {
  return running(1, { securityContext: { capabilities: { add: times(count, (at) => `CAP_${at}`) } } });
}

/**
 * Objects that break rules in many ways, by what is wrong with each, and the same with one fault less. Each was there
 * before.
 */
export const offenders: readonly (readonly [string, KubernetesObject, KubernetesObject])[] = [
  ["a binding of cluster-admin to 3,000 subjects", adminsOf(3000), adminsOf(2999)],
  ["a binding of cluster-admin to 4,000 subjects", adminsOf(4000), adminsOf(3999)],
  ["a binding to 3,000 default accounts", boundDefaults(3000), boundDefaults(2999)],
  [
    "a Deployment with 1,000 ports of the node",
    running(1, { ports: hostPorts(1000) }),
    running(1, { ports: hostPorts(999) }),
  ],
  ["a Deployment with 1,000 capabilities", withCapabilities(1000), withCapabilities(999)],
  ["a Deployment with 1,000 volumes of the node", withHostPaths(1000), withHostPaths(999)],
];

function balancing(ranges: number): KubernetesObject {
  const loadBalancerSourceRanges = addresses(ranges).map((ip) => `${ip}/32`);
  return manifests.service({ type: "LoadBalancer", ports: ports(1), loadBalancerSourceRanges });
}

/** Such objects with so few faults that one less is let pass. */
export const lesserOffenders: typeof offenders = [
  ["a binding of cluster-admin to 450 subjects", adminsOf(450), adminsOf(449)],
  ["a binding to 450 default accounts", boundDefaults(450), boundDefaults(449)],
  [
    "a Deployment with 200 ports of the node",
    running(1, { ports: hostPorts(200) }),
    running(1, { ports: hostPorts(199) }),
  ],
  ["a Deployment with 200 capabilities", withCapabilities(200), withCapabilities(199)],
  ["a load balancer for 1,000 source ranges", balancing(1000), balancing(999)],
  ["a Deployment with 450 volumes of the node", withHostPaths(450), withHostPaths(449)],
  [
    "a Deployment with 256 privileged containers",
    running(256, { securityContext: { privileged: true } }),
    running(255, { securityContext: { privileged: true } }),
  ],
];
