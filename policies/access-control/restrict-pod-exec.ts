import { allows, granted, manifests, mitre, page, rbacRules, rule } from "../../src/author";

const { role, clusterRole } = manifests;

// A client that speaks WebSocket asks with the verb get, which was enough until Kubernetes 1.35.
const exec = {
  group: "",
  resources: ["pods/exec", "pods/attach", "pods/portforward"],
  verbs: ["create", "get"],
};

export default rule({
  title: "Roles do not reach into running containers",
  severity: "high",
  why:
    "A shell in a container has its files, its Secrets and its service account's token, and reaches ports that " +
    "no NetworkPolicy opens. With WebSocket the verb get may be enough, so that a role for reading gives it away.",
  fix: "Remove pods/exec, pods/attach and pods/portforward, or bind the role for the time of an incident only.",
  references: [
    mitre("T1609"),
    page(
      "Kubernetes: Authorization, request verbs and WebSocket",
      "https://kubernetes.io/docs/reference/access-authn-authz/authorization/",
    ),
  ],
  recommended: {
    level: "warn",
    because: "many teams debug this way, and should know who can",
  },
  target: rbacRules,
  deny: (rule) => allows(rule, exec),
  message: (rule) => `allows ${granted(rule, exec)}`,
  examples: {
    good: [
      role({ apiGroups: [""], resources: ["pods", "pods/log"], verbs: ["get", "list", "watch"] }),
      role({ apiGroups: [""], resources: ["pods/exec"], verbs: ["list"] }),
      // Only * and */exec are wildcards to the authorizer.
      role({ apiGroups: [""], resources: ["pods/*"], verbs: ["get"] }),
      clusterRole({ apiGroups: ["subresources.kubevirt.io"], resources: ["pods/exec"], verbs: ["get"] }),
    ],
    bad: [
      role({ apiGroups: [""], resources: ["pods/exec"], verbs: ["create"] }),
      role({ apiGroups: [""], resources: ["pods/exec"], resourceNames: ["web-0"], verbs: ["get"] }),
      role({ apiGroups: [""], resources: ["pods/attach"], verbs: ["create"] }),
      role({ apiGroups: [""], resources: ["pods", "pods/portforward"], verbs: ["create"] }),
      clusterRole({ apiGroups: [""], resources: ["*/exec"], verbs: ["*"] }),
      clusterRole({ apiGroups: [""], resources: ["*"], verbs: ["get"] }),
    ],
  },
});
