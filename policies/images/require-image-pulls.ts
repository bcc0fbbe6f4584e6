import { cis, defaultPullPolicy, imageUses, manifests, page, rule } from "../../src/author";

const { deployment, pod } = manifests;

const digest = `sha256:${"0123456789abcdef".repeat(4)}`;

export default rule({
  title: "Images are pulled at every start",
  severity: "low",
  why:
    "Any pod can use an image that is on its node already, without the credentials of its registry: what one" +
    " team pulled, every team can run.",
  fix: "Set imagePullPolicy to Always; a copy on the node is not loaded again.",
  references: [
    cis("1.2.11"),
    page(
      "Kubernetes: Admission controllers, AlwaysPullImages",
      "https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#alwayspullimages",
    ),
  ],
  recommended: { level: "audit", because: "it matters where teams that do not trust each other share nodes" },
  target: imageUses(),
  deny: ({ image, pullPolicy }) => (pullPolicy === "" ? defaultPullPolicy(image) : pullPolicy) !== "Always",
  message: ({ name }) => `${name} does not pull its image at every start`,
  examples: {
    good: [
      deployment({ containers: [{ name: "app", image: "nginx:1.27.0", imagePullPolicy: "Always" }] }),
      deployment({ containers: [{ name: "app", image: "nginx" }] }),
      deployment({ containers: [{ name: "app", image: "nginx:latest" }] }),
      pod({
        containers: [{ name: "app", image: "nginx" }],
        volumes: [
          { name: "models", image: { reference: "ghcr.io/acme/models:1.0.0", pullPolicy: "Always" } },
        ],
      }),
    ],
    bad: [
      deployment({ containers: [{ name: "app", image: "nginx:1.27.0" }] }),
      deployment({ containers: [{ name: "app", image: "nginx", imagePullPolicy: "IfNotPresent" }] }),
      deployment({ containers: [{ name: "app", image: `nginx@${digest}` }] }),
      deployment({ containers: [{ name: "app", image: "<IMAGE>" }] }),
      pod({
        containers: [{ name: "app", image: "nginx" }],
        volumes: [{ name: "models", image: { reference: "ghcr.io/acme/models:1.0.0" } }],
      }),
    ],
  },
});
