import {
  hasDigest,
  imageTag,
  imageText,
  imageUses,
  lowerCase,
  manifests,
  matches,
  mitre,
  nsa,
  page,
  patternList,
  rule,
} from "../../src/author";

const { deployment, pod } = manifests;

function withImage(image: string): Parameters<typeof deployment>[0] {
  return { containers: [{ name: "app", image }] };
}

export default rule({
  title: "Images have a digest or a tag that names one build",
  severity: "high",
  why:
    "What a moving tag such as latest stands for changes without notice: two pods of one Deployment run " +
    "different code, a rollback does not roll back, and what was scanned is not what runs.",
  fix: "Name the image by a digest, or by a tag that is never moved, such as a full version.",
  references: [
    nsa("secure-images"),
    mitre("T1525"),
    page(
      "Kubernetes: Images, image names",
      "https://kubernetes.io/docs/concepts/containers/images/#image-names",
    ),
  ],
  recommended: {
    level: "deny",
    because: "a rollback that does not roll back is found out in an incident",
  },
  target: imageUses(),
  parameters: {
    patterns: patternList({
      description: "Regular expressions (RE2) for the tags that name one build; one must match.",
      default: [
        // A full semantic version, also with a fourth number, a pre-release or a variant.
        "^v?[0-9]+\\.[0-9]+\\.[0-9]+([._+-][0-9A-Za-z._+-]+)?$",
        // A git hash, alone or after a prefix.
        "^([0-9A-Za-z._-]+-)?g?[0-9a-f]{7,64}$",
        // A date, alone or with other things around it.
        "(^|[^0-9])20[0-9]{2}[._-]?(0[1-9]|1[0-2])[._-]?(0[1-9]|[12][0-9]|3[01])([^0-9]|[0-9]{4}([0-9]{2})?([^0-9]|$)|$)",
      ],
    }),
    moving: patternList({
      description:
        "Regular expressions (RE2) for the tags, in lower case, that say that they move, whatever `patterns` say.",
      default: [
        // A version, and after it a word for what comes next; not where a number, a date or a hash follows the word.
        // No text matches in two ways and repeats are bounded, so that a hostile tag takes no time.
        "^v?[0-9]{1,3}([.][0-9]+){2}([._+-]([a-z0-9]{1,6}|[a-z]{7,})){0,40}[._+-](snapshot|latest|nightly|daily|weekly|dev|devel|develop|development|canary|main|master|trunk|head|edge|unstable|rolling|next|tip|current)([._+-](x86_64|(alpine|debian|ubuntu|ubi|el|jdk|jre|java|python|py|node|php|cuda|amd|arm|armv|s|x|ltsc)[0-9]+([.][0-9]+)*|[a-f]{1,6}|[a-f]*[g-z][a-z]*)){0,40}$",
      ],
    }),
  },
  deny: ({ image }, { parameters }) =>
    !hasDigest(image) &&
    (!parameters.patterns.some((pattern) => matches(imageTag(image), pattern)) ||
      parameters.moving.some((pattern) => matches(lowerCase(imageTag(image)), pattern))),
  message: ({ name, image }) => `${name} has the image ${imageText(image)}, which can change`,
  examples: {
    good: [
      deployment(withImage("nginx:1.27.0")),
      deployment(withImage("localhost:5000/nginx:1.27.0-alpine")),
      deployment(withImage(`nginx:latest@sha256:${"0123456789abcdef".repeat(4)}`)),
      deployment(withImage("ghcr.io/acme/web:main-4f2a91c")),
      deployment(withImage("ghcr.io/acme/web:nightly-2026.11.21")),
      deployment(withImage("ghcr.io/acme/web:1.4.0-dev.5")),
      deployment(withImage("ghcr.io/acme/web:1.4.0-main-4f2a91c")),
    ],
    bad: [
      deployment(withImage("nginx")),
      deployment(withImage("localhost:5000/nginx")),
      deployment(withImage("nginx:latest")),
      deployment(withImage("nginx:1.27")),
      deployment(withImage("nginx:stable")),
      deployment(withImage("ghcr.io/acme/web:1.4.0-SNAPSHOT")),
      deployment(withImage("ghcr.io/acme/web:v1.4.0-rc1-nightly-alpine3.20")),
      deployment(withImage("nginx@sha256:0123")),
      pod({
        initContainers: [{ name: "setup", image: "nginx:main" }],
        containers: [{ name: "app", image: "nginx:1.27.0" }],
      }),
      pod({
        containers: [{ name: "app", image: "registry.k8s.io/pause:3.10" }],
        volumes: [{ name: "models", image: { reference: "ghcr.io/acme/models:1.0" } }],
      }),
    ],
  },
});
