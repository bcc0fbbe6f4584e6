import {
  type ConfigMap,
  configMap,
  isFileOfCredentials,
  lowerCase,
  manifests,
  mitre,
  nsa,
  objects,
  page,
  rule,
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
  deny: ({ data = {} }) =>
    Object.entries(data).some(
      ([name, value]) => isNamed(name, value) || isFileOfCredentials(value, Object.keys(data).length),
    ),
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
    ],
  },
});
