import {
  codePoints,
  type ConfigMap,
  configMap,
  holdsCredential,
  holdsEncodedPrivateKey,
  holdsPrivateKey,
  lowerCase,
  manifests,
  mitre,
  nsa,
  objects,
  page,
  rule,
  setsCredential,
  standsForCredential,
} from "../../src/author";

function configured(data: Readonly<Record<string, string>>): ReturnType<typeof manifests.pod> {
  return manifests.of<ConfigMap>(configMap, { data });
}

/** Whether an entry is a credential by its name, such as `DB_PASSWORD`. */
function isNamed(name: string, value: string): boolean {
  return (
    /(password|passwd|passphrase|(secret|api|access)[._-]?key|client[._-]?secret|(auth|access)[._-]?token)$/u.test(
      lowerCase(name),
    ) && !standsForCredential(value)
  );
}

/**
 * Whether a text holds a credential. Private keys are found in every text; for the rest admission can afford short texts, a few
 * at a time.
 */
function holdsSome(text: string, count: number): boolean {
  return (
    holdsPrivateKey(text) ||
    (count <= 16 && codePoints(text) <= 2000 && (holdsCredential(text) || setsCredential(text)))
  );
}

export default rule({
  title: "ConfigMaps hold no credentials",
  severity: "critical",
  why:
    "ConfigMaps are readable by almost everybody in the cluster, are not encrypted in its store, and are " +
    "printed by tools that hide Secrets.",
  fix: "Move the credential to a Secret that is not in the repository.",
  references: [
    nsa("secrets"),
    mitre("T1552.001"),
    page("Kubernetes: ConfigMaps", "https://kubernetes.io/docs/concepts/configuration/configmap/"),
  ],
  recommended: { level: "deny", because: "a credential in a ConfigMap is lost" },
  target: objects<ConfigMap>(configMap),
  deny: ({ data = {}, binaryData = {} }) =>
    Object.entries(data).some(
      ([name, value]) => isNamed(name, value) || holdsSome(value, Object.keys(data).length),
    ) || Object.values(binaryData).some((value) => holdsEncodedPrivateKey(value)),
  message: () => "the ConfigMap holds a credential",
  examples: {
    good: [
      configured({ mode: "production" }),
      configured({ "ca.crt": "-----BEGIN CERTIFICATE-----" }),
      manifests.of<ConfigMap>(configMap, {}),
      configured({ DB_PASSWORD: "$(PASSWORD)" }),
      configured({ "web.yaml": "database:\n  password: ${DB_PASSWORD}\n" }),
    ],
    bad: [
      configured({ "tls.key": "-----BEGIN PRIVATE KEY-----\nMIIE" }),
      configured({ mode: "production", id: "-----BEGIN OPENSSH PRIVATE KEY-----\nb3Bl" }),
      configured({ DB_PASSWORD: "hunter2" }),
      configured({ "web.yaml": "database:\n  password: hunter2\n" }),
      configured({ database: "postgres://web:hunter2@db/shop" }),
      manifests.of<ConfigMap>(configMap, {
        binaryData: { "tls.key": "LS0tLS1CRUdJTiBQUklWQVRFIEtFWS0tLS0t" },
      }),
    ],
  },
});
