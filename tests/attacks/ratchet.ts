/**
 * Updates of what broke a rule before the policies came, each of which makes it worse by a trick: what was there is moved,
 * split, renamed, reordered or said in other words.
 */
import { manifests, type Container, type PodSpec } from "../../src/author";
import { configMap, namespace, podDisruptionBudget, secret } from "../../src/author/kinds";
import type { Attack } from "./attack";
import type { KubernetesObject } from "../engines";
import { bare, compliantContainer, compliantPod, named, privilegedContainer, roleRef } from "./sound";

const { clusterRole, clusterRoleBinding, daemonSet, deployment, role, service } = manifests;

/** A container like another, under a name of its own. */
function called(name: string, container: Container): Container {
  return { ...bare(name, container), readinessProbe: { exec: { command: ["true"] } } };
}

const bad = called("bad", privilegedContainer);
const good = called("good", compliantContainer);
const pod: PodSpec = { ...compliantPod, containers: [bad, good] };
const offender = deployment(pod);

/** The pod of the offender with other containers. */
function running(...containers: Container[]): object {
  return { spec: { template: { spec: { ...pod, containers } } } };
}

/** A container with all that the other has but its name. */
function as(name: string, container: Container): Container {
  return { ...container, name };
}

/** A sound container but for its user. */
function runningAs(runAsUser?: number): Container {
  const { securityContext } = compliantContainer;
  return { ...compliantContainer, securityContext: { ...securityContext, runAsUser } };
}

interface Worse {
  readonly what: string;
  readonly before: KubernetesObject;
  readonly change: object;
  readonly rule: string;
}

const reader = { apiGroups: [""], resources: ["configmaps"], verbs: ["get"] };
const wildcard = { apiGroups: ["*"], resources: ["*"], verbs: ["*"], resourceNames: ["one"] };
const admin = { ...roleRef, name: "cluster-admin" };
const account = (name: string): object => ({ kind: "ServiceAccount", name, namespace: "shop" });
const volumesAt = (paths: readonly string[]): NonNullable<PodSpec["volumes"]> =>
  paths.map((path, at) => ({ name: `node-${at}`, hostPath: { path } }));
const mounting = (...paths: string[]): KubernetesObject =>
  daemonSet({ ...compliantPod, volumes: volumesAt(paths) });
const toMount = (...paths: string[]): object => ({
  spec: { template: { spec: { volumes: volumesAt(paths) } } },
});
const ports = (...given: object[]): KubernetesObject =>
  deployment({ ...compliantPod, containers: [{ ...compliantContainer, ports: given } as Container] });

const all: readonly Worse[] = [
  {
    what: "move a fault from one container to another",
    before: offender,
    change: running(as("bad", good), as("good", bad)),
    rule: "disallow-privileged-containers",
  },
  {
    what: "swap the names of a bad and a sound container, and let both be bad",
    before: offender,
    change: running(as("good", bad), as("bad", bad)),
    rule: "disallow-privileged-containers",
  },
  {
    what: "rename a bad container",
    before: offender,
    change: running(as("renamed", bad), good),
    rule: "disallow-privileged-containers",
  },
  {
    what: "split a bad container into two",
    before: offender,
    change: running(bad, as("bad-too", called("bad-too", privilegedContainer)), good),
    rule: "disallow-privileged-containers",
  },
  {
    what: "put a sound container before the bad one, which lets another be bad",
    before: offender,
    change: running(good, bad, called("third", privilegedContainer)),
    rule: "disallow-privileged-containers",
  },
  {
    what: "add an init container to a bad one",
    before: offender,
    change: {
      spec: { template: { spec: { ...pod, initContainers: [bare("setup", privilegedContainer)] } } },
    },
    rule: "disallow-privileged-containers",
  },
  {
    what: "let a bad init container run for good, as a sidecar of another name",
    before: deployment({ ...compliantPod, initContainers: [bare("bad", privilegedContainer)] }),
    change: {
      spec: {
        template: {
          spec: {
            initContainers: [{ ...bare("sidecar", privilegedContainer), restartPolicy: "Always" }],
          },
        },
      },
    },
    rule: "disallow-privileged-containers",
  },
  {
    what: "reach another path of the node under the name of a volume",
    before: mounting("/opt/app"),
    change: toMount("/opt"),
    rule: "disallow-host-path-volumes",
  },
  {
    what: "swap the paths of two volumes, one of which is wider",
    before: mounting("/opt/app", "/srv/data"),
    change: toMount("/srv/data", "/"),
    rule: "disallow-host-path-volumes",
  },
  {
    what: "mount a path of the node once more under another name",
    before: mounting("/opt/app"),
    change: toMount("/opt/app", "/opt/app"),
    rule: "disallow-host-path-volumes",
  },
  {
    what: "write the path of a socket in another way",
    before: mounting("/opt/app"),
    change: toMount("//run/./containerd//"),
    rule: "disallow-runtime-socket-mounts",
  },
  {
    what: "split a host port into two",
    before: ports({ name: "app-http", containerPort: 8080, hostPort: 8080 }),
    change: {
      spec: {
        template: {
          spec: {
            containers: [
              {
                ...compliantContainer,
                ports: [
                  { name: "app-http", containerPort: 8080, hostPort: 8080 },
                  { name: "again", containerPort: 8080, hostPort: 9090 },
                ],
              },
            ],
          },
        },
      },
    },
    rule: "disallow-host-ports",
  },
  {
    what: "add a capability in front of the one that was there",
    before: deployment({
      ...compliantPod,
      containers: [{ ...compliantContainer, securityContext: { capabilities: { add: ["NET_ADMIN"] } } }],
    }),
    change: {
      spec: {
        template: {
          spec: {
            containers: [
              {
                ...compliantContainer,
                securityContext: { capabilities: { add: ["SYS_ADMIN", "NET_ADMIN"] } },
              },
            ],
          },
        },
      },
    },
    rule: "disallow-dangerous-capabilities",
  },
  {
    what: "split a wildcard rule of a Role into two, one without names",
    before: role(wildcard),
    change: { rules: [wildcard, { ...wildcard, resourceNames: [] }] },
    rule: "disallow-wildcard-permissions",
  },
  {
    what: "reorder the rules of a ClusterRole and widen one",
    before: clusterRole(reader, wildcard),
    change: { rules: [{ ...wildcard, resourceNames: ["one", "two"] }, reader] },
    rule: "disallow-wildcard-permissions",
  },
  {
    what: "move the wildcard of a rule from its resources to its verbs",
    before: role({ apiGroups: [""], resources: ["*"], verbs: ["get"] }),
    change: { rules: [{ apiGroups: [""], resources: ["secrets"], verbs: ["*"] }] },
    rule: "disallow-wildcard-permissions",
  },
  {
    what: "empty the names of a rule, which lifts the limit",
    before: role(wildcard),
    change: { rules: [{ ...wildcard, resourceNames: null }] },
    rule: "disallow-wildcard-permissions",
  },
  {
    what: "put a group before the subjects of cluster-admin",
    before: clusterRoleBinding({ roleRef: admin, subjects: [account("web")] as never }),
    change: {
      subjects: [{ kind: "Group", name: "team", apiGroup: roleRef.apiGroup }, account("web")],
    },
    rule: "restrict-cluster-admin-bindings",
  },
  {
    what: "bind a user of the name of an account",
    before: clusterRoleBinding({ roleRef: admin, subjects: [account("web")] as never }),
    change: { subjects: [{ kind: "User", name: "web", apiGroup: roleRef.apiGroup }] },
    rule: "restrict-cluster-admin-bindings",
  },
  {
    what: "bind the account of the same name in another namespace",
    before: clusterRoleBinding({ roleRef: admin, subjects: [account("web")] as never }),
    change: { subjects: [{ kind: "ServiceAccount", name: "web", namespace: "lab" }] },
    rule: "restrict-cluster-admin-bindings",
  },
  {
    what: "add an external address before the one that was there",
    before: service({ externalIPs: ["192.0.2.1"], ports: [{ port: 80 }], selector: { app: "web" } }),
    change: { spec: { externalIPs: ["192.0.2.2", "192.0.2.1"] } },
    rule: "disallow-external-ips",
  },
  {
    what: "let external addresses lead to other pods",
    before: service({ externalIPs: ["192.0.2.1"], ports: [{ port: 80 }], selector: { app: "web" } }),
    change: { spec: { selector: { app: "evil" } } },
    rule: "disallow-external-ips",
  },
  {
    what: "let a load balancer lead to another port of its pods",
    before: service({
      type: "LoadBalancer",
      ports: [{ port: 443, targetPort: 8443 }],
      selector: { app: "web" },
    }),
    change: { spec: { ports: [{ port: 443, targetPort: 9443 }] } },
    rule: "restrict-load-balancers",
  },
  {
    what: "let a port on the nodes lead to other pods",
    before: service({ type: "NodePort", ports: [{ port: 443 }], selector: { app: "web" } }),
    change: { spec: { selector: { app: "db" } } },
    rule: "disallow-node-ports",
  },
  {
    what: "let the port of administration of a load balancer lead to other pods",
    before: service({ type: "LoadBalancer", ports: [{ port: 22 }], selector: { app: "web" } }),
    change: { spec: { selector: { app: "db" } } },
    rule: "disallow-exposed-administration-ports",
  },
  {
    what: "name another account in the Secret of a token",
    before: manifests.of<object>(secret, {
      ...{
        metadata: { name: "token", annotations: { "kubernetes.io/service-account.name": "web" } },
        type: "kubernetes.io/service-account-token",
      },
    }),
    change: { metadata: { annotations: { "kubernetes.io/service-account.name": "admin" } } },
    rule: "disallow-token-secrets",
  },
  {
    what: "let a budget that blocks every drain cover all pods",
    before: manifests.of<object>(podDisruptionBudget, {
      ...{ spec: { maxUnavailable: 0, selector: { matchLabels: { app: "web" } } } },
    }),
    change: { spec: { selector: { matchLabels: null } } },
    rule: "disallow-blocking-disruption-budgets",
  },
  {
    what: "add a rule to a role that adds to view",
    before: {
      ...clusterRole({ apiGroups: ["apps"], resources: ["deployments"], verbs: ["update"] }),
      metadata: { name: "viewing", labels: { "rbac.authorization.k8s.io/aggregate-to-view": "true" } },
    },
    change: {
      rules: [
        { apiGroups: ["apps"], resources: ["deployments"], verbs: ["update"] },
        { apiGroups: ["apps"], resources: ["daemonsets"], verbs: ["update"] },
      ],
    },
    rule: "restrict-view-aggregation",
  },
  {
    what: "move a private key to another name and put another in its place",
    before: manifests.of<object>(configMap, { ...{ data: { a: "-----BEGIN RSA PRIVATE KEY-----\nfirst" } } }),
    change: {
      data: { a: "-----BEGIN RSA PRIVATE KEY-----\nsecond", b: "-----BEGIN RSA PRIVATE KEY-----\nfirst" },
    },
    rule: "disallow-config-map-credentials",
  },
  {
    what: "let a namespace of the level baseline be privileged",
    before: manifests.of<object>(namespace, {
      metadata: { name: "baseline", labels: { "pod-security.kubernetes.io/enforce": "baseline" } },
    }),
    change: { metadata: { labels: { "pod-security.kubernetes.io/enforce": "privileged" } } },
    rule: "disallow-privileged-namespaces",
  },
  {
    what: "leave the user of a container to its image, where it was too low",
    before: deployment({
      ...compliantPod,
      hostUsers: true,
      securityContext: { seccompProfile: { type: "RuntimeDefault" } },
      containers: [runningAs(9_999)],
    }),
    change: { spec: { template: { spec: { containers: [runningAs()] } } } },
    rule: "require-high-user-ids",
  },
];

/** Each as a merge patch, and as a replacement of all that the patch changes by a JSON patch. */
export const ratchetAttacks: readonly Attack[] = all.flatMap(
  ({ what, before, change, rule }, index): Attack[] => {
    const object = named(before, `offender-${index}`);
    const request = { given: [object], verb: "patch", object, denied: rule } as const;
    return [
      { ...request, name: what, patch: change },
      { ...request, name: `${what}, by a JSON patch`, patchType: "json", patch: operations(change) },
    ];
  },
);

/** A merge patch as a JSON patch (RFC 6902): mappings are gone into, all else is set as a whole. */
function operations(change: object, path = ""): object[] {
  return Object.entries(change).flatMap(([key, value]: [string, unknown]): object[] => {
    const at = `${path}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    if (value === null) return [{ op: "remove", path: at }];
    const isMapping = typeof value === "object" && !Array.isArray(value);
    return isMapping ? operations(value, at) : [{ op: "add", path: at, value }];
  });
}
