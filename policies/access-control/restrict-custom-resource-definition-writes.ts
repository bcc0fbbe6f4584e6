import { allows, clusterRoleRules, granted, manifests, mitre, page, rule, writing } from "../../src/author";

const { clusterRole } = manifests;

const definitions = {
  group: "apiextensions.k8s.io",
  resources: ["customresourcedefinitions"],
  verbs: writing,
};

export default rule({
  title: "Roles do not write CustomResourceDefinitions",
  severity: "high",
  why:
    "A definition can send every object of its kind through a conversion webhook that reads and changes it, " +
    "and deleting it deletes all objects of the kind.",
  fix: "Install CustomResourceDefinitions in the deployment rather than from within the operator.",
  references: [
    mitre("T1485"),
    page(
      "Kubernetes: Versions in CustomResourceDefinitions, webhook conversion",
      "https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definition-versioning/#webhook-conversion",
    ),
  ],
  recommended: { level: "warn", because: "some operators install their own definitions" },
  target: clusterRoleRules,
  deny: (rule) => allows(rule, definitions),
  message: (rule) => `allows ${granted(rule, definitions)}`,
  examples: {
    good: [
      clusterRole({
        apiGroups: ["apiextensions.k8s.io"],
        resources: ["customresourcedefinitions"],
        verbs: ["get", "list", "watch"],
      }),
      clusterRole({ apiGroups: ["example.com"], resources: ["*"], verbs: ["*"] }),
    ],
    bad: [
      clusterRole({
        apiGroups: ["apiextensions.k8s.io"],
        resources: ["customresourcedefinitions"],
        verbs: ["create"],
      }),
      clusterRole({
        apiGroups: ["apiextensions.k8s.io"],
        resources: ["customresourcedefinitions"],
        resourceNames: ["webs.example.com"],
        verbs: ["get", "patch"],
      }),
      clusterRole({ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }),
    ],
  },
});
