/** The relations between objects, each in both directions. */
import type { KubernetesObject } from "../../src/author";
import { directionsOf, Inventory, relations, type Entry } from "../../src/author/relations";
import { object, workload } from "../support/relations";

function nameOf({ kind, namespace, name }: Entry): string {
  return `${kind} ${namespace === undefined ? "" : `${namespace}/`}${name}`;
}

/** What a relation finds among objects, and what it names without finding it. */
function links(name: string, objects: readonly KubernetesObject[]): string[] {
  const relation = relations.find((each) => each.name === name);
  if (relation === undefined) throw new Error(`there is no relation ${name}`);
  const inventory = Inventory.of(objects);
  return inventory.links(relation).flatMap(({ from, found, detail, reference }) => {
    const shown = detail === undefined ? "" : ` (${detail})`;
    if (found.length === 0 && reference !== undefined) {
      const { namespace, kind, name: missing } = reference;
      return [`${nameOf(from)} → no ${nameOf({ kind, namespace, name: missing } as Entry)}${shown}`];
    }
    return found.map((to) => {
      expect(inventory.to(to, relation).map((link) => link.from)).toContain(from);
      return `${nameOf(from)} → ${nameOf(to)}${shown}`;
    });
  });
}

const web = workload("Deployment shop/web", "web");
const selector = { app: "web" };
const matchLabels = selector;
const ephemeral = (spec: object): object => ({ name: "own", ephemeral: { volumeClaimTemplate: { spec } } });

const cases: readonly (readonly [
  relation: string,
  why: string,
  objects: KubernetesObject[],
  found: string[],
])[] = [
  [
    "selects",
    "the labels of the template",
    [object("Service shop/web", { spec: { selector } }), web],
    ["Service shop/web → Deployment shop/web"],
  ],
  [
    "selects",
    "not those of the workload",
    [
      object("Service shop/web", { spec: { selector } }),
      object("Deployment shop/web", { metadata: { labels: selector }, spec: { template: { spec: {} } } }),
    ],
    [],
  ],
  ["selects", "not in another namespace", [object("Service other/web", { spec: { selector } }), web], []],
  [
    "selects",
    "no namespace is default",
    [object("Service default/web", { spec: { selector } }), workload("Pod web", "web")],
    ["Service default/web → Pod default/web"],
  ],
  ["selects", "nothing without a selector", [object("Service shop/web", { spec: {} }), web], []],
  [
    "selects",
    "nothing as an ExternalName",
    [object("Service shop/web", { spec: { type: "ExternalName", selector } }), web],
    [],
  ],
  [
    "selects",
    "the template of a CronJob",
    [object("Service shop/web", { spec: { selector } }), workload("CronJob shop/web", "web")],
    ["Service shop/web → CronJob shop/web"],
  ],
  [
    "selects",
    "the template of a Rollout",
    [object("Service shop/web", { spec: { selector } }), workload("Rollout shop/web", "web")],
    ["Service shop/web → Rollout shop/web"],
  ],
  [
    "selects",
    "one pod of a StatefulSet",
    [
      object("Service shop/first", { spec: { selector: { "statefulset.kubernetes.io/pod-name": "db-0" } } }),
      workload("StatefulSet shop/db", "db"),
      web,
    ],
    ["Service shop/first → StatefulSet shop/db"],
  ],
  [
    "routes to",
    "backends and the default one",
    [
      object("Ingress shop/web", {
        spec: {
          defaultBackend: { service: { name: "web", port: { name: "http" } } },
          rules: [{ http: { paths: [{ backend: { service: { name: "api", port: { number: 80 } } } }] } }],
        },
      }),
      object("Service shop/web"),
    ],
    ["Ingress shop/web → Service shop/web (http)", "Ingress shop/web → no Service shop/api (80)"],
  ],
  [
    "routes to",
    "no Service where a resource is the backend",
    [object("Ingress shop/web", { spec: { defaultBackend: { resource: { kind: "Bucket", name: "web" } } } })],
    [],
  ],
  [
    "routes to",
    "the fields of v1beta1",
    [
      {
        ...object("Ingress shop/web", { spec: { backend: { serviceName: "web", servicePort: 80 } } }),
        apiVersion: "extensions/v1beta1",
      },
      object("Service shop/web"),
    ],
    ["Ingress shop/web → Service shop/web (80)"],
  ],
  [
    "routes to",
    "a Service of another namespace",
    [
      object("HTTPRoute shop/web", {
        spec: { rules: [{ backendRefs: [{ name: "api", namespace: "back", port: 80 }] }] },
      }),
      object("Service back/api"),
    ],
    ["HTTPRoute shop/web → Service back/api (80)"],
  ],
  [
    "attaches to",
    "a listener of a Gateway",
    [
      object("HTTPRoute shop/web", {
        spec: { parentRefs: [{ name: "edge", namespace: "infra", sectionName: "https" }] },
      }),
      object("Gateway infra/edge"),
    ],
    ["HTTPRoute shop/web → Gateway infra/edge (https)"],
  ],
  [
    "calls",
    "webhooks and API services, at port 443 unless they say otherwise",
    [
      object("ValidatingWebhookConfiguration guard", {
        webhooks: [
          { clientConfig: { service: { namespace: "ops", name: "guard" } } },
          { clientConfig: { url: "https://example.com" } },
        ],
      }),
      object("APIService v1.metrics.k8s.io", {
        spec: { service: { namespace: "ops", name: "metrics", port: 8443 } },
      }),
    ],
    [
      "ValidatingWebhookConfiguration guard → no Service ops/guard (443)",
      "APIService v1.metrics.k8s.io → no Service ops/metrics (8443)",
    ],
  ],
  [
    "mounts",
    "files and environment, by key",
    [
      workload("Deployment shop/web", "web", {
        volumes: [
          { configMap: { name: "files", items: [{ key: "a" }, { key: "b" }] } },
          { projected: { sources: [{ secret: { name: "keys" } }] } },
        ],
        containers: [
          {
            env: [{ valueFrom: { secretKeyRef: { name: "db", key: "url" } } }],
            envFrom: [{ configMapRef: { name: "all" } }],
          },
        ],
      }),
      object("ConfigMap shop/files"),
      object("Secret other/db"),
    ],
    [
      "Deployment shop/web → ConfigMap shop/files (a)",
      "Deployment shop/web → ConfigMap shop/files (b)",
      "Deployment shop/web → no Secret shop/keys",
      "Deployment shop/web → no Secret shop/db (url)",
      "Deployment shop/web → no ConfigMap shop/all",
    ],
  ],
  [
    "claims",
    "a claim by name",
    [
      workload("Pod shop/db", "db", {
        volumes: [{ persistentVolumeClaim: { claimName: "data" } }, { emptyDir: {} }],
      }),
      object("PersistentVolumeClaim shop/data"),
    ],
    ["Pod shop/db → PersistentVolumeClaim shop/data"],
  ],
  [
    "pulls with",
    "credentials",
    [workload("Pod shop/db", "db", { imagePullSecrets: [{ name: "registry" }] })],
    ["Pod shop/db → no Secret shop/registry"],
  ],
  [
    "runs as",
    "default, where no account is named",
    [web, object("ServiceAccount shop/default")],
    ["Deployment shop/web → ServiceAccount shop/default"],
  ],
  [
    "runs as",
    "the old name of the field",
    [workload("Pod shop/db", "db", { serviceAccount: "db" })],
    ["Pod shop/db → no ServiceAccount shop/db"],
  ],
  [
    "binds",
    "service accounts, of the binding's namespace unless they say otherwise",
    [
      object("RoleBinding shop/readers", {
        subjects: [
          { kind: "ServiceAccount", name: "web" },
          { kind: "ServiceAccount", name: "ci", namespace: "ops" },
          { kind: "User", name: "ann" },
        ],
      }),
      object("ServiceAccount shop/web"),
      object("ServiceAccount ops/ci"),
    ],
    [
      "RoleBinding shop/readers → ServiceAccount shop/web",
      "RoleBinding shop/readers → ServiceAccount ops/ci",
    ],
  ],
  [
    "grants",
    "a Role, and no ClusterRole of the same name",
    [
      object("RoleBinding shop/readers", { roleRef: { kind: "Role", name: "reader" } }),
      object("ClusterRole reader"),
    ],
    ["RoleBinding shop/readers → no Role shop/reader"],
  ],
  [
    "grants",
    "a ClusterRole in a namespace",
    [
      object("RoleBinding shop/readers", { roleRef: { kind: "ClusterRole", name: "reader" } }),
      object("ClusterRole reader"),
    ],
    ["RoleBinding shop/readers → ClusterRole reader"],
  ],
  [
    "scales",
    "whatever the version",
    [
      object("HorizontalPodAutoscaler shop/web", {
        spec: { scaleTargetRef: { apiVersion: "apps/v1beta2", kind: "Deployment", name: "web" } },
      }),
      web,
    ],
    ["HorizontalPodAutoscaler shop/web → Deployment shop/web"],
  ],
  [
    "scales",
    "no object of another group",
    [
      object("HorizontalPodAutoscaler shop/web", {
        spec: { scaleTargetRef: { apiVersion: "example.com/v1", kind: "Deployment", name: "web" } },
      }),
      web,
    ],
    ["HorizontalPodAutoscaler shop/web → no Deployment shop/web"],
  ],
  [
    "scales",
    "Deployments, where KEDA is told no kind",
    [object("ScaledObject shop/web", { spec: { scaleTargetRef: { name: "web" } } }), web],
    ["ScaledObject shop/web → Deployment shop/web"],
  ],
  [
    "scales",
    "a kind that nobody knows",
    [
      object("HorizontalPodAutoscaler shop/jobs", {
        spec: { scaleTargetRef: { apiVersion: "queues.example.com/v1", kind: "Queue", name: "jobs" } },
      }),
      object("queues.example.com/Queue shop/jobs"),
    ],
    ["HorizontalPodAutoscaler shop/jobs → Queue shop/jobs"],
  ],
  [
    "protects",
    "by expressions",
    [
      object("PodDisruptionBudget shop/web", {
        spec: { selector: { matchExpressions: [{ key: "app", operator: "In", values: ["web", "api"] }] } },
      }),
      web,
      workload("Deployment shop/db", "db"),
    ],
    ["PodDisruptionBudget shop/web → Deployment shop/web"],
  ],
  [
    "protects",
    "all, with an empty selector",
    [
      object("PodDisruptionBudget shop/all", { spec: { selector: {} } }),
      web,
      workload("Deployment other/web", "web"),
    ],
    ["PodDisruptionBudget shop/all → Deployment shop/web"],
  ],
  [
    "protects",
    "nothing without a selector",
    [object("PodDisruptionBudget shop/none", { spec: {} }), web],
    [],
  ],
  [
    "isolates",
    "the pods that it selects",
    [object("NetworkPolicy shop/web", { spec: { podSelector: { matchLabels } } }), web],
    ["NetworkPolicy shop/web → Deployment shop/web"],
  ],
  [
    "isolates",
    "all, where it does not say which",
    [object("NetworkPolicy shop/all", { spec: {} }), web],
    ["NetworkPolicy shop/all → Deployment shop/web"],
  ],
  [
    "owned by",
    "an object of the namespace",
    [
      object("ReplicaSet shop/web-1", {
        metadata: { ownerReferences: [{ apiVersion: "apps/v1", kind: "Deployment", name: "web" }] },
      }),
      web,
    ],
    ["ReplicaSet shop/web-1 → Deployment shop/web"],
  ],
  [
    "attaches to",
    "a Gateway by its set of listeners",
    [
      object("ListenerSet shop/more", { spec: { parentRef: { name: "edge", namespace: "infra" } } }),
      object("Gateway infra/edge"),
    ],
    ["ListenerSet shop/more → Gateway infra/edge"],
  ],
  [
    "serves with",
    "the certificates of a set of listeners",
    [
      object("XListenerSet shop/more", {
        spec: { listeners: [{ tls: { certificateRefs: [{ name: "web-tls" }] } }] },
      }),
      object("Secret shop/web-tls"),
    ],
    ["XListenerSet shop/more → Secret shop/web-tls"],
  ],
  [
    "copies",
    "claims and snapshots, whatever asks for the storage",
    [
      object("PersistentVolumeClaim shop/copy", {
        spec: { dataSource: { kind: "PersistentVolumeClaim", name: "data" } },
      }),
      object("PersistentVolumeClaim shop/older", {
        spec: {
          dataSourceRef: { apiGroup: "snapshot.storage.k8s.io", kind: "VolumeSnapshot", name: "daily" },
        },
      }),
      object("VolumeSnapshot shop/daily", { spec: { source: { persistentVolumeClaimName: "data" } } }),
      object("StatefulSet shop/db", {
        spec: {
          template: {
            spec: {
              volumes: [
                ephemeral({
                  dataSourceRef: { kind: "PersistentVolumeClaim", namespace: "lab", name: "data" },
                }),
              ],
            },
          },
          volumeClaimTemplates: [{ spec: { dataSource: { kind: "PersistentVolumeClaim", name: "data" } } }],
        },
      }),
      object("PersistentVolumeClaim shop/data"),
    ],
    [
      "PersistentVolumeClaim shop/copy → PersistentVolumeClaim shop/data",
      "PersistentVolumeClaim shop/older → VolumeSnapshot shop/daily",
      "VolumeSnapshot shop/daily → PersistentVolumeClaim shop/data",
      "StatefulSet shop/db → PersistentVolumeClaim shop/data",
      "StatefulSet shop/db → no PersistentVolumeClaim lab/data",
    ],
  ],
  [
    "needs",
    "classes and devices",
    [
      workload("Deployment shop/web", "web", {
        priorityClassName: "high",
        runtimeClassName: "gvisor",
        resourceClaims: [
          { name: "a", resourceClaimName: "gpu" },
          { name: "b", resourceClaimTemplateName: "each" },
        ],
        volumes: [ephemeral({ storageClassName: "fast" })],
      }),
      object("Ingress shop/web", { spec: { ingressClassName: "nginx" } }),
      object("Gateway shop/edge", { spec: { gatewayClassName: "public" } }),
      object("PersistentVolumeClaim shop/data", { spec: { storageClassName: "" } }),
      object("PriorityClass high"),
    ],
    [
      "Deployment shop/web → no StorageClass fast",
      "Deployment shop/web → PriorityClass high",
      "Deployment shop/web → no RuntimeClass gvisor",
      "Deployment shop/web → no ResourceClaim shop/gpu",
      "Deployment shop/web → no ResourceClaimTemplate shop/each",
      "Ingress shop/web → no IngressClass nginx",
      "Gateway shop/edge → no GatewayClass public",
    ],
  ],
  [
    "configured by",
    "what classes and Gateways refer to",
    [
      object("IngressClass nginx", {
        spec: { parameters: { kind: "ConfigMap", name: "nginx", namespace: "infra", scope: "Namespace" } },
      }),
      object("Gateway shop/edge", {
        spec: { infrastructure: { parametersRef: { group: "", kind: "ConfigMap", name: "edge" } } },
      }),
      object("ConfigMap infra/nginx"),
    ],
    ["IngressClass nginx → ConfigMap infra/nginx", "Gateway shop/edge → no ConfigMap shop/edge"],
  ],
  [
    "measures",
    "the objects of metrics",
    [
      object("HorizontalPodAutoscaler shop/web", {
        spec: {
          metrics: [
            {
              object: {
                describedObject: { apiVersion: "networking.k8s.io/v1", kind: "Ingress", name: "web" },
              },
            },
            { resource: { name: "cpu" } },
          ],
        },
      }),
      object("Ingress shop/web"),
    ],
    ["HorizontalPodAutoscaler shop/web → Ingress shop/web"],
  ],
  [
    "names",
    "Secrets and more, in the fields of usual extensions",
    [
      object("monitoring.coreos.com/ServiceMonitor shop/web", {
        spec: { endpoints: [{ basicAuth: { username: { name: "login", key: "user" } } }] },
      }),
      object("monitoring.coreos.com/Prometheus shop/main", {
        spec: { serviceAccountName: "prometheus", secrets: ["certificates"], configMaps: ["rules"] },
      }),
      object("cert-manager.io/Issuer shop/acme", {
        spec: { acme: { privateKeySecretRef: { name: "acme-key" } } },
      }),
      object("cert-manager.io/ClusterIssuer acme", { spec: { ca: { secretName: "ca" } } }),
      object("helm.toolkit.fluxcd.io/HelmRelease shop/web", {
        spec: { valuesFrom: [{ kind: "ConfigMap", name: "values" }], chart: { spec: { name: "web" } } },
      }),
      object("Certificate shop/web", {
        spec: { secretName: "made", keystores: { jks: { passwordSecretRef: { name: "store", key: "a" } } } },
      }),
      object("Secret ops/ca"),
    ],
    [
      "ServiceMonitor shop/web → no Secret shop/login",
      "Prometheus shop/main → no ServiceAccount shop/prometheus",
      "Prometheus shop/main → no Secret shop/certificates",
      "Prometheus shop/main → no ConfigMap shop/rules",
      "Issuer shop/acme → no Secret shop/acme-key",
      "ClusterIssuer acme → Secret ops/ca",
      "HelmRelease shop/web → no ConfigMap shop/values",
      "Certificate shop/web → no Secret shop/store",
    ],
  ],
  [
    "names",
    "what a Role gives access to by name, and the parameters of policies",
    [
      object("Role shop/leader", {
        rules: [
          { apiGroups: [""], resources: ["configmaps", "pods"], resourceNames: ["lock"], verbs: ["get"] },
        ],
      }),
      object("ValidatingAdmissionPolicyBinding limits", {
        spec: { paramRef: { name: "limits", namespace: "ops" } },
      }),
      object("ConfigMap ops/limits"),
    ],
    [
      "Role shop/leader → no ConfigMap shop/lock",
      "ValidatingAdmissionPolicyBinding limits → ConfigMap ops/limits",
    ],
  ],
  [
    "owned by",
    "an object in no namespace",
    [
      object("Pod kube-system/proxy", {
        metadata: { ownerReferences: [{ apiVersion: "v1", kind: "Node", name: "one" }] },
      }),
      object("ClusterRole one"),
    ],
    ["Pod kube-system/proxy → no Node kube-system/one"],
  ],
];

test.each(cases)("%s: %s", (relation, _, objects, found) => {
  expect(links(relation, objects)).toEqual(found);
});

test.each([
  ["ingress alone without types", {}, ["Ingress"]],
  ["egress too where there are rules for it", { egress: [{}] }, ["Ingress", "Egress"]],
  ["no egress by an empty list", { egress: [] }, ["Ingress"]],
  ["egress alone where the types say so", { policyTypes: ["Egress"], ingress: [{}] }, ["Egress"]],
  ["empty types as none", { policyTypes: [], egress: [{}] }, ["Ingress", "Egress"]],
])("a NetworkPolicy isolates: %s", (_, spec, expected) => {
  expect(directionsOf(spec)).toEqual(expected);
});

test("misshapen objects relate to nothing, and hide nothing", () => {
  const shapes = [
    undefined,
    null,
    7,
    "text",
    [],
    [null],
    {},
    { selector: 7 },
    { rules: [null, { http: [] }], template: 3 },
  ];
  const objects = shapes.flatMap((spec) =>
    [
      "Service",
      "Ingress",
      "Deployment",
      "CronJob",
      "NetworkPolicy",
      "RoleBinding",
      "HTTPRoute",
      "HorizontalPodAutoscaler",
    ].map((kind) =>
      object(`${kind} shop/odd`, {
        spec,
        subjects: spec,
        roleRef: spec,
        webhooks: spec,
        metadata: { labels: 3 },
      }),
    ),
  );
  const odd = Inventory.of(objects);
  expect(relations.flatMap((relation) => odd.links(relation)).flatMap(({ found }) => found)).toEqual([]);
});

test("an object of the group extensions is what it became", () => {
  const inventory = Inventory.of([{ ...web, apiVersion: "extensions/v1beta1" }]);
  expect(inventory.named({ group: "apps", kind: "Deployment", namespace: "shop", name: "web" })).toHaveLength(
    1,
  );
});

test.each([
  ["it is there", "Secret shop/db", 1],
  ["another namespace shows that it is not", "Secret other/db", 0],
  ["another case shows that it is not", "Secret shop/DB", 0],
])("a reference: %s", (_, place, found) => {
  const inventory = new Inventory(() => "not every Secret is known");
  inventory.add(object(place));
  expect(inventory.find({ group: "", kind: "Secret", namespace: "shop", name: "db" })).toHaveLength(found);
});

test("an object that names no namespace, and may be applied to any, shows no reference to be mistaken", () => {
  const inventory = new Inventory(() => "not every Secret is known");
  const { namespace, ...metadata } = object("Secret other/db").metadata;
  inventory.add({ ...object("Secret other/db"), metadata }, { namespace });
  const find = (): unknown => inventory.find({ group: "", kind: "Secret", namespace: "shop", name: "db" });
  expect(find).toThrow("not every Secret is known");
});

test("a reference to what nobody may know of is undecided", () => {
  const inventory = new Inventory(({ kind }) =>
    kind === "Secret" ? "not every Secret is known" : undefined,
  );
  const find = (kind: string): unknown => inventory.find({ group: "", kind, namespace: "shop", name: "db" });
  expect(() => find("Secret")).toThrow("not every Secret is known");
  expect(find("ConfigMap")).toEqual([]);
});
