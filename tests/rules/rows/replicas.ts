import { deployment, manifests, statefulSet, type Deployment } from "../../../src/author";
import { table } from "../table";

const selector = { matchLabels: { app: "web" } };
const template = {
  metadata: { labels: { app: "web" } },
  spec: { containers: [{ name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" }] },
};

interface Case {
  readonly replicas: number;
  /** What `kubectl apply` keeps of what was applied. */
  readonly applied?: object;
}

function annotated({ replicas, applied }: Case): Deployment {
  const annotations: Record<string, string> =
    applied === undefined
      ? {}
      : { "kubectl.kubernetes.io/last-applied-configuration": JSON.stringify(applied) };
  return {
    metadata: { name: "web", namespace: "shop", annotations },
    spec: { replicas, selector, template },
  };
}

const leftOut = { spec: { selector, template } };
const said = { spec: { replicas: 1, selector, template } };

const cases: { readonly keeps: readonly Case[]; readonly breaks: readonly Case[] } = {
  keeps: [
    { replicas: 0 },
    { replicas: 2 },
    { replicas: 1, applied: leftOut },
    { replicas: 2, applied: said },
    { replicas: 1, applied: {} },
  ],
  breaks: [
    { replicas: 1 },
    { replicas: 1, applied: said },
    { replicas: 1, applied: { spec: { replicas: 3 } } },
    { replicas: 1, applied: { metadata: { annotations: {} }, spec: { replicas: 1 } } },
  ],
};

export const autoscaled = [
  table(
    "require-multiple-replicas",
    (each: Case) => manifests.of<Deployment>(deployment, annotated(each)),
    cases,
  ),
  table(
    "require-multiple-replicas",
    (each: Case) => {
      const { metadata, spec } = annotated(each);
      return manifests.of<object>(statefulSet, { metadata, ...{ spec: { ...spec, serviceName: "web" } } });
    },
    cases,
  ),
];
