import { cis, isWithin, manifests, mitre, nsa, rule, stringList, volumes } from "../../src/author";

const { daemonSet, deployment, pod } = manifests;

const containers = [{ name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" }];

function isWithinAny(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => isWithin(path, folder));
}

function touchesAny(path: string, places: readonly string[]): boolean {
  return places.some((place) => isWithin(path, place) || isWithin(place, path));
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
        "/var/lib/docker",
        "/var/lib/etcd",
        "/var/lib/kubelet",
      ],
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
  deny: (volume, { parameters }) =>
    volume.hostPath !== undefined &&
    touchesAny(volume.hostPath.path, parameters.paths) &&
    !isWithinAny(volume.hostPath.path, parameters.harmless),
  message: (volume) => `volume ${volume.name} holds vital files of the node: ${volume.hostPath?.path ?? ""}`,
  examples: {
    good: [
      deployment({ containers, volumes: [{ name: "cache", emptyDir: {} }] }),
      daemonSet({ containers, volumes: mounting("/var/log") }),
      daemonSet({ containers, volumes: mounting("/etcd") }),
      daemonSet({ containers, volumes: mounting("/usr/share/zoneinfo/UTC") }),
    ],
    bad: [
      pod({ containers, volumes: mounting("/") }),
      daemonSet({ containers, volumes: mounting("/etc/kubernetes/pki") }),
      daemonSet({ containers, volumes: mounting("/var/lib/kubelet/") }),
      daemonSet({ containers, volumes: mounting("/var") }),
      daemonSet({ containers, volumes: mounting("/lib/modules-extra") }),
    ],
  },
});
