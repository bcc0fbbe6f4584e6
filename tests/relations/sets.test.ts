/** Sets of objects of many shapes, each with what Kubernetes does with them. */
import type { KubernetesObject } from "../../src/author";
import { object, workload } from "../support/relations";
import { answer, type Answer, type Folders } from "./answer";

const app = { app: "web" };
const web = workload("Deployment shop/web", "web");
const replicas = (count?: number, place = "Deployment shop/web", more: object = {}): KubernetesObject =>
  workload(place, "web", {}, { ...(count === undefined ? {} : { replicas: count }), ...more });
const scaler = (spec: object, name = "web", kind = "Deployment"): KubernetesObject =>
  object(`HorizontalPodAutoscaler shop/${name}`, {
    spec: { scaleTargetRef: { apiVersion: "apps/v1", kind, name: "web" }, ...spec },
  });
const keda = (spec: object): KubernetesObject =>
  object("ScaledObject shop/web", { spec: { scaleTargetRef: { name: "web" }, ...spec } });
const budget = (spec: object, name = "web"): KubernetesObject =>
  object(`PodDisruptionBudget shop/${name}`, { spec: { selector: { matchLabels: app }, ...spec } });
const service = (spec: object = {}, place = "Service shop/web"): KubernetesObject =>
  object(place, { spec: { selector: app, ports: [{ port: 80 }], ...spec } });

// Tokens
const asWeb = workload("Deployment shop/web", "web", { serviceAccountName: "web" });
const token = [asWeb, object("ServiceAccount shop/web")];
const account = { kind: "ServiceAccount", name: "web", namespace: "shop" };
const bound = (place: string, role: string, ...subjects: object[]): KubernetesObject => {
  const [kind, name] = role.split(" ");
  return object(place, { roleRef: { kind, name }, subjects: subjects.length === 0 ? [account] : subjects });
};
const everywhere = (role: string): KubernetesObject => bound("ClusterRoleBinding web", `ClusterRole ${role}`);
const readSecrets = { apiGroups: [""], resources: ["secrets"], verbs: ["get"] };
const readPods = { apiGroups: [""], resources: ["pods"], verbs: ["get"] };

// Requests
const utilization = { target: { type: "Utilization", averageUtilization: 80 } };
const cpu = { type: "Resource", resource: { name: "cpu", ...utilization } };
const cpuOf = (container: string): object => ({
  type: "ContainerResource",
  containerResource: { name: "cpu", container, ...utilization },
});
const requests = { requests: { cpu: "1" } };
const container = (name: string, resources: object = {}): object => ({ name, resources });
const measured = (metric: object, pod: object): KubernetesObject[] => [
  scaler({ metrics: [metric] }),
  workload("Deployment shop/web", "web", pod),
];
const range = (...limits: object[]): KubernetesObject =>
  object("LimitRange shop/usual", { spec: { limits } });

/** Load balancers before privileged pods, by whom they serve. */
function balancers(): readonly Row[] {
  const cloud = "service.beta.kubernetes.io";
  const ranges = `${cloud}/load-balancer-source-ranges`;
  const tags = `${cloud}/azure-allowed-service-tags`;
  const cases: readonly (readonly [string, object, object, Answer])[] = [
    ["without a limit", {}, {}, "finding"],
    ["for ranges of the field", {}, { loadBalancerSourceRanges: ["203.0.113.0/24"] }, "pass"],
    ["for both halves of IPv4", {}, { loadBalancerSourceRanges: ["0.0.0.0/1", "128.0.0.0/1"] }, "finding"],
    ["for one half", {}, { loadBalancerSourceRanges: ["0.0.0.0/1"] }, "pass"],
    ["for a range that is none", {}, { loadBalancerSourceRanges: ["office"] }, "pass"],
    ["for ranges of the annotation", { [ranges]: "203.0.113.0/24" }, {}, "pass"],
    ["for all of the annotation", { [ranges]: "0.0.0.0/1, 128.0.0.0/1" }, {}, "finding"],
    ["for all of IPv6", { [ranges]: "::/1,8000::/1" }, {}, "finding"],
    ["for half of IPv6", { [ranges]: "8000::/1" }, {}, "pass"],
    ["for service tags", { [tags]: "AzureFrontDoor.Backend" }, {}, "pass"],
    ["for the tag of the internet", { [tags]: "Internet" }, {}, "finding"],
    ["of GKE inside", {}, { loadBalancerClass: "networking.gke.io/l4-regional-internal" }, "pass"],
    ["of GKE outside", {}, { loadBalancerClass: "networking.gke.io/l4-regional-external" }, "finding"],
    ["of EKS Auto Mode", {}, { loadBalancerClass: "eks.amazonaws.com/nlb" }, "pass"],
    [
      "of EKS Auto Mode outside",
      { [`${cloud}/aws-load-balancer-scheme`]: "internet-facing" },
      { loadBalancerClass: "eks.amazonaws.com/nlb" },
      "finding",
    ],
  ];
  return cases.map(([why, annotations, spec, expected]) => [
    `a load balancer ${why}`,
    "restrict-internet-exposure",
    [
      privileged,
      object("Service shop/web", {
        metadata: { annotations },
        spec: { type: "LoadBalancer", selector: app, ports: [{ port: 80 }], ...spec },
      }),
    ],
    expected,
  ]);
}

// Traffic
const privileged = workload("Deployment shop/web", "web", {
  containers: [{ name: "app", securityContext: { privileged: true } }],
});
const route = (kind: string, rule: object, more: object = {}): KubernetesObject =>
  object(`${kind} shop/web`, { spec: { parentRefs: [{ name: "edge" }], rules: [rule], ...more } });
const edge = (spec: object = {}, place = "Gateway shop/edge", metadata: object = {}): KubernetesObject =>
  object(place, { metadata, spec: { gatewayClassName: "public", listeners: [{ name: "http" }], ...spec } });
const toWeb = { backendRefs: [{ name: "web", port: 80 }] };
const mirror = (name: string): object => ({
  filters: [{ type: "RequestMirror", requestMirror: { backendRef: { name, port: 80 } } }],
});
const policy = (podSelector: object, name = "web"): KubernetesObject =>
  object(`NetworkPolicy shop/${name}`, { spec: { podSelector } });

const backend = { service: { name: "web", port: { number: 80 } } };
const ingress = (name: string, spec: object): KubernetesObject => object(`Ingress shop/${name}`, { spec });
const paths = (path: string, pathType = "Prefix"): object => ({
  rules: [{ host: "shop.example.com", http: { paths: [{ path, pathType, backend }] } }],
});

// Configuration
const volume = (source: object): KubernetesObject =>
  workload("Deployment shop/web", "web", { volumes: [{ name: "data", ...source }] });

type Row = readonly [
  why: string,
  rule: string,
  objects: KubernetesObject[] | Folders,
  right: Answer,
  otherwise?: Answer,
  settings?: Readonly<Record<string, string | number>>,
];

const tokens: readonly Row[] = [
  [
    "admin of the namespace",
    "disallow-privileged-tokens",
    [...token, bound("RoleBinding shop/b", "ClusterRole admin")],
    "finding",
  ],
  [
    "edit, too",
    "disallow-privileged-tokens",
    [...token, bound("RoleBinding shop/b", "ClusterRole edit")],
    "finding",
  ],
  ["view reads no Secrets", "disallow-privileged-tokens", [...token, everywhere("view")], "pass"],
  [
    "a controller's role",
    "disallow-privileged-tokens",
    [...token, everywhere("system:controller:namespace-controller")],
    "finding",
  ],
  ...["patch", "update", "get"].map((verb): Row => [
    `to ${verb} ephemeral containers, which run commands in pods`,
    "disallow-privileged-tokens",
    [
      ...token,
      bound("RoleBinding shop/web", "Role debug"),
      object("Role shop/debug", {
        rules: [{ apiGroups: [""], resources: ["pods/ephemeralcontainers"], verbs: [verb] }],
      }),
    ],
    verb === "get" ? "pass" : "finding",
  ]),
  ["a node", "disallow-privileged-tokens", [...token, everywhere("system:node")], "finding"],
  [
    "reviews of tokens",
    "disallow-privileged-tokens",
    [...token, everywhere("system:auth-delegator")],
    "pass",
  ],
  [
    "a role of a distribution",
    "disallow-privileged-tokens",
    [...token, everywhere("system:openshift:scc:any")],
    "pass",
    "undecided",
  ],
  ["a role of others", "disallow-privileged-tokens", [...token, everywhere("reader")], "pass", "undecided"],
  [
    "a Role of others",
    "disallow-privileged-tokens",
    [...token, bound("RoleBinding shop/b", "Role reader")],
    "pass",
    "undecided",
  ],
  [
    "a Role of kube-system that every cluster has",
    "disallow-privileged-tokens",
    [
      workload("Deployment kube-system/web", "web", {
        automountServiceAccountToken: true,
        serviceAccountName: "web",
      }),
      bound("RoleBinding kube-system/b", "Role system:controller:token-cleaner", {
        ...account,
        namespace: "kube-system",
      }),
    ],
    "finding",
  ],
  [
    "a role of others in pods without a token",
    "disallow-privileged-tokens",
    [workload("Pod shop/web", "web", { automountServiceAccountToken: false }), everywhere("reader")],
    "pass",
  ],
  [
    "a part added to a built-in role",
    "disallow-privileged-tokens",
    [
      ...token,
      everywhere("view"),
      object("ClusterRole more", {
        metadata: { labels: { "rbac.authorization.k8s.io/aggregate-to-view": "true" } },
        rules: [readSecrets],
      }),
    ],
    "finding",
  ],
  [
    "parts of an aggregated role may be elsewhere",
    "disallow-privileged-tokens",
    [
      ...token,
      everywhere("all"),
      object("ClusterRole all", {
        aggregationRule: { clusterRoleSelectors: [{ matchLabels: { in: "all" } }] },
      }),
      object("ClusterRole part", { metadata: { labels: { in: "all" } }, rules: [readPods] }),
    ],
    "pass",
    "undecided",
  ],
  [
    "a power at hand is certain, whatever else there is",
    "disallow-privileged-tokens",
    [...token, everywhere("reader"), everywhere("cluster-admin")],
    "finding",
  ],
  [
    "a workload is pods",
    "disallow-privileged-tokens",
    [
      ...token,
      object("Role shop/r", {
        rules: [{ apiGroups: ["apps"], resources: ["deployments"], verbs: ["create"] }],
      }),
      bound("RoleBinding shop/b", "Role r"),
    ],
    "finding",
  ],
  [
    "the kubelet runs commands",
    "disallow-privileged-tokens",
    [
      ...token,
      object("ClusterRole r", { rules: [{ apiGroups: [""], resources: ["nodes/proxy"], verbs: ["get"] }] }),
      everywhere("r"),
    ],
    "finding",
  ],
  [
    "an account of another namespace",
    "disallow-privileged-tokens",
    [...token, object("Role other/r", { rules: [readSecrets] }), bound("RoleBinding other/b", "Role r")],
    "finding",
  ],
  [
    "a subject without a namespace in a ClusterRoleBinding is nobody",
    "disallow-privileged-tokens",
    [
      ...token,
      object("ClusterRole r", { rules: [readSecrets] }),
      bound("ClusterRoleBinding b", "ClusterRole r", { kind: "ServiceAccount", name: "web" }),
    ],
    "pass",
  ],
];

/** Two objects like this one, whose names the cluster is still to give. */
function unnamed(each: KubernetesObject): KubernetesObject[] {
  const { name, ...metadata } = each.metadata;
  const one = { ...each, metadata: { ...metadata, generateName: `${name ?? ""}-` } };
  return [one, one];
}

const named = (labels: object): KubernetesObject =>
  workload("Deployment shop/web", "web", {}, { selector: { matchLabels: labels } });
const answering = object("Ingress shop/web", {
  spec: { rules: [{ host: "a.test", http: { paths: [{ path: "/", pathType: "Prefix", backend: {} }] } }] },
});

const autoscalers: readonly Row[] = [
  [
    "a sidecar without a request",
    "require-autoscaled-requests",
    measured(cpu, {
      initContainers: [{ ...container("proxy"), restartPolicy: "Always" }],
      containers: [container("app", requests)],
    }),
    "finding",
    "undecided",
  ],
  [
    "one that runs first needs none",
    "require-autoscaled-requests",
    measured(cpu, { initContainers: [container("setup")], containers: [container("app", requests)] }),
    "pass",
  ],
  [
    "pods as a whole",
    "require-autoscaled-requests",
    measured(cpu, { resources: requests, containers: [container("app")] }),
    "pass",
  ],
  [
    "the limit of pods as a whole",
    "require-autoscaled-requests",
    measured(cpu, { resources: { limits: { cpu: "1" } }, containers: [container("app")] }),
    "pass",
  ],
  [
    "pods as a whole, of another resource",
    "require-autoscaled-requests",
    measured(cpu, { resources: { requests: { memory: "1Gi" } }, containers: [container("app")] }),
    "finding",
    "undecided",
  ],
  [
    "pods as a whole, and one container",
    "require-autoscaled-requests",
    measured(cpu, {
      resources: { requests: { memory: "1Gi" } },
      containers: [container("app", requests), container("log")],
    }),
    "pass",
  ],
  [
    "one container is measured by its own request",
    "require-autoscaled-requests",
    measured(cpuOf("app"), { resources: requests, containers: [container("app")] }),
    "finding",
    "undecided",
  ],
  [
    "and by no other's",
    "require-autoscaled-requests",
    measured(cpuOf("app"), { containers: [container("app", requests), container("log")] }),
    "pass",
  ],
  [
    "a sidecar by its name",
    "require-autoscaled-requests",
    measured(cpuOf("proxy"), {
      initContainers: [{ ...container("proxy", requests), restartPolicy: "Always" }],
    }),
    "pass",
  ],
  [
    "no container that only runs first",
    "require-autoscaled-requests",
    measured(cpuOf("setup"), { initContainers: [container("setup", requests)] }),
    "finding",
  ],
  [
    "a default of the namespace",
    "require-autoscaled-requests",
    [
      ...measured(cpu, { containers: [container("app")] }),
      range({ type: "Container", defaultRequest: { cpu: "1" } }),
    ],
    "pass",
  ],
  [
    "a default for containers beside pods as a whole",
    "require-autoscaled-requests",
    [
      ...measured(cpu, { resources: { requests: { memory: "1Gi" } }, containers: [container("app")] }),
      range({ type: "Container", default: { cpu: "1" } }),
    ],
    "pass",
  ],
  [
    "its maximum",
    "require-autoscaled-requests",
    [...measured(cpu, { containers: [container("app")] }), range({ type: "Container", max: { cpu: "1" } })],
    "pass",
  ],
  [
    "its minimum",
    "require-autoscaled-requests",
    [...measured(cpu, { containers: [container("app")] }), range({ type: "Container", min: { cpu: "1" } })],
    "pass",
  ],
  [
    "a default of another resource",
    "require-autoscaled-requests",
    [
      ...measured(cpu, { containers: [container("app")] }),
      range({ type: "Container", default: { memory: "1Gi" } }),
    ],
    "finding",
    "undecided",
  ],
  [
    "a LimitRange of claims",
    "require-autoscaled-requests",
    [
      ...measured(cpu, { containers: [container("app")] }),
      range({ type: "PersistentVolumeClaim", max: { storage: "1Gi" } }),
    ],
    "finding",
    "undecided",
  ],
  [
    "a maximum of pods is no default",
    "require-autoscaled-requests",
    [...measured(cpu, { containers: [container("app")] }), range({ type: "Pod", max: { cpu: "1" } })],
    "finding",
    "undecided",
  ],
  ["without metrics it is the CPU", "require-autoscaled-requests", [scaler({}), web], "finding", "undecided"],
  [
    "version 1",
    "require-autoscaled-requests",
    [{ ...scaler({ targetCPUUtilizationPercentage: 50 }), apiVersion: "autoscaling/v1" }, web],
    "finding",
    "undecided",
  ],
  [
    "metrics of something else",
    "require-autoscaled-requests",
    [scaler({ metrics: [{ type: "Pods", pods: { metric: { name: "requests" } } }] }), web],
    "pass",
  ],
  [
    "behavior says nothing of it",
    "require-autoscaled-requests",
    [
      scaler({ behavior: { scaleDown: { stabilizationWindowSeconds: 0 } }, metrics: [{ type: "External" }] }),
      web,
    ],
    "pass",
  ],
  [
    "the Deployment of a Rollout",
    "require-autoscaled-requests",
    [
      scaler({
        scaleTargetRef: { apiVersion: "argoproj.io/v1alpha1", kind: "Rollout", name: "web" },
        metrics: [cpu],
      }),
      object("Rollout shop/web", {
        spec: { workloadRef: { apiVersion: "apps/v1", kind: "Deployment", name: "web" } },
      }),
      web,
    ],
    "finding",
    "undecided",
  ],
  [
    "replicas beside the autoscaler of another environment",
    "disallow-autoscaled-replicas",
    { dev: [replicas(1)], prod: [replicas(), scaler({ minReplicas: 2 })] },
    "pass",
  ],
  [
    "beside that of its own",
    "disallow-autoscaled-replicas",
    { dev: [replicas(1), scaler({})], prod: [replicas(), scaler({ minReplicas: 2 })] },
    "finding",
  ],
  [
    "in folders by kind",
    "disallow-autoscaled-replicas",
    { workloads: [replicas(1)], others: [replicas()], scalers: [scaler({})] },
    "pass",
  ],
  [
    "in folders by kind, with replicas in each",
    "disallow-autoscaled-replicas",
    { workloads: [replicas(1)], others: [replicas(3)], scalers: [scaler({})] },
    "finding",
  ],
  [
    "autoscalers of two environments",
    "disallow-duplicate-autoscalers",
    { dev: [web, scaler({}, "web-dev")], prod: [web, scaler({}, "web-prod")] },
    "pass",
  ],
  [
    "two of one",
    "disallow-duplicate-autoscalers",
    { prod: [web, scaler({}, "web-a"), scaler({}, "web-b")] },
    "finding",
  ],
  [
    "budgets of two environments",
    "disallow-overlapping-disruption-budgets",
    { dev: [web, budget({}, "web-dev")], prod: [web, budget({}, "web-prod")] },
    "pass",
  ],
  [
    "two pods that the cluster gives their names",
    "disallow-drain-blocking-budgets",
    [budget({ minAvailable: 1 }), ...unnamed(workload("Pod shop/web", "web"))],
    "pass",
  ],
  [
    "autoscalers that it gives their names",
    "disallow-duplicate-autoscalers",
    [web, ...unnamed(scaler({}))],
    "finding",
  ],
  ["workloads that it gives theirs", "disallow-overlapping-workloads", unnamed(named(app)), "finding"],
  ["Ingresses that it gives theirs", "disallow-duplicate-routes", unnamed(answering), "finding"],
  [
    "the budget of an environment with fewer pods",
    "disallow-drain-blocking-budgets",
    { dev: [replicas(1), budget({ minAvailable: 1 })], prod: [replicas(3), budget({ minAvailable: 1 })] },
    "finding",
  ],
  [
    "replicas of a Rollout",
    "disallow-drain-blocking-budgets",
    [
      budget({ minAvailable: 1 }),
      replicas(0),
      object("Rollout shop/web", {
        spec: { replicas: 3, workloadRef: { apiVersion: "apps/v1", kind: "Deployment", name: "web" } },
      }),
    ],
    "pass",
  ],
  [
    "one replica of a Rollout",
    "disallow-drain-blocking-budgets",
    [
      budget({ minAvailable: 1 }),
      replicas(3),
      object("Rollout shop/web", {
        spec: {
          replicas: 1,
          workloadRef: { apiVersion: "apps/v1", kind: "Deployment", name: "web", scaleDown: "onsuccess" },
        },
      }),
    ],
    "finding",
  ],
  [
    "one replica that an autoscaler owns",
    "require-multiple-replicas",
    [replicas(1), scaler({ minReplicas: 3 })],
    "pass",
  ],
  [
    "which is asked itself",
    "require-multiple-autoscaled-replicas",
    [replicas(1), scaler({ minReplicas: 1 })],
    "finding",
  ],
  [
    "one replica beside the autoscaler of another",
    "require-multiple-replicas",
    [replicas(1), { ...scaler({}), metadata: { name: "web", namespace: "other" } }],
    "finding",
  ],
  [
    "one replica of KEDA",
    "require-multiple-replicas",
    [replicas(1), keda({ minReplicaCount: 1 })],
    "finding",
  ],
  [
    "as many as the use of pods needs, of KEDA",
    "require-multiple-replicas",
    [replicas(1), keda({ triggers: [{ type: "cpu", metricType: "Utilization" }] })],
    "finding",
  ],
  [
    "one at least where only the use of pods wakes KEDA",
    "disallow-drain-blocking-budgets",
    [replicas(), budget({ minAvailable: 1 }), keda({ triggers: [{ type: "memory" }] })],
    "finding",
  ],
  [
    "none where a queue wakes it, too",
    "disallow-drain-blocking-budgets",
    [replicas(), budget({ minAvailable: 1 }), keda({ triggers: [{ type: "memory" }, { type: "kafka" }] })],
    "pass",
  ],
  [
    "KEDA measures the CPU",
    "require-autoscaled-requests",
    [web, keda({ triggers: [{ type: "cpu", metricType: "Utilization", metadata: { value: "50" } }] })],
    "finding",
    "undecided",
  ],
  [
    "that of one container, in the words of older versions",
    "require-autoscaled-requests",
    [
      workload("Deployment shop/web", "web", { containers: [container("app", requests), container("log")] }),
      keda({ triggers: [{ type: "cpu", metadata: { type: "Utilization", containerName: "app" } }] }),
    ],
    "pass",
  ],
  [
    "KEDA measures a value, or something else",
    "require-autoscaled-requests",
    [web, keda({ triggers: [{ type: "memory", metricType: "AverageValue" }, { type: "kafka" }] })],
    "pass",
  ],
  [
    "an autoscaler of a DaemonSet",
    "require-autoscaler-targets",
    [scaler({}, "web", "DaemonSet"), workload("DaemonSet shop/web", "web")],
    "finding",
  ],
  [
    "KEDA and a Job",
    "require-autoscaler-targets",
    [
      keda({ scaleTargetRef: { apiVersion: "batch/v1", kind: "Job", name: "web" } }),
      workload("Job shop/web", "web"),
    ],
    "finding",
  ],
  ["two of KEDA", "require-multiple-replicas", [replicas(1), keda({ minReplicaCount: 2 })], "pass"],
  ["none while there is nothing to do", "require-multiple-replicas", [replicas(1), keda({})], "pass"],
  [
    "one replica of a StatefulSet that is scaled",
    "require-multiple-replicas",
    [replicas(1, "StatefulSet shop/web"), scaler({ minReplicas: 2 }, "web", "StatefulSet")],
    "pass",
  ],
];

const traffic: readonly Row[] = [
  [
    "a policy called after its client",
    "disallow-idle-network-policies",
    [policy({ matchLabels: { app: "db" } }), web],
    "finding",
    "undecided",
  ],
  [
    "the mirror of a route",
    "require-route-backends",
    [route("HTTPRoute", { ...toWeb, ...mirror("copy") }), service()],
    "finding",
    "undecided",
  ],
  [
    "the mirror of a backend",
    "require-route-backends",
    [route("GRPCRoute", { backendRefs: [{ name: "web", port: 80, ...mirror("copy") }] }), service()],
    "finding",
    "undecided",
  ],
  [
    "a mirror that is there",
    "require-route-backends",
    [route("HTTPRoute", { ...toWeb, ...mirror("web") }), service()],
    "pass",
  ],
  [
    "a TCPRoute",
    "require-route-backends",
    [route("TCPRoute", { backendRefs: [{ name: "web", port: 81 }] }), service()],
    "finding",
  ],
  [
    "a TLSRoute",
    "require-route-backends",
    [route("TLSRoute", { backendRefs: [{ name: "Web", port: 80 }] }), service()],
    "finding",
  ],
  [
    "a UDPRoute",
    "require-route-backends",
    [route("UDPRoute", { backendRefs: [{ name: "web", port: 53 }] }), service()],
    "finding",
  ],
  [
    "a UDPRoute lets the internet in",
    "restrict-internet-exposure",
    [privileged, service(), route("UDPRoute", toWeb), edge()],
    "finding",
  ],
  ...(["ListenerSet", "XListenerSet"] as const).flatMap((kind): readonly Row[] => {
    const parentRefs = [
      { group: `gateway.networking.${kind === "ListenerSet" ? "" : "x-"}k8s.io`, kind, name: "more" },
    ];
    const set = (from: string | undefined): KubernetesObject[] => [
      privileged,
      service(),
      route("HTTPRoute", toWeb, { parentRefs }),
      object(`${kind} shop/more`, {
        spec: { parentRef: { name: "edge", namespace: "infra" }, listeners: [{ name: "http" }] },
      }),
      edge(from === undefined ? {} : { allowedListeners: { namespaces: { from } } }, "Gateway infra/edge"),
    ];
    return [
      [`a ${kind} that the Gateway takes`, "restrict-internet-exposure", set("All"), "finding"],
      [`a ${kind} of another namespace`, "restrict-internet-exposure", set("Same"), "pass"],
      [`a ${kind} that it does not know of`, "restrict-internet-exposure", set(undefined), "pass"],
    ];
  }),
  [
    "a mirror in another namespace without a grant",
    "require-route-backends",
    [
      route("HTTPRoute", {
        filters: [{ requestMirror: { backendRef: { name: "web", namespace: "back", port: 80 } } }],
      }),
      service({}, "Service back/web"),
    ],
    "finding",
    "undecided",
  ],
  [
    "a grant to all Services",
    "require-route-backends",
    [
      route("HTTPRoute", { backendRefs: [{ name: "web", namespace: "back", port: 80 }] }),
      service({}, "Service back/web"),
      object("ReferenceGrant back/r", {
        spec: {
          from: [{ group: "gateway.networking.k8s.io", kind: "HTTPRoute", namespace: "shop" }],
          to: [{ group: "", kind: "Service" }],
        },
      }),
    ],
    "pass",
  ],
  [
    "a grant to another kind of route",
    "require-route-backends",
    [
      route("HTTPRoute", { backendRefs: [{ name: "web", namespace: "back", port: 80 }] }),
      service({}, "Service back/web"),
      object("ReferenceGrant back/r", {
        spec: {
          from: [{ group: "gateway.networking.k8s.io", kind: "GRPCRoute", namespace: "shop" }],
          to: [{ group: "", kind: "Service" }],
        },
      }),
    ],
    "finding",
    "undecided",
  ],
  [
    "a grant in the namespace of the route",
    "require-route-backends",
    [
      route("HTTPRoute", { backendRefs: [{ name: "web", namespace: "back", port: 80 }] }),
      service({}, "Service back/web"),
      object("ReferenceGrant shop/r", {
        spec: {
          from: [{ group: "gateway.networking.k8s.io", kind: "HTTPRoute", namespace: "shop" }],
          to: [{ group: "", kind: "Service" }],
        },
      }),
    ],
    "finding",
    "undecided",
  ],
  [
    "a mirror lets the internet in",
    "restrict-internet-exposure",
    [privileged, service(), route("HTTPRoute", mirror("web")), edge()],
    "finding",
  ],
  [
    "a Gateway of GKE inside",
    "restrict-internet-exposure",
    [privileged, service(), route("HTTPRoute", toWeb), edge({ gatewayClassName: "gke-l7-rilb" })],
    "pass",
  ],
  [
    "a Gateway whose Service is internal",
    "restrict-internet-exposure",
    [
      privileged,
      service(),
      route("HTTPRoute", toWeb),
      edge({ infrastructure: { annotations: { "networking.gke.io/load-balancer-type": "Internal" } } }),
    ],
    "pass",
  ],
  [
    "a listener for its own namespace",
    "restrict-internet-exposure",
    [
      privileged,
      service(),
      route("HTTPRoute", toWeb, { parentRefs: [{ name: "edge", namespace: "infra" }] }),
      edge({}, "Gateway infra/edge"),
    ],
    "pass",
  ],
  [
    "a listener for all namespaces",
    "restrict-internet-exposure",
    [
      privileged,
      service(),
      route("HTTPRoute", toWeb, { parentRefs: [{ name: "edge", namespace: "infra" }] }),
      edge(
        { listeners: [{ name: "http", allowedRoutes: { namespaces: { from: "All" } } }] },
        "Gateway infra/edge",
      ),
    ],
    "finding",
  ],
  [
    "an Ingress with a default backend alone",
    "restrict-internet-exposure",
    [
      privileged,
      service(),
      object("Ingress shop/web", {
        spec: { defaultBackend: { service: { name: "web", port: { number: 80 } } } },
      }),
    ],
    "finding",
  ],
  [
    "a default class that is internal",
    "restrict-internet-exposure",
    [
      privileged,
      service(),
      ingress("web", { defaultBackend: backend }),
      object("IngressClass internal", {
        metadata: { annotations: { "ingressclass.kubernetes.io/is-default-class": "true" } },
      }),
    ],
    "pass",
  ],
  [
    "a class of AWS by its controller",
    "restrict-internet-exposure",
    [
      privileged,
      service(),
      ingress("web", { ingressClassName: "public", defaultBackend: backend }),
      object("IngressClass public", { spec: { controller: "ingress.k8s.aws/alb" } }),
    ],
    "pass",
  ],
  ...(["elbv2.k8s.aws", "eks.amazonaws.com"] as const).flatMap((group): readonly Row[] => {
    const controller = group === "eks.amazonaws.com" ? "eks.amazonaws.com/alb" : "ingress.k8s.aws/alb";
    const rule = "restrict-internet-exposure";
    const row = (name: string, scheme: string | undefined, annotation?: string): KubernetesObject[] => [
      privileged,
      service(),
      object("Ingress shop/web", {
        metadata: {
          annotations: annotation === undefined ? {} : { "alb.ingress.kubernetes.io/scheme": annotation },
        },
        spec: { ingressClassName: "public", defaultBackend: backend },
      }),
      object("IngressClass public", {
        spec: { controller, parameters: { apiGroup: group, kind: "IngressClassParams", name } },
      }),
      {
        apiVersion: `${group}/v1`,
        kind: "IngressClassParams",
        metadata: { name: "params" },
        spec: scheme === undefined ? {} : { scheme },
      } as KubernetesObject,
    ];
    return [
      [`parameters of ${group} that open`, rule, row("params", "internet-facing"), "finding"],
      [`parameters of ${group} that close`, rule, row("params", "internal", "internet-facing"), "pass"],
      [`parameters of ${group} without a scheme`, rule, row("params", undefined), "pass"],
      [
        `parameters of ${group} that leave it to the Ingress`,
        rule,
        row("params", undefined, "internet-facing"),
        "finding",
      ],
      [`parameters of ${group} that are not at hand`, rule, row("other", "internet-facing"), "undecided"],
    ];
  }),
  [
    "a class of EKS Auto Mode",
    "restrict-internet-exposure",
    [
      privileged,
      service(),
      ingress("web", { ingressClassName: "public", defaultBackend: backend }),
      object("IngressClass public", { spec: { controller: "eks.amazonaws.com/alb" } }),
    ],
    "pass",
  ],
  ...balancers(),
  [
    "the default class and its name",
    "disallow-duplicate-routes",
    [
      ingress("a", paths("/")),
      ingress("b", { ...paths("/"), ingressClassName: "nginx" }),
      object("IngressClass nginx", {
        metadata: { annotations: { "ingressclass.kubernetes.io/is-default-class": "true" } },
      }),
    ],
    "finding",
  ],
  [
    "an action of an annotation",
    "require-ingress-backends",
    [ingress("web", { defaultBackend: { service: { name: "redirect", port: { name: "use-annotation" } } } })],
    "pass",
  ],
  [
    "prefixes",
    "disallow-duplicate-routes",
    [ingress("a", paths("/a")), ingress("b", paths("/a/"))],
    "finding",
  ],
  [
    "exact paths",
    "disallow-duplicate-routes",
    [ingress("a", paths("/a", "Exact")), ingress("b", paths("/a/", "Exact"))],
    "pass",
  ],
  [
    "a headless Service",
    "require-service-backends",
    [service({ clusterIP: "None" }), workload("StatefulSet shop/db", "db")],
    "finding",
    "undecided",
  ],
  [
    "a named target port of one of several containers",
    "require-service-target-ports",
    [
      service({ ports: [{ port: 80, targetPort: "metrics" }] }),
      workload("Deployment shop/web", "web", {
        containers: [
          { name: "app" },
          { name: "exporter", ports: [{ name: "metrics", containerPort: 9100 }] },
        ],
      }),
    ],
    "pass",
  ],
  [
    "one name for two protocols",
    "require-service-target-ports",
    [
      service({ ports: [{ port: 53, targetPort: "dns", protocol: "UDP" }] }),
      workload("Deployment shop/web", "web", {
        containers: [
          {
            name: "app",
            ports: [
              { name: "dns", containerPort: 53 },
              { name: "dns", containerPort: 53, protocol: "UDP" },
            ],
          },
        ],
      }),
    ],
    "pass",
  ],
  [
    "a probe of pods that no Service selects",
    "require-readiness-probe",
    [web, service({ selector: { app: "api" } }, "Service shop/api")],
    "pass",
    "undecided",
    { of: "served" },
  ],
  [
    "of pods that one selects",
    "require-readiness-probe",
    [web, service()],
    "finding",
    "finding",
    { of: "served" },
  ],
  ["of all pods", "require-readiness-probe", [web], "finding"],
  [
    "a Service of another namespace",
    "require-readiness-probe",
    [web, service({}, "Service other/web")],
    "pass",
    "undecided",
    { of: "served" },
  ],
];

/** What operators make of objects of their own, before pods that take it. */
function made(): readonly Row[] {
  const takesSecret = workload("Deployment shop/web", "web", {
    containers: [{ name: "app", envFrom: [{ secretRef: { name: "db" } }] }],
  });
  const cases: readonly (readonly [string, object, Answer])[] = [
    ["external-secrets.io/ClusterExternalSecret db", {}, "pass"],
    ["external-secrets.io/ClusterExternalSecret all", { externalSecretName: "db" }, "pass"],
    ["secrets.hashicorp.com/VaultStaticSecret shop/vault", { destination: { name: "db" } }, "pass"],
    ["secrets.hashicorp.com/VaultPKISecret other/vault", { destination: { name: "db" } }, "finding"],
    ["onepassword.com/OnePasswordItem shop/db", {}, "pass"],
    ["kafka.strimzi.io/KafkaUser shop/db", {}, "pass"],
    ["secrets.infisical.com/InfisicalSecret ops/all", infisical("shop"), "pass"],
    ["secrets.infisical.com/InfisicalSecret shop/all", infisical("ops"), "finding"],
    [
      "secrets.doppler.com/DopplerSecret ops/all",
      { managedSecret: { name: "db", namespace: "shop" } },
      "pass",
    ],
    [
      "secrets-store.csi.x-k8s.io/SecretProviderClass shop/all",
      { secretObjects: [{ secretName: "db" }] },
      "pass",
    ],
    ["spv.no/AzureKeyVaultSecret shop/all", { output: { secret: { name: "db" } } }, "pass"],
    ["k8s.bitwarden.com/BitwardenSecret shop/all", { secretName: "db" }, "pass"],
    ["isindir.github.com/SopsSecret shop/all", { secretTemplates: [{ name: "db" }] }, "pass"],
    ["example.com/Queue shop/db", {}, "finding"],
  ];
  const rows = cases.map(([place, spec, right]): Row => {
    const rule = "require-referenced-configuration";
    return [
      `a Secret, and ${place}`,
      rule,
      [takesSecret, object(place, { spec })],
      right,
      right === "pass" ? "pass" : "undecided",
    ];
  });
  return [
    ...rows,
    [
      "the authorities of each namespace",
      "require-referenced-configuration",
      [volume({ configMap: { name: "authorities" } }), object("trust.cert-manager.io/Bundle authorities")],
      "pass",
    ],
  ];
}

function infisical(secretNamespace: string): object {
  return { managedSecretReference: { secretName: "db", secretNamespace } };
}

const configuration: readonly Row[] = [
  ...made(),
  [
    "the Secret of a CSI driver",
    "require-referenced-configuration",
    [volume({ csi: { driver: "example.com", nodePublishSecretRef: { name: "login" } } })],
    "finding",
    "undecided",
  ],
  [
    "of Azure",
    "require-referenced-configuration",
    [volume({ azureFile: { shareName: "data", secretName: "login" } })],
    "finding",
    "undecided",
  ],
  [
    "of Ceph, which is there",
    "require-referenced-configuration",
    [
      volume({ rbd: { image: "data", monitors: [], secretRef: { name: "login" } } }),
      object("Secret shop/login"),
    ],
    "pass",
  ],
  [
    "of a FlexVolume in another namespace",
    "require-referenced-configuration",
    [volume({ flexVolume: { driver: "a/b", secretRef: { name: "login" } } }), object("Secret other/login")],
    "finding",
  ],
  ...(
    [
      ["of a volume of a Pod", "a-b-data-c", "pass"],
      ["of another volume", "a-b-data", "finding"],
      ["of a volume that is not made", "a-b-own", "finding"],
    ] as const
  ).map(([which, claimName, right]): Row => [
    `the claim ${which}`,
    "require-claimed-storage",
    [
      volume({ persistentVolumeClaim: { claimName } }),
      workload("Pod shop/a-b", "a", {
        volumes: [
          { name: "data-c", ephemeral: {} },
          { name: "own", emptyDir: {} },
        ],
      }),
    ],
    right,
    right === "pass" ? "pass" : "undecided",
  ]),
  [
    "a projected one that may be missing",
    "require-referenced-configuration",
    [volume({ projected: { sources: [{ secret: { name: "login", optional: true } }] } })],
    "pass",
  ],
  [
    "a projected key that is missing",
    "require-referenced-configuration",
    [
      volume({
        projected: { sources: [{ configMap: { name: "files", items: [{ key: "a", path: "a" }] } }] },
      }),
      object("ConfigMap shop/files", { data: { b: "" } }),
    ],
    "finding",
  ],
];

const rows = [...tokens, ...autoscalers, ...traffic, ...configuration].map(
  ([why, rule, objects, right, otherwise = right, settings = {}]) => ({
    why,
    rule,
    objects,
    right,
    otherwise,
    settings,
  }),
);

test.each(rows)("$rule: $why", ({ rule, objects, right, otherwise, settings }) => {
  expect(answer(rule, objects, "all", settings)).toBe(right);
  expect(answer(rule, objects, [], settings)).toBe(otherwise);
});
