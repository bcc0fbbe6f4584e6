import {
  cis,
  manifests,
  mitre,
  nsa,
  plainPath,
  rule,
  stringList,
  volumes,
  type PodSpec,
  type Volume,
} from "../../src/author";

const { daemonSet, deployment, pod } = manifests;

const app = { name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" };
const containers = [app];
const writing = { name: "node", mountPath: "/node" };
const reading = { ...writing, readOnly: true };

function plain(paths: readonly string[]): string[] {
  return paths.map((path) => plainPath(path));
}

/** Whether a plain path is one of these, or below one. */
function isWithinAny(own: string, paths: readonly string[]): boolean {
  return plain(paths).some((folder) => own.startsWith(folder));
}

/** Whether a plain path is one of these, or above or below one. */
function touchesAny(own: string, paths: readonly string[]): boolean {
  return plain(paths).some((place) => own.startsWith(place) || place.startsWith(own));
}

/** Whether a container of the pod can write to a volume. */
function isWritable({ name }: Volume, pod: PodSpec): boolean {
  return [...pod.containers, ...(pod.initContainers ?? []), ...(pod.ephemeralContainers ?? [])].some(
    ({ volumeMounts = [] }) => volumeMounts.some((mount) => mount.name === name && mount.readOnly !== true),
  );
}

interface Paths {
  readonly paths: readonly string[];
  readonly readOnly: readonly string[];
  readonly harmless: readonly string[];
}

/** Whether a volume with this path of the node holds vital files of it. */
function holdsVitalFiles(path: string, volume: Volume, pod: PodSpec, its: Paths): boolean {
  const own = plainPath(path);
  return (
    (touchesAny(own, its.paths) && !isWithinAny(own, its.harmless)) ||
    (touchesAny(own, its.readOnly) && isWritable(volume, pod))
  );
}

function mounting(path: string): { name: string; hostPath: { path: string } }[] {
  return [{ name: "node", hostPath: { path } }];
}

export default rule({
  title: "Pods mount none of the node's vital files",
  severity: "critical",
  why:
    "These folders hold the node's kernel settings, devices, programs and credentials: to read the credentials is " +
    "enough to pose as the node, to write to any of them to own it.",
  fix: "Mount a path that holds the pod's own files only, or a volume of another type.",
  references: [cis("5.2.11"), nsa("pod-security/host-access"), mitre("T1611")],
  recommended: { level: "deny", because: "it is the part of hostPath that leads to the node" },
  target: volumes(),
  parameters: {
    // Sources, of what no Linux has: https://kubernetes.io/docs/reference/node/kubelet-files/ (kubelet),
    // https://docs.k3s.io/cli/token and https://docs.rke2.io/reference/server_config (rancher),
    // https://docs.k0sproject.io/stable/system-requirements/ (k0s), https://microk8s.io/docs/configuring-services (microk8s).
    paths: stringList({
      description: "The paths that must not be mounted, nor anything above or below them.",
      default: [
        "/bin",
        "/boot",
        "/dev",
        "/etc",
        "/lib",
        "/lib64",
        "/proc",
        "/root",
        "/sbin",
        "/sys",
        "/usr",
        "/var/lib/containerd",
        "/var/lib/containers",
        "/var/lib/docker",
        "/var/lib/etcd",
        "/var/lib/k0s",
        "/var/lib/kubelet",
        "/var/lib/minikube",
        "/var/lib/rancher",
        "/var/snap/microk8s",
        "/var/spool/cron",
        "C:\\etc\\kubernetes",
        "C:\\k",
        "C:\\ProgramData\\containerd",
        "C:\\ProgramData\\docker",
        "C:\\ProgramData\\kubernetes",
        "C:\\var\\lib\\kubelet",
        "C:\\Windows",
      ],
    }),
    // The kubelet follows the links there: whoever makes one reads any file of the node as a log.
    // Source: https://www.aquasec.com/blog/kubernetes-security-pod-escape-log-mounts/
    readOnly: stringList({
      description: "The paths that may be mounted to be read only, with all that is above or below them.",
      default: ["/var/log/containers", "/var/log/pods"],
    }),
    harmless: stringList({
      description: "What of them may be mounted, with everything below.",
      default: [
        "/etc/localtime",
        "/etc/machine-id",
        "/etc/os-release",
        "/etc/pki/ca-trust",
        "/etc/ssl/certs",
        "/etc/timezone",
        "/lib/modules",
        "/usr/lib/os-release",
        "/usr/share/ca-certificates",
        "/usr/share/zoneinfo",
      ],
    }),
  },
  deny: (volume, { pod, parameters }) =>
    volume.hostPath !== undefined && holdsVitalFiles(volume.hostPath.path, volume, pod, parameters),
  message: (volume) => `volume ${volume.name} holds vital files of the node: ${volume.hostPath?.path ?? ""}`,
  examples: {
    good: [
      deployment({ containers, volumes: [{ name: "cache", emptyDir: {} }] }),
      daemonSet({ containers, volumes: mounting("/var/log") }),
      daemonSet({ containers, volumes: mounting("/etcd") }),
      daemonSet({ containers, volumes: mounting("/usr/share/zoneinfo/UTC") }),
      daemonSet({ containers: [{ ...app, volumeMounts: [reading] }], volumes: mounting("/var/log/pods") }),
      daemonSet({ containers: [{ ...app, volumeMounts: [writing] }], volumes: mounting("/var/log/web") }),
      daemonSet({
        containers: [{ ...app, volumeMounts: [{ ...writing, name: "cache" }] }],
        volumes: [...mounting("/var/log"), { name: "cache", emptyDir: {} }],
      }),
      daemonSet({ containers, volumes: mounting("C:\\logs") }),
    ],
    bad: [
      pod({ containers, volumes: mounting("/") }),
      daemonSet({ containers, volumes: mounting("/etc/kubernetes/pki") }),
      daemonSet({ containers, volumes: mounting("/var/lib/kubelet/") }),
      daemonSet({ containers, volumes: mounting("/var") }),
      daemonSet({ containers, volumes: mounting("/lib/modules-extra") }),
      daemonSet({ containers, volumes: mounting("/var/lib/rancher/rke2/server") }),
      daemonSet({ containers, volumes: mounting("c:\\windows\\System32") }),
      daemonSet({ containers: [{ ...app, volumeMounts: [writing] }], volumes: mounting("/var/log") }),
      daemonSet({
        initContainers: [{ ...app, name: "setup", volumeMounts: [{ ...writing, readOnly: false }] }],
        containers: [{ ...app, volumeMounts: [reading] }],
        volumes: mounting("/var/log/pods/shop"),
      }),
    ],
  },
});
