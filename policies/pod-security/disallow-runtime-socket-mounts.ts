import { manifests, mitre, nsa, page, plainPath, rule, stringList, volumes } from "../../src/author";

const { daemonSet, deployment, pod } = manifests;

const containers = [{ name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" }];

function holdsAny(path: string, sockets: readonly string[]): boolean {
  const folder = plainPath(path);
  return sockets.map((socket) => plainPath(socket)).some((socket) => socket.startsWith(folder));
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
    // Sources: https://kubernetes.io/docs/setup/production-environment/container-runtimes/ (containerd, CRI-O, cri-dockerd),
    // https://docs.k3s.io/advanced (k3s), https://docs.k0sproject.io/stable/runtime/ (k0s),
    // https://microk8s.io/docs/configuring-services (microk8s), https://docs.docker.com/engine/security/rootless/ and
    // https://docs.podman.io/en/latest/markdown/podman-system-service.1.html (of users).
    sockets: stringList({
      description:
        "The sockets; a folder that holds one must not be mounted either. /run stands for /var/run and for the folder " +
        "of each user in /run/user, too.",
      default: [
        "/run/containerd.sock",
        "/run/containerd/containerd.sock",
        "/run/cri-dockerd.sock",
        "/run/crio.sock",
        "/run/crio/crio.sock",
        "/run/docker.sock",
        "/run/docker/containerd/containerd.sock",
        "/run/dockershim.sock",
        "/run/isulad.sock",
        "/run/k0s/containerd.sock",
        "/run/k3s/containerd/containerd.sock",
        "/run/podman/podman.sock",
        "/var/snap/microk8s/common/run/containerd.sock",
        "\\\\.\\pipe\\containerd-containerd",
        "\\\\.\\pipe\\cri-dockerd",
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
      daemonSet({ containers, volumes: mounting("/run/user/1000/bus") }),
      daemonSet({ containers, volumes: mounting("\\\\.\\pipe\\csi-proxy-disk-v1") }),
    ],
    bad: [
      pod({ containers, volumes: mounting("/var/run/docker.sock") }),
      daemonSet({ containers, volumes: mounting("/run/containerd/") }),
      daemonSet({ containers, volumes: mounting("/") }),
      daemonSet({ containers, volumes: mounting("//run/./crio") }),
      daemonSet({ containers, volumes: mounting("/var/run/k3s/containerd/containerd.sock") }),
      daemonSet({ containers, volumes: mounting("/run/user/1000/podman/podman.sock") }),
      daemonSet({ containers, volumes: mounting("\\\\.\\Pipe\\docker_engine") }),
    ],
  },
});
