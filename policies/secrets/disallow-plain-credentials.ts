import {
  containers,
  credentialNames,
  isCredential,
  manifests,
  mitre,
  nameOr,
  nsa,
  page,
  patternList,
  rule,
} from "../../src/author";

const { deployment, statefulSet } = manifests;

const image = "registry.k8s.io/e2e-test-images/agnhost:2.53.0";

function withVariable(name: string, value: string): Parameters<typeof deployment>[0] {
  return { containers: [{ name: "app", image, env: [{ name, value }] }] };
}

export default rule({
  title: "Credentials are not written into manifests",
  severity: "high",
  why:
    "A password in a manifest is in the repository, in its history and all its copies, and everybody who may" +
    " read the workload can read it.",
  fix: "Move the value to a Secret that is not in the repository, and refer to it.",
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
    because: "it goes by the names of variables, and some only sound like credentials",
  },
  target: containers(),
  parameters: {
    names: patternList({
      description:
        "Regular expressions (RE2) for the names, in lower case, of variables that hold credentials; one " +
        "must match.",
      default: credentialNames,
    }),
  },
  deny: ({ env = [] }, { parameters }) => env.some((variable) => isCredential(variable, parameters.names)),
  message: (container, { parameters }) =>
    (container.env ?? [])
      .filter((variable) => isCredential(variable, parameters.names))
      .map(
        (variable) =>
          `container ${container.name} has a credential in the variable ${nameOr(variable, "without a name")}`,
      ),
  examples: {
    good: [
      deployment(withVariable("MODE", "production")),
      deployment(withVariable("PASSWORD_FILE", "/run/secrets/password")),
      deployment(withVariable("PASSWORD", "")),
      deployment(withVariable("TOKEN", "/var/run/token")),
      deployment(withVariable("DB_PASSWORD", "$(PASSWORD)")),
      deployment(withVariable("DB_PASSWORD", "vault:secret/data/shop#password")),
      deployment(withVariable("DB_PASSWORD", "<password>")),
      deployment(withVariable("TLS_SECRET", "web-tls")),
      deployment(withVariable("REQUIRE_PASSWORD", "yes")),
    ],
    bad: [
      deployment(withVariable("PASSWORD", "correct horse")),
      deployment(withVariable("DB_PASSWORD", "correct horse")),
      statefulSet(withVariable("api_key", "0a1b2c")),
      deployment(withVariable("PGPASSWORD", "123456")),
      deployment(withVariable("DATABASE", "postgres://web:hunter2@db/shop")),
    ],
  },
});
