import { containers, inUserNamespace, manifests, podSecurity, rule } from "../../src/author";

const { deployment, pod } = manifests;

const app = { name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" };
const unmasked = { ...app, securityContext: { procMount: "Unmasked" } };

export default rule({
  title: "Containers outside of user namespaces see /proc masked",
  severity: "medium",
  why:
    "An unmasked /proc shows a container the node's kernel and lets root in it change kernel settings that hold for " +
    "the whole node.",
  fix: "Remove procMount, or give the pod a user namespace with hostUsers: false.",
  references: [podSecurity("baseline/proc-mount-type")],
  recommended: {
    level: "deny",
    because: "only containers that run containers need it, and in a user namespace",
  },
  target: containers(),
  deny: (container, { pod }) =>
    (container.securityContext?.procMount ?? "Default") !== "Default" && !inUserNamespace(pod),
  message: (container) => `container ${container.name} sees /proc unmasked outside of a user namespace`,
  examples: {
    good: [
      deployment({ containers: [app] }),
      pod({ containers: [{ ...app, securityContext: { procMount: "Default" } }] }),
      pod({ hostUsers: false, containers: [unmasked] }),
    ],
    bad: [
      deployment({ containers: [unmasked] }),
      pod({ hostUsers: true, initContainers: [{ ...unmasked, name: "setup" }], containers: [app] }),
    ],
  },
});
