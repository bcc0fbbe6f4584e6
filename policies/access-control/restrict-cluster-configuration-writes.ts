import {
  allows,
  granted,
  manifests,
  mitre,
  namesObjects,
  page,
  rbacRules,
  role as roleKind,
  rule,
  stringList,
  type PolicyRule,
} from "../../src/author";

const { clusterRole } = manifests;

function roleIn(namespace: string, ...rules: PolicyRule[]): ReturnType<typeof manifests.role> {
  return manifests.of<object>(roleKind, { metadata: { namespace }, ...{ rules } });
}

// Not create: these are there already, and a role for other ConfigMaps cannot name what it creates.
const configMaps = {
  group: "",
  resources: ["configmaps"],
  verbs: ["update", "patch", "delete", "deletecollection"],
};

export default rule({
  title: "Roles do not write the ConfigMaps that the cluster runs on",
  severity: "high",
  why:
    "Some ConfigMaps are the cluster's own: aws-auth says who is an administrator, coredns where every name " +
    "leads. A ClusterRole for ConfigMaps of any name reaches them in kube-system, and so does a Role there.",
  fix: "Write a Role in the namespace of the ConfigMaps that are meant, or name them in resourceNames.",
  references: [
    mitre("T1098.006"),
    page(
      "Amazon EKS: Grant IAM users access with a ConfigMap",
      "https://docs.aws.amazon.com/eks/latest/userguide/auth-configmap.html",
    ),
  ],
  recommended: {
    level: "warn",
    because: "operators that work in any namespace ask for it, and most could name their ConfigMaps",
  },
  target: rbacRules,
  parameters: {
    names: stringList({
      description: "The ConfigMaps that the cluster runs on.",
      default: [
        "aws-auth",
        "cluster-info",
        "coredns",
        "extension-apiserver-authentication",
        "kube-flannel-cfg",
        "kube-proxy",
        "kubeadm-config",
        "kubelet-config",
      ],
    }),
    namespaces: stringList({
      description: "The namespaces where these ConfigMaps are.",
      default: ["kube-flannel", "kube-public", "kube-system"],
    }),
  },
  deny: (rule, { object, namespace, parameters }) =>
    allows(rule, configMaps) &&
    (object.kind === "ClusterRole" || parameters.namespaces.includes(namespace)) &&
    (!namesObjects(rule) || (rule.resourceNames ?? []).some((name) => parameters.names.includes(name))),
  message: (rule) =>
    `allows ${granted(rule, configMaps)}${namesObjects(rule) ? ` named ${(rule.resourceNames ?? []).join(", ")}` : " of any name"}`,
  examples: {
    good: [
      clusterRole({
        apiGroups: [""],
        resources: ["configmaps"],
        resourceNames: ["web"],
        verbs: ["update", "patch"],
      }),
      clusterRole({ apiGroups: [""], resources: ["configmaps"], verbs: ["get", "list", "watch", "create"] }),
      clusterRole({ apiGroups: ["apps"], resources: ["deployments"], verbs: ["update"] }),
      roleIn("shop", { apiGroups: [""], resources: ["configmaps"], verbs: ["update"] }),
      roleIn("kube-flannel", {
        apiGroups: [""],
        resources: ["configmaps"],
        resourceNames: ["leader"],
        verbs: ["update"],
      }),
    ],
    bad: [
      clusterRole({ apiGroups: [""], resources: ["configmaps"], verbs: ["update"] }),
      clusterRole({
        apiGroups: [""],
        resources: ["configmaps"],
        resourceNames: ["web", "aws-auth"],
        verbs: ["patch"],
      }),
      clusterRole({ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }),
      roleIn("kube-flannel", { apiGroups: [""], resources: ["configmaps"], verbs: ["update"] }),
    ],
  },
});
