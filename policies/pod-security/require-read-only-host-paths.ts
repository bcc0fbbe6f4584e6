import { containers, manifests, mitre, nsa, rule, type Container, type PodSpec } from "../../src/author";

const { daemonSet, deployment, pod } = manifests;

/** Where a container can write to its node. */
function writablePaths(container: Container, pod: PodSpec): string[] {
  const ofTheNode = (pod.volumes ?? [])
    .filter(({ hostPath }) => hostPath !== undefined)
    .map(({ name }) => name);
  return (container.volumeMounts ?? [])
    .filter(({ name, readOnly }) => readOnly !== true && ofTheNode.includes(name))
    .map(({ mountPath }) => mountPath);
}

const app = { name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" };
const mount = { name: "logs", mountPath: "/logs" };
const writing = { ...app, volumeMounts: [mount] };
const reading = { ...app, volumeMounts: [{ ...mount, readOnly: true }] };
const logs = [{ name: "logs", hostPath: { path: "/var/log" } }];

export default rule({
  title: "Containers cannot write to their node's disk",
  severity: "high",
  why:
    "What a container writes to the node outlives it and can be run there: a script in cron's folder or a key in " +
    "somebody's .ssh, and the node is taken over.",
  fix: "Set readOnly: true in the volumeMounts of hostPath volumes.",
  references: [nsa("pod-security/host-access"), mitre("T1611")],
  recommended: { level: "deny", because: "of the pods that need the node's files most only read them" },
  target: containers(),
  deny: (container, { pod }) => writablePaths(container, pod).length > 0,
  message: (container, { pod }) =>
    `container ${container.name} can write to its node at ${writablePaths(container, pod).join(", ")}`,
  examples: {
    good: [
      deployment({ containers: [writing], volumes: [{ name: "logs", emptyDir: {} }] }),
      daemonSet({ containers: [reading], volumes: logs }),
      daemonSet({ containers: [app], volumes: logs }),
      daemonSet({
        containers: [writing],
        volumes: [
          { name: "logs", emptyDir: {} },
          { name: "node", hostPath: { path: "/var/log" } },
        ],
      }),
    ],
    bad: [
      daemonSet({ containers: [writing], volumes: logs }),
      pod({ containers: [{ ...app, volumeMounts: [{ ...mount, readOnly: false }] }], volumes: logs }),
      daemonSet({
        initContainers: [{ ...writing, name: "setup" }],
        containers: [reading],
        volumes: logs,
      }),
      pod({
        containers: [
          {
            ...app,
            volumeMounts: [
              { ...mount, readOnly: true },
              { ...mount, mountPath: "/old" },
            ],
          },
        ],
        volumes: logs,
      }),
    ],
  },
});
