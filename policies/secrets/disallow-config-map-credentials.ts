import {
  callsItselfCredential,
  type ConfigMap,
  configMap,
  firstOf,
  holdsPrivateKeyInBase64,
  isFileOfCredentials,
  manifests,
  mitre,
  namesSecret,
  nsa,
  objects,
  page,
  rule,
  standsForCredential,
} from "../../src/author";

/** Whether an entry is a credential, or a file that holds one. */
function isCredential(name: string, value: string, { data = {} }: ConfigMap): boolean {
  return isNamed(name, value) || isFileOfCredentials(value, Object.keys(data).length);
}

/** Whether a binary entry, whose value is in base64, is a credential or holds one. */
function isBinaryCredential(name: string, value: string): boolean {
  return isNamed(name, value) || holdsPrivateKeyInBase64(value);
}

/** The keys of the entries that are credentials, or hold one. */
function keysOf(map: ConfigMap): string[] {
  const { data = {}, binaryData = {} } = map;
  return [
    ...Object.keys(data).filter((key) => isCredential(key, data[key] ?? "", map)),
    ...Object.keys(binaryData).filter((key) => isBinaryCredential(key, binaryData[key] ?? "")),
  ];
}

function configured(data: Readonly<Record<string, string>>): ReturnType<typeof manifests.pod> {
  return manifests.of<ConfigMap>(configMap, { data });
}

/** Whether an entry is a credential by its name, such as `DB_PASSWORD`. */
function isNamed(name: string, value: string): boolean {
  return callsItselfCredential(name) && !standsForCredential(value) && !namesSecret(name, value);
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
  deny: (map) =>
    Object.entries(map.data ?? {}).some(([name, value]) => isCredential(name, value, map)) ||
    Object.entries(map.binaryData ?? {}).some(([name, value]) => isBinaryCredential(name, value)),
  message: (map) => `the ConfigMap holds a credential in ${firstOf(keysOf(map))}`,
  examples: {
    good: [
      configured({ mode: "production" }),
      configured({ "ca.crt": "-----BEGIN CERTIFICATE-----" }),
      manifests.of<ConfigMap>(configMap, {}),
      configured({ DB_PASSWORD: "$(PASSWORD)" }),
      configured({ TLS_SECRET: "web-tls" }),
      configured({ "web.yaml": "database:\n  password: ${DB_PASSWORD}\n" }),
      manifests.of<ConfigMap>(configMap, {
        binaryData: { "ca.crt": "LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSUU=" },
      }),
    ],
    bad: [
      configured({ "tls.key": "-----BEGIN PRIVATE KEY-----\nMIIE" }),
      configured({ mode: "production", id: "-----BEGIN OPENSSH PRIVATE KEY-----\nb3Bl" }),
      configured({ DB_PASSWORD: "hunter2" }),
      configured({ TOKEN: "0a1b2c" }),
      configured({ "web.yaml": "database:\n  password: hunter2\n" }),
      configured({ database: "postgres://web:hunter2@db/shop" }),
      configured({ mode: "production", API_KEY: "0a1b2c", password: "hunter2" }),
      manifests.of<ConfigMap>(configMap, {
        binaryData: { "tls.key": "LS0tLS1CRUdJTiBQUklWQVRFIEtFWS0tLS0tCk1JSUU=" },
      }),
      manifests.of<ConfigMap>(configMap, { binaryData: { DB_PASSWORD: "aHVudGVyMg==" } }),
    ],
  },
});
