/** Sets of objects that other tools answer wrongly. */
import type { KubernetesObject } from "../../src/author";
import { object, workload } from "../support/relations";
import { answerTo, cells } from "./ask";

const web = workload("Deployment shop/web", "web");
const selector = { app: "web" };
const ports = [{ port: 80 }];
const service = (place: string, spec: object): KubernetesObject => object(`Service ${place}`, { spec });
const ownedBy = (kind: string, name: string, uid: string): object => ({
  ownerReferences: [{ apiVersion: "apps/v1", kind, name, uid, controller: true }],
});
/** The objects that a cluster makes of a Deployment. */
const live = [
  { ...web, metadata: { ...web.metadata, uid: "d" } },
  object("ReplicaSet shop/web-1", {
    metadata: { uid: "r", ...ownedBy("Deployment", "web", "d") },
    spec: {
      replicas: 1,
      template: { metadata: { labels: selector }, spec: { containers: [{ name: "app" }] } },
    },
  }),
  object("Pod shop/web-1-1", {
    metadata: { labels: selector, ...ownedBy("ReplicaSet", "web-1", "r") },
    spec: { containers: [{ name: "app" }], nodeName: "one" },
  }),
];
const role = (place: string, ...rules: object[]): KubernetesObject => object(place, { rules });
const bound = (place: string, roleRef: string, ...subjects: object[]): KubernetesObject => {
  const [kind, name] = roleRef.split(" ");
  return object(place, { roleRef: { kind, name }, subjects });
};
const ann = { kind: "User", name: "ann" };
const readSecrets = { apiGroups: [""], resources: ["secrets"], verbs: ["get"] };
const budget = (name: string, spec: object): KubernetesObject =>
  object(`PodDisruptionBudget shop/${name}`, { spec: { selector: { matchLabels: selector }, ...spec } });
const policy = (spec: object): KubernetesObject => object("NetworkPolicy shop/p", { spec });

type Case = readonly [why: string, objects: KubernetesObject[], rows: string[]];

/** What other controllers than those of Kubernetes let in. */
const traefik = (spec: object, place = "shop/in"): KubernetesObject =>
  object(`traefik.io/IngressRoute ${place}`, { spec });
const virtual = (spec: object, place = "shop/v"): KubernetesObject =>
  object(`networking.istio.io/VirtualService ${place}`, { spec });
const toHost = (host: string): object => ({ http: [{ route: [{ destination: { host } }] }] });
const istio = (place: string, gate: string): KubernetesObject =>
  object(`networking.istio.io/Gateway ${place}`, {
    spec: { selector: { app: gate }, servers: [{ tls: { mode: "SIMPLE" } }] },
  });
const gates = (annotations: object): KubernetesObject[] => [
  workload("Deployment istio-system/gate", "gate"),
  object("Service istio-system/gate", {
    metadata: { annotations },
    spec: { type: "LoadBalancer", selector: { app: "gate" }, ports },
  }),
];
const inside = { "networking.gke.io/load-balancer-type": "Internal" };
const alb = (actions: string): KubernetesObject =>
  object("Ingress shop/in", {
    metadata: { annotations: { "alb.ingress.kubernetes.io/actions.split": actions } },
    spec: { defaultBackend: { service: { name: "split", port: { name: "use-annotation" } } } },
  });

const casesOfExtensions: readonly Case[] = (
  [
    ["Traefik", [traefik({ routes: [{ services: [{ name: "web" }] }] })], ["Deployment web | IngressRoute"]],
    [
      "Traefik from another namespace",
      [traefik({ routes: [{ services: [{ name: "web", namespace: "shop" }] }] }, "edge/in")],
      ["Deployment web | IngressRoute"],
    ],
    ["no Service of that namespace", [traefik({ routes: [{ services: [{ name: "web" }] }] }, "edge/in")], []],
    [
      "Traefik inside",
      [traefik({ entryPoints: ["internal"], routes: [{ services: [{ name: "web" }] }] })],
      ["Deployment web | limited IngressRoute"],
    ],
    [
      "Traefik inside and outside",
      [traefik({ entryPoints: ["internal", "web"], routes: [{ services: [{ name: "web" }] }] })],
      ["Deployment web | IngressRoute"],
    ],
    [
      "no other kind of Traefik",
      [traefik({ routes: [{ services: [{ kind: "TraefikService", name: "web" }] }] })],
      [],
    ],
    [
      "Contour",
      [
        object("projectcontour.io/HTTPProxy shop/in", {
          spec: { routes: [{ services: [{ name: "web", port: 80 }] }] },
        }),
      ],
      ["Deployment web | HTTPProxy"],
    ],
    [
      "OpenShift",
      [object("route.openshift.io/Route shop/in", { spec: { to: { kind: "Service", name: "web" } } })],
      ["Deployment web | Route"],
    ],
    [
      "OpenShift by the second of two",
      [
        object("route.openshift.io/Route shop/in", {
          spec: { to: { name: "gone" }, alternateBackends: [{ kind: "Service", name: "web" }] },
        }),
      ],
      ["Deployment web | Route"],
    ],
    [
      "Istio, whose Gateway is not at hand",
      [virtual({ gateways: ["edge/gw"], ...toHost("web") })],
      ["Deployment web | Gateway"],
    ],
    [
      "Istio by the whole name",
      [
        virtual({ gateways: ["gw"], ...toHost("web.shop.svc.cluster.local") }, "edge/v"),
        istio("edge/gw", "gate"),
      ],
      ["Deployment web | Gateway"],
    ],
    ["no host outside", [virtual({ gateways: ["edge/gw"], ...toHost("web.example.com") })], []],
    ["no mesh", [virtual({ gateways: ["mesh"], ...toHost("web") })], []],
    ["no mesh unless told", [virtual(toHost("web"))], []],
    [
      "Istio behind an open load balancer",
      [virtual({ gateways: ["edge/gw"], ...toHost("web") }), istio("edge/gw", "gate"), ...gates({})],
      ["Deployment gate | LoadBalancer", "Deployment web | Gateway"],
    ],
    [
      "Istio behind one inside",
      [virtual({ gateways: ["edge/gw"], ...toHost("web") }), istio("edge/gw", "gate"), ...gates(inside)],
      ["Deployment gate | limited LoadBalancer", "Deployment web | limited Gateway"],
    ],
    [
      "Istio on the way out",
      [virtual({ gateways: ["edge/out"], ...toHost("web") }), istio("edge/out", "istio-egressgateway")],
      ["Deployment web | limited Gateway"],
    ],
    [
      "a copy of requests of Istio",
      [virtual({ gateways: ["gw"], http: [{ route: [], mirrors: [{ destination: { host: "web" } }] }] })],
      ["Deployment web | Gateway"],
    ],
    [
      "an action of the controller of AWS",
      [alb('{"type":"forward","forwardConfig":{"targetGroups":[{"serviceName":"web","servicePort":"80"}]}}')],
      ["Deployment web | Ingress"],
    ],
    ["no action that is no JSON", [alb("{web")], []],
    ["no action that forwards to no Service", [alb('{"type":"fixed-response"}')], []],
  ] as const
).map(([why, objects, rows]) => [
  why,
  [...objects, service("shop/web", { selector, ports }), web],
  [...rows],
]);

describe("exposed-pods", () => {
  const cases: readonly Case[] = [
    [
      "a load balancer",
      [service("shop/web", { type: "LoadBalancer", selector, ports }), web],
      ["Deployment web | LoadBalancer"],
    ],
    [
      "a load balancer inside",
      [
        object("Service shop/web", {
          metadata: { annotations: { "networking.gke.io/load-balancer-type": "Internal" } },
          spec: { type: "LoadBalancer", selector, ports },
        }),
        web,
      ],
      ["Deployment web | limited LoadBalancer"],
    ],
    [
      "a load balancer for an office",
      [
        service("shop/web", { type: "LoadBalancer", loadBalancerSourceRanges: ["203.0.113.0/24"], selector }),
        web,
      ],
      ["Deployment web | limited LoadBalancer"],
    ],
    [
      "a load balancer for all, in halves",
      [
        service("shop/web", {
          type: "LoadBalancer",
          loadBalancerSourceRanges: ["0.0.0.0/1", "128.0.0.0/1"],
          selector,
        }),
        web,
      ],
      ["Deployment web | LoadBalancer"],
    ],
    [
      "a load balancer for an office, by its annotation",
      [
        object("Service shop/web", {
          metadata: {
            annotations: { "service.beta.kubernetes.io/load-balancer-source-ranges": "203.0.113.0/24" },
          },
          spec: { type: "LoadBalancer", selector, ports },
        }),
        web,
      ],
      ["Deployment web | limited LoadBalancer"],
    ],
    ["no Service of the cluster alone", [service("shop/web", { selector, ports }), web], []],
    ["no ExternalName", [service("shop/web", { type: "ExternalName", selector }), web], []],
    ["no Service without a selector", [service("shop/web", { type: "NodePort", ports }), web], []],
    ["not in another namespace", [service("bank/web", { type: "NodePort", selector, ports }), web], []],
    [
      "an external IP",
      [service("shop/web", { externalIPs: ["192.0.2.1"], selector }), web],
      ["Deployment web | external IP"],
    ],
    [
      "an Ingress by its default backend",
      [
        object("Ingress shop/in", { spec: { defaultBackend: { service: { name: "web" } } } }),
        service("shop/web", { selector, ports }),
        web,
      ],
      ["Deployment web | Ingress"],
    ],
    [
      "an Ingress whose class is opened by what is not at hand",
      [
        object("Ingress shop/in", {
          spec: { ingressClassName: "alb", defaultBackend: { service: { name: "web" } } },
        }),
        object("IngressClass alb", {
          spec: {
            controller: "ingress.k8s.aws/alb",
            parameters: { apiGroup: "elbv2.k8s.aws", kind: "IngressClassParams", name: "open" },
          },
        }),
        service("shop/web", { selector, ports }),
        web,
      ],
      ["Deployment web | Ingress"],
    ],
    [
      "a route of another namespace",
      [
        object("HTTPRoute edge/r", {
          spec: {
            parentRefs: [{ name: "gw" }],
            rules: [{ backendRefs: [{ name: "web", namespace: "shop" }] }],
          },
        }),
        service("shop/web", { selector, ports }),
        web,
      ],
      ["Deployment web | Gateway"],
    ],
    [
      "a Gateway inside",
      [
        object("Gateway shop/gw", { spec: { gatewayClassName: "internal", listeners: [{ name: "http" }] } }),
        object("HTTPRoute shop/r", {
          spec: { parentRefs: [{ name: "gw" }], rules: [{ backendRefs: [{ name: "web" }] }] },
        }),
        service("shop/web", { selector, ports }),
        web,
      ],
      ["Deployment web | limited Gateway"],
    ],
    [
      "a Gateway that takes no routes of other namespaces",
      [
        object("Gateway edge/gw", { spec: { listeners: [{ name: "http" }] } }),
        object("HTTPRoute shop/r", {
          spec: {
            parentRefs: [{ name: "gw", namespace: "edge" }],
            rules: [{ backendRefs: [{ name: "web" }] }],
          },
        }),
        service("shop/web", { selector, ports }),
        web,
      ],
      [],
    ],
    [
      "copies of requests",
      [
        object("HTTPRoute shop/r", {
          spec: {
            parentRefs: [{ name: "gw" }],
            rules: [{ filters: [{ requestMirror: { backendRef: { name: "web" } } }] }],
          },
        }),
        service("shop/web", { selector, ports }),
        web,
      ],
      ["Deployment web | Gateway"],
    ],
    [
      "no route of a mesh",
      [
        object("HTTPRoute shop/r", {
          spec: {
            parentRefs: [{ group: "", kind: "Service", name: "web" }],
            rules: [{ backendRefs: [{ name: "web" }] }],
          },
        }),
        service("shop/web", { selector, ports }),
        web,
      ],
      [],
    ],
    [
      "a port of the node",
      [
        workload("DaemonSet ops/agent", "a", {
          hostNetwork: true,
          containers: [{ name: "a", ports: [{ containerPort: 9100 }] }],
        }),
      ],
      ["DaemonSet agent | host port"],
    ],
    [
      "what people wrote, of a cluster",
      [service("shop/web", { type: "NodePort", selector }), ...live],
      ["Deployment web | NodePort"],
    ],
    [
      "a Pod that claims a Deployment of another uid",
      [
        service("shop/web", { type: "NodePort", selector }),
        object("Pod shop/fake", {
          metadata: { labels: selector, ...ownedBy("Deployment", "web", "x") },
          spec: {},
        }),
        object("Deployment shop/web", { metadata: { uid: "d" }, spec: { template: { spec: {} } } }),
      ],
      ["Pod fake | NodePort"],
    ],
  ];
  test.each([...cases, ...casesOfExtensions])("%s", (_, objects, rows) => {
    expect(cells(answerTo("exposed-pods", objects), "workload", "by")).toEqual(rows);
  });

  test("the path goes by all objects on the way", () => {
    const objects = [
      object("Gateway edge/gw"),
      object("HTTPRoute shop/r", {
        spec: {
          parentRefs: [{ name: "gw", namespace: "edge" }],
          rules: [{ backendRefs: [{ name: "web" }] }],
        },
      }),
      service("shop/web", { selector, ports }),
      web,
    ];
    expect(cells(answerTo("exposed-pods", objects), "path")).toEqual([
      "Gateway edge/gw, HTTPRoute shop/r, Service shop/web, Deployment shop/web",
    ]);
  });
});

describe("who-can", () => {
  const cases: readonly (readonly [
    why: string,
    words: string,
    namespace: string | undefined,
    KubernetesObject[],
    string[],
  ])[] = [
    [
      "in a namespace",
      "get secrets",
      undefined,
      [role("Role shop/r", readSecrets), bound("RoleBinding shop/b", "Role r", ann)],
      ["User ann | shop | "],
    ],
    [
      "not in another",
      "get secrets",
      "bank",
      [role("Role shop/r", readSecrets), bound("RoleBinding shop/b", "Role r", ann)],
      [],
    ],
    [
      "everywhere is in each",
      "get secrets",
      "bank",
      [role("ClusterRole r", readSecrets), bound("ClusterRoleBinding b", "ClusterRole r", ann)],
      ["User ann | everywhere | "],
    ],
    [
      "no Role for a ClusterRole of its name",
      "get secrets",
      undefined,
      [role("Role shop/r", readSecrets), bound("RoleBinding shop/b", "ClusterRole r", ann)],
      [],
    ],
    [
      "two rules are not one",
      "get secrets",
      undefined,
      [
        role("Role shop/r", { ...readSecrets, verbs: ["list"] }, { ...readSecrets, resources: ["pods"] }),
        bound("RoleBinding shop/b", "Role r", ann),
      ],
      [],
    ],
    [
      "only what a rule names",
      "get secrets",
      undefined,
      [
        role("Role shop/r", { ...readSecrets, resourceNames: ["db"] }),
        bound("RoleBinding shop/b", "Role r", ann),
      ],
      ["User ann | shop | db"],
    ],
    [
      "no creation by name",
      "create secrets",
      undefined,
      [
        role("Role shop/r", { ...readSecrets, verbs: ["create"], resourceNames: ["db"] }),
        bound("RoleBinding shop/b", "Role r", ann),
      ],
      [],
    ],
    [
      "a subresource",
      "create pods/exec",
      undefined,
      [
        role("Role shop/r", { ...readSecrets, resources: ["pods"], verbs: ["*"] }),
        bound("RoleBinding shop/b", "Role r", ann),
      ],
      [],
    ],
    [
      "the group of a known resource",
      "delete deployments",
      undefined,
      [
        role("Role shop/r", { apiGroups: ["apps"], resources: ["deployments"], verbs: ["*"] }),
        bound("RoleBinding shop/b", "Role r", ann),
      ],
      ["User ann | shop | "],
    ],
    [
      "no namespace of what is in none",
      "get clusterroles",
      "shop",
      [
        role("ClusterRole r", { apiGroups: ["*"], resources: ["*"], verbs: ["*"] }),
        bound("RoleBinding shop/b", "ClusterRole r", ann),
      ],
      [],
    ],
    [
      "a service account of the binding's namespace",
      "get secrets",
      undefined,
      [
        role("Role shop/r", readSecrets),
        bound("RoleBinding shop/b", "Role r", { kind: "ServiceAccount", name: "web" }),
      ],
      ["ServiceAccount shop/web | shop | "],
    ],
  ];
  test.each(cases)("%s: %s", (_, words, namespace, objects, rows) => {
    expect(cells(answerTo(`who-can ${words}`, objects, { namespace }), "subject", "in", "only")).toEqual(
      rows,
    );
  });

  test("a role that is not at hand is said", () => {
    const { rows, notes } = answerTo("who-can get secrets", [
      bound("RoleBinding shop/b", "ClusterRole view", ann),
    ]);
    expect([rows, notes]).toEqual([
      [],
      ["ClusterRole view is granted, but not among the objects: what it allows is not known"],
    ]);
  });
});

describe("unprotected", () => {
  const bare = [
    "disruption budget",
    "memory limit",
    "network policy for egress",
    "network policy for ingress",
  ];
  const without = (...gone: string[]): string[] => bare.filter((each) => !gone.includes(each));
  const two = workload("Deployment shop/web", "web", {}, { replicas: 2 });
  const cases: readonly Case[] = [
    ["all of it", [two], bare],
    ["one replica needs no budget", [web], without("disruption budget")],
    [
      "but one that is scaled does",
      [
        web,
        object("HorizontalPodAutoscaler shop/web", {
          spec: {
            minReplicas: 2,
            scaleTargetRef: { apiVersion: "apps/v1", kind: "Deployment", name: "web" },
          },
        }),
      ],
      bare,
    ],
    [
      "a policy without types is for ingress",
      [two, policy({ podSelector: {} })],
      without("network policy for ingress"),
    ],
    [
      "a policy for egress alone",
      [two, policy({ podSelector: {}, policyTypes: ["Egress"] })],
      without("network policy for egress"),
    ],
    [
      "expressions",
      [
        two,
        policy({ podSelector: { matchExpressions: [{ key: "app", operator: "NotIn", values: ["web"] }] } }),
      ],
      bare,
    ],
    [
      "pods of the host are beyond policies",
      [workload("DaemonSet ops/agent", "a", { hostNetwork: true })],
      ["memory limit"],
    ],
    [
      "a limit by a LimitRange",
      [
        two,
        object("LimitRange shop/l", {
          spec: { limits: [{ type: "Container", default: { memory: "1Gi" } }] },
        }),
      ],
      without("memory limit"),
    ],
    [
      "no limit by one for claims",
      [
        two,
        object("LimitRange shop/l", {
          spec: { limits: [{ type: "PersistentVolumeClaim", max: { memory: "1Gi" } }] },
        }),
      ],
      bare,
    ],
    ["a budget", [two, budget("b", { maxUnavailable: 1 })], without("disruption budget")],
    ["what a cluster made counts once", live, without("disruption budget")],
  ];
  test.each(cases)("%s", (_, objects, rows) => {
    expect(cells(answerTo("unprotected", objects), "lacks")).toEqual(rows);
  });
});

describe("unused", () => {
  const pod = (spec: object): KubernetesObject => object("Pod shop/p", { spec: { containers: [], ...spec } });
  const cases: readonly Case[] = [
    [
      "of the same name in another namespace",
      [pod({ volumes: [{ configMap: { name: "c" } }] }), object("ConfigMap bank/c")],
      ["bank/ConfigMap/c"],
    ],
    [
      "an optional one is used",
      [pod({ volumes: [{ configMap: { name: "c", optional: true } }] }), object("ConfigMap shop/c")],
      [],
    ],
    [
      "credentials of an account",
      [
        object("ServiceAccount shop/a", { imagePullSecrets: [{ name: "s" }] }),
        pod({ serviceAccountName: "a" }),
        object("Secret shop/s"),
      ],
      [],
    ],
    ...[
      { csi: { driver: "d", nodePublishSecretRef: { name: "s" } } },
      { azureFile: { shareName: "d", secretName: "s" } },
      ...["cephfs", "flexVolume", "iscsi", "rbd", "scaleIO", "storageos"].map((source) => ({
        [source]: { secretRef: { name: "s" } },
      })),
      { projected: { sources: [{ secret: { name: "s" } }] } },
    ].map((volume): Case => {
      const objects = [pod({ volumes: [{ name: "v", ...volume }] }), object("Secret shop/s")];
      return [`a Secret of a volume: ${Object.keys(volume).join()}`, objects, []];
    }),
    [
      "Secrets of volumes and classes of storage, in their namespaces",
      [
        object("PersistentVolume v", {
          spec: { csi: { driver: "d", nodeStageSecretRef: { name: "s", namespace: "shop" } } },
        }),
        object("StorageClass c", {
          parameters: {
            "csi.storage.k8s.io/provisioner-secret-name": "p",
            "csi.storage.k8s.io/provisioner-secret-namespace": "shop",
          },
        }),
        object("Secret shop/s"),
        object("Secret shop/p"),
        object("Secret bank/s"),
      ],
      ["bank/Secret/s"],
    ],
    [
      "passwords of an Ingress, and authorities of a Gateway",
      [
        object("Ingress shop/i", {
          metadata: {
            annotations: {
              "nginx.ingress.kubernetes.io/auth-secret": "s",
              "nginx.ingress.kubernetes.io/auth-tls-secret": "bank/ca",
            },
          },
        }),
        object("Gateway shop/g", {
          spec: { listeners: [{ tls: { frontendValidation: { caCertificateRefs: [{ name: "ca" }] } } }] },
        }),
        object("Secret shop/s"),
        object("Secret bank/ca"),
        object("ConfigMap shop/ca"),
      ],
      [],
    ],
    [
      "a certificate of an Ingress",
      [object("Ingress shop/i", { spec: { tls: [{ secretName: "s" }] } }), object("Secret shop/s")],
      [],
    ],
    [
      "a certificate of a Gateway elsewhere",
      [
        object("Gateway edge/g", {
          spec: { listeners: [{ tls: { certificateRefs: [{ name: "s", namespace: "shop" }] } }] },
        }),
        object("Secret shop/s"),
      ],
      [],
    ],
    [
      "a claim of a StatefulSet",
      [
        object("StatefulSet shop/db", {
          spec: { volumeClaimTemplates: [{ metadata: { name: "data" } }], template: { spec: {} } },
        }),
        object("PersistentVolumeClaim shop/data-db-0"),
        object("PersistentVolumeClaim shop/data-dc-0"),
      ],
      ["shop/PersistentVolumeClaim/data-dc-0"],
    ],
    [
      "the pods of a CronJob",
      [workload("CronJob shop/c", "c", { serviceAccountName: "a" }), object("ServiceAccount shop/a")],
      [],
    ],
    [
      "a Role is no ClusterRole",
      [role("Role shop/r"), role("ClusterRole r"), bound("RoleBinding shop/b", "ClusterRole r")],
      ["shop/Role/r"],
    ],
    [
      "a part of the built-in roles",
      [
        object("ClusterRole r", {
          metadata: { labels: { "rbac.authorization.k8s.io/aggregate-to-view": "true" } },
        }),
      ],
      [],
    ],
    [
      "a part of another role",
      [
        object("ClusterRole all", {
          aggregationRule: { clusterRoleSelectors: [{ matchLabels: { part: "yes" } }] },
        }),
        object("ClusterRole r", { metadata: { labels: { part: "yes" } } }),
        bound("ClusterRoleBinding b", "ClusterRole all"),
      ],
      [],
    ],
    [
      "what Kubernetes makes",
      [object("ServiceAccount shop/default"), object("ConfigMap shop/kube-root-ca.crt")],
      [],
    ],
    ["what has an owner", [object("Secret shop/s", { metadata: ownedBy("Deployment", "web", "d") })], []],
  ];
  test.each(cases)("%s", (_, objects, rows) => {
    const found = answerTo("unused", objects).rows;
    expect(found.map((row) => [row["namespace"], row["kind"], row["name"]].join("/"))).toEqual(rows);
  });
});

describe("drain-report", () => {
  const two = workload("Deployment shop/web", "web", {}, { replicas: 2 });
  const blocks = "Deployment web | a budget allows no eviction";
  const cases: readonly Case[] = [
    ["as many as there are", [two, budget("b", { minAvailable: 2 })], [blocks]],
    ["a percentage is rounded up", [two, budget("b", { minAvailable: "51%" })], [blocks]],
    ["and may leave room", [two, budget("b", { minAvailable: "50%" })], []],
    ["none unavailable", [two, budget("b", { maxUnavailable: "0%" })], [blocks]],
    ["one replica where nothing is said", [web, budget("b", { minAvailable: 1 })], [blocks]],
    [
      "pods of two workloads",
      [two, workload("Deployment shop/web2", "web", {}, { replicas: 2 }), budget("b", { minAvailable: 3 })],
      [],
    ],
    [
      "two budgets",
      [two, budget("a", { maxUnavailable: 1 }), budget("b", { maxUnavailable: 1 })],
      ["Deployment web | several budgets make evictions fail"],
    ],
    ["a bare pod", [object("Pod shop/p", { spec: {} })], ["Pod p | no controller makes the pod anew"]],
    [
      "no replicas",
      [workload("Deployment shop/web", "web", {}, { replicas: 0 }), budget("b", { minAvailable: 1 })],
      [],
    ],
    ["what a cluster made counts once", [...live, budget("b", { minAvailable: 1 })], [blocks]],
  ];
  test.each(cases)("%s", (_, objects, rows) => {
    expect(cells(answerTo("drain-report", objects), "workload", "hindrance")).toEqual(rows);
  });

  test("the nodes of the pods are said", () => {
    expect(cells(answerTo("drain-report", [...live, budget("b", { minAvailable: 1 })]), "nodes")).toEqual([
      "one",
    ]);
  });
});

describe("privileged-tokens", () => {
  const admin = bound("ClusterRoleBinding b", "ClusterRole cluster-admin", {
    kind: "ServiceAccount",
    name: "default",
    namespace: "shop",
  });
  const cases: readonly Case[] = [
    ["cluster-admin, which is built in", [web, admin], ["Deployment web | do everything"]],
    [
      "edit, too",
      [
        web,
        bound("RoleBinding shop/b", "ClusterRole edit", {
          kind: "ServiceAccount",
          name: "default",
          namespace: "shop",
        }),
      ],
      ["create pods", "impersonate others", "make tokens", "read Secrets"].map(
        (may) => `Deployment web | ${may}`,
      ),
    ],
    [
      "no token in the pod",
      [workload("Deployment shop/web", "web", { automountServiceAccountToken: false }), admin],
      [],
    ],
    [
      "none by the account",
      [web, object("ServiceAccount shop/default", { automountServiceAccountToken: false }), admin],
      [],
    ],
    [
      "the pod before the account",
      [
        workload("Deployment shop/web", "web", { automountServiceAccountToken: true }),
        object("ServiceAccount shop/default", { automountServiceAccountToken: false }),
        admin,
      ],
      ["Deployment web | do everything"],
    ],
    [
      "one that is projected",
      [
        workload("Deployment shop/web", "web", {
          automountServiceAccountToken: false,
          volumes: [{ projected: { sources: [{ serviceAccountToken: {} }] } }],
        }),
        admin,
      ],
      ["Deployment web | do everything"],
    ],
    [
      "none for another audience",
      [
        workload("Deployment shop/web", "web", {
          automountServiceAccountToken: false,
          volumes: [{ projected: { sources: [{ serviceAccountToken: { audience: "vault" } }] } }],
        }),
        admin,
      ],
      [],
    ],
    [
      "the group of all accounts",
      [
        web,
        role("ClusterRole r", readSecrets),
        bound("ClusterRoleBinding b", "ClusterRole r", { kind: "Group", name: "system:serviceaccounts" }),
      ],
      ["Deployment web | read Secrets"],
    ],
    [
      "not two rules together",
      [
        web,
        role("ClusterRole r", { ...readSecrets, verbs: ["create"] }, { ...readSecrets, resources: ["pods"] }),
        bound("ClusterRoleBinding b", "ClusterRole r", { kind: "Group", name: "system:serviceaccounts" }),
      ],
      [],
    ],
    ["another account", [workload("Deployment shop/web", "web", { serviceAccountName: "web" }), admin], []],
  ];
  test.each(cases)("%s", (_, objects, rows) => {
    expect(cells(answerTo("privileged-tokens", objects), "workload", "may")).toEqual(rows);
  });
});

test("a policy of another product is said, and nothing is taken to be open", () => {
  const cilium = object("CiliumNetworkPolicy shop/c", { spec: {} });
  const { rows, notes } = answerTo("unprotected", [web, cilium]);
  expect(rows.map((row) => row["lacks"])).toEqual(["memory limit"]);
  expect(notes).toEqual([
    "network policies: CiliumNetworkPolicy objects restrict traffic in a way that only their controllers understand",
  ]);
});

test("a namespace that is asked about is the only one in the answer", () => {
  const objects = ["shop", "bank"].map((namespace) =>
    object(`ResourceQuota ${namespace}/q`, { spec: { hard: { pods: 2 } } }),
  );
  expect(cells(answerTo("quota-report", objects, { namespace: "bank" }), "namespace", "hard")).toEqual([
    "bank | 2",
  ]);
});

test("an object of the group extensions is what it became", () => {
  const old = { ...web, apiVersion: "extensions/v1beta1" };
  expect(cells(answerTo("images", [old]), "workload")).toEqual(["Deployment shop/web"]);
});

test("privileged-tokens says what it cannot know", () => {
  const objects = [
    web,
    bound("RoleBinding shop/b", "Role gone", { kind: "Group", name: "system:serviceaccounts" }),
  ];
  expect(answerTo("privileged-tokens", objects).notes).toEqual([
    "Role shop/gone is granted, but not among the objects: what it allows is not known",
  ]);
});
