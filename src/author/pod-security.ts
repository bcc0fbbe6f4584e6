/**
 * What the Pod Security Standards judge: settings that a pod makes for all of its containers, and each container for
 * itself.
 * Source: https://github.com/kubernetes/pod-security-admission (policy/check_*.go)
 */
import type { Container, PodSpec } from "./kubernetes";
import { afterFirst, upperCase } from "./text";

/** A seccomp or AppArmor profile. */
export interface SecurityProfile {
  /** `RuntimeDefault`, `Localhost` or `Unconfined`; required by the API server. */
  readonly type?: string;
}

type ContainerSettings = NonNullable<Container["securityContext"]>;

/** A pod or one of its containers, with the settings that both can make. */
export interface SecuritySetter {
  /** Of a container; a pod spec has no name. */
  readonly name?: string;
  readonly securityContext?: Pick<
    ContainerSettings,
    "runAsGroup" | "runAsNonRoot" | "runAsUser" | "seLinuxOptions" | "windowsOptions"
  > & {
    readonly appArmorProfile?: SecurityProfile;
    readonly seccompProfile?: SecurityProfile;
    /** Of a pod. */
    readonly fsGroup?: number;
    /** Of a pod. */
    readonly supplementalGroups?: readonly number[];
  };
}

/** A pod or one of its containers, with the resources that both can have. */
export interface ResourceSetter {
  /** Of a container; a pod spec has no name. */
  readonly name?: string;
  readonly resources?: Container["resources"];
}

/** What messages call it: `the pod` or `container app`. */
export function setterName({ name }: { readonly name?: string }): string {
  return name === undefined ? "the pod" : `container ${name}`;
}

/** Whether a seccomp or AppArmor profile is set to something that leaves containers unconfined. */
export function isUnconfined(profile: SecurityProfile | undefined): boolean {
  return profile !== undefined && !["RuntimeDefault", "Localhost"].includes(profile.type ?? "");
}

/**
 * Whether a pod says that it runs on Windows, where what confines Linux containers cannot be set: by its system, or by being
 * a HostProcess pod, of which there are none on Linux. All containers of a pod have to be alike in that.
 * Source: https://kubernetes.io/docs/tasks/configure-pod-container/create-hostprocess-pod/
 */
export function isWindows(pod: PodSpec): boolean {
  return (
    pod.os?.name === "windows" ||
    pod.securityContext?.windowsOptions?.hostProcess === true ||
    pod.containers[0]?.securityContext?.windowsOptions?.hostProcess === true
  );
}

/**
 * Whether a pod runs on Windows: it says so, or selects nodes that do, as the kubelet of every node checks. The Pod Security
 * Standards do not look at the latter. Sources:
 * https://kubernetes.io/docs/concepts/windows/user-guide/#ensuring-os-specific-workloads-land-on-the-appropriate-container-host
 * and, for the older of the two labels that it sets,
 * https://github.com/kubernetes/kubernetes/blob/master/pkg/kubelet/kubelet_node_status.go (initialNode)
 */
export function runsOnWindows(pod: PodSpec): boolean {
  return (
    isWindows(pod) ||
    pod.nodeSelector?.["kubernetes.io/os"] === "windows" ||
    pod.nodeSelector?.["beta.kubernetes.io/os"] === "windows"
  );
}

/** Whether a pod has a user namespace of its own, in which root is nobody on the node. */
export function inUserNamespace(pod: PodSpec): boolean {
  return pod.hostUsers === false;
}

/** The capability such as `NET_RAW` that a name in `capabilities` means: runtimes take any case, some a `CAP_` before it. */
export function capabilityName(name: string): string {
  const upper = upperCase(name);
  return upper.startsWith("CAP_") ? afterFirst(upper, "_") : upper;
}
