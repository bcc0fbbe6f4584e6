import {
  configMap,
  type KubernetesObject,
  type Kind,
  manifests,
  namespace,
  service,
} from "../../../src/author";
import { table } from "../table";

type Entries = Readonly<Record<string, string>>;

const kinds = { ConfigMap: configMap, Namespace: namespace, Service: service };

interface Marked {
  readonly kind?: keyof typeof kinds;
  readonly entries?: Entries;
}

/** An object with labels or annotations, or with none. */
function marked(
  field: "annotations" | "labels",
  fallback: keyof typeof kinds,
): (each: Marked) => KubernetesObject {
  return ({ kind = fallback, entries }) => {
    const of: Kind = kinds[kind];
    return manifests.of<object>(of, {
      metadata: {
        ...(kind === "Namespace" ? { name: "shop" } : {}),
        ...(entries === undefined ? {} : { [field]: entries }),
      },
      ...(kind === "Service" ? { spec: { ports: [{ port: 80 }] } } : {}),
    });
  };
}

const name = "app.kubernetes.io/name";
const described = "kubernetes.io/description";
const x = (entries: Entries): Marked => ({ entries });

export const labels = [
  table("require-labels", marked("labels", "Service"), {
    keeps: [
      x({ [name]: "web" }),
      x({ [name]: "web", team: "shop" }),
      x({ [name]: "0" }),
      x({ team: "", [name]: "Web_1.0" }),
      { kind: "ConfigMap" },
      { kind: "ConfigMap", entries: {} },
      { kind: "Namespace" },
      { kind: "Namespace", entries: { team: "shop" } },
    ],
    breaks: [
      {},
      x({}),
      x({ [name]: "" }),
      x({ name: "web" }),
      x({ "app.kubernetes.io/Name": "web" }),
      x({ "app.kubernetes.io/instance": "web" }),
      x({ "example.com/name": "web" }),
      x({ app: "web", team: "shop" }),
    ],
  }),
  table("restrict-labels", marked("labels", "Service"), {
    keeps: [
      {},
      x({}),
      x({ app: "Web" }),
      x({ [name]: "web", "example.com/cost-centre": "" }),
      x({ "a.b-c.d/e_f": "g" }),
      x({ "1": "2" }),
      { kind: "ConfigMap", entries: { App: "web" } },
      { kind: "Namespace", entries: { App: "web" } },
    ],
    breaks: [
      x({ App: "web" }),
      x({ aPP: "web" }),
      x({ app: "web", costCenter: "7" }),
      x({ "example.com/costCenter": "7" }),
      x({ "example.com/cost-centrE": "" }),
      x({ [name]: "web", X: "" }),
      x({ A: "a", B: "b" }),
      x({ "app.kubernetes.io/Name": "web" }),
    ],
  }),
];

export const requiredAnnotations = [
  table("require-annotations", marked("annotations", "Namespace"), {
    keeps: [
      x({ [described]: "The shop" }),
      x({ [described]: "é: a" }),
      x({ [described]: "Z", owner: "" }),
      x({ [described]: "a\nb" }),
      x({ owner: "web", [described]: "1 shop" }),
      { kind: "ConfigMap" },
      { kind: "Service", entries: {} },
      { kind: "Service", entries: { owner: "web" } },
    ],
    breaks: [
      {},
      x({}),
      x({ [described]: "" }),
      x({ [described]: "?" }),
      x({ [described]: "123" }),
      x({ description: "The shop" }),
      x({ "kubernetes.io/Description": "The shop" }),
      x({ "example.com/description": "The shop", owner: "web" }),
    ],
  }),
  table("restrict-annotations", marked("annotations", "Service"), {
    keeps: [
      {},
      x({}),
      x({ "example.com/owner": "web" }),
      x({ "example.com/owner": "" }),
      x({ "example.com/owner": "a=b" }),
      x({ "a/b": "/", [described]: "The shop" }),
      { kind: "ConfigMap", entries: { owner: "web" } },
      { kind: "Namespace", entries: { owner: "web" } },
    ],
    breaks: [
      x({ owner: "web" }),
      x({ owner: "" }),
      x({ owner: "a/b" }),
      x({ owner: "a=b/c" }),
      x({ "example.com/owner": "web", owner: "web" }),
      x({ Owner: "web" }),
      x({ "example.com": "web" }),
      x({ a: "b", c: "d" }),
    ],
  }),
];
