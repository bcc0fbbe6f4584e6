/** What uses configuration, accounts and claims, so that they are not called unused. */
import type { KubernetesObject } from "../../src/author";
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
])("references: %s", (_, words, objects, rows) => {
  expect(cells(answerTo(words, objects), "namespace", "from", "relation", "to", "at")).toEqual(rows);
});
