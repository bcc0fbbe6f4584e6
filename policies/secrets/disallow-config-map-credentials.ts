import { type ConfigMap, configMap, manifests, mitre, nsa, objects, page, rule } from "../../src/author";

function configured(data: Readonly<Record<string, string>>): ReturnType<typeof manifests.pod> {
  return manifests.of<ConfigMap>(configMap, { data });
}

/** What a private key begins with, whatever its kind. */
const marks = [
  "-----BEGIN PRIVATE KEY-----",
  "-----BEGIN RSA PRIVATE KEY-----",
  "-----BEGIN EC PRIVATE KEY-----",
  "-----BEGIN ENCRYPTED PRIVATE KEY-----",
  "-----BEGIN OPENSSH PRIVATE KEY-----",
];

export default rule({
  title: "ConfigMaps hold no private keys",
  severity: "critical",
  why:
    "ConfigMaps are readable by almost everybody in the cluster, are not encrypted in its store, and are " +
    "printed by tools that hide Secrets.",
  fix: "Move the key to a Secret that is not in the repository.",
  references: [
    nsa("secrets"),
    mitre("T1552.001"),
    page("Kubernetes: ConfigMaps", "https://kubernetes.io/docs/concepts/configuration/configmap/"),
  ],
  recommended: { level: "deny", because: "a private key in a ConfigMap is lost" },
  target: objects<ConfigMap>(configMap),
  deny: ({ data = {} }) => Object.values(data).some((value) => marks.some((mark) => value.includes(mark))),
  message: () => "the ConfigMap holds a private key",
  examples: {
    good: [
      configured({ mode: "production" }),
      configured({ "ca.crt": "-----BEGIN CERTIFICATE-----" }),
      manifests.of<ConfigMap>(configMap, {}),
    ],
    bad: [
      configured({ "tls.key": "-----BEGIN PRIVATE KEY-----\nMIIE" }),
      configured({ mode: "production", id: "-----BEGIN OPENSSH PRIVATE KEY-----\nb3Bl" }),
    ],
  },
});
