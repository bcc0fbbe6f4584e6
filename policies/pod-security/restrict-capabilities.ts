import { cis, containers, manifests, mitre, podSecurity, rule, type Container } from "../../src/author";

const { deployment, pod } = manifests;

/** The default set of container runtimes but for NET_RAW. */
const allowed = [
  "AUDIT_WRITE",
  "CHOWN",
  "DAC_OVERRIDE",
  "FOWNER",
  "FSETID",
  "KILL",
  "MKNOD",
  "NET_BIND_SERVICE",
  "SETFCAP",
  "SETGID",
  "SETPCAP",
  "SETUID",
  "SYS_CHROOT",
];

function forbidden(container: Container): string[] {
  return (container.securityContext?.capabilities?.add ?? []).filter((name) => !allowed.includes(name));
}

const app = { name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" };

function adding(...add: string[]): Container {
  return { ...app, securityContext: { capabilities: { add } } };
}

export default rule({
  title: "Containers add no capabilities beyond the usual ones",
  severity: "high",
  why:
    "Capabilities are root's powers one by one: SYS_ADMIN or SYS_PTRACE lead to the node, NET_RAW and NET_ADMIN to " +
    "the traffic of other pods.",
  fix: "Remove the capability from capabilities.add.",
  references: [podSecurity("baseline/capabilities"), cis("5.2.9"), mitre("T1611")],
  recommended: { level: "deny", because: "few workloads need more, and those are worth a second look" },
  target: containers(),
  deny: (container) => forbidden(container).length > 0,
  message: (container) =>
    forbidden(container).map((capability) => `container ${container.name} adds the capability ${capability}`),
  examples: {
    good: [
      deployment({ containers: [app] }),
      pod({ containers: [adding(...allowed)] }),
      pod({ containers: [{ ...app, securityContext: { capabilities: { add: [], drop: ["NET_RAW"] } } }] }),
    ],
    bad: [
      deployment({ containers: [adding("CHOWN", "NET_RAW")] }),
      deployment({ containers: [adding("SYS_ADMIN", "SYS_PTRACE")] }),
      pod({ initContainers: [{ ...adding("NET_ADMIN"), name: "setup" }], containers: [app] }),
      pod({ containers: [adding("ALL")] }),
      pod({ containers: [adding("CAP_CHOWN")] }),
      pod({ containers: [adding("chown")] }),
    ],
  },
});
