/** What uses configuration, accounts and claims, so that they are not called unused. */
import type { Columns, KubernetesObject, Query } from "../../src/author";
import { pod } from "../../src/author/kinds";
import { ask } from "../../src/judge/ask";
import { questions } from "../../src/queries";
import { object, workload } from "../support/relations";
import { answerTo, cells } from "./ask";

const claim = (name: string, spec: object = {}): KubernetesObject =>
  object(`PersistentVolumeClaim shop/${name}`, { spec });

test.each<[string, KubernetesObject[], string[]]>([
  [
    "a copy of a claim",
    [
      claim("data"),
      claim("copy", { dataSource: { kind: "PersistentVolumeClaim", name: "data" } }),
      workload("Pod shop/web", "web", { volumes: [{ persistentVolumeClaim: { claimName: "copy" } }] }),
    ],
    [],
  ],
  [
    "the login of a monitor",
    [
      object("Secret shop/login"),
      object("monitoring.coreos.com/PodMonitor shop/web", {
        spec: { podMetricsEndpoints: [{ bearerTokenSecret: { name: "login", key: "token" } }] },
      }),
    ],
    [],
  ],
  [
    "that of another namespace",
    [
      object("Secret other/login"),
      object("monitoring.coreos.com/PodMonitor shop/web", {
        spec: { podMetricsEndpoints: [{ bearerTokenSecret: { name: "login", key: "token" } }] },
      }),
    ],
    ["other | Secret | login"],
  ],
  [
    "the authority of an issuer of the cluster",
    [
      object("Secret ops/ca"),
      object("cert-manager.io/ClusterIssuer ca", { spec: { ca: { secretName: "ca" } } }),
    ],
    [],
  ],
  [
    "the configuration of an Alertmanager, by its name or by a field",
    [
      object("Secret shop/alertmanager-main"),
      object("Secret shop/alertmanager-other"),
      object("Secret shop/routes"),
      object("monitoring.coreos.com/Alertmanager shop/main", { spec: {} }),
      object("monitoring.coreos.com/Alertmanager shop/other", { spec: { configSecret: "routes" } }),
    ],
    ["shop | Secret | alertmanager-other"],
  ],
  [
    "the pods of a job that KEDA scales",
    [
      object("ConfigMap shop/settings"),
      object("ServiceAccount shop/worker"),
      object("keda.sh/ScaledJob shop/worker", {
        spec: {
          jobTargetRef: {
            template: {
              spec: {
                serviceAccountName: "worker",
                containers: [{ envFrom: [{ configMapRef: { name: "settings" } }] }],
              },
            },
          },
        },
      }),
    ],
    [],
  ],
  [
    "the parameters of a class",
    [
      object("ConfigMap infra/nginx"),
      object("IngressClass nginx", {
        spec: { parameters: { kind: "ConfigMap", name: "nginx", namespace: "infra", scope: "Namespace" } },
      }),
    ],
    [],
  ],
  ...(
    [
      [
        "a login of KEDA",
        "keda.sh/TriggerAuthentication shop/q",
        { secretTargetRef: [{ name: "s", key: "k" }] },
      ],
      [
        "a login of KEDA for all namespaces",
        "keda.sh/ClusterTriggerAuthentication q",
        { secretTargetRef: [{ name: "s", key: "k" }] },
      ],
      [
        "a login of a database",
        "postgresql.cnpg.io/Cluster shop/pg",
        { bootstrap: { initdb: { secret: { name: "s" } } } },
      ],
      [
        "the certificate of a broker",
        "kafka.strimzi.io/Kafka shop/k",
        { kafka: { listeners: [{ configuration: { brokerCertChainAndKey: { secretName: "s" } } }] } },
      ],
      [
        "the values of a release",
        "helm.toolkit.fluxcd.io/HelmRelease shop/r",
        { valuesFrom: [{ kind: "Secret", name: "s" }] },
      ],
      [
        "what a kustomization of Flux puts in",
        "kustomize.toolkit.fluxcd.io/Kustomization shop/k",
        { postBuild: { substituteFrom: [{ kind: "Secret", name: "s" }] } },
      ],
      [
        "the pods of Knative",
        "serving.knative.dev/Service shop/web",
        { template: { spec: { containers: [{ envFrom: [{ secretRef: { name: "s" } }] }] } } },
      ],
      [
        "a certificate of Istio",
        "networking.istio.io/Gateway edge/gw",
        { servers: [{ tls: { credentialName: "s" } }] },
      ],
      [
        "an analysis of a Rollout",
        "argoproj.io/AnalysisTemplate shop/a",
        { args: [{ name: "token", valueFrom: { secretKeyRef: { name: "s", key: "k" } } }] },
      ],
      [
        "a stack of Pulumi",
        "pulumi.com/Stack shop/s",
        { envRefs: { A: { type: "Secret", secret: { name: "s", key: "k" } } } },
      ],
    ] as const
  ).map(([which, place, spec]): [string, KubernetesObject[], string[]] => [
    which,
    [object("Secret shop/s"), object(place, { spec })],
    [],
  ]),
  [
    "what a certificate makes is used by nothing for that",
    [object("Secret shop/tls"), object("Certificate shop/web", { spec: { secretName: "tls" } })],
    ["shop | Secret | tls"],
  ],
])("unused: %s", (_, objects, rows) => {
  expect(cells(answerTo("unused", objects), "namespace", "kind", "name")).toEqual(rows);
});

test.each<[string, string, KubernetesObject[], string[]]>([
  [
    "a class of priority",
    "references-to priorityclass/high",
    [workload("Deployment shop/web", "web", { priorityClassName: "high" })],
    ["shop | Deployment web | needs | PriorityClass high | spec.template.spec.priorityClassName"],
  ],
  [
    "a class of storage in a template",
    "references-to storageclass/fast",
    [
      object("StatefulSet shop/db", {
        spec: { volumeClaimTemplates: [{ spec: { storageClassName: "fast" } }] },
      }),
    ],
    [
      "shop | StatefulSet db | needs | StorageClass fast | spec.volumeClaimTemplates[0].spec.storageClassName",
    ],
  ],
  [
    "a Secret, by an extension",
    "references-to secret/ca",
    [object("cert-manager.io/Issuer shop/ca", { spec: { ca: { secretName: "ca" } } })],
    ["shop | Issuer ca | names | Secret shop/ca | spec.ca.secretName"],
  ],
  [
    "a Service, by the mesh and by monitors",
    "references-to svc/web",
    [
      object("Service shop/web", { metadata: { labels: { app: "web" } } }),
      object("Service shop/other"),
      ...["web", "web.shop.svc.cluster.local", "web.example.com", "other"].map((host, at) =>
        object(`networking.istio.io/DestinationRule shop/d${String(at)}`, { spec: { host } }),
      ),
      ...[{}, { any: true }, { matchNames: ["shop"] }].map((namespaceSelector, at) =>
        object(`monitoring.coreos.com/ServiceMonitor ops/m${String(at)}`, {
          spec: { selector: { matchLabels: { app: "web" } }, namespaceSelector },
        }),
      ),
    ],
    [
      "ops | ServiceMonitor m1 | scrapes | Service shop/web | spec.selector",
      "ops | ServiceMonitor m2 | scrapes | Service shop/web | spec.selector",
      "shop | DestinationRule d0 | tunes | Service shop/web | spec.host",
      "shop | DestinationRule d1 | tunes | Service shop/web | spec.host",
    ],
  ],
  [
    "a workload, by a monitor of its pods",
    "references-to deploy/web",
    [
      workload("Deployment shop/web", "web"),
      workload("Deployment shop/api", "api"),
      object("monitoring.coreos.com/PodMonitor shop/web", {
        spec: { selector: { matchExpressions: [{ key: "app", operator: "In", values: ["web"] }] } },
      }),
    ],
    ["shop | PodMonitor web | scrapes | Deployment shop/web | spec.selector"],
  ],
])("references: %s", (_, words, objects, rows) => {
  expect(cells(answerTo(words, objects), "namespace", "from", "relation", "to", "at")).toEqual(rows);
});

test("images: of one namespace", () => {
  const objects = ["shop", "bank"].map((namespace) =>
    workload(`Deployment ${namespace}/web`, "web", { containers: [{ name: "app", image: "nginx" }] }),
  );
  expect(cells(answerTo("images", objects, { namespace: "bank" }), "workload")).toEqual([
    "Deployment bank/web",
  ]);
});

test("a question that says nothing of namespaces says so where one is asked for", () => {
  const asked = (columns: Columns, namespace?: string): readonly string[] => {
    const question: Query = { ...(questions["images"] as Query), kinds: [pod], columns, rows: () => [] };
    return ask(question, [], { given: {}, namespace }).notes;
  };
  const note = "the rows are of all namespaces: the question has no column namespace by which to choose";
  expect([asked({ a: "text" }, "shop"), asked({ a: "text" }), asked({ namespace: "text" }, "shop")]).toEqual([
    [note],
    [],
    [],
  ]);
});
