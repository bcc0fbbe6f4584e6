import {
  cisEks,
  imageText,
  imageUses,
  isFromAny,
  manifests,
  mitre,
  nsa,
  page,
  rule,
  stringList,
} from "../../src/author";

const { deployment, pod } = manifests;

export default rule({
  title: "Images come from allowed registries",
  severity: "high",
  why:
    "Whoever controls the registry controls the code that runs: an image from a place that nobody looks after " +
    "can be replaced or taken away at any time.",
  fix: "Use an image from an allowed registry, or copy it to one.",
  references: [
    nsa("secure-images"),
    mitre("T1204.003"),
    cisEks("5.1.4"),
    page(
      "Kubernetes: Images, image names",
      "https://kubernetes.io/docs/concepts/containers/images/#image-names",
    ),
  ],
  recommended: {
    level: "warn",
    because: "the list of registries is each team's own and has to be set before it can deny",
  },
  target: imageUses(),
  parameters: {
    registries: stringList({
      description:
        "The registries or repositories that images may come from, compared by whole path segments; " +
        "`nginx` counts as `docker.io/library/nginx`.",
      default: [
        "docker.io",
        "gcr.io",
        "ghcr.io",
        "mcr.microsoft.com",
        "public.ecr.aws",
        "quay.io",
        "registry.k8s.io",
      ],
    }),
  },
  deny: ({ image }, { parameters }) => !isFromAny(image, parameters.registries),
  message: ({ name, image }) =>
    `${name} has the image ${imageText(image)}, which is from none of the allowed registries`,
  examples: {
    good: [
      deployment({ containers: [{ name: "app", image: "nginx:1.27.0" }] }),
      deployment({ containers: [{ name: "app", image: "docker.io/nginx:1.27.0" }] }),
      deployment({ containers: [{ name: "app", image: "QUAY.IO:443/acme/web:1.4.2" }] }),
      deployment({ containers: [{ name: "app", image: "ghcr.io/acme/web:1.4.2" }] }),
    ],
    bad: [
      deployment({ containers: [{ name: "app", image: "registry.example.com/web:1.4.2" }] }),
      deployment({ containers: [{ name: "app", image: "quay.io.example.com/web:1.4.2" }] }),
      deployment({ containers: [{ name: "app", image: "localhost:5000/nginx:1.27.0" }] }),
      deployment({ containers: [{ name: "app", image: "REGISTRY/nginx:1.27.0" }] }),
      pod({
        containers: [{ name: "app", image: "registry.k8s.io/pause:3.10" }],
        volumes: [{ name: "models", image: { reference: "registry.example.com/models:1.0.0" } }],
      }),
      pod({
        initContainers: [{ name: "setup", image: "localhost/setup:1.0.0" }],
        containers: [{ name: "app", image: "quay.io/acme/web:1.4.2" }],
      }),
    ],
  },
});
