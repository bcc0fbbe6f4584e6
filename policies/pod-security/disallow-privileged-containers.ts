import { cis, containers, manifests, mitre, nsa, podSecurity, rule } from "../../src/author";

const { daemonSet, deployment, pod } = manifests;

const app = { name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" };
const privileged = { privileged: true };

export default rule({
  title: "Containers are not privileged",
  severity: "critical",
  why:
    "A privileged container has every capability and every device of its node and none of what confines others: " +
    "whoever takes it over has the node.",
  fix:
    "Remove privileged, and add the single capability or device that the container needs. Set kernel parameters on " +
    "the node.",
  references: [
    podSecurity("baseline/privileged-containers"),
    cis("5.2.2"),
    nsa("pod-security/privileged-containers"),
    mitre("T1611"),
  ],
  recommended: { level: "deny", because: "it is root on the node, which only a few node agents need to be" },
  target: containers(),
  deny: (container) => container.securityContext?.privileged === true,
  message: (container) => `container ${container.name} is privileged`,
  examples: {
    good: [
      deployment({ containers: [app] }),
      pod({ containers: [{ ...app, securityContext: { privileged: false } }] }),
      deployment({ containers: [{ ...app, securityContext: { allowPrivilegeEscalation: true } }] }),
    ],
    bad: [
      pod({ containers: [{ ...app, securityContext: privileged }] }),
      daemonSet({
        initContainers: [{ ...app, name: "setup", securityContext: privileged }],
        containers: [app],
      }),
    ],
  },
});
