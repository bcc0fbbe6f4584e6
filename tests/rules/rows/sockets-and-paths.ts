import { manifests } from "../../../src/author";
import { table } from "../table";

const containers = [{ name: "app", image: "nginx:1.27.3" }];

const mounting = (path: string): ReturnType<typeof manifests.pod> =>
  manifests.deployment({ containers, volumes: [{ name: "node", hostPath: { path } }] });

export const socketsAndPaths = [
  table("disallow-runtime-socket-mounts", mounting, {
    keeps: [
      "/run/containerd/io",
      "/var/run/docker.sock.bak",
      "/run/user/1000/bus",
      "/run/user/bob/docker.sock",
      "/var/lib/app",
      "\\\\.\\pipe\\csi-proxy-disk-v1",
      "/Run/docker.sock",
      "/srv/run/docker.sock",
    ],
    breaks: [
      "/run/docker.sock",
      "/var/run/docker.sock",
      "//var/./run//docker.sock/",
      "/run/k3s/containerd/containerd.sock",
      "/var/run/k0s/containerd.sock",
      "/var/snap/microk8s/common/run",
      "/run/user/1000/podman/podman.sock",
      "/run/user/1000/docker.sock",
      "/var/run/containerd.sock",
      "/run/crio.sock",
      "\\\\.\\PIPE\\docker_engine",
      "//./pipe/containerd-containerd",
    ],
  }),
  table("disallow-sensitive-host-paths", mounting, {
    keeps: [
      "/var/log",
      "/etcd",
      "/usr/share/zoneinfo/UTC",
      "/opt/data",
      "C:\\logs",
      "/srv/etc",
      "/var/spool/mail",
      "C:\\kubernetes-data",
      "/ETC",
      "/var/libexec",
    ],
    breaks: [
      "/",
      "/var/lib",
      "/var/lib/rancher/rke2/server/tls",
      "/var/lib/k0s/pki",
      "/etc/./kubernetes//",
      "c:\\windows\\system32",
      "C:/ProgramData/docker",
      "/var/snap/microk8s/current",
      "/var/lib/minikube/certs",
      "/var/spool/cron/crontabs",
      "c:\\k",
    ],
  }),
];
