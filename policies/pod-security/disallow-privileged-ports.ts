import { containers, manifests, page, rule, type Container } from "../../src/author";

const { deployment, pod } = manifests;

/** The ports below 1024, which on most systems only root may listen on. */
function privileged({ ports = [] }: Container): number[] {
  return ports.map(({ containerPort }) => containerPort).filter((port) => port < 1024);
}

const app = { name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" };

export default rule({
  title: "Containers listen on ports that need no root",
  severity: "low",
  why:
    "Programs that listen on ports below 1024 are mostly started as root or with a capability for it, and keep " +
    "both for good.",
  fix: "Listen on a port of 1024 or more; a Service can still offer 80 and 443.",
  references: [
    page(
      "Kubernetes: Configure a security context for a Pod or container",
      "https://kubernetes.io/docs/tasks/configure-pod-container/security-context/",
    ),
  ],
  recommended: { level: "audit", because: "runtimes of today let any user listen on them" },
  target: containers({ which: ["regular", "init"] }),
  deny: (container) => privileged(container).length > 0,
  message: (container) =>
    `container ${container.name} listens on ports below 1024: ${privileged(container)
      .map((port) => `${port}`)
      .join(", ")}`,
  examples: {
    good: [
      deployment({ containers: [app] }),
      deployment({ containers: [{ ...app, ports: [{ containerPort: 1024 }] }] }),
    ],
    bad: [
      deployment({ containers: [{ ...app, ports: [{ containerPort: 8080 }, { containerPort: 80 }] }] }),
      pod({
        initContainers: [
          { ...app, name: "proxy", restartPolicy: "Always", ports: [{ containerPort: 1023 }] },
        ],
        containers: [app],
      }),
    ],
  },
});
