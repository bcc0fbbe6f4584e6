import { manifests, type PolicyRule, role } from "../../../src/author";
import { table } from "../table";

const authentication = "authentication.k8s.io";

type Rule = readonly [verbs: string, groups: string, resources: string];

function ruleOf([verbs, groups, resources]: Rule): PolicyRule {
  return { apiGroups: groups.split(","), resources: resources.split(","), verbs: verbs.split(",") };
}

export const impersonation = [
  table("disallow-privilege-escalation-permissions", (rule: Rule) => manifests.clusterRole(ruleOf(rule)), {
    keeps: [
      ["impersonate", "", "pods"],
      ["impersonate", "", "secrets,configmaps"],
      ["impersonate", "apps", "deployments"],
      ["impersonate", "example.com", "users"],
      ["impersonate", "", "uids"],
      ["impersonate", "", "userextras/scopes"],
      ["impersonate", "apps", "*"],
      ["get,list", "", "users,groups,serviceaccounts"],
      ["create", "", "serviceaccounts"],
      ["get", authentication, "userextras/scopes"],
    ],
    breaks: [
      ["impersonate", "", "users"],
      ["impersonate", "", "groups"],
      ["impersonate", "", "serviceaccounts"],
      ["get,impersonate", "", "pods,serviceaccounts"],
      ["impersonate", "*", "users"],
      ["impersonate", "", "*"],
      ["*", "", "users"],
      ["impersonate", authentication, "uids"],
      ["impersonate", authentication, "userextras/scopes"],
      ["impersonate", authentication, "userextras/*"],
      ["impersonate", authentication, "*"],
    ],
  }),
];

interface Place {
  readonly namespace: string;
  readonly names?: readonly string[];
  readonly verbs?: readonly string[];
  readonly resource?: string;
}

function configuring({ names = [], verbs = ["update"], resource = "configmaps" }: Place): PolicyRule {
  const rule = { apiGroups: [""], resources: [resource], verbs: [...verbs] };
  return names.length === 0 ? rule : { ...rule, resourceNames: [...names] };
}

export const rolesInSystemNamespaces = [
  table(
    "restrict-cluster-configuration-writes",
    (place: Place) =>
      manifests.of<object>(role, {
        metadata: { namespace: place.namespace },
        ...{ rules: [configuring(place)] },
      }),
    {
      keeps: [
        { namespace: "shop" },
        { namespace: "default" },
        { namespace: "kube-node-lease" },
        { namespace: "shop", names: ["aws-auth"] },
        { namespace: "kube-system", names: ["leader"] },
        { namespace: "kube-system", verbs: ["get", "list", "watch"] },
        { namespace: "kube-system", verbs: ["create"] },
        { namespace: "kube-system", resource: "pods" },
        { namespace: "kube-public", names: ["cluster-infos"] },
      ],
      breaks: [
        { namespace: "kube-system" },
        { namespace: "kube-public" },
        { namespace: "kube-public", verbs: ["patch", "get"] },
        { namespace: "kube-system", names: ["aws-auth"] },
        { namespace: "kube-system", names: ["leader", "coredns"], verbs: ["patch"] },
        { namespace: "kube-system", verbs: ["get", "delete"] },
        { namespace: "kube-system", verbs: ["*"] },
        { namespace: "kube-system", resource: "*" },
        { namespace: "kube-public", names: ["cluster-info"], verbs: ["deletecollection", "update"] },
      ],
    },
  ),
];

export const serviceStatus = [
  table("restrict-service-status-writes", (rule: Rule) => manifests.role(ruleOf(rule)), {
    keeps: [
      ["get,list,watch", "", "services/status"],
      ["update,patch", "", "services"],
      ["update", "", "services/*"],
      ["update", "", "pods/status"],
      ["update", "apps", "services/status"],
      ["update", "apps", "*"],
      ["create,delete", "", "services/status"],
      ["update", "", "services/proxy"],
    ],
    breaks: [
      ["update", "", "services/status"],
      ["patch", "", "services/status"],
      ["get,patch", "", "pods/status,services/status"],
      ["*", "", "services/status"],
      ["update", "*", "services/status"],
      ["update", "", "*/status"],
      ["update", "", "*"],
      ["*", "*", "*"],
    ],
  }),
];
