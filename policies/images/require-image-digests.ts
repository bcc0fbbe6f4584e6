import { hasDigest, imageText, imageUses, manifests, mitre, nsa, page, rule } from "../../src/author";

const { deployment, job, pod } = manifests;

const digest = `sha256:${"0123456789abcdef".repeat(4)}`;

export default rule({
  title: "Images are named by their digest",
  severity: "low",
  why: "Only a digest names the content itself: any tag can be moved by whoever may push to the registry.",
  fix: "Name the image by its digest.",
  references: [
    nsa("secure-images"),
    mitre("T1525"),
    page(
      "Kubernetes: Images, image names",
      "https://kubernetes.io/docs/concepts/containers/images/#image-names",
    ),
  ],
  recommended: {
    level: "audit",
    because: "tags that are never moved are enough for most, and people can read them",
  },
  target: imageUses(),
  deny: ({ image }) => !hasDigest(image),
  message: ({ name, image }) => `${name} has the image ${imageText(image)} without a digest`,
  examples: {
    good: [
      deployment({ containers: [{ name: "app", image: `nginx@${digest}` }] }),
      deployment({ containers: [{ name: "app", image: `ghcr.io/acme/web:1.4.2@${digest}` }] }),
    ],
    bad: [
      deployment({ containers: [{ name: "app", image: "nginx:1.27.0" }] }),
      job({ containers: [{ name: "app", image: "nginx@sha256:0123" }] }),
      pod({
        containers: [{ name: "app", image: `nginx@${digest}` }],
        volumes: [{ name: "models", image: { reference: "ghcr.io/acme/models:1.0.0" } }],
      }),
    ],
  },
});
