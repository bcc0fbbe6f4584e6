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

/** Where one command ends, in a line of its own: no value of an option, and an end to those who read lines of a shell. */
const end = "-;";

/**
 * The commands of a container, of its probes and of its hooks, by line: what is an option and its value may be two
 * arguments.
 */
function linesOf(container: Container): string {
  return [
    ...(container.command ?? []),
    ...(container.args ?? []),
    end,
    ...(container.livenessProbe?.exec?.command ?? []),
    end,
    ...(container.readinessProbe?.exec?.command ?? []),
    end,
    ...(container.startupProbe?.exec?.command ?? []),
    end,
    ...(container.lifecycle?.postStart?.exec?.command ?? []),
    end,
    ...(container.lifecycle?.preStop?.exec?.command ?? []),
  ].join("\n");
}

function withProbe(...command: string[]): Parameters<typeof deployment>[0] {
  return { containers: [{ name: "app", image, livenessProbe: { exec: { command } } }] };
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
      deployment(withProbe("redis-cli", "-a", "$(PASSWORD)", "ping")),
      // Not the password of the web server.
      deployment({
        containers: [
          {
            name: "app",
            image,
            args: ["--ask-password"],
            readinessProbe: { exec: { command: ["curl", "localhost:8080"] } },
          },
        ],
      }),
    ],
    bad: [
      deployment(withArguments("--user=web", "--password=hunter2")),
      job(withArguments("--db-password=hunter2")),
      deployment(withArguments("--password", "hunter2")),
      deployment(withArguments("sh", "-c", "mysql -u root -phunter2 shop")),
      deployment(withArguments("--database", "postgres://web:hunter2@db/shop")),
      deployment(withArguments("--database=postgres://web:hunter2@db/shop", "--api-Key", "0a1b")),
      deployment({ containers: [{ name: "app", image, command: ["web", "-token=0a1b"] }] }),
      deployment(withProbe("mysqladmin", "ping", "-uroot", "-phunter2")),
      deployment({
        containers: [
          {
            name: "app",
            image,
            lifecycle: { preStop: { exec: { command: ["sh", "-c", "redis-cli -a hunter2 shutdown"] } } },
          },
        ],
      }),
    ],
  },
});
