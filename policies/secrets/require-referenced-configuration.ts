import {
  configMap,
  externalSecret,
  linksOf,
  manifests,
  page,
  relations,
  rule,
  secret,
  type ConfigMap,
  type Secret,
} from "../../src/author";

const { describeMissing, hasKey, isMadeByCluster, makersOf, mounting, secretMakers } = relations;

type Container = Parameters<typeof manifests.deployment>[0]["containers"][0];

function web(part: Partial<Container>): ReturnType<typeof manifests.pod> {
  return manifests.deployment({ containers: [{ name: "app", image: "nginx:1.27.0", ...part }] });
}

function secretKey(name: string, key: string, optional?: boolean): ReturnType<typeof manifests.pod> {
  return web({ env: [{ name: "URL", valueFrom: { secretKeyRef: { name, key, optional } } }] });
}

const settings = web({ envFrom: [{ configMapRef: { name: "settings" } }] });

function data(name: string, key: string, namespace = "shop"): ReturnType<typeof manifests.pod> {
  return manifests.of<Secret>(secret, { metadata: { name, namespace }, stringData: { [key]: "example" } });
}

export default rule({
  title: "Pods take configuration that there is",
  severity: "high",
  why: "A container does not start whose ConfigMap, Secret or key is missing: the rollout stops at the first new pod.",
  fix: "Create the object with the key in the namespace of the pods, correct the name, or mark the reference as optional.",
  references: [
    page("Kubernetes: ConfigMaps", "https://kubernetes.io/docs/concepts/configuration/configmap/"),
    page("Kubernetes: Secrets", "https://kubernetes.io/docs/concepts/configuration/secret/"),
  ],
  recommended: {
    level: "warn",
    because: "Secrets are often made by hand, or by something that is not checked here",
  },
  notAtAdmission: "what is missing may be made a moment later, and Kyverno would have to read all Secrets",
  target: linksOf(mounting, { reads: [configMap, secret, ...secretMakers] }),
  deny: (link, { inventory }) =>
    link.optional !== true &&
    !isMadeByCluster(link.reference) &&
    makersOf(link.reference, inventory).length === 0 &&
    inventory.found(link).every((found) => !hasKey(found, link.detail)),
  message: ({ reference, detail }, { inventory }) =>
    inventory.named(reference).length === 0
      ? describeMissing(reference, inventory)
      : `the ${reference.kind} ${reference.name} has no key ${detail ?? ""}`,
  related: ({ reference }, { inventory }) => [...inventory.named(reference), ...inventory.nearly(reference)],
  examples: {
    good: [
      manifests.set(secretKey("db", "url"), data("db", "url")),
      manifests.set(secretKey("db", "url", true)),
      manifests.set(settings, manifests.of<ConfigMap>(configMap, { metadata: { name: "settings" } })),
      manifests.set(
        secretKey("db", "url"),
        manifests.of<{ spec: object }>(externalSecret, { metadata: { name: "db" }, spec: {} }),
      ),
      manifests.set(web({ envFrom: [{ configMapRef: { name: "kube-root-ca.crt" } }] })),
    ],
    bad: [
      manifests.set(secretKey("db", "url")),
      manifests.set(secretKey("db", "url"), data("db", "password")),
      manifests.set(secretKey("db", "url"), data("db", "url", "other")),
      manifests.set(secretKey("db", "url", false)),
      manifests.set(settings),
    ],
  },
});
