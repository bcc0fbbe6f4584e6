/**
 * Tricks with the forms of a request: directives of strategic merge patches, operations of JSON patches, server-side apply of
 * single fields; and updates of old offenders that say the same and reach further.
 */
import { manifests, type Container, type PodSpec } from "../../src/author";
import {
  configMap,
  ingress,
  namespace,
  persistentVolume,
  persistentVolumeClaim,
} from "../../src/author/kinds";
import type { Attack } from "./attack";
import type { KubernetesObject, PatchType } from "../engines";
import {
  bare,
  compliantContainer as container,
  compliantPod,
  named,
  privilegedContainer,
  roleRef,
  soundIngress,
} from "./sound";

const { clusterRole, clusterRoleBinding, cronJob, deployment, pod, service } = manifests;
const sound = deployment(compliantPod);
const onNode: PodSpec = { ...compliantPod, hostUsers: undefined };
const privileged = { privileged: true, allowPrivilegeEscalation: true };
const evil = bare("evil", privilegedContainer);
const inService = service({ selector: { app: "web" }, ports: [{ port: 443 }] });
const first = "/spec/template/spec/containers/0";

function templated(spec: object): object {
  return { spec: { template: { spec } } };
}

function labelled(labels: Readonly<Record<string, string>>): KubernetesObject {
  return manifests.of<object>(namespace, { metadata: { name: "labelled", labels } });
}
const restricted = labelled({ "pod-security.kubernetes.io/enforce": "restricted" });

type Row = readonly [
  what: string,
  given: KubernetesObject,
  type: PatchType,
  patch: unknown,
  denied: string,
  subresource?: string,
];

const offender = deployment({
  ...compliantPod,
  containers: [bare("bad", privilegedContainer), bare("good", container)],
});

const patches: readonly Row[] = [
  [
    "replace a securityContext by a directive",
    sound,
    "strategic",
    templated({
      containers: [{ name: container.name, securityContext: { $patch: "replace", ...privileged } }],
    }),
    "disallow-privileged-containers",
  ],
  [
    "replace all containers by a directive",
    sound,
    "strategic",
    templated({ containers: [evil, { $patch: "replace" }] }),
    "disallow-privileged-containers",
  ],
  [
    "retain some keys of a volume",
    deployment({ ...compliantPod, volumes: [{ name: "v", emptyDir: { sizeLimit: "1Gi" } }] }),
    "strategic",
    templated({ volumes: [{ name: "v", $retainKeys: ["name", "hostPath"], hostPath: { path: "/" } }] }),
    "disallow-host-path-volumes",
  ],
  [
    "set the order of containers, one of them new",
    sound,
    "strategic",
    templated({
      "$setElementOrder/containers": [{ name: "evil" }, { name: container.name }],
      containers: [evil],
    }),
    "disallow-privileged-containers",
  ],
  [
    "delete a securityContext by a directive, and see the node's processes",
    sound,
    "strategic",
    templated({ securityContext: { $patch: "delete" }, hostUsers: null, hostPID: true }),
    "disallow-host-pid",
  ],
  [
    "merge a port of the node by its key",
    sound,
    "strategic",
    templated({ containers: [{ name: container.name, ports: [{ containerPort: 8080, hostPort: 8080 }] }] }),
    "disallow-host-ports",
  ],
  [
    "add a privileged sidecar among the init containers",
    sound,
    "strategic",
    templated({ initContainers: [{ ...evil, restartPolicy: "Always" }] }),
    "disallow-privileged-containers",
  ],
  [
    "turn a Service into a load balancer by one field",
    inService,
    "strategic",
    { spec: { type: "LoadBalancer" } },
    "restrict-load-balancers",
  ],
  [
    "test, and then add",
    sound,
    "json",
    [
      { op: "test", path: `${first}/name`, value: container.name },
      { op: "add", path: `${first}/securityContext`, value: privileged },
    ],
    "disallow-privileged-containers",
  ],
  [
    "copy an offending container, and rename the copy",
    offender,
    "json",
    [
      { op: "copy", from: first, path: "/spec/template/spec/containers/-" },
      { op: "replace", path: "/spec/template/spec/containers/2/name", value: "third" },
    ],
    "disallow-privileged-containers",
  ],
  [
    "move a securityContext to another container",
    offender,
    "json",
    [
      {
        op: "move",
        from: `${first}/securityContext`,
        path: "/spec/template/spec/containers/1/securityContext",
      },
    ],
    "disallow-privileged-containers",
  ],
  [
    "rename an offending container",
    offender,
    "json",
    [{ op: "replace", path: `${first}/name`, value: "other" }],
    "disallow-privileged-containers",
  ],
  [
    "replace a whole spec",
    sound,
    "json",
    [{ op: "replace", path: "/spec/template/spec", value: { ...onNode, hostNetwork: true } }],
    "disallow-host-network",
  ],
  [
    "replace all labels of a Namespace",
    restricted,
    "json",
    [{ op: "add", path: "/metadata/labels", value: { "pod-security.kubernetes.io/enforce": "privileged" } }],
    "disallow-privileged-namespaces",
  ],
  [
    "replace one label of a Namespace, its name escaped",
    restricted,
    "json",
    [{ op: "replace", path: "/metadata/labels/pod-security.kubernetes.io~1enforce", value: "privileged" }],
    "disallow-privileged-namespaces",
  ],
  [
    "add external IPs",
    inService,
    "json",
    [{ op: "add", path: "/spec/externalIPs", value: ["203.0.113.9"] }],
    "disallow-external-ips",
  ],
  [
    "add a snippet",
    soundIngress,
    "json",
    [
      {
        op: "add",
        path: "/metadata/annotations",
        value: { "nginx.ingress.kubernetes.io/server-snippet": "x" },
      },
    ],
    "disallow-ingress-snippets",
  ],
  [
    "own a capability and nothing else",
    sound,
    "apply",
    templated({
      containers: [{ name: container.name, securityContext: { capabilities: { add: ["SYS_ADMIN"] } } }],
    }),
    "disallow-dangerous-capabilities",
  ],
  [
    "own the type of a Service",
    inService,
    "apply",
    { spec: { type: "LoadBalancer", ports: [{ port: 443 }] } },
    "restrict-load-balancers",
  ],
  [
    "lead a Service to the metadata of the cloud",
    inService,
    "merge",
    {
      spec: {
        type: "ExternalName",
        externalName: "169.254.169.254",
        clusterIP: null,
        clusterIPs: null,
        selector: null,
      },
    },
    "disallow-local-external-names",
  ],
  [
    "switch AppArmor off by the annotation of a template",
    sound,
    "merge",
    {
      spec: {
        template: {
          metadata: {
            annotations: {
              [`container.apparmor.security.beta.kubernetes.io/${container.name}`]: "unconfined",
            },
          },
        },
      },
    },
    "restrict-apparmor-profiles",
  ],
  [
    "debug an offending Pod with a privileged container of another name",
    pod({ ...compliantPod, containers: [bare("good", container), bare("bad", privilegedContainer)] }),
    "strategic",
    {
      spec: {
        ephemeralContainers: [
          {
            name: "bad-2",
            image: container.image,
            targetContainerName: "bad",
            securityContext: { privileged: true },
          },
        ],
      },
    },
    "disallow-privileged-containers",
    "ephemeralcontainers",
  ],
  [
    "debug a Pod with a capability of the node",
    pod(compliantPod),
    "strategic",
    {
      spec: {
        ephemeralContainers: [
          {
            name: "debug",
            image: container.image,
            securityContext: { capabilities: { add: ["SYS_ADMIN"] } },
          },
        ],
      },
    },
    "disallow-dangerous-capabilities",
    "ephemeralcontainers",
  ],
];

/** A Deployment of one container with this besides. */
function running(change: object, spec: PodSpec = compliantPod): KubernetesObject {
  return deployment({ ...spec, containers: [{ ...bare("app", container), ...change }] });
}

function mounting(path: string, mount: object, ...more: Container[]): KubernetesObject {
  const app = { ...bare("app", container), volumeMounts: [{ name: "node", mountPath: "/host", ...mount }] };
  return deployment({
    ...compliantPod,
    volumes: [{ name: "node", hostPath: { path } }],
    containers: [app, ...more],
  });
}

const withPort = (port: object): KubernetesObject => running({ ports: [{ containerPort: 8080, ...port }] });
const adding = (...add: string[]): KubernetesObject =>
  running({ securityContext: { capabilities: { add } } });
const wildcard = { apiGroups: ["*"], resources: ["*"], verbs: ["*"] };
const account = (name: string): object => ({ kind: "ServiceAccount", name, namespace: "shop" });
const ops = (kind: string): object => ({ kind, name: "ops", apiGroup: roleRef.apiGroup });
const admins = (...subjects: object[]): KubernetesObject =>
  clusterRoleBinding({ roleRef: { ...roleRef, name: "cluster-admin" }, subjects: subjects as never });
const passwords = (last: string): KubernetesObject =>
  manifests.of<object>(configMap, {
    ...{
      data: Object.fromEntries(
        Array.from({ length: 400 }, (_, at) => [`A${at}_PASSWORD`, at === 0 ? last : "placeholder"]),
      ),
    },
  });
const reserved = { requests: { cpu: "1", memory: "100Gi" }, limits: { memory: "100Gi" } };
const tooMany = (one: Container): KubernetesObject =>
  deployment({
    ...compliantPod,
    containers: Array.from({ length: 300 }, (_, at) => bare(`app-${at}`, at === 0 ? one : container)),
  });

/** Updates of old offenders, each from the first to the second. */
const updates: readonly (readonly [string, KubernetesObject, KubernetesObject, string])[] = [
  [
    "make a read-only mount of the node writable",
    mounting("/opt/app", { readOnly: true }),
    mounting("/opt/app", { readOnly: false }),
    "require-read-only-host-paths",
  ],
  [
    "mount the node in another container, too",
    mounting("/var/lib/kubelet", { readOnly: true }),
    mounting(
      "/var/lib/kubelet",
      { readOnly: true },
      { ...bare("other", container), volumeMounts: [{ name: "node", mountPath: "/host" }] },
    ),
    "disallow-sensitive-host-paths",
  ],
  [
    "mount all of a folder of the node",
    mounting("/var/lib/kubelet", { readOnly: true, subPath: "plugins" }),
    mounting("/var/lib/kubelet", { readOnly: true }),
    "disallow-sensitive-host-paths",
  ],
  [
    "add the worst of capabilities",
    adding("NET_ADMIN"),
    adding("SYS_ADMIN"),
    "disallow-dangerous-capabilities",
  ],
  ["add all capabilities", adding("NET_ADMIN"), adding("ALL"), "disallow-dangerous-capabilities"],
  [
    "take another port of the node",
    withPort({ hostPort: 8080 }),
    withPort({ containerPort: 22, hostPort: 22 }),
    "disallow-host-ports",
  ],
  [
    "take a port of the node on all its addresses",
    withPort({ hostPort: 8080, hostIP: "127.0.0.1" }),
    withPort({ hostPort: 8080 }),
    "disallow-host-ports",
  ],
  [
    "take a port of the node by another protocol",
    withPort({ hostPort: 8080 }),
    withPort({ hostPort: 8080, protocol: "UDP" }),
    "disallow-host-ports",
  ],
  [
    "mend one breach and begin another",
    running({}, { ...onNode, hostPID: true }),
    running({}, { ...onNode, hostIPC: true }),
    "disallow-host-ipc",
  ],
  [
    "reserve more than too much",
    running({ resources: reserved }),
    running({ resources: { requests: { cpu: "1", memory: "900Gi" }, limits: { memory: "900Gi" } } }),
    "restrict-memory-limits",
  ],
  [
    "set another unsafe sysctl",
    running(
      {},
      {
        ...compliantPod,
        securityContext: {
          ...compliantPod.securityContext,
          sysctls: [{ name: "net.core.somaxconn", value: "1" }],
        },
      },
    ),
    running(
      {},
      {
        ...compliantPod,
        securityContext: {
          ...compliantPod.securityContext,
          sysctls: [{ name: "kernel.msgmax", value: "1" }],
        },
      },
    ),
    "restrict-sysctls",
  ],
  [
    "merge two wildcard rules of names into one of none",
    clusterRole({ ...wildcard, resourceNames: ["a"] }, { ...wildcard, resourceNames: ["b"] }),
    clusterRole(wildcard),
    "disallow-wildcard-permissions",
  ],
  [
    "give a wildcard rule another name",
    clusterRole({ ...wildcard, resourceNames: ["a", "b"] }),
    clusterRole({ ...wildcard, resourceNames: ["a", "c"] }),
    "disallow-wildcard-permissions",
  ],
  [
    "reorder the subjects of a binding, and replace one",
    admins(account("a"), account("b")),
    admins(account("b"), account("c")),
    "restrict-cluster-admin-bindings",
  ],
  [
    "bind the user of a group's name",
    admins(ops("Group")),
    admins(ops("User")),
    "restrict-cluster-admin-bindings",
  ],
  [
    "replace a value of a ConfigMap that is too large to be judged",
    passwords("placeholder"),
    passwords("hunter22xX"),
    "300 entries that are called like credentials",
  ],
  [
    "let a container run privileged among too many to be judged",
    tooMany(container),
    tooMany(privilegedContainer),
    "256 containers",
  ],
];

const encoded = (text: string): KubernetesObject =>
  manifests.of<object>(configMap, { ...{ binaryData: { key: Buffer.from(text).toString("base64") } } });
const selecting = (selector: object): KubernetesObject => ({
  ...clusterRole(),
  aggregationRule: { clusterRoleSelectors: [selector] },
});
const image = (reference: string): KubernetesObject => running({ image: reference });
const digest = `sha256:${"0".repeat(64)}`;

/** What is created. */
const creations: readonly (readonly [string, KubernetesObject, string])[] = [
  [
    "an image of a registry that is named like one",
    image(`registry.k8s.io.evil.io/x@${digest}`),
    "restrict-image-registries",
  ],
  [
    "an image whose path begins like a registry",
    image(`evil.io/registry.k8s.io/x@${digest}`),
    "restrict-image-registries",
  ],
  [
    "an image of another port of a registry",
    image(`registry.k8s.io:5000/x@${digest}`),
    "restrict-image-registries",
  ],
  [
    "a private key behind another letter, in base64",
    encoded("x-----BEGIN PRIVATE KEY-----"),
    "disallow-config-map-credentials",
  ],
  [
    "a private key behind two letters, in base64",
    encoded("xy-----BEGIN PRIVATE KEY-----"),
    "disallow-config-map-credentials",
  ],
  [
    "a password too long to be judged",
    manifests.of<object>(configMap, { ...{ data: { DB_PASSWORD: "hunter2".repeat(20_000) } } }),
    "characters in values that look much like credentials",
  ],
  ["a ClusterRole that collects all", selecting({}), "disallow-broad-aggregation"],
  [
    "a ClusterRole that collects all that lack a label",
    selecting({ matchExpressions: [{ key: "x", operator: "DoesNotExist" }] }),
    "disallow-broad-aggregation",
  ],
  [
    "a second init container that is privileged, in a CronJob",
    cronJob({ ...compliantPod, restartPolicy: "Never", initContainers: [bare("one", container), evil] }),
    "disallow-privileged-containers",
  ],
  [
    "a claim whose class only an annotation names",
    manifests.of<object>(persistentVolumeClaim, {
      metadata: {
        name: "claim",
        namespace: "shop",
        annotations: { "volume.beta.kubernetes.io/storage-class": "evil" },
      },
      ...{ spec: { accessModes: ["ReadWriteOnce"], resources: { requests: { storage: "1Gi" } } } },
    }),
    "restrict-storage-classes",
  ],
  [
    "an Ingress with a snippet of another controller",
    manifests.of<object>(ingress, {
      ...soundIngress,
      metadata: { ...soundIngress.metadata, annotations: { "nginx.org/server-snippets": "x" } },
    }),
    "disallow-ingress-snippets",
  ],
];

const volume = manifests.of<object>(persistentVolume, {
  ...{ spec: { capacity: { storage: "1Gi" }, accessModes: ["ReadWriteOnce"], hostPath: { path: "/srv/x" } } },
});

export const trickAttacks: readonly Attack[] = [
  ...patches.map(([what, given, patchType, patch, denied, subresource], at): Attack => {
    const object = named(given, `tricked-${at}`);
    const { apiVersion, kind, metadata } = object;
    const body =
      patchType === "apply"
        ? {
            apiVersion,
            kind,
            metadata: { name: metadata?.name, namespace: metadata?.namespace },
            ...(patch as object),
          }
        : patch;
    return {
      name: `${what}, by a patch of type ${patchType}`,
      given: [object],
      verb: "patch",
      object,
      patch: body,
      patchType,
      ...(subresource === undefined ? {} : { subresource }),
      denied,
    };
  }),
  ...updates.map(([what, before, after, denied], at): Attack => {
    const name = `further-${at}`;
    return { name: what, given: [named(before, name)], verb: "update", object: named(after, name), denied };
  }),
  ...creations.map(([what, object, denied], at): Attack => ({
    name: `create ${what}`,
    verb: "create",
    object: named(object, `tricky-${at}`),
    denied,
  })),
  {
    name: "bind an old volume of the node to a claim in another namespace",
    given: [named(volume, "claimed")],
    verb: "patch",
    object: named(volume, "claimed"),
    patch: { spec: { claimRef: { namespace: "lab", name: "mine" } } },
    admitted: "claims",
  },
];
