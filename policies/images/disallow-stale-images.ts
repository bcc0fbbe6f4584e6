import { imageTag, imageUses, isImageReference, manifests, page, rule } from "../../src/author";

const { deployment, pod } = manifests;

function pulled(image: string, imagePullPolicy: string): Parameters<typeof deployment>[0] {
  return { containers: [{ name: "app", image, imagePullPolicy }] };
}

const digest = `sha256:${"0123456789abcdef".repeat(4)}`;

export default rule({
  title: "Images that can change are pulled at every start",
  severity: "medium",
  why:
    "A node that has an image of that name keeps it: after a release some nodes run the new code and others " +
    "the old, and no manifest tells which.",
  fix: "Set imagePullPolicy to Always, or name the image by a tag that is never moved.",
  references: [
    page(
      "Kubernetes: Images, image pull policy",
      "https://kubernetes.io/docs/concepts/containers/images/#image-pull-policy",
    ),
  ],
  recommended: { level: "deny", because: "two pods of one Deployment run different code" },
  target: imageUses(),
  // Where there is no policy, the API server sets Always for these images.
  deny: ({ image, pullPolicy }) =>
    !["", "Always"].includes(pullPolicy) &&
    ["", "latest"].includes(imageTag(image)) &&
    !image.includes("@") &&
    isImageReference(image),
  message: ({ name, image }) => `${name} may start with an old copy of ${image}`,
  examples: {
    good: [
      deployment(pulled("nginx:latest", "Always")),
      deployment({ containers: [{ name: "app", image: "nginx:latest" }] }),
      // It never starts, whatever the node has.
      deployment(pulled("Nginx", "IfNotPresent")),
      deployment(pulled("nginx:1.27.0", "IfNotPresent")),
      deployment(pulled(`nginx@${digest}`, "IfNotPresent")),
    ],
    bad: [
      deployment(pulled("nginx:latest", "IfNotPresent")),
      deployment(pulled("nginx", "Never")),
      pod(pulled("localhost:5000/nginx", "IfNotPresent")),
      pod({
        containers: [{ name: "app", image: "registry.k8s.io/pause:3.10" }],
        volumes: [
          { name: "models", image: { reference: "ghcr.io/acme/models", pullPolicy: "IfNotPresent" } },
        ],
      }),
    ],
  },
});
