import { cis, containers, isWindows, manifests, podSecurity, rule, type Container } from "../../src/author";

const { daemonSet, deployment, pod } = manifests;

function dropsAll(container: Container): boolean {
  return (container.securityContext?.capabilities?.drop ?? []).includes("ALL");
}

function added(container: Container): string[] {
  return (container.securityContext?.capabilities?.add ?? []).filter((name) => name !== "NET_BIND_SERVICE");
}

const app = { name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" };
const hostProcess = { windowsOptions: { hostProcess: true } };
const dropped = { ...app, securityContext: { capabilities: { drop: ["ALL"] } } };

function withCapabilities(capabilities: { add?: string[]; drop?: string[] }): Container {
  return { ...app, securityContext: { capabilities } };
}

export default rule({
  title: "Containers have no capabilities but NET_BIND_SERVICE",
  severity: "medium",
  why:
    "Most runtimes leave every container capabilities that hardly any needs; NET_RAW alone lets it pose as other pods " +
    "of its node.",
  fix: "Set capabilities.drop to ALL, and add NET_BIND_SERVICE at most.",
  references: [podSecurity("restricted/capabilities"), cis("5.2.8"), cis("5.2.9")],
  recommended: {
    level: "warn",
    because: "most manifests leave it unsaid, and some images need a few of them",
  },
  target: containers(),
  deny: (container, { pod }) => !isWindows(pod) && (!dropsAll(container) || added(container).length > 0),
  message: (container) => [
    ...(dropsAll(container) ? [] : [`container ${container.name} does not drop ALL capabilities`]),
    ...added(container).map((capability) => `container ${container.name} adds the capability ${capability}`),
  ],
  examples: {
    good: [
      deployment({ containers: [dropped] }),
      deployment({ containers: [withCapabilities({ drop: ["KILL", "ALL"], add: ["NET_BIND_SERVICE"] })] }),
      pod({ os: { name: "windows" }, containers: [app] }),
      daemonSet({ hostNetwork: true, securityContext: hostProcess, containers: [app] }),
      pod({ hostNetwork: true, containers: [{ ...app, securityContext: hostProcess }] }),
    ],
    bad: [
      deployment({ containers: [app] }),
      deployment({ containers: [withCapabilities({ add: ["NET_BIND_SERVICE"] })] }),
      deployment({ containers: [withCapabilities({ drop: ["ALL"], add: ["NET_BIND_SERVICE", "CHOWN"] })] }),
      deployment({ containers: [withCapabilities({ drop: ["NET_RAW", "all"] })] }),
      pod({ os: { name: "linux" }, initContainers: [{ ...app, name: "setup" }], containers: [dropped] }),
    ],
  },
});
