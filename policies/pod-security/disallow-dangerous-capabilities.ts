import {
  capabilityName,
  cis,
  containers,
  manifests,
  mitre,
  rule,
  stringList,
  type Container,
} from "../../src/author";

const { deployment, pod } = manifests;

function dangerous(container: Container, capabilities: readonly string[]): string[] {
  return (container.securityContext?.capabilities?.add ?? []).filter((name) =>
    capabilities.includes(capabilityName(name)),
  );
}

const app = { name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" };

function adding(...add: string[]): Container {
  return { ...app, securityContext: { capabilities: { add } } };
}

export default rule({
  title: "Containers add no capability that reaches beyond them",
  severity: "critical",
  why:
    "With one of these a container mounts the node's disks, loads code into its kernel, reads other processes or " +
    "redirects traffic: it is privileged by another name.",
  fix: "Remove the capability from capabilities.add.",
  references: [cis("5.2.9"), mitre("T1611")],
  recommended: { level: "deny", because: "they undo what confines a container" },
  target: containers(),
  parameters: {
    capabilities: stringList({
      description: "The capabilities that must not be added, in upper case and without CAP_.",
      default: [
        "ALL",
        "BPF",
        "DAC_READ_SEARCH",
        "MAC_ADMIN",
        "MAC_OVERRIDE",
        "NET_ADMIN",
        "PERFMON",
        "SYS_ADMIN",
        "SYS_BOOT",
        "SYS_MODULE",
        "SYS_PTRACE",
        "SYS_RAWIO",
      ],
    }),
  },
  deny: (container, { parameters }) => dangerous(container, parameters.capabilities).length > 0,
  message: (container, { parameters }) =>
    `container ${container.name} adds ${dangerous(container, parameters.capabilities).join(", ")}`,
  examples: {
    good: [
      deployment({ containers: [app] }),
      deployment({ containers: [adding("NET_BIND_SERVICE", "IPC_LOCK")] }),
      pod({ containers: [{ ...app, securityContext: { capabilities: { drop: ["SYS_ADMIN"] } } }] }),
    ],
    bad: [
      deployment({ containers: [adding("CHOWN", "SYS_ADMIN")] }),
      deployment({ containers: [adding("ALL")] }),
      pod({ initContainers: [{ ...adding("sys_module"), name: "setup" }], containers: [app] }),
      pod({ containers: [adding("CAP_SYS_PTRACE")] }),
    ],
  },
});
