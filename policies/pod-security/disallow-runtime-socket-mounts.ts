import { isWithin, manifests, mitre, nsa, page, rule, stringList, volumes } from "../../src/author";

const { daemonSet, deployment, pod } = manifests;

const containers = [{ name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" }];

function holdsAny(path: string, sockets: readonly string[]): boolean {
  return sockets.some((socket) => isWithin(socket, path));
}

function mounting(path: string): { name: string; hostPath: { path: string } }[] {
  return [{ name: "node", hostPath: { path } }];
}

export default rule({
  title: "Pods cannot reach the container runtime's socket",
  severity: "critical",
  why:
    "Through its socket the runtime starts whatever container it is asked for, privileged ones and past every policy, " +
    "even where the mount is read-only.",
  fix: "Mount a narrower path, or build images and read states without the runtime.",
  references: [
    nsa("pod-security/host-access"),
    mitre("T1611"),
    mitre("T1612"),
    page("Kubernetes: Volumes, hostPath", "https://kubernetes.io/docs/concepts/storage/volumes/#hostpath"),
  ],
  recommended: { level: "deny", because: "the socket is root on the node" },
  target: volumes(),
  parameters: {
    sockets: stringList({
      description: "The sockets; a folder that holds one must not be mounted either.",
      default: [
        "/run/containerd/containerd.sock",
        "/var/run/containerd/containerd.sock",
        "/run/k3s/containerd/containerd.sock",
        "/run/crio/crio.sock",
        "/var/run/crio/crio.sock",
        "/run/cri-dockerd.sock",
        "/var/run/cri-dockerd.sock",
        "/run/docker.sock",
        "/var/run/docker.sock",
        "/run/podman/podman.sock",
        "\\\\.\\pipe\\containerd-containerd",
        "\\\\.\\pipe\\docker_engine",
      ],
    }),
  },
  deny: (volume, { parameters }) =>
    volume.hostPath !== undefined && holdsAny(volume.hostPath.path, parameters.sockets),
  message: (volume) => `volume ${volume.name} holds the socket of a container runtime`,
  examples: {
    good: [
      deployment({ containers, volumes: [{ name: "cache", emptyDir: {} }] }),
      daemonSet({ containers, volumes: mounting("/var/log") }),
      daemonSet({ containers, volumes: mounting("/var/run/docker.sock.bak") }),
      daemonSet({ containers, volumes: mounting("/run/containerd/io") }),
    ],
    bad: [
      pod({ containers, volumes: mounting("/var/run/docker.sock") }),
      daemonSet({ containers, volumes: mounting("/run/containerd/") }),
      daemonSet({ containers, volumes: mounting("/") }),
      daemonSet({ containers, volumes: mounting("//run/./crio") }),
    ],
  },
});
