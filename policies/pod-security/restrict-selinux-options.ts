import { manifests, nsa, podSecurity, rule, securitySetters, setterName } from "../../src/author";

const { deployment, pod } = manifests;

const allowedTypes = ["", "container_t", "container_init_t", "container_kvm_t", "container_engine_t"];

const app = { name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" };

export default rule({
  title: "SELinux confines containers as containers",
  severity: "medium",
  why:
    "The SELinux type decides what a process may touch on its node: with spc_t or a user or role of one's own it may " +
    "touch what containers must not.",
  fix: "Remove seLinuxOptions.user and role, and use one of the container types.",
  references: [podSecurity("baseline/selinux"), nsa("pod-security/security-services")],
  recommended: {
    level: "deny",
    because: "levels can still be chosen, and other types lead out of the container",
  },
  target: securitySetters(),
  deny: (setter) =>
    !allowedTypes.includes(setter.securityContext?.seLinuxOptions?.type ?? "") ||
    (setter.securityContext?.seLinuxOptions?.user ?? "") !== "" ||
    (setter.securityContext?.seLinuxOptions?.role ?? "") !== "",
  message: (setter) =>
    `${setterName(setter)} sets an SELinux user or role, or a type that is not for containers`,
  examples: {
    good: [
      deployment({ containers: [app] }),
      deployment({ securityContext: { seLinuxOptions: { level: "s0:c123,c456" } }, containers: [app] }),
      pod({
        securityContext: { seLinuxOptions: { type: "container_t", user: "", role: "" } },
        containers: [{ ...app, securityContext: { seLinuxOptions: { type: "container_engine_t" } } }],
      }),
    ],
    bad: [
      deployment({ securityContext: { seLinuxOptions: { type: "spc_t" } }, containers: [app] }),
      deployment({ containers: [{ ...app, securityContext: { seLinuxOptions: { user: "system_u" } } }] }),
      pod({ securityContext: { seLinuxOptions: { role: "system_r" } }, containers: [app] }),
    ],
  },
});
