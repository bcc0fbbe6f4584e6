import { allows, granted, manifests, page, rbacRules, rule } from "../../src/author";

const { role, clusterRole } = manifests;

const bindings = { group: "", resources: ["pods/binding", "bindings"], verbs: ["create"] };

export default rule({
  title: "Roles do not bind pods to nodes",
  severity: "medium",
  why:
    "Who binds a pod chooses its node past every taint and node selector, and writes annotations into the pod that no " +
    "admission policy sees: one of them switches AppArmor off.",
  fix: "Leave pods/binding to the scheduler, and steer pods by node selectors, affinities and tolerations.",
  references: [
    page(
      "Kubernetes API: Binding",
      "https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/binding-v1/",
    ),
    page(
      "Kubernetes: Restrict a container's access to resources with AppArmor",
      "https://kubernetes.io/docs/tutorials/security/apparmor/",
    ),
  ],
  recommended: { level: "warn", because: "a second scheduler needs it" },
  target: rbacRules,
  deny: (rule) => allows(rule, bindings),
  message: (rule) => `allows ${granted(rule, bindings)}`,
  examples: {
    good: [
      role({ apiGroups: [""], resources: ["pods/binding"], verbs: ["get"] }),
      role({ apiGroups: [""], resources: ["pods"], verbs: ["create"] }),
      role({ apiGroups: ["example.com"], resources: ["bindings"], verbs: ["create"] }),
    ],
    bad: [
      role({ apiGroups: [""], resources: ["pods/binding"], verbs: ["create"] }),
      clusterRole({ apiGroups: [""], resources: ["bindings"], verbs: ["create"] }),
      clusterRole({ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }),
    ],
  },
});
