import { containers, manifests, mitre, rule } from "../../src/author";

const { deployment, pod } = manifests;

const app = { name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" };

export default rule({
  title: "Containers run no SSH server",
  severity: "medium",
  why:
    "An SSH server in a container is a way in with keys and users of its own, which the cluster neither checks nor " +
    "logs.",
  fix: "Remove the server and its port, and use kubectl exec or kubectl debug.",
  references: [mitre("T1133")],
  recommended: { level: "warn", because: "git and sftp servers speak SSH for good reasons" },
  target: containers({ which: ["regular", "init"] }),
  deny: (container) =>
    (container.ports ?? []).some(
      ({ containerPort, protocol = "TCP" }) => containerPort === 22 && ["TCP", ""].includes(protocol),
    ),
  message: (container) => `container ${container.name} listens on the port of SSH`,
  examples: {
    good: [
      deployment({ containers: [app] }),
      deployment({ containers: [{ ...app, ports: [{ containerPort: 2222 }] }] }),
      deployment({ containers: [{ ...app, ports: [{ containerPort: 22, protocol: "UDP" }] }] }),
    ],
    bad: [
      deployment({ containers: [{ ...app, ports: [{ containerPort: 8080 }, { containerPort: 22 }] }] }),
      pod({ containers: [{ ...app, ports: [{ containerPort: 22, protocol: "TCP" }] }] }),
      pod({ containers: [{ ...app, ports: [{ containerPort: 22, protocol: "" }] }] }),
    ],
  },
});
