/**
 * Ways around the usual requests: subresources, objects that are being deleted, namespaces, forged identities, odd texts.
 */
import { manifests } from "../../src/author";
import { namespace, persistentVolumeClaim, serviceAccount } from "../../src/author/kinds";
import type { Attack } from "./attack";
import type { KubernetesObject } from "../engines";
import {
  compliantContainer as container,
  compliantPod,
  named,
  privilegedContainer,
  roleRef,
  soundIngress,
} from "./sound";

const { pod, deployment, statefulSet, daemonSet, service, role, roleBinding } = manifests;
const sound = pod(compliantPod);
const privileged = { ...compliantPod, containers: [privilegedContainer] };
const wildcard = { apiGroups: ["*"], resources: ["*"], verbs: ["*"] };
const snippet = { "nginx.ingress.kubernetes.io/configuration-snippet": "return 200;" };
const huge = { memory: "900Gi" };
const labelled = (level: string): object => ({ "pod-security.kubernetes.io/enforce": level });
const claim = manifests.of<object>(persistentVolumeClaim, {
  ...{
    spec: {
      accessModes: ["ReadWriteOnce"],
      resources: { requests: { storage: "1Gi" } },
      storageClassName: "standard",
    },
  },
});
const restricted = manifests.of<object>(namespace, { metadata: { name: "labelled" } });

const debugged = {
  spec: {
    ephemeralContainers: [
      { name: "debug", image: "registry.k8s.io/busybox:1.36.1", securityContext: { privileged: true } },
    ],
  },
};

/** A field can be written through several paths. */
export const subresourceAttacks: readonly Attack[] = [
  {
    name: "add a privileged ephemeral container",
    given: [named(sound, "debugged")],
    verb: "patch",
    patchType: "strategic",
    object: named(sound, "debugged"),
    subresource: "ephemeralcontainers",
    patch: debugged,
    denied: "disallow-privileged-containers",
  },
  {
    name: "resize a Pod to 900Gi",
    given: [named(sound, "resized")],
    verb: "patch",
    patchType: "strategic",
    object: named(sound, "resized"),
    subresource: "resize",
    patch: { spec: { containers: [{ name: container.name, resources: { limits: huge, requests: huge } }] } },
    denied: "restrict-memory-limits",
  },
  {
    name: "label a Namespace through status",
    given: [named(restricted, "labelled")],
    verb: "patch",
    object: named(restricted, "labelled"),
    subresource: "status",
    patch: { metadata: { labels: labelled("privileged") } },
    denied: "disallow-privileged-namespaces",
  },
  {
    name: "replace a Namespace through finalize, with other labels",
    given: [named(restricted, "finalized")],
    verb: "update",
    object: {
      ...named(restricted, "finalized"),
      metadata: { name: "finalized", labels: labelled("privileged") },
    },
    subresource: "finalize",
    denied: "disallow-privileged-namespaces",
  },
  ...(["merge", "apply"] as const).map((patchType): Attack => {
    const object = named(soundIngress, `annotated-by-${patchType}`);
    const { apiVersion, kind } = object;
    const metadata = { name: `annotated-by-${patchType}`, annotations: snippet };
    return {
      name: `annotate an Ingress through status by ${patchType}`,
      given: [object],
      verb: "patch",
      patchType,
      object,
      subresource: "status",
      patch: { apiVersion, kind, metadata },
      denied: "disallow-ingress-snippets",
    };
  }),
  ...(["merge", "strategic", "apply"] as const).map((patchType): Attack => {
    const object = named(claim, `claimed-by-${patchType}`);
    const { apiVersion, kind } = object;
    const annotations = { "volume.beta.kubernetes.io/storage-class": "mystery" };
    return {
      name: `give a PersistentVolumeClaim another class through status by ${patchType}`,
      given: [object],
      verb: "patch",
      patchType,
      object,
      subresource: "status",
      patch: { apiVersion, kind, metadata: { name: object.metadata?.name, annotations } },
      denied: "restrict-storage-classes",
    };
  }),
  {
    name: "scale a Deployment to 5,000 through scale",
    given: [named(deployment(compliantPod), "scaled")],
    verb: "patch",
    object: named(deployment(compliantPod), "scaled"),
    subresource: "scale",
    patch: { spec: { replicas: 5000 } },
    admitted: "scale",
  },
  {
    name: "bind a Pod to a node, with the annotation that switches AppArmor off",
    given: [named(sound, "bound")],
    verb: "create",
    object: {
      apiVersion: "v1",
      kind: "Binding",
      metadata: {
        name: "bound",
        namespace: "shop",
        annotations: { [`container.apparmor.security.beta.kubernetes.io/${container.name}`]: "unconfined" },
      },
      target: { apiVersion: "v1", kind: "Node", name: "node-1" },
    },
    admitted: "binding",
  },
];

const finalized = (object: KubernetesObject, name: string): KubernetesObject => ({
  ...object,
  metadata: { ...object.metadata, name, finalizers: ["example.com/wait"] },
});
const doomed = "2026-01-01T00:00:00Z";

/** Objects that are being deleted are in effect until their finalizers are gone. */
export const deletionAttacks: readonly Attack[] = (
  [
    ["a privileged Pod", pod(privileged), "disallow-privileged-containers"],
    ["a privileged Deployment", deployment(privileged), "disallow-privileged-containers"],
    ["a privileged StatefulSet", statefulSet(privileged), "disallow-privileged-containers"],
    ["a privileged DaemonSet", daemonSet(privileged), "disallow-privileged-containers"],
    ["a wildcard Role", role(wildcard), "disallow-wildcard-permissions"],
    [
      "a Service with external addresses",
      service({ externalIPs: ["192.0.2.1"], ports: [{ port: 80 }] }),
      "disallow-external-ips",
    ],
    [
      "a binding to anybody",
      roleBinding({
        roleRef,
        subjects: [{ kind: "User", name: "system:anonymous", apiGroup: roleRef.apiGroup }],
      }),
      "disallow-anonymous-bindings",
    ],
  ] as const
).map(([what, object, denied]): Attack => {
  const born = finalized(object, "born-doomed");
  const patch = { ...born, metadata: { ...born.metadata, deletionTimestamp: doomed } };
  return {
    name: `apply ${what} as being deleted`,
    verb: "patch",
    patchType: "apply",
    object: born,
    patch,
    denied,
  };
});

/** Changes of objects that were deleted and wait for a finalizer: an administrator deletes what is given. */
export const doomedAttacks: readonly Attack[] = [
  {
    name: "turn a Role that is being deleted into a wildcard",
    given: [finalized(role({ apiGroups: [""], resources: ["configmaps"], verbs: ["get"] }), "doomed")],
    verb: "patch",
    object: named(role(), "doomed"),
    patch: { rules: [wildcard] },
    denied: "disallow-wildcard-permissions",
  },
  {
    name: "bind anybody in a RoleBinding that is being deleted",
    given: [finalized(roleBinding({ roleRef, subjects: [] }), "doomed")],
    verb: "patch",
    object: named(roleBinding({ roleRef, subjects: [] }), "doomed"),
    patch: { subjects: [{ kind: "Group", name: "system:unauthenticated", apiGroup: roleRef.apiGroup }] },
    denied: "disallow-anonymous-bindings",
  },
  {
    name: "give external addresses to a Service that is being deleted",
    given: [finalized(service({ ports: [{ port: 80 }], selector: { app: "web" } }), "doomed")],
    verb: "patch",
    object: named(service({}), "doomed"),
    patch: { spec: { externalIPs: ["192.0.2.1"] } },
    denied: "disallow-external-ips",
  },
  {
    name: "let a Deployment that is being deleted run privileged",
    given: [finalized(deployment(compliantPod), "doomed")],
    verb: "patch",
    patchType: "strategic",
    object: named(deployment(compliantPod), "doomed"),
    patch: {
      spec: {
        template: {
          spec: {
            containers: [{ name: container.name, securityContext: privilegedContainer.securityContext }],
          },
        },
      },
    },
    denied: "disallow-privileged-containers",
  },
  {
    name: "debug a Pod that is being deleted, privileged",
    given: [finalized(sound, "doomed")],
    verb: "patch",
    patchType: "strategic",
    object: named(sound, "doomed"),
    subresource: "ephemeralcontainers",
    patch: debugged,
    denied: "disallow-privileged-containers",
  },
];

const systems = ["kube-system", "kube-public", "kube-node-lease", "kyverno"];
const daemon = "system:serviceaccount:kube-system:daemon-set-controller";

/** Namespaces hide nothing, whoever writes but the control plane itself. */
export const namespaceAttacks: readonly Attack[] = [
  ...systems.flatMap((place): Attack[] => [
    {
      name: `create a privileged Pod in ${place}`,
      verb: "create",
      object: named(pod(privileged), "hidden", place),
      denied: "disallow-privileged-containers",
    },
    {
      name: `create a wildcard Role in ${place}`,
      verb: "create",
      object: named(role(wildcard), "hidden", place),
      denied: "disallow-wildcard-permissions",
    },
    {
      name: `create a load balancer in ${place}`,
      verb: "create",
      object: named(service({ type: "LoadBalancer", ports: [{ port: 80 }] }), "hidden", place),
      denied: "restrict-load-balancers",
    },
  ]),
  {
    name: "bind anybody in kube-system",
    verb: "create",
    object: named(
      roleBinding({
        roleRef,
        subjects: [{ kind: "Group", name: "system:unauthenticated", apiGroup: roleRef.apiGroup }],
      }),
      "hidden",
      "kube-system",
    ),
    denied: "disallow-anonymous-bindings",
  },
  ...["kyverno", "kube-hidden"].map((name): Attack => ({
    name: `create the namespace ${name}`,
    verb: "create",
    object: manifests.of<object>(namespace, { metadata: { name } }),
    denied: "disallow-reserved-namespace-names",
  })),
  {
    name: "create a privileged Pod outside the system as one of its controllers",
    user: { name: daemon, groups: ["system:serviceaccounts", "system:serviceaccounts:kube-system"] },
    verb: "create",
    object: pod(privileged),
    denied: "disallow-privileged-containers",
  },
  {
    name: "create a wildcard Role in kube-system as a controller",
    user: { name: daemon, groups: ["system:serviceaccounts"] },
    verb: "create",
    object: named(role(wildcard), "of-a-controller", "kube-system"),
    denied: "disallow-wildcard-permissions",
  },
  {
    name: "create a privileged Pod in kube-system as an account that is named like a controller",
    user: { name: "system:serviceaccount:shop:daemon-set-controller", groups: ["system:serviceaccounts"] },
    verb: "create",
    object: named(pod(privileged), "named-alike", "kube-system"),
    denied: "disallow-privileged-containers",
  },
  {
    name: "create a privileged Pod in kube-system as a controller",
    user: { name: daemon, groups: ["system:serviceaccounts"] },
    verb: "create",
    object: named(pod(privileged), "of-a-controller", "kube-system"),
    admitted: "controllers",
  },
  {
    name: "write a wildcard ClusterRole as system:apiserver without its group",
    user: { name: "system:apiserver", groups: [] },
    verb: "create",
    object: named(manifests.clusterRole(wildcard), "of-the-server"),
    denied: "disallow-wildcard-permissions",
  },
  {
    name: "annotate the default ServiceAccount with a role in a cloud",
    verb: "create",
    object: manifests.of<object>(serviceAccount, {
      metadata: {
        name: "default",
        annotations: { "eks.amazonaws.com/role-arn": "arn:aws:iam::111122223333:role/web" },
      },
    }),
    denied: "disallow-default-service-account-cloud-roles",
  },
];

const withRole = (role: string): KubernetesObject =>
  manifests.of<object>(serviceAccount, {
    metadata: {
      name: "default",
      namespace: "lab",
      annotations: { "eks.amazonaws.com/role-arn": `arn:aws:iam::111122223333:role/${role}` },
    },
  });

const binding = { apiVersion: "admissionregistration.k8s.io/v1", kind: "ValidatingAdmissionPolicyBinding" };

/** Accounts that had a role in a cloud before the policies came. */
export const cloudAttacks: readonly Attack[] = [
  {
    name: "give the default ServiceAccount another role in a cloud",
    given: [withRole("web")],
    verb: "patch",
    object: withRole("web"),
    patch: withRole("admin"),
    denied: "disallow-default-service-account-cloud-roles",
  },
];

/** Approvals hold for what they name, and for nothing that looks like it. */
export const approvalAttacks: readonly Attack[] = [
  {
    name: "take an approved name in another namespace",
    verb: "create",
    object: named(pod(privileged), "agent-1", "lab"),
    denied: "disallow-privileged-containers",
  },
  {
    name: "take an approved name for another kind",
    verb: "create",
    object: named(deployment(privileged), "agent-1"),
    denied: "disallow-privileged-containers",
  },
  {
    name: "begin like an approved name",
    verb: "create",
    object: named(pod(privileged), "agent"),
    denied: "disallow-privileged-containers",
  },
  {
    name: "end like an approved name",
    verb: "create",
    object: named(pod(privileged), "my-agent-1"),
    denied: "disallow-privileged-containers",
  },
  {
    name: "have the name generated from an approved one",
    verb: "create",
    object: { ...pod(privileged), metadata: { generateName: "my-agent-", namespace: "shop" } },
    denied: "disallow-privileged-containers",
  },
  ...(
    [
      ["another character for a dot in it", "debug-tool"],
      ["a line break and more behind it", "debug.tool\nmallory"],
      ["a space behind it", "debug.tool "],
      ["a letter that looks like one of it", "dеbug.tool"],
      ["a capital letter", "Debug.tool"],
      ["more in front of it", "my.debug.tool"],
      ["nothing of what its glob asks for", "reader-"],
    ] as const
  ).map(([what, name]): Attack => ({
    name: `take the name of an approved ClusterRole with ${what}`,
    verb: "create",
    object: named(manifests.clusterRole(wildcard), name),
    denied: "disallow-wildcard-permissions",
  })),
  {
    name: "take an approved ClusterRole's name for a Role",
    verb: "create",
    object: named(role(wildcard), "debug.tool"),
    denied: "disallow-wildcard-permissions",
  },
  {
    name: "break another rule under an approved name",
    verb: "create",
    object: named(pod({ ...compliantPod, hostPID: true, hostUsers: undefined }), "agent-1"),
    denied: "disallow-host-pid",
  },
  {
    name: "name an approved object in a label",
    verb: "create",
    object: {
      ...named(pod(privileged), "other"),
      metadata: { name: "other", namespace: "shop", labels: { name: "agent-1" } },
    },
    denied: "disallow-privileged-containers",
  },
  {
    name: "put external addresses on an approved load balancer",
    verb: "create",
    object: named(
      service({ type: "LoadBalancer", externalIPs: ["192.0.2.1"], ports: [{ port: 443 }] }),
      "entrance",
    ),
    denied: "disallow-external-ips",
  },
  {
    name: "take a name that an approval's glob covers",
    verb: "create",
    object: named(pod(privileged), "agent-of-mallory"),
    admitted: "globs",
  },
  {
    name: "delete the binding of a policy",
    given: [
      {
        ...binding,
        metadata: { name: "unrelated" },
        spec: { policyName: "none", validationActions: ["Deny"] },
      },
    ],
    verb: "delete",
    object: { ...binding, metadata: { name: "unrelated" } },
    admitted: "deletion",
  },
];
