import { imageUses, isFromAny, manifests, page, rule, stringList } from "../../src/author";

const { deployment, daemonSet, pod } = manifests;

function withImage(image: string): Parameters<typeof deployment>[0] {
  return { containers: [{ name: "app", image }] };
}

export default rule({
  title: "Images come from registries that are still kept",
  severity: "medium",
  why:
    "What a registry that has been given up still serves is never mended, and one day it is gone: the next " +
    "node that needs the image does not get it.",
  fix: "Use the registry that took its place, such as registry.k8s.io for k8s.gcr.io.",
  references: [
    page(
      "Kubernetes: k8s.gcr.io redirect to registry.k8s.io",
      "https://kubernetes.io/blog/2023/03/10/image-registry-redirect/",
    ),
  ],
  recommended: {
    level: "deny",
    because: "these registries get no more updates, and others have taken their place",
  },
  target: imageUses(),
  parameters: {
    // Sources of those of others than Kubernetes itself: https://docs.github.com/en/packages/working-with-a-github-packages-registry/migrating-to-the-container-registry-from-the-docker-registry
    // and https://github.com/kubernetes/ingress-nginx/blob/main/Changelog.md.
    registries: stringList({
      description: "The registries or repositories that are given up.",
      default: [
        "k8s.gcr.io",
        "gcr.io/google_containers",
        "gcr.io/google-containers",
        "asia.gcr.io/k8s-artifacts-prod",
        "eu.gcr.io/k8s-artifacts-prod",
        "us.gcr.io/k8s-artifacts-prod",
        "docker.pkg.github.com",
        "quay.io/kubernetes-ingress-controller",
      ],
    }),
  },
  deny: ({ image }, { parameters }) => isFromAny(image, parameters.registries),
  message: ({ name, image }) => `${name} has the image ${image} of a registry that is given up`,
  examples: {
    good: [
      deployment(withImage("registry.k8s.io/pause:3.10")),
      deployment(withImage("gcr.io/acme/web:1.4.2")),
    ],
    bad: [
      deployment(withImage("k8s.gcr.io/pause:3.2")),
      daemonSet(withImage("gcr.io/google_containers/pause:3.2")),
      deployment(withImage("K8S.GCR.IO:443/pause:3.2")),
      pod({
        containers: [{ name: "app", image: "registry.k8s.io/pause:3.10" }],
        volumes: [{ name: "models", image: { reference: "k8s.gcr.io/models:1.0.0" } }],
      }),
    ],
  },
});
