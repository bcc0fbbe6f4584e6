import { cis, manifests, mitre, objects, page, rule, secret, type Secret } from "../../src/author";

const metadata = { name: "token", annotations: { "kubernetes.io/service-account.name": "web" } };

export default rule({
  title: "Service accounts have no token in a Secret",
  severity: "high",
  why:
    "Such a token never expires and is bound to no pod: whoever reads the Secret once, in a backup for instance, is " +
    "the service account until somebody deletes it.",
  fix: "Delete the Secret, and use a projected volume or the TokenRequest API.",
  references: [
    cis("3.1.2"),
    mitre("T1528"),
    mitre("T1550.001"),
    page(
      "Kubernetes: Service accounts, manually create a long-lived API token",
      "https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#manually-create-an-api-token-for-a-serviceaccount",
    ),
  ],
  recommended: {
    level: "deny",
    because: "tokens that expire have taken its place since Kubernetes 1.24",
  },
  target: objects<Secret>(secret),
  deny: (secret) => secret.type === "kubernetes.io/service-account-token",
  message: () => "Secret of type kubernetes.io/service-account-token",
  // Of the account that it names, it gets the token.
  extent: ({ metadata }) => [metadata?.annotations?.["kubernetes.io/service-account.name"] ?? ""],
  examples: {
    good: [
      manifests.of<Secret>(secret, { metadata, type: "Opaque" }),
      manifests.of<Secret>(secret, { metadata: { name: "token" } }),
    ],
    bad: [manifests.of<Secret>(secret, { metadata, type: "kubernetes.io/service-account-token" })],
  },
});
