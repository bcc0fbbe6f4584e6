/**
 * Sets of objects that other tools get wrong, each with the right answer: by check, where all objects are known and where
 * others may be elsewhere.
 */
import type { KubernetesObject } from "../../src/author";
import { object, workload } from "../support/relations";
import { answer, type Answer } from "./answer";

const app = { app: "web" };
const web = workload("Deployment shop/web", "web");
const service = object("Service shop/web", { spec: { selector: app, ports: [{ port: 80 }] } });
const selecting = (selector: object, spec: object = {}): KubernetesObject =>
  object("Service shop/front", { spec: { selector, ports: [{ port: 80 }], ...spec } });
const backend = (port: object, name = "web"): KubernetesObject =>
  object("Ingress shop/web", { spec: { defaultBackend: { service: { name, port } } } });
const budget = (spec: object, matchLabels: object = app): KubernetesObject =>
  object("PodDisruptionBudget shop/web", { spec: { selector: { matchLabels }, ...spec } });
const replicas = (count?: number, name = "web"): KubernetesObject =>
  workload(`Deployment shop/${name}`, "web", {}, count === undefined ? {} : { replicas: count });
const scaler = (minReplicas?: number, target: object = {}): KubernetesObject =>
  object("HorizontalPodAutoscaler shop/web", {
    spec: {
      minReplicas,
      scaleTargetRef: { apiVersion: "apps/v1", kind: "Deployment", name: "web", ...target },
    },
  });
const policy = (spec: object): KubernetesObject =>
  object("NetworkPolicy shop/web", { spec: { podSelector: {}, ...spec } });
const running = (serviceAccountName: string, place = "Deployment shop/web"): KubernetesObject =>
  workload(place, "web", { serviceAccountName });
const bound = (place: string, roleRef: object, ...subjects: object[]): KubernetesObject =>
  object(place, { roleRef, subjects });
const account = { kind: "ServiceAccount", name: "web", namespace: "shop" };
const role = (place: string, ...rules: object[]): KubernetesObject => object(place, { rules });
const secrets = { apiGroups: [""], resources: ["secrets"], verbs: ["get"] };
const environment = (ref: object): KubernetesObject =>
  workload("Deployment shop/web", "web", {
    containers: [{ name: "app", env: [{ name: "A", valueFrom: ref }] }],
  });
const secretKey = (fields: object = {}): KubernetesObject =>
  environment({ secretKeyRef: { name: "db", key: "url", ...fields } });

const issuer = { "cert-manager.io/cluster-issuer": "ca" };
const listening = { tls: { certificateRefs: [{ name: "db" }] } };
const served = { "service.beta.openshift.io/serving-cert-secret-name": "db" };
const creating = (argument: string): object => ({
  template: { spec: { containers: [{ name: "create", args: ["create", argument] }] } },
});

type Case = readonly [
  trap: string,
  rule: string,
  objects: KubernetesObject[],
  right: Answer,
  otherwise?: Answer,
];

const cases: readonly Case[] = [
  // 1 and 2: namespaces
  [
    "1 no namespace is default",
    "require-service-backends",
    [object("Service web", { spec: { selector: app } }), workload("Deployment default/api", "web")],
    "pass",
  ],
  [
    "1 no namespace is not any",
    "require-service-backends",
    [object("Service front", { spec: { selector: app } }), web],
    "finding",
    "undecided",
  ],
  [
    "2 pods of another namespace",
    "require-service-backends",
    [service, workload("Deployment other/web", "web")],
    "finding",
    "undecided",
  ],
  [
    "2 a Service of another namespace",
    "require-ingress-backends",
    [backend({ number: 80 }), object("Service other/web", { spec: { ports: [{ port: 80 }] } })],
    "finding",
    "finding",
  ],
  [
    "2 an autoscaler of another namespace",
    "disallow-autoscaled-replicas",
    [replicas(2), { ...scaler(1), metadata: { name: "web", namespace: "other" } }],
    "pass",
  ],
  // 3: matchExpressions
  [
    "3 In",
    "require-disruption-budget-targets",
    [
      object("PodDisruptionBudget shop/a", {
        spec: { selector: { matchExpressions: [{ key: "app", operator: "In", values: ["web"] }] } },
      }),
      web,
    ],
    "pass",
  ],
  [
    "3 NotIn",
    "require-disruption-budget-targets",
    [
      object("PodDisruptionBudget shop/a", {
        spec: { selector: { matchExpressions: [{ key: "app", operator: "NotIn", values: ["web"] }] } },
      }),
      web,
    ],
    "finding",
    "undecided",
  ],
  [
    "3 NotIn of an absent label",
    "require-disruption-budget-targets",
    [
      object("PodDisruptionBudget shop/a", {
        spec: { selector: { matchExpressions: [{ key: "tier", operator: "NotIn", values: ["web"] }] } },
      }),
      web,
    ],
    "pass",
  ],
  [
    "3 Exists",
    "disallow-idle-network-policies",
    [policy({ podSelector: { matchExpressions: [{ key: "app", operator: "Exists" }] } }), web],
    "pass",
  ],
  [
    "3 DoesNotExist",
    "disallow-idle-network-policies",
    [policy({ podSelector: { matchExpressions: [{ key: "app", operator: "DoesNotExist" }] } }), web],
    "finding",
    "undecided",
  ],
  [
    "3 expressions of a budget count its pods",
    "disallow-drain-blocking-budgets",
    [
      object("PodDisruptionBudget shop/a", {
        spec: {
          minAvailable: 1,
          selector: { matchExpressions: [{ key: "app", operator: "In", values: ["web"] }] },
        },
      }),
      replicas(1),
    ],
    "finding",
    "finding",
  ],
  // 4: empty and absent selectors
  ["4 an empty podSelector alone", "disallow-idle-network-policies", [policy({})], "pass", "pass"],
  [
    "4 an empty selector protects all",
    "disallow-drain-blocking-budgets",
    [object("PodDisruptionBudget shop/a", { spec: { minAvailable: 1, selector: {} } }), replicas(1)],
    "finding",
    "finding",
  ],
  [
    "4 an absent selector protects nothing",
    "disallow-drain-blocking-budgets",
    [object("PodDisruptionBudget shop/a", { spec: { minAvailable: 1 } }), replicas(1)],
    "pass",
  ],
  // 5 and 6: Services without pods of their own
  [
    "5 a Service without a selector",
    "require-service-backends",
    [object("Service shop/db", { spec: { ports: [{ port: 5432 }] } })],
    "pass",
    "pass",
  ],
  ["5 with an empty one", "require-service-backends", [selecting({})], "pass", "pass"],
  [
    "6 an ExternalName",
    "require-service-backends",
    [selecting({ app: "gone" }, { type: "ExternalName" })],
    "pass",
    "pass",
  ],
  [
    "6 an ExternalName without ports",
    "require-ingress-backends",
    [backend({ number: 443 }), object("Service shop/web", { spec: { type: "ExternalName" } })],
    "pass",
  ],
  // 7: labels of the template
  [
    "7 labels of the workload itself",
    "require-service-backends",
    [
      service,
      object("Deployment shop/api", {
        metadata: { labels: app },
        spec: { selector: { matchLabels: app }, template: { spec: {} } },
      }),
    ],
    "finding",
    "undecided",
  ],
  [
    "7 the workload of its own name shows it",
    "require-service-backends",
    [selecting({ app: "wbe" }), workload("Deployment shop/front", "web")],
    "finding",
    "finding",
  ],
  [
    "7 more labels than the selector of the workload",
    "disallow-drain-blocking-budgets",
    [
      budget({ minAvailable: 1 }, { tier: "front" }),
      object("Deployment shop/web", {
        spec: {
          replicas: 1,
          selector: { matchLabels: app },
          template: { metadata: { labels: { ...app, tier: "front" } }, spec: {} },
        },
      }),
    ],
    "finding",
    "finding",
  ],
  // 8: labels that controllers add
  [
    "8 pod-template-hash",
    "require-service-backends",
    [selecting({ ...app, "pod-template-hash": "5d4f" }), web],
    "pass",
    "pass",
  ],
  [
    "8 one pod of a StatefulSet",
    "require-service-backends",
    [selecting({ "statefulset.kubernetes.io/pod-name": "db-0" }), workload("StatefulSet shop/db", "db")],
    "pass",
    "pass",
  ],
  [
    "8 of another StatefulSet",
    "require-service-backends",
    [selecting({ "statefulset.kubernetes.io/pod-name": "db-0" }), workload("StatefulSet shop/cache", "db")],
    "finding",
    "undecided",
  ],
  [
    "8 the index of a pod",
    "require-service-backends",
    [selecting({ app: "db", "apps.kubernetes.io/pod-index": "0" }), workload("StatefulSet shop/db", "db")],
    "pass",
    "pass",
  ],
  [
    "8 the pods of a Job",
    "require-service-backends",
    [selecting({ "batch.kubernetes.io/job-name": "migrate" }), workload("Job shop/migrate", "web")],
    "pass",
    "pass",
  ],
  // 9: pods of operators
  [
    "9 pods of an operator",
    "require-service-backends",
    [
      selecting({ app: "prometheus" }),
      object("monitoring.coreos.com/Prometheus shop/k8s", { spec: { replicas: 2 } }),
    ],
    "undecided",
    "undecided",
  ],
  [
    "9 a custom resource without pods",
    "require-service-backends",
    [
      selecting({ app: "prometheus" }),
      object("monitoring.coreos.com/PrometheusRule shop/k8s", { spec: { groups: [] } }),
    ],
    "finding",
    "undecided",
  ],
  [
    "9 an autoscaler of a custom resource",
    "require-autoscaler-targets",
    [scaler(1, { apiVersion: "argoproj.io/v1alpha1", kind: "Rollout" }), workload("Rollout shop/web", "web")],
    "pass",
    "pass",
  ],
  [
    "9 of a kind that nobody knows",
    "require-autoscaler-targets",
    [scaler(1, { apiVersion: "example.com/v1", kind: "Farm" })],
    "finding",
    "undecided",
  ],
  // 10: ports
  [
    "10 a number that is not offered",
    "require-ingress-backends",
    [backend({ number: 9999 }), object("Service shop/web", { spec: { ports: [{ port: 80 }] } })],
    "finding",
    "finding",
  ],
  [
    "10 a name, where the port has none",
    "require-ingress-backends",
    [backend({ name: "http" }), object("Service shop/web", { spec: { ports: [{ port: 80 }] } })],
    "finding",
    "finding",
  ],
  [
    "10 the number of a named port",
    "require-ingress-backends",
    [backend({ number: 80 }), object("Service shop/web", { spec: { ports: [{ name: "http", port: 80 }] } })],
    "pass",
  ],
  [
    "10 a target port by its name",
    "require-service-target-ports",
    [
      selecting(app, { ports: [{ port: 80, targetPort: "http" }] }),
      workload("Deployment shop/web", "web", {
        containers: [{ name: "app", ports: [{ name: "http", containerPort: 8080 }] }],
      }),
    ],
    "pass",
  ],
  [
    "10 of a sidecar",
    "require-service-target-ports",
    [
      selecting(app, { ports: [{ port: 80, targetPort: "proxy" }] }),
      workload("Deployment shop/web", "web", {
        initContainers: [
          { name: "proxy", restartPolicy: "Always", ports: [{ name: "proxy", containerPort: 1 }] },
        ],
      }),
    ],
    "pass",
  ],
  [
    "10 of another protocol",
    "require-service-target-ports",
    [
      selecting(app, { ports: [{ port: 53, targetPort: "dns", protocol: "UDP" }] }),
      workload("Deployment shop/web", "web", {
        containers: [{ name: "app", ports: [{ name: "dns", containerPort: 53 }] }],
      }),
    ],
    "finding",
    "finding",
  ],
  // 11 and 12: backends
  [
    "11 the default backend",
    "require-ingress-backends",
    [backend({ number: 80 }, "gone"), service],
    "finding",
    "undecided",
  ],
  [
    "11 a resource backend",
    "require-ingress-backends",
    [object("Ingress shop/web", { spec: { defaultBackend: { resource: { kind: "Bucket", name: "a" } } } })],
    "pass",
    "pass",
  ],
  [
    "12 the annotation of AWS",
    "require-ingress-backends",
    [backend({ name: "use-annotation" }), service],
    "pass",
  ],
  // 13: percentages
  [
    "13 half of one pod is all",
    "disallow-drain-blocking-budgets",
    [budget({ minAvailable: "50%" }), replicas(1)],
    "finding",
    "finding",
  ],
  [
    "13 half of three is two",
    "disallow-drain-blocking-budgets",
    [budget({ minAvailable: "50%" }), replicas(3)],
    "pass",
  ],
  [
    "13 67% of three is three",
    "disallow-drain-blocking-budgets",
    [budget({ minAvailable: "67%" }), replicas(3)],
    "finding",
    "finding",
  ],
  [
    "13 a little unavailable is one",
    "disallow-drain-blocking-budgets",
    [budget({ maxUnavailable: "1%" }), replicas(1)],
    "pass",
  ],
  [
    "13 more than there are",
    "disallow-drain-blocking-budgets",
    [budget({ minAvailable: 3 }), replicas(2)],
    "finding",
    "finding",
  ],
  // 14: replicas
  [
    "14 no replicas are one",
    "disallow-drain-blocking-budgets",
    [budget({ minAvailable: 1 }), replicas()],
    "finding",
    "undecided",
  ],
  [
    "14 unless an autoscaler says otherwise",
    "disallow-drain-blocking-budgets",
    [budget({ minAvailable: 1 }), replicas(), scaler(2)],
    "pass",
    "pass",
  ],
  [
    "14 the minimum of an autoscaler",
    "disallow-drain-blocking-budgets",
    [budget({ minAvailable: 2 }), replicas(5), scaler(2)],
    "finding",
    "finding",
  ],
  [
    "14 the minimum of KEDA",
    "disallow-drain-blocking-budgets",
    [
      budget({ minAvailable: 1 }),
      replicas(1),
      object("ScaledObject shop/web", { spec: { minReplicaCount: 2, scaleTargetRef: { name: "web" } } }),
    ],
    "pass",
  ],
  [
    "14 the pods of all workloads together",
    "disallow-drain-blocking-budgets",
    [budget({ minAvailable: 1 }), replicas(1), replicas(1, "canary")],
    "pass",
  ],
  [
    "14 none are not blocked",
    "disallow-drain-blocking-budgets",
    [budget({ minAvailable: 1 }), replicas(0)],
    "pass",
  ],
  [
    "14 replicas beside an autoscaler",
    "disallow-autoscaled-replicas",
    [replicas(2), scaler(1)],
    "finding",
    "finding",
  ],
  // 15: versions
  [
    "15 another version",
    "require-autoscaler-targets",
    [scaler(1, { apiVersion: "apps/v1beta2" }), web],
    "pass",
    "pass",
  ],
  [
    "15 another group",
    "require-autoscaler-targets",
    [scaler(1, { apiVersion: "extensions.example.com/v1" }), web],
    "finding",
    "undecided",
  ],
  // 16 and 17: NetworkPolicies
  ["16 no types are ingress", "require-network-policy-coverage", [web, policy({})], "pass"],
  [
    "16 egress alone",
    "require-network-policy-coverage",
    [web, policy({ policyTypes: ["Egress"] })],
    "finding",
    "undecided",
  ],
  [
    "16 default deny with rules is none",
    "require-default-deny",
    [object("Namespace shop"), policy({ ingress: [{}] })],
    "finding",
    "undecided",
  ],
  [
    "16 an empty selector denies by default",
    "require-default-deny",
    [object("Namespace shop"), policy({})],
    "pass",
    "pass",
  ],
  [
    "16 policies of others",
    "require-network-policy-coverage",
    [web, object("CiliumNetworkPolicy shop/web", { spec: {} })],
    "undecided",
    "undecided",
  ],
  [
    "16 policies of others, in another namespace",
    "require-network-policy-coverage",
    [web, object("CiliumNetworkPolicy other/web", { spec: {} })],
    "finding",
    "undecided",
  ],
  [
    "16 policies of others, for the whole cluster",
    "require-network-policy-coverage",
    [web, object("CiliumClusterwideNetworkPolicy web", { spec: {} })],
    "undecided",
    "undecided",
  ],
  [
    "17 the network of the node",
    "require-network-policy-coverage",
    [workload("DaemonSet shop/agent", "agent", { hostNetwork: true })],
    "pass",
    "pass",
  ],
  // 18: itself
  [
    "18 the same object again",
    "disallow-overlapping-disruption-budgets",
    [web, budget({}), budget({})],
    "pass",
  ],
  [
    "18 a route given twice",
    "disallow-duplicate-routes",
    [
      object("Ingress shop/web", {
        spec: { rules: [{ host: "a.example.com", http: { paths: [{ path: "/" }] } }] },
      }),
      object("Ingress shop/web", {
        spec: { rules: [{ host: "a.example.com", http: { paths: [{ path: "/" }] } }] },
      }),
    ],
    "pass",
  ],
  [
    "18 two of one route",
    "disallow-duplicate-routes",
    [
      object("Ingress shop/web", {
        spec: { rules: [{ host: "a.example.com", http: { paths: [{ path: "/" }] } }] },
      }),
      object("Ingress other/api", {
        spec: { rules: [{ host: "a.example.com", http: { paths: [{ path: "/" }] } }] },
      }),
    ],
    "finding",
    "finding",
  ],
  [
    "18 two of one route and name in a cluster",
    "disallow-duplicate-routes",
    [
      object("Ingress shop/web", {
        metadata: { uid: "1" },
        spec: { rules: [{ host: "a.example.com", http: { paths: [{ path: "/" }] } }] },
      }),
      object("Ingress other/web", {
        metadata: { uid: "2" },
        spec: { rules: [{ host: "a.example.com", http: { paths: [{ path: "" }] } }] },
      }),
    ],
    "finding",
    "finding",
  ],
  [
    "18 two of one route that share it on purpose",
    "disallow-duplicate-routes",
    [
      object("Ingress shop/web", {
        spec: { rules: [{ host: "a.example.com", http: { paths: [{ path: "/" }] } }] },
      }),
      object("Ingress shop/next", {
        metadata: { annotations: { "nginx.ingress.kubernetes.io/canary": "true" } },
        spec: { rules: [{ host: "a.example.com", http: { paths: [{ path: "/" }] } }] },
      }),
    ],
    "pass",
  ],
  [
    "18 two autoscalers by two versions of a kind",
    "disallow-duplicate-autoscalers",
    [
      workload("Deployment shop/web", "web"),
      object("HorizontalPodAutoscaler shop/a", {
        spec: { scaleTargetRef: { apiVersion: "apps/v1", kind: "Deployment", name: "web" } },
      }),
      object("HorizontalPodAutoscaler shop/b", {
        spec: { scaleTargetRef: { apiVersion: "apps/v1beta2", kind: "Deployment", name: "web" } },
      }),
    ],
    "finding",
    "finding",
  ],
  [
    "18 of two classes",
    "disallow-duplicate-routes",
    [
      object("Ingress shop/web", {
        spec: {
          ingressClassName: "in",
          rules: [{ host: "a.example.com", http: { paths: [{ path: "/" }] } }],
        },
      }),
      object("Ingress shop/api", {
        spec: {
          ingressClassName: "out",
          rules: [{ host: "a.example.com", http: { paths: [{ path: "/" }] } }],
        },
      }),
    ],
    "pass",
  ],
  // 19 to 21: RBAC
  [
    "19 two rules are not one permission",
    "disallow-privileged-tokens",
    [
      running("web"),
      object("ServiceAccount shop/web"),
      role("Role shop/r", { ...secrets, verbs: ["create"] }, { ...secrets, resources: ["pods/log"] }),
      bound("RoleBinding shop/b", { kind: "Role", name: "r" }, account),
    ],
    "pass",
  ],
  [
    "19 one rule is",
    "disallow-privileged-tokens",
    [
      running("web"),
      object("ServiceAccount shop/web"),
      role("Role shop/r", secrets),
      bound("RoleBinding shop/b", { kind: "Role", name: "r" }, account),
    ],
    "finding",
    "finding",
  ],
  [
    "20 a Role is no ClusterRole",
    "require-bound-roles",
    [bound("RoleBinding shop/b", { kind: "Role", name: "r" }, account), role("ClusterRole r", secrets)],
    "finding",
    "undecided",
  ],
  ...(
    [
      ["that is there", "ClusterRoleBinding b", account, "pass", "pass"],
      [
        "of another namespace",
        "ClusterRoleBinding b",
        { ...account, namespace: "other" },
        "finding",
        "finding",
      ],
      ["that is not there", "ClusterRoleBinding b", { ...account, name: "gone" }, "finding", "undecided"],
      [
        "of the namespace of the binding",
        "RoleBinding shop/b",
        { ...account, namespace: "" },
        "pass",
        "pass",
      ],
      ["that each namespace has", "RoleBinding shop/b", { ...account, name: "default" }, "pass", "pass"],
      [
        "of the control plane",
        "RoleBinding shop/b",
        { ...account, name: "gone", namespace: "kube-system" },
        "pass",
        "pass",
      ],
      ["that is a user", "ClusterRoleBinding b", { kind: "User", name: "gone" }, "pass", "pass"],
    ] as const
  ).map(([which, place, subject, right, otherwise]): Case => [
    `20 a subject ${which}`,
    "require-bound-accounts",
    [bound(place, { kind: "ClusterRole", name: "view" }, subject), object("ServiceAccount shop/web")],
    right,
    otherwise,
  ]),
  [
    "20 roles that every cluster has",
    "require-bound-roles",
    [
      bound(
        "RoleBinding kube-system/b",
        { kind: "Role", name: "extension-apiserver-authentication-reader" },
        account,
      ),
      bound("ClusterRoleBinding b", { kind: "ClusterRole", name: "view" }, account),
    ],
    "pass",
    "pass",
  ],
  [
    "21 the group of a namespace",
    "disallow-privileged-tokens",
    [
      running("web"),
      object("ServiceAccount shop/web"),
      role("Role shop/r", secrets),
      bound(
        "RoleBinding shop/b",
        { kind: "Role", name: "r" },
        { kind: "Group", name: "system:serviceaccounts:shop" },
      ),
    ],
    "finding",
    "finding",
  ],
  [
    "21 of another",
    "disallow-privileged-tokens",
    [
      running("web"),
      object("ServiceAccount shop/web"),
      role("Role shop/r", secrets),
      bound(
        "RoleBinding shop/b",
        { kind: "Role", name: "r" },
        { kind: "Group", name: "system:serviceaccounts:other" },
      ),
    ],
    "pass",
  ],
  [
    "21 a pod that holds no token",
    "disallow-privileged-tokens",
    [
      running("web"),
      object("ServiceAccount shop/web", { automountServiceAccountToken: false }),
      role("Role shop/r", secrets),
      bound("RoleBinding shop/b", { kind: "Role", name: "r" }, account),
    ],
    "pass",
  ],
  // 22: CronJobs
  [
    "22 the account of a CronJob",
    "require-service-accounts",
    [running("gone", "CronJob shop/report")],
    "finding",
    "undecided",
  ],
  [
    "22 the account that every namespace has",
    "require-service-accounts",
    [running("default", "CronJob shop/report")],
    "pass",
    "pass",
  ],
  // 23: optional references
  ["23 an optional key", "require-referenced-configuration", [secretKey({ optional: true })], "pass", "pass"],
  ["23 one that is not", "require-referenced-configuration", [secretKey()], "finding", "undecided"],
  [
    "23 a key that is not there",
    "require-referenced-configuration",
    [secretKey(), object("Secret shop/db", { data: { password: "" } })],
    "finding",
    "finding",
  ],
  [
    "23 another case of the name",
    "require-referenced-configuration",
    [environment({ configMapKeyRef: { name: "Settings", key: "a" } }), object("ConfigMap shop/settings")],
    "finding",
    "finding",
  ],
  // 24: what others make
  [
    "24 External Secrets",
    "require-referenced-configuration",
    [secretKey(), object("ExternalSecret shop/anything", { spec: { target: { name: "db" } } })],
    "pass",
    "pass",
  ],
  [
    "24 Sealed Secrets",
    "require-referenced-configuration",
    [secretKey(), object("SealedSecret shop/db", { spec: {} })],
    "pass",
    "pass",
  ],
  [
    "24 cert-manager",
    "require-tls-secrets",
    [
      object("Ingress shop/web", { spec: { tls: [{ secretName: "tls" }] } }),
      object("Certificate shop/web", { spec: { secretName: "tls" } }),
    ],
    "pass",
    "pass",
  ],
  [
    "24 cert-manager by annotation",
    "require-tls-secrets",
    [
      object("Ingress shop/web", {
        metadata: { annotations: { "cert-manager.io/issuer": "ca" } },
        spec: { tls: [{ secretName: "tls" }] },
      }),
    ],
    "pass",
    "pass",
  ],
  [
    "24 the claims of a StatefulSet",
    "require-claimed-storage",
    [
      workload(
        "StatefulSet shop/db",
        "db",
        { volumes: [{ name: "data", persistentVolumeClaim: { claimName: "data" } }] },
        { volumeClaimTemplates: [{ metadata: { name: "data" } }] },
      ),
    ],
    "pass",
    "pass",
  ],
  ...["kube-root-ca.crt", "openshift-service-ca.crt"].map((name): Case => [
    `24 the authority of the cluster: ${name}`,
    "require-referenced-configuration",
    [environment({ configMapKeyRef: { name, key: "ca.crt" } })],
    "pass",
    "pass",
  ]),
  ...(
    [
      ["an Ingress with an issuer", "Ingress shop/web", issuer, { tls: [{ secretName: "db" }] }],
      ["an Ingress of another namespace", "Ingress other/web", issuer, { tls: [{ secretName: "db" }] }],
      ["an Ingress without an issuer", "Ingress shop/web", {}, { tls: [{ secretName: "db" }] }],
      ["a Gateway with an issuer", "Gateway shop/web", issuer, { listeners: [listening] }],
      ["a Gateway without an issuer", "Gateway shop/web", {}, { listeners: [listening] }],
      ["a Service with a certificate of OpenShift", "Service shop/web", served, {}],
      ["a Job that is told the name", "Job shop/certificates", {}, creating("--secret-name=db")],
      ["a Job that is told another name", "Job shop/certificates", {}, creating("--secret-name=tls")],
    ] as const
  ).map(([what, place, annotations, spec]): Case => {
    const makes = /(?:with an? |told the)/u.test(what);
    return [
      `24 ${what}`,
      "require-referenced-configuration",
      [secretKey(), object(place, { metadata: { annotations }, spec })],
      makes ? "pass" : "finding",
      makes ? "pass" : "undecided",
    ];
  }),
  ...(
    [
      ["token", "pass"],
      ["password", "finding"],
    ] as const
  ).map(([key, right]): Case => [
    `24 the ${key} in a Secret that a controller puts a token into`,
    "require-referenced-configuration",
    [
      secretKey({ key }),
      object("Secret shop/db", { type: "kubernetes.io/service-account-token", data: { extra: "YQ==" } }),
    ],
    right,
    right,
  ]),
];

const secretsOf = (fields: object): object => ({ apiGroups: [""], resources: ["secrets"], ...fields });
const matching = (...matchExpressions: object[]): KubernetesObject =>
  object("PodDisruptionBudget shop/other", { spec: { maxUnavailable: 1, selector: { matchExpressions } } });
const hosted = (more: object): KubernetesObject => workload("Deployment shop/web", "web", more);
const actions = (config: object): KubernetesObject =>
  object("Ingress shop/web", {
    metadata: { annotations: { "alb.ingress.kubernetes.io/actions.split": JSON.stringify(config) } },
    spec: { defaultBackend: { service: { name: "split", port: { name: "use-annotation" } } } },
  });
const forwarding = (servicePort: unknown, serviceName = "web"): KubernetesObject =>
  actions({ type: "forward", forwardConfig: { targetGroups: [{ serviceName, servicePort }] } });
const controller = (place: string, selector: object, labels: object): KubernetesObject =>
  object(place, {
    spec: { selector, template: { metadata: { labels }, spec: { containers: [{ name: "a" }] } } },
  });
const exposed = (gateways: string[] | undefined, host = "web"): KubernetesObject[] => [
  object("networking.istio.io/Gateway edge/gw", { spec: { selector: { istio: "ingressgateway" } } }),
  workload("Deployment shop/web", "web", { hostPID: true }),
  service,
  object("networking.istio.io/VirtualService shop/web", {
    spec: { gateways, http: [{ route: [{ destination: { host } }] }] },
  }),
];

/** Variations of the traps, on both sides. */
const variations: readonly Case[] = [
  [
    "2 a host of a mesh in another namespace",
    "restrict-internet-exposure",
    exposed(["edge/gw"], "web.other.svc.cluster.local"),
    "pass",
  ],
  [
    "3 an expression with two values",
    "require-disruption-budget-targets",
    [matching({ key: "app", operator: "In", values: ["api", "web"] }), web],
    "pass",
    "pass",
  ],
  [
    "3 all expressions must hold",
    "require-disruption-budget-targets",
    [matching({ key: "app", operator: "Exists" }, { key: "app", operator: "NotIn", values: ["web"] }), web],
    "finding",
    "undecided",
  ],
  [
    "3 pods without the label are not in the list",
    "require-disruption-budget-targets",
    [matching({ key: "tier", operator: "NotIn", values: ["back"] }), web],
    "pass",
    "pass",
  ],
  [
    "3 controllers that keep apart by an expression",
    "disallow-overlapping-workloads",
    [
      controller(
        "Deployment shop/a",
        { matchLabels: app, matchExpressions: [{ key: "tier", operator: "DoesNotExist" }] },
        app,
      ),
      controller("Deployment shop/b", { matchLabels: { ...app, tier: "b" } }, { ...app, tier: "b" }),
    ],
    "pass",
    "pass",
  ],
  [
    "3 one that takes in the other by an expression",
    "disallow-overlapping-workloads",
    [
      controller("Deployment shop/a", { matchExpressions: [{ key: "app", operator: "Exists" }] }, app),
      controller("Deployment shop/b", { matchLabels: { app: "b" } }, { app: "b" }),
    ],
    "finding",
    "finding",
  ],
  [
    "4 a map of labels that is a selector",
    "disallow-overlapping-workloads",
    [
      controller("ReplicationController shop/a", app, app),
      controller("ReplicationController shop/b", app, app),
    ],
    "finding",
    "finding",
  ],
  [
    "4 a map that is left out is the labels of the pods",
    "disallow-overlapping-workloads",
    [
      object("ReplicationController shop/a", { spec: { template: { metadata: { labels: app }, spec: {} } } }),
      controller("ReplicationController shop/b", {}, { ...app, tier: "b" }),
    ],
    "finding",
    "finding",
  ],
  [
    "4 nor do others have those",
    "disallow-overlapping-workloads",
    [
      controller("ReplicationController shop/a", {}, app),
      controller("ReplicationController shop/b", {}, { app: "b" }),
    ],
    "pass",
    "pass",
  ],
  [
    "7 labels of a template that says nothing else",
    "require-service-backends",
    [service, object("Deployment shop/web", { spec: { template: { metadata: { labels: app } } } })],
    "pass",
    "pass",
  ],
  ...(
    [
      ["of other pods", { app: "db" }, "finding"],
      ["of its pods", app, "pass"],
      ["of one of its pods", { ...app, "statefulset.kubernetes.io/pod-name": "web-0" }, "pass"],
      ["of none", undefined, "pass"],
    ] as const
  ).map(([which, selector, right]): Case => [
    `7 a headless Service with the selector ${which}`,
    "require-headless-services",
    [
      workload("StatefulSet shop/web", "web", {}, { serviceName: "web" }),
      object("Service shop/web", { spec: { clusterIP: "None", selector, ports: [{ port: 80 }] } }),
    ],
    right,
    right,
  ]),
  [
    "7 labels of the workload, which its pods lack",
    "disallow-overlapping-workloads",
    [
      controller("Deployment shop/a", { matchLabels: app }, app),
      {
        ...controller("Deployment shop/b", { matchLabels: { app: "b" } }, { app: "b" }),
        metadata: { name: "b", namespace: "shop", labels: app },
      },
    ],
    "pass",
    "pass",
  ],
  ...(
    [
      ["networking.istio.io/Gateway", { servers: [{ tls: { mode: "SIMPLE" } }] }],
      ["networking.istio.io/DestinationRule", { trafficPolicy: { tls: { mode: "ISTIO_MUTUAL" } } }],
      ["security.istio.io/PeerAuthentication", { mtls: { mode: "STRICT" } }],
      ["monitoring.coreos.com/PrometheusRule", { groups: [{ rules: [{ labels: {}, count: 1 }] }] }],
      ["external-secrets.io/PushSecret", { template: { data: {} } }],
    ] as const
  ).map(([kind, spec]): Case => [
    `9 an extension that makes no pods: ${kind}`,
    "require-service-backends",
    [selecting({ app: "gone" }), object(`${kind} shop/gw`, { spec })],
    "finding",
    "undecided",
  ]),
  [
    "9 one that may make pods",
    "require-service-backends",
    [
      selecting({ app: "gone" }),
      object("queues.example.com/Queue shop/jobs", { spec: { tls: { mode: "SIMPLE" }, replicas: 1 } }),
    ],
    "undecided",
    "undecided",
  ],
  ...(
    [
      ["of its own name", "jobs", "shop/jobs", "undecided"],
      ["that begins with its name", "jobs-http", "shop/jobs", "undecided"],
      ["of another name", "jobless", "shop/jobs", "finding"],
      ["of another namespace", "jobs", "other/jobs", "finding"],
    ] as const
  ).map(([which, name, place, right]): Case => [
    `9 a Service ${which}, which an operator may make`,
    "require-ingress-backends",
    [forwarding(80, name), object(`queues.example.com/Queue ${place}`, { spec: { replicas: 1 } })],
    right,
    "undecided",
  ]),
  [
    "9 the Service of the API server, which nobody writes",
    "require-ingress-backends",
    [object("Ingress default/api", { spec: { defaultBackend: { service: { name: "kubernetes" } } } })],
    "undecided",
    "undecided",
  ],
  ["10 a number that is a text", "require-ingress-backends", [forwarding("80"), service], "pass", "pass"],
  [
    "12 an action on a port that is not there",
    "require-ingress-backends",
    [forwarding("81"), service],
    "finding",
    "finding",
  ],
  [
    "12 an action on a Service that is not there",
    "require-ingress-backends",
    [forwarding(80, "gone")],
    "finding",
    "undecided",
  ],
  ["12 an action on no Service", "require-ingress-backends", [actions({ type: "redirect" })], "pass", "pass"],
  [
    "13 a percentage that is rounded up to all",
    "disallow-drain-blocking-budgets",
    [budget({ minAvailable: "34%" }), replicas(1)],
    "finding",
    "finding",
  ],
  [
    "13 none of the pods may be gone",
    "disallow-drain-blocking-budgets",
    [budget({ maxUnavailable: "0%" }), replicas(3)],
    "finding",
    "finding",
  ],
  [
    "14 replicas of a workload without any",
    "disallow-drain-blocking-budgets",
    [budget({ minAvailable: 1 }), replicas(0)],
    "pass",
    "pass",
  ],
  [
    "15 another version of an extension",
    "require-autoscaler-targets",
    [scaler(2, { apiVersion: "apps/v1beta1" }), web],
    "pass",
    "pass",
  ],
  [
    "15 another group",
    "require-autoscaler-targets",
    [scaler(2, { apiVersion: "argoproj.io/v1alpha1", kind: "Rollout" }), web],
    "finding",
    "undecided",
  ],
  [
    "16 rules of egress alone say both",
    "require-network-policy-coverage",
    [policy({ egress: [{}] }), web],
    "pass",
    "pass",
  ],
  [
    "17 not in the network of the node",
    "require-network-policy-coverage",
    [hosted({ hostNetwork: false })],
    "finding",
    "undecided",
  ],
  [
    "18 itself, in another version",
    "disallow-duplicate-autoscalers",
    [web, scaler(2), { ...scaler(2), apiVersion: "autoscaling/v1" }],
    "pass",
    "pass",
  ],
  [
    "19 verbs and resources of two rules",
    "disallow-privileged-tokens",
    [
      running("web"),
      object("ServiceAccount shop/web"),
      role("Role shop/r", secretsOf({ verbs: ["delete"] }), {
        apiGroups: [""],
        resources: ["pods"],
        verbs: ["get"],
      }),
      bound("RoleBinding shop/b", { kind: "Role", name: "r" }, account),
    ],
    "pass",
  ],
  [
    "20 a ClusterRole by a binding of the namespace",
    "disallow-privileged-tokens",
    [
      running("web"),
      object("ServiceAccount shop/web"),
      role("ClusterRole r", secretsOf({ verbs: ["list"] })),
      bound("RoleBinding shop/b", { kind: "ClusterRole", name: "r" }, account),
    ],
    "finding",
    "finding",
  ],
  [
    "2 a way in by a Gateway of another namespace",
    "restrict-internet-exposure",
    exposed(["edge/gw"]),
    "finding",
    "finding",
  ],
  ["2 none by a mesh alone", "restrict-internet-exposure", exposed(["mesh"]), "pass"],
  ["2 none where no Gateway is named", "restrict-internet-exposure", exposed(undefined), "pass"],
  [
    "23 an optional volume",
    "require-referenced-configuration",
    [hosted({ volumes: [{ name: "v", configMap: { name: "gone", optional: true } }] })],
    "pass",
    "pass",
  ],
  [
    "23 one of several sources",
    "require-referenced-configuration",
    [hosted({ volumes: [{ name: "v", projected: { sources: [{ configMap: { name: "gone" } }] } }] })],
    "finding",
    "undecided",
  ],
  [
    "24 a Secret of Vault",
    "require-referenced-configuration",
    [
      secretKey(),
      object("secrets.hashicorp.com/VaultStaticSecret shop/any", { spec: { destination: { name: "db" } } }),
    ],
    "pass",
    "pass",
  ],
  [
    "24 one of another name",
    "require-referenced-configuration",
    [
      secretKey(),
      object("secrets.hashicorp.com/VaultStaticSecret shop/db", { spec: { destination: { name: "other" } } }),
    ],
    "finding",
    "undecided",
  ],
];

test("every trap has cases", () => {
  const traps = new Set(cases.map(([trap]) => Number(trap.split(" ")[0])));
  expect([...traps]).toEqual(Array.from({ length: 24 }, (_, at) => at + 1));
  expect(cases.length).toBeGreaterThanOrEqual(60);
});

const asked = [...cases, ...variations].map(([trap, rule, objects, right, otherwise = right]) => {
  return { trap, rule, objects, right, otherwise };
});

test.each(asked)("$trap: $rule", ({ rule, objects, right, otherwise }) => {
  expect(answer(rule, objects, "all")).toBe(right);
  expect(answer(rule, objects, [])).toBe(otherwise);
});
