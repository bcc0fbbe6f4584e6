import {
  type Container,
  containers,
  givesCredential,
  givesPasswordToClient,
  holdsCredential,
  manifests,
  mitre,
  nsa,
  optionsGiven,
  page,
  rule,
} from "../../src/author";

const { deployment, job } = manifests;

const image = "registry.k8s.io/e2e-test-images/agnhost:2.53.0";

function holdsSome(text: string): boolean {
  return givesCredential(text) || givesPasswordToClient(text) || holdsCredential(text);
}

/** By line: what is an option and its value may be two arguments. */
function linesOf({ command = [], args = [] }: Container): string {
  return [...command, ...args].join("\n");
}

function withArguments(...args: string[]): Parameters<typeof deployment>[0] {
  return { containers: [{ name: "app", image, args }] };
}

export default rule({
  title: "Credentials are not arguments of commands",
  severity: "high",
  why:
    "Arguments are in the manifest and its repository, and every process of the container can read them; " +
    "they end up in logs and crash reports.",
  fix: "Read the credential from a file of a mounted Secret.",
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
    because: "it goes by the names of options, and some only sound like credentials",
  },
  target: containers(),
  deny: (container) => holdsSome(linesOf(container)),
  message: (container) =>
    `container ${container.name} has a credential among its arguments${optionsGiven(linesOf(container))
      .map((option) => ` (${option})`)
      .join("")}`,
  examples: {
    good: [
      deployment(withArguments("--port=8080")),
      deployment(withArguments("--password=$(PASSWORD)")),
      deployment(withArguments("--token=/var/run/token")),
      deployment(withArguments("--password-file=/run/secrets/password")),
    ],
    bad: [
      deployment(withArguments("--user=web", "--password=hunter2")),
      job(withArguments("--db-password=hunter2")),
      deployment(withArguments("--password", "hunter2")),
      deployment(withArguments("sh", "-c", "mysql -u root -phunter2 shop")),
      deployment(withArguments("--database", "postgres://web:hunter2@db/shop")),
      deployment(withArguments("--database=postgres://web:hunter2@db/shop", "--api-Key", "0a1b")),
      deployment({ containers: [{ name: "app", image, command: ["web", "-token=0a1b"] }] }),
    ],
  },
});
