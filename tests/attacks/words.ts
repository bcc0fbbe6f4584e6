/** The same said in other words: nulls, empty values, capitals, spellings, other versions and rare fields. */
import { manifests, type PodSpec } from "../../src/author";
import { clusterRole as clusterRoleKind, persistentVolume } from "../../src/author/kinds";
import type { Attack } from "./attack";
import type { KubernetesObject } from "../engines";
import { bare, compliantContainer, compliantPod, named, privilegedContainer, roleRef } from "./sound";

const { clusterRole, clusterRoleBinding, daemonSet, deployment, pod, role, roleBinding, service } = manifests;

/** A pod whose one container has other fields. */
function podWith(change: object): PodSpec {
  return { ...compliantPod, containers: [{ ...compliantContainer, ...change }] };
}

function mounting(path: string): PodSpec {
  return { ...compliantPod, volumes: [{ name: "node", hostPath: { path } }] };
}

function adding(...add: string[]): PodSpec {
  const { securityContext } = compliantContainer;
  return podWith({ securityContext: { ...securityContext, capabilities: { drop: ["ALL"], add } } });
}

const wildcard = { apiGroups: ["*"], resources: ["*"], verbs: ["*"] };
const rbac = roleRef.apiGroup;
const subject = (kind: string, name: string): object => ({ kind, name, apiGroup: rbac });
const bound = (...subjects: object[]): KubernetesObject =>
  roleBinding({ roleRef, subjects: subjects as never });
const owned = {
  ownerReferences: [
    {
      apiVersion: "apps/v1",
      kind: "DaemonSet",
      name: "agent",
      uid: "1c0f0f5e-0000-4000-8000-000000000000",
      controller: true,
    },
  ],
};

const apparmor = {
  [`container.apparmor.security.beta.kubernetes.io/${compliantContainer.name}`]: "unconfined",
};

const rows: readonly (readonly [what: string, object: KubernetesObject, rule: string])[] = [
  [
    "a null among the verbs of a wildcard",
    role({ ...wildcard, verbs: ["*", null] as never }),
    "disallow-wildcard-permissions",
  ],
  [
    "the core group as a null",
    role({ apiGroups: [null] as never, resources: ["serviceaccounts"], verbs: ["impersonate"] }),
    "disallow-privilege-escalation-permissions",
  ],
  [
    "impersonation by its constrained verb",
    clusterRole({
      apiGroups: ["authentication.k8s.io"],
      resources: ["users"],
      verbs: ["impersonate:user-info"],
    }),
    "disallow-privilege-escalation-permissions",
  ],
  [
    "escalation of roles by a wildcard of groups",
    role({ apiGroups: ["*"], resources: ["roles"], verbs: ["escalate"] }),
    "disallow-privilege-escalation-permissions",
  ],
  [
    "tokens of accounts by a wildcard before the subresource",
    role({ apiGroups: [""], resources: ["*/token"], verbs: ["create"] }),
    "restrict-token-creation",
  ],
  [
    "the proxy of nodes by a wildcard before the subresource",
    clusterRole({ apiGroups: [""], resources: ["*/proxy"], verbs: ["get"] }),
    "disallow-node-proxy-permissions",
  ],
  [
    "approval of certificates by a wildcard before the subresource",
    clusterRole({ apiGroups: ["certificates.k8s.io"], resources: ["*/approval"], verbs: ["update"] }),
    "restrict-certificate-approval",
  ],
  [
    "the exceptions of Kyverno under the older of its groups",
    clusterRole({ apiGroups: ["kyverno.io"], resources: ["policyexceptions"], verbs: ["create"] }),
    "restrict-policy-exception-writes",
  ],
  [
    "every path of the API server that is no resource",
    clusterRole({ nonResourceURLs: ["/*"], verbs: ["get"] }),
    "disallow-debug-urls",
  ],
  [
    "the roles of all built-in ClusterRoles, aggregated by the label that they share",
    manifests.of<object>(clusterRoleKind, {
      ...{
        aggregationRule: {
          clusterRoleSelectors: [{ matchLabels: { "kubernetes.io/bootstrapping": "rbac-defaults" } }],
        },
        rules: [],
      },
    }),
    "disallow-broad-aggregation",
  ],
  [
    "all ClusterRoles, aggregated by an empty selector",
    manifests.of<object>(clusterRoleKind, {
      ...{ aggregationRule: { clusterRoleSelectors: [{}] }, rules: [] },
    }),
    "disallow-broad-aggregation",
  ],
  [
    "everybody, by the group of those who are not known",
    bound(subject("Group", "system:unauthenticated")),
    "disallow-anonymous-bindings",
  ],
  [
    "everybody who is known",
    bound(subject("Group", "system:authenticated")),
    "disallow-authenticated-group-bindings",
  ],
  [
    "cluster-admin, by its group",
    clusterRoleBinding({
      roleRef: { ...roleRef, name: "cluster-admin" },
      subjects: [subject("Group", "team")] as never,
    }),
    "restrict-cluster-admin-bindings",
  ],
  [
    "a dangerous capability in small letters",
    deployment(adding("sys_admin")),
    "disallow-dangerous-capabilities",
  ],
  ["all capabilities in small letters", deployment(adding("all")), "disallow-dangerous-capabilities"],
  [
    "the socket of the runtime, with steps that lead nowhere",
    daemonSet(mounting("/var/./run//docker.sock")),
    "disallow-runtime-socket-mounts",
  ],
  [
    "the folder above the socket of the runtime",
    daemonSet(mounting("/run/")),
    "disallow-runtime-socket-mounts",
  ],
  ["the root of the node, written twice", daemonSet(mounting("//")), "disallow-sensitive-host-paths"],
  [
    "the folder of the kubelet with a slash behind",
    daemonSet(mounting("/var/lib/kubelet//")),
    "disallow-sensitive-host-paths",
  ],
  [
    "a folder of Windows in capitals",
    daemonSet(mounting("C:\\WINDOWS\\System32")),
    "disallow-sensitive-host-paths",
  ],
  [
    "a sysctl with slashes",
    pod({
      ...compliantPod,
      securityContext: { ...compliantPod.securityContext, sysctls: [{ name: "kernel/msgmax", value: "1" }] },
    }),
    "restrict-sysctls",
  ],
  [
    "a host process of the whole pod",
    pod({
      ...compliantPod,
      hostUsers: undefined,
      hostNetwork: true,
      containers: [compliantContainer],
      securityContext: { windowsOptions: { hostProcess: true, runAsUserName: "NT AUTHORITY\\SYSTEM" } },
    }),
    "disallow-host-process",
  ],
  [
    "a privileged init container",
    deployment({ ...compliantPod, initContainers: [bare("setup", privilegedContainer)] }),
    "disallow-privileged-containers",
  ],
  [
    "a privileged sidecar",
    deployment({
      ...compliantPod,
      initContainers: [{ ...bare("side", privilegedContainer), restartPolicy: "Always" }],
    }),
    "disallow-privileged-containers",
  ],
  [
    "no profile of AppArmor by the old annotation",
    { ...pod(compliantPod), metadata: { namespace: "shop", annotations: apparmor } },
    "restrict-apparmor-profiles",
  ],
  [
    "an image of a registry that only begins like a trusted one",
    deployment(podWith({ image: "registry.k8s.io.example.com/pause:3.10.1" })),
    "restrict-image-registries",
  ],
  [
    "a registry that is a folder of another",
    deployment(podWith({ image: "example.com/registry.k8s.io/pause:3.10.1" })),
    "restrict-image-registries",
  ],
  [
    "an image with no tag but a port",
    deployment(podWith({ image: "localhost:5000/web" })),
    "require-immutable-images",
  ],
  [
    "a privileged Pod that says a DaemonSet made it",
    {
      ...pod({ ...compliantPod, containers: [privilegedContainer] }),
      metadata: { namespace: "shop", name: "owned", ...owned },
    },
    "disallow-privileged-containers",
  ],
  [
    "a privileged Pod that says it is of a file of the kubelet",
    {
      ...pod({ ...compliantPod, containers: [privilegedContainer] }),
      metadata: { namespace: "shop", name: "mirror", annotations: { "kubernetes.io/config.source": "file" } },
    },
    "disallow-privileged-containers",
  ],
  [
    "a privileged Pod that names its operating system",
    pod({ ...compliantPod, containers: [privilegedContainer], os: { name: "linux" } }),
    "disallow-privileged-containers",
  ],
  [
    "a Service of another port under the type of load balancers",
    service({ type: "LoadBalancer", loadBalancerClass: "example.com/own", ports: [{ port: 443 }] }),
    "restrict-load-balancers",
  ],
  [
    "a name for the node itself",
    service({ type: "ExternalName", externalName: "localhost" }),
    "disallow-local-external-names",
  ],
  [
    "a volume of the node's root",
    manifests.of<object>(persistentVolume, {
      ...{ spec: { capacity: { storage: "1Gi" }, accessModes: ["ReadWriteOnce"], hostPath: { path: "/" } } },
    }),
    "disallow-host-path-persistent-volumes",
  ],
];

/** Each is created. */
export const wordAttacks: readonly Attack[] = rows.map(([what, object, denied], index): Attack => ({
  name: `create ${what}`,
  verb: "create",
  object: named(object, `words-${index}`),
  denied,
}));
