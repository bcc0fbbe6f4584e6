import { type Container, containers, manifests, page, rule } from "../../src/author";

const { cronJob, deployment } = manifests;

const app = { name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" };

/** The names that are there more than once, each as often as it is. */
function repeated(names: readonly string[]): string[] {
  return names.filter((name) => names.indexOf(name) !== names.lastIndexOf(name));
}

function duplicates({ env = [] }: Container): string[] {
  return repeated(env.map(({ name }) => name));
}

export default rule({
  title: "Containers set each environment variable once",
  severity: "low",
  why:
    "Of two variables with one name the last one counts, and an update by kubectl apply may drop either: what is read " +
    "in the file is not what the container gets.",
  fix: "Remove all but one of the entries of that name from env.",
  references: [
    page(
      "Kubernetes: Define environment variables for a container",
      "https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/",
    ),
  ],
  recommended: { level: "warn", because: "the last one counts, which may be what was meant" },
  target: containers(),
  deny: (container) => duplicates(container).length > 0,
  message: (container) =>
    `container ${container.name} has environment variables of one name: ${duplicates(container).join(", ")}`,
  examples: {
    good: [
      deployment({ containers: [app] }),
      deployment({
        containers: [
          {
            ...app,
            env: [
              { name: "MODE", value: "a" },
              { name: "mode", value: "a" },
            ],
          },
          { ...app, name: "proxy", env: [{ name: "MODE", value: "a" }] },
        ],
      }),
    ],
    bad: [
      deployment({
        containers: [
          {
            ...app,
            env: [
              { name: "MODE", value: "a" },
              { name: "MODE", value: "b" },
            ],
          },
        ],
      }),
      cronJob({
        containers: [
          { ...app, env: [{ name: "MODE", value: "a" }, { name: "HOST", value: "b" }, { name: "MODE" }] },
        ],
      }),
    ],
  },
});
