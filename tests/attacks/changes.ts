/**
 * Changes that turn a sound object into one that breaks a rule, each made in every way in which an object can be
 * written: created, applied, replaced, patched.
 */
import { manifests } from "../../src/author";
import { clusterRoleBinding, configMap, namespace, persistentVolume, secret } from "../../src/author/kinds";
import type { Attack } from "./attack";
import type { KubernetesObject } from "../engines";
import { compliantPod, named, privilegedContainer, roleRef, soundIngress } from "./sound";

/** A sound object and what makes it break a rule, as a merge patch. */
interface Change {
  readonly what: string;
  readonly sound: KubernetesObject;
  readonly change: object;
  readonly rule: string;
  /** Fields of the object cannot be changed once it is there. */
  readonly fixed?: boolean;
}

type Controller = "deployment" | "statefulSet" | "daemonSet" | "replicaSet" | "cronJob";
const pod = compliantPod;

const controllers: readonly (readonly [kind: Controller, change: (spec: object) => object])[] = [
  ["deployment", (spec) => ({ spec: { template: { spec } } })],
  ["statefulSet", (spec) => ({ spec: { template: { spec } } })],
  ["daemonSet", (spec) => ({ spec: { template: { spec } } })],
  ["replicaSet", (spec) => ({ spec: { template: { spec } } })],
  ["cronJob", (spec) => ({ spec: { jobTemplate: { spec: { template: { spec } } } } })],
];

const privileged = { containers: [privilegedContainer] };
const socket = {
  volumes: [{ name: "run", hostPath: { path: "/run/containerd/containerd.sock" } }],
};

const wildcard = { rules: [{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }] };
const reader = { apiGroups: [""], resources: ["configmaps"], verbs: ["get"] };
const ada = { kind: "ServiceAccount", name: "web", namespace: "shop" };
const service = manifests.service({ type: "ClusterIP", ports: [{ port: 443 }], selector: { app: "web" } });

const changes: readonly Change[] = [
  ...controllers.flatMap(([kind, change]): Change[] => [
    {
      what: `a privileged container in a ${kind}`,
      sound: manifests[kind](pod),
      change: change(privileged),
      rule: "disallow-privileged-containers",
    },
    {
      what: `the socket of the runtime in a ${kind}`,
      sound: manifests[kind](pod),
      change: change(socket),
      rule: "disallow-host-path-volumes",
    },
  ]),
  {
    what: "the host's processes in a Pod",
    sound: manifests.pod(pod),
    change: { spec: { hostPID: true, hostUsers: null } },
    rule: "disallow-host-pid",
    fixed: true,
  },
  {
    what: "a privileged container in a Job",
    sound: manifests.job(pod),
    change: { spec: { template: { spec: privileged } } },
    rule: "disallow-privileged-containers",
    fixed: true,
  },
  {
    what: "wildcards in a Role",
    sound: manifests.role(reader),
    change: wildcard,
    rule: "disallow-wildcard-permissions",
  },
  {
    what: "wildcards in a ClusterRole",
    sound: manifests.clusterRole(reader),
    change: wildcard,
    rule: "disallow-wildcard-permissions",
  },
  {
    what: "the right to escalate in a ClusterRole",
    sound: manifests.clusterRole(reader),
    change: {
      rules: [{ apiGroups: ["rbac.authorization.k8s.io"], resources: ["clusterroles"], verbs: ["escalate"] }],
    },
    rule: "disallow-privilege-escalation-permissions",
  },
  {
    what: "anonymous users in a RoleBinding",
    sound: manifests.roleBinding({ roleRef, subjects: [ada] }),
    change: { subjects: [{ kind: "Group", name: "system:unauthenticated", apiGroup: roleRef.apiGroup }] },
    rule: "disallow-anonymous-bindings",
  },
  {
    what: "anonymous users in a ClusterRoleBinding",
    sound: manifests.of<object>(clusterRoleBinding, { ...{ roleRef, subjects: [ada] } }),
    change: { subjects: [{ kind: "User", name: "system:anonymous", apiGroup: roleRef.apiGroup }] },
    rule: "disallow-anonymous-bindings",
  },
  {
    what: "external addresses of a Service",
    sound: service,
    change: { spec: { externalIPs: ["192.0.2.1"] } },
    rule: "disallow-external-ips",
  },
  {
    what: "a load balancer of a Service",
    sound: service,
    change: { spec: { type: "LoadBalancer" } },
    rule: "restrict-load-balancers",
  },
  {
    what: "a snippet in an Ingress",
    sound: soundIngress,
    change: { metadata: { annotations: { "nginx.ingress.kubernetes.io/server-snippet": "return 200;" } } },
    rule: "disallow-ingress-snippets",
  },
  {
    what: "privileged pods in a Namespace",
    sound: manifests.of<object>(namespace, {
      metadata: { name: "web", labels: { "pod-security.kubernetes.io/enforce": "restricted" } },
    }),
    change: { metadata: { labels: { "pod-security.kubernetes.io/enforce": "privileged" } } },
    rule: "disallow-privileged-namespaces",
  },
  {
    what: "a private key in a ConfigMap",
    sound: manifests.of<object>(configMap, { ...{ data: { key: "none" } } }),
    change: { data: { key: `-----BEGIN RSA PRIVATE KEY-----\nMII\n` } },
    rule: "disallow-config-map-credentials",
  },
  {
    what: "the token of an account in a Secret",
    sound: manifests.of<object>(secret, { ...{ type: "Opaque", data: {} } }),
    change: {
      metadata: { annotations: { "kubernetes.io/service-account.name": "web" } },
      type: "kubernetes.io/service-account-token",
    },
    rule: "disallow-token-secrets",
    fixed: true,
  },
  {
    what: "a PersistentVolume on the node",
    sound: manifests.of<object>(persistentVolume, {
      ...{
        spec: {
          capacity: { storage: "1Gi" },
          accessModes: ["ReadWriteOnce"],
          nfs: { server: "10.0.0.9", path: "/" },
        },
      },
    }),
    change: { spec: { nfs: null, hostPath: { path: "/var/lib/kubelet" } } },
    rule: "disallow-host-path-persistent-volumes",
    fixed: true,
  },
];

/** Makes each change in every way, on objects of its own. */
export const changeAttacks: readonly Attack[] = changes.flatMap(
  ({ what, sound, change, rule, fixed = false }, index): Attack[] => {
    const there = named(sound, `there-${index}`);
    const absent = merged(named(sound, `absent-${index}`), change);
    const denied = rule;
    const creating: Attack[] = [
      { name: `create ${what}`, verb: "create", object: absent, denied },
      {
        name: `apply ${what}, new`,
        verb: "patch",
        patchType: "apply",
        object: absent,
        patch: absent,
        denied,
      },
    ];
    if (fixed) return creating;
    return [
      ...creating,
      { name: `update to ${what}`, given: [there], verb: "update", object: merged(there, change), denied },
      { name: `patch to ${what}`, given: [there], verb: "patch", object: there, patch: change, denied },
      {
        name: `apply ${what}, over what is there`,
        given: [there],
        verb: "patch",
        patchType: "apply",
        object: there,
        patch: merged(there, change),
        denied,
      },
    ];
  },
);

/** An object with a merge patch in it (RFC 7396). */
function merged<Value extends object>(object: Value, patch: object): Value {
  const fields = { ...object } as Record<string, unknown>;
  for (const [key, value] of Object.entries(patch)) {
    const before = fields[key];
    if (value === null) Reflect.deleteProperty(fields, key);
    else if (isMapping(value)) fields[key] = merged(isMapping(before) ? before : {}, value);
    else fields[key] = value;
  }
  return fields as Value;
}

function isMapping(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
