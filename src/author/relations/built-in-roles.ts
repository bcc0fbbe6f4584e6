/**
 * The roles that every cluster has, and what they grant of what is dangerous.
 * Source: https://github.com/kubernetes/kubernetes/tree/master/plugin/pkg/auth/authorizer/rbac/bootstrappolicy/testdata
 */
import { clusterRole } from "../kinds";
import type { PolicyRule } from "../kubernetes";
import type { Reference } from "./inventory";

type Rule = Pick<PolicyRule, "apiGroups" | "resources" | "verbs">;

function core(resources: string[], verbs: string[]): Rule {
  return { apiGroups: [""], resources, verbs };
}

const reading = ["get", "list", "watch"];
const readsSecrets = core(["secrets"], reading);
const createsPods = core(["pods"], ["create"]);
const createsTokens = core(["serviceaccounts/token"], ["create"]);
const readsEverything: Rule = { apiGroups: ["*"], resources: ["*"], verbs: reading };

const edit = [
  core(["secrets", "pods/exec"], reading),
  core(["pods", "pods/exec", "replicationcontrollers"], ["create"]),
  createsTokens,
  {
    apiGroups: ["apps"],
    resources: ["deployments", "statefulsets", "daemonsets", "replicasets"],
    verbs: ["create"],
  },
  { apiGroups: ["batch"], resources: ["jobs", "cronjobs"], verbs: ["create"] },
  core(["serviceaccounts"], ["impersonate"]),
];

/** The ClusterRoles that grant something dangerous, with that part of their rules. */
const dangerous: Readonly<Record<string, readonly Rule[]>> = {
  "cluster-admin": [{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }],
  admin: edit,
  edit,
  "system:aggregate-to-edit": edit,
  "system:kube-controller-manager": [readsSecrets, createsTokens],
  "system:kubelet-api-admin": [core(["nodes/proxy"], ["get", "create"])],
  "system:node": [readsSecrets, createsPods, createsTokens],
  "system:controller:clusterrole-aggregation-controller": [
    { apiGroups: ["rbac.authorization.k8s.io"], resources: ["clusterroles"], verbs: ["escalate"] },
  ],
  "system:controller:cronjob-controller": [{ apiGroups: ["batch"], resources: ["jobs"], verbs: ["create"] }],
  "system:controller:daemon-set-controller": [createsPods],
  "system:controller:deployment-controller": [
    { apiGroups: ["apps"], resources: ["replicasets"], verbs: ["create"] },
  ],
  "system:controller:generic-garbage-collector": [readsEverything],
  "system:controller:job-controller": [createsPods],
  "system:controller:namespace-controller": [readsEverything],
  "system:controller:persistent-volume-binder": [createsPods],
  "system:controller:replicaset-controller": [createsPods],
  "system:controller:replication-controller": [createsPods],
  "system:controller:resourcequota-controller": [readsEverything],
  "system:controller:statefulset-controller": [createsPods],
};

/** The same of Roles, which are in kube-system. */
const dangerousInSystem: Readonly<Record<string, readonly Rule[]>> = {
  "system:controller:bootstrap-signer": [readsSecrets],
  "system:controller:token-cleaner": [readsSecrets],
};

/** The ClusterRoles that aggregate others, each with the labels of their parts, those of their built-in parts included. */
const aggregates: ReadonlyMap<string, readonly string[]> = new Map([
  ["admin", ["admin", "edit", "view"]],
  ["edit", ["edit", "view"]],
  ["view", ["view"]],
]);

/** The labels by which a ClusterRole becomes a part of a built-in one. */
export function aggregationLabels({ kind, name }: Reference): readonly string[] {
  const parts = kind === clusterRole.kind ? aggregates.get(name) : undefined;
  return (parts ?? []).map((part) => `rbac.authorization.k8s.io/aggregate-to-${part}`);
}

/** Those that grant nothing dangerous, besides those of controllers and for certificates. */
const harmless: ReadonlySet<string> = new Set([
  "view",
  "system:aggregate-to-admin",
  "system:aggregate-to-view",
  "system:auth-delegator",
  "system:basic-user",
  "system:discovery",
  "system:heapster",
  "system:kube-aggregator",
  "system:kube-dns",
  "system:kube-scheduler",
  "system:monitoring",
  "system:node-bootstrapper",
  "system:node-problem-detector",
  "system:node-proxier",
  "system:persistent-volume-provisioner",
  "system:public-info-viewer",
  "system:service-account-issuer-discovery",
  "system:volume-scheduler",
]);

/**
 * The dangerous rules of a role that every cluster has; undefined of a role that may be anything, as those are that
 * distributions name `system:` too.
 */
export function dangerousRules({ kind, namespace, name }: Reference): readonly PolicyRule[] | undefined {
  if (kind !== clusterRole.kind) {
    return isBuiltInRole({ group: clusterRole.group, kind, namespace, name })
      ? ((namespace === "kube-system" ? dangerousInSystem[name] : undefined) ?? [])
      : undefined;
  }
  const isHarmless = harmless.has(name) || /^system:(?:controller|certificates\.k8s\.io):/u.test(name);
  return Object.hasOwn(dangerous, name) ? dangerous[name] : isHarmless ? [] : undefined;
}

/** The ClusterRoles for people that every cluster has; those of components all begin with `system:`. */
const rolesForPeople: readonly string[] = ["cluster-admin", "admin", "edit", "view"];

/** Whether a reference is to a role that every cluster has. */
export function isBuiltInRole({ kind, namespace, name }: Reference): boolean {
  if (kind === clusterRole.kind) return rolesForPeople.includes(name) || name.startsWith("system:");
  const isOfSystem = name.startsWith("system:") || name === "extension-apiserver-authentication-reader";
  return isOfSystem && ["kube-system", "kube-public"].includes(namespace ?? "");
}
