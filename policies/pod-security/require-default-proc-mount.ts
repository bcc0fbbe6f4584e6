import { containers, manifests, podSecurity, rule } from "../../src/author";

const { deployment, pod } = manifests;

const app = { name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" };
const unmasked = { ...app, securityContext: { procMount: "Unmasked" } };

export default rule({
  title: "Containers see /proc masked",
  severity: "medium",
  why: "An unmasked /proc shows a container what the node's kernel does, and makes the kernel's bugs easier to reach.",
  fix: "Remove procMount.",
  references: [podSecurity("restricted/proc-mount-type")],
  recommended: { level: "deny", because: "only containers that run containers need it" },
  target: containers(),
  deny: (container) => (container.securityContext?.procMount ?? "Default") !== "Default",
  message: (container) => `container ${container.name} sees /proc unmasked`,
  examples: {
    good: [
      deployment({ containers: [app] }),
      pod({ hostUsers: false, containers: [{ ...app, securityContext: { procMount: "Default" } }] }),
    ],
    bad: [
      pod({ hostUsers: false, containers: [unmasked] }),
      deployment({ hostUsers: false, initContainers: [{ ...unmasked, name: "setup" }], containers: [app] }),
    ],
  },
});
