import {
  confidentialEntries,
  manifests,
  mitre,
  nsa,
  objectsInFiles,
  page,
  rule,
  secret,
  type Secret,
} from "../../src/author";

function having(part: Secret): ReturnType<typeof manifests.pod> {
  return manifests.of<Secret>(secret, part);
}

export default rule({
  title: "Secrets are not written into files",
  severity: "high",
  why:
    "Base64 hides nothing: who may read the repository, its history or one of its copies has the credential, and it " +
    "stays there when the file is gone.",
  fix: "Change the credential, and commit a SealedSecret, an ExternalSecret or a file that SOPS encrypts in its place.",
  references: [
    nsa("secrets"),
    mitre("T1552.001"),
    page(
      "Kubernetes: Good practices for Secrets",
      "https://kubernetes.io/docs/concepts/security/secrets-good-practices/",
    ),
  ],
  recommended: {
    level: "warn",
    because: "the Secrets of tests and examples are worth nothing, and a file need not be in a repository",
  },
  target: objectsInFiles<Secret>(secret),
  deny: (secret) => confidentialEntries(secret).length > 0,
  message: (secret) => `the file has the data of the Secret: ${confidentialEntries(secret).join(", ")}`,
  examples: {
    good: [
      having({ type: "kubernetes.io/service-account-token" }),
      having({ stringData: { password: "" } }),
      having({ stringData: { password: "${PASSWORD}" } }),
      having({ stringData: { password: "ENC[AES256_GCM,data:k2o=,type:str]" } }),
      having({ data: { password: "PHBhc3N3b3JkPg==" } }),
      having({ stringData: { username: "web", url: "https://shop.example.com" } }),
      having({ data: { "ca.crt": "LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSUU=" } }),
    ],
    bad: [
      having({ stringData: { username: "web", password: "hunter2" } }),
      having({ data: { password: "aHVudGVyMg==" } }),
      having({ stringData: { "web.yaml": "database:\n  password: hunter2\n" } }),
      having({ data: { "tls.key": "LS0tLS1CRUdJTiBQUklWQVRFIEtFWS0tLS0tCk1JSUU=" } }),
    ],
  },
});
