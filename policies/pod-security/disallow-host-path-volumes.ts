import { cis, manifests, mitre, nsa, podSecurity, rule, volumes } from "../../src/author";

const { daemonSet, deployment, pod } = manifests;

const containers = [{ name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" }];

export default rule({
  title: "Pods mount nothing from their node's disk",
  severity: "high",
  why:
    "Files of the node hold the credentials of its kubelet, of other pods and of the container runtime; whoever can " +
    "write them owns the node.",
  fix: "Use a persistent volume, an emptyDir or a projected volume in place of hostPath.",
  references: [
    podSecurity("baseline/host-path-volumes"),
    cis("5.2.11"),
    nsa("pod-security/host-access"),
    mitre("T1611"),
  ],
  recommended: { level: "deny", because: "only agents of the node have business on its disk" },
  target: volumes(),
  deny: (volume) => volume.hostPath !== undefined,
  message: (volume) => `volume ${volume.name} is a path of the node`,
  examples: {
    good: [
      deployment({ containers }),
      deployment({ containers, volumes: [{ name: "cache", emptyDir: {} }, { name: "scratch" }] }),
    ],
    bad: [
      daemonSet({
        containers,
        volumes: [{ name: "logs", hostPath: { path: "/var/log", type: "Directory" } }],
      }),
      pod({
        containers,
        volumes: [
          { name: "cache", emptyDir: {} },
          { name: "tmp", hostPath: { path: "/tmp" } },
        ],
      }),
    ],
  },
});
