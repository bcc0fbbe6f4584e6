import { linksOf, manifests, page, relations, rule, secret, type Secret } from "../../src/author";

const { describeMissing, makersOf, pulling, secretMakers, secretType } = relations;

/** The types of Secrets that a kubelet pulls images with. */
const ofRegistries: readonly string[] = ["kubernetes.io/dockerconfigjson", "kubernetes.io/dockercfg"];

const pod = manifests.deployment({
  containers: [{ name: "app", image: "registry.example.com/web:1.4.2" }],
  imagePullSecrets: [{ name: "registry" }],
});

function credentials(type: string, namespace = "shop"): ReturnType<typeof manifests.pod> {
  return manifests.of<Secret>(secret, { metadata: { name: "registry", namespace }, type });
}

const sealed = manifests.of<{ spec: object }>(
  {
    kind: "SealedSecret",
    group: "bitnami.com",
    version: "v1alpha1",
    resource: "sealedsecrets",
    namespaced: true,
  },
  { metadata: { name: "registry" }, spec: { encryptedData: {} } },
);

export default rule({
  title: "Pods pull images with credentials that there are",
  severity: "medium",
  why: "Without the credentials each pull from a private registry is refused, and a pod on a new node never starts.",
  fix: "Create the Secret of the type kubernetes.io/dockerconfigjson in the namespace of the pods, or correct its name.",
  references: [
    page(
      "Kubernetes: Pull an image from a private registry",
      "https://kubernetes.io/docs/tasks/configure-pod-container/pull-image-private-registry/",
    ),
  ],
  recommended: {
    level: "warn",
    because: "Secrets are often made by hand, or by something that is not checked here",
  },
  notAtAdmission: "the Secret may be made a moment later, and Kyverno would have to read all Secrets",
  target: linksOf(pulling, { reads: [secret, ...secretMakers] }),
  deny: (link, { inventory }) =>
    makersOf(link.reference, inventory).length === 0 &&
    inventory.found(link).every((found) => !ofRegistries.includes(secretType(found))),
  message: ({ reference }, { inventory }) => {
    const [found] = inventory.named(reference);
    return found === undefined
      ? describeMissing(reference, inventory)
      : `the Secret ${reference.name} is of the type ${secretType(found)}, which no image is pulled with`;
  },
  related: ({ reference }, { inventory }) => [...inventory.named(reference), ...inventory.nearly(reference)],
  examples: {
    good: [
      manifests.set(pod, credentials("kubernetes.io/dockerconfigjson")),
      manifests.set(pod, credentials("kubernetes.io/dockercfg")),
      manifests.set(pod, sealed),
    ],
    bad: [
      manifests.set(pod),
      manifests.set(pod, credentials("Opaque")),
      manifests.set(pod, credentials("kubernetes.io/dockerconfigjson", "other")),
    ],
  },
});
