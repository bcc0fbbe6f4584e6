import {
  containers,
  holdsCredential,
  lowerCase,
  manifests,
  matches,
  mitre,
  namesSecret,
  nsa,
  page,
  patternList,
  rule,
  standsForCredential,
  type Container,
} from "../../src/author";

type Variable = NonNullable<Container["env"]>[number];

const { deployment, statefulSet } = manifests;

const image = "registry.k8s.io/e2e-test-images/agnhost:2.53.0";

/** Whether a variable holds a credential: by its value, or by its name unless the value says otherwise. */
function isCredential({ name, value = "" }: Variable, names: readonly string[]): boolean {
  return (
    holdsCredential(value) ||
    (names.some((pattern) => matches(lowerCase(name), pattern)) &&
      !standsForCredential(value) &&
      !namesSecret(name, value))
  );
}

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
      default: [
        "(passwor[dt]|passwd|passphrase|(^|[._-])(db|pg)?pass|[._-]pwd|(^|[._-])pw)[._-]?[0-9]*$",
        "(^|[._-])(secret|token|pat|credentials?|secret[._-]?key[._-]?base|(rediscli|neo4j|basic)[._-]auth)$",
        "(secret|api|access|account|storage|private|encryption|signing|master|app)[._-]?key$",
        "(client|app|jwt|session|shared)secret$|(access|auth|api|bearer|refresh|bot)token$",
      ],
    }),
  },
  deny: ({ env = [] }, { parameters }) => env.some((variable) => isCredential(variable, parameters.names)),
  message: (container, { parameters }) =>
    (container.env ?? [])
      .filter((variable) => isCredential(variable, parameters.names))
      .map(({ name }) => `container ${container.name} has a credential in the variable ${name}`),
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
