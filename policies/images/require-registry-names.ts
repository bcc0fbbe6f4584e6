import { imageText, imageUses, manifests, namesRegistry, page, rule } from "../../src/author";

const { deployment, pod, statefulSet } = manifests;

export default rule({
  title: "Images name their registry",
  severity: "low",
  why:
    "Where a short name leads is a setting of each node: another node, or another cluster, may pull another " +
    "image by the same name.",
  fix: "Write the registry before the name, such as docker.io/library/nginx.",
  references: [
    page(
      "Kubernetes: Images, image names",
      "https://kubernetes.io/docs/concepts/containers/images/#image-names",
    ),
  ],
  recommended: { level: "audit", because: "short names of Docker Hub are what everybody writes" },
  target: imageUses(),
  deny: ({ image }) => !namesRegistry(image),
  message: ({ name, image }) => `${name} has the image ${imageText(image)} without its registry`,
  examples: {
    good: [
      deployment({ containers: [{ name: "app", image: "docker.io/library/nginx:1.27.0" }] }),
      deployment({ containers: [{ name: "app", image: "localhost:5000/web:1.4.2" }] }),
      deployment({ containers: [{ name: "app", image: "localhost/web:1.4.2" }] }),
      deployment({ containers: [{ name: "app", image: "REGISTRY/web:1.4.2" }] }),
    ],
    bad: [
      deployment({ containers: [{ name: "app", image: "nginx:1.27.0" }] }),
      deployment({ containers: [{ name: "app", image: "nginx.example" }] }),
      statefulSet({ containers: [{ name: "app", image: "acme/web:1.4.2" }] }),
      pod({
        containers: [{ name: "app", image: "registry.k8s.io/pause:3.10" }],
        volumes: [{ name: "models", image: { reference: "acme/models:1.0.0" } }],
      }),
    ],
  },
});
