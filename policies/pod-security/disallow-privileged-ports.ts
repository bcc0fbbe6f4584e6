import {
  compareQuantities,
  containers,
  isQuantity,
  manifests,
  page,
  rule,
  runsOnWindows,
  type Container,
  type PodSpec,
} from "../../src/author";

const { deployment, pod } = manifests;

/** Whether a sysctl of the pod lets any user listen on a port. Its name may have slashes in place of its dots. */
function isOpened(port: number, pod: PodSpec): boolean {
  return (pod.securityContext?.sysctls ?? []).some(
    ({ name, value }) =>
      name.replaceAll("/", ".") === "net.ipv4.ip_unprivileged_port_start" &&
      isQuantity(value) &&
      compareQuantities(`${port}`, value) >= 0,
  );
}

/** The ports that only root may listen on; on Windows there are none. */
function privileged({ ports = [] }: Container, pod: PodSpec): string[] {
  return ports
    .filter(
      ({ containerPort }) => containerPort < 1024 && !runsOnWindows(pod) && !isOpened(containerPort, pod),
    )
    .map(({ containerPort }) => `${containerPort}`);
}

const app = { name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" };
const web = { ...app, ports: [{ containerPort: 80 }] };

function opened(value: string): { name: string; value: string } {
  return { name: "net.ipv4.ip_unprivileged_port_start", value };
}

export default rule({
  title: "Containers listen on ports that need no root",
  severity: "low",
  why:
    "Programs that listen on ports below 1024 are mostly started as root or with a capability for it, and keep " +
    "both for good.",
  fix:
    "Listen on a port of 1024 or more, which a Service can still offer as 80 or 443, or open low ports with the " +
    "sysctl net.ipv4.ip_unprivileged_port_start.",
  references: [
    page(
      "Kubernetes: Configure a security context for a Pod or container",
      "https://kubernetes.io/docs/tasks/configure-pod-container/security-context/",
    ),
  ],
  recommended: { level: "audit", because: "runtimes of today let any user listen on them" },
  target: containers({ which: ["regular", "init"] }),
  deny: (container, { pod }) => privileged(container, pod).length > 0,
  message: (container, { pod }) =>
    `container ${container.name} listens on ports below 1024: ${privileged(container, pod).join(", ")}`,
  examples: {
    good: [
      deployment({ containers: [app] }),
      deployment({ containers: [{ ...app, ports: [{ containerPort: 1024 }] }] }),
      pod({ os: { name: "windows" }, containers: [web] }),
      pod({ nodeSelector: { "kubernetes.io/os": "windows" }, containers: [web] }),
      deployment({ securityContext: { sysctls: [opened("0")] }, containers: [web] }),
      deployment({
        securityContext: { sysctls: [{ name: "net/ipv4/ip_unprivileged_port_start", value: "80" }] },
        containers: [web],
      }),
    ],
    bad: [
      pod({ os: { name: "linux" }, containers: [web] }),
      pod({ nodeSelector: { "kubernetes.io/os": "linux" }, containers: [web] }),
      deployment({ securityContext: { sysctls: [opened("81")] }, containers: [web] }),
      deployment({ securityContext: { sysctls: [opened("none")] }, containers: [web] }),
      deployment({
        securityContext: { sysctls: [{ name: "net.ipv4.tcp_syncookies", value: "0" }] },
        containers: [web],
      }),
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
