import { manifests } from "../../../src/author";
import { table } from "../table";

const { cronJob, deployment } = manifests;

const digest = `sha256:${"0123456789abcdef".repeat(4)}`;
const containers = [
  { name: "app", image: `registry.k8s.io/pause:3.10.1@${digest}`, imagePullPolicy: "Always" },
];

type Source = NonNullable<NonNullable<Parameters<typeof deployment>[0]["volumes"]>[number]["image"]>;

function mounting(image: Source): ReturnType<typeof deployment> {
  return deployment({ containers, volumes: [{ name: "models", image }] });
}

function named(reference: string): ReturnType<typeof deployment> {
  return mounting({ reference });
}

export const imageVolumes = [
  table("require-immutable-images", named, {
    keeps: ["ghcr.io/acme/models:1.0.0", `ghcr.io/acme/models@${digest}`],
    breaks: ["ghcr.io/acme/models", "ghcr.io/acme/models:latest"],
  }),
  table("restrict-image-registries", named, {
    keeps: ["ghcr.io/acme/models:1.0.0", "models:1.0.0"],
    breaks: ["registry.example.com/models:1.0.0", "localhost:5000/models:1.0.0"],
  }),
  table("disallow-deprecated-registries", named, {
    keeps: ["registry.k8s.io/models:1.0.0"],
    breaks: ["k8s.gcr.io/models:1.0.0"],
  }),
  table("require-image-digests", named, {
    keeps: [`models@${digest}`],
    breaks: ["models:1.0.0"],
  }),
  table("require-registry-names", named, {
    keeps: ["docker.io/acme/models:1.0.0"],
    breaks: ["acme/models:1.0.0"],
  }),
  table("disallow-stale-images", mounting, {
    keeps: [{ reference: "models:1.0.0", pullPolicy: "IfNotPresent" }, { reference: "models:latest" }],
    breaks: [
      { reference: "models:latest", pullPolicy: "IfNotPresent" },
      { reference: "models", pullPolicy: "Never" },
    ],
  }),
  table("require-image-pulls", mounting, {
    keeps: [{ reference: "models:1.0.0", pullPolicy: "Always" }, { reference: "models:latest" }],
    breaks: [{ reference: "models:1.0.0" }, { reference: "models", pullPolicy: "IfNotPresent" }],
  }),
  // Where there are pods, whatever runs them; and a volume beside others.
  table(
    "require-immutable-images",
    (reference: string) =>
      cronJob({
        containers,
        volumes: [
          { name: "tmp", emptyDir: {} },
          { name: "models", image: { reference } },
        ],
      }),
    { keeps: ["models:1.0.0"], breaks: ["models:main"] },
  ),
];
