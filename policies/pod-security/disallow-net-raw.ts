import {
  capabilityName,
  cis,
  containers,
  manifests,
  rule,
  runsOnWindows,
  type Container,
  upperCase,
} from "../../src/author";

const { deployment, pod } = manifests;

const app = { name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" };

function withCapabilities(capabilities: { add?: string[]; drop?: string[] }): Container {
  return { ...app, securityContext: { capabilities } };
}

function adds({ securityContext }: Container, capability: string): boolean {
  return (securityContext?.capabilities?.add ?? []).some((name) => capabilityName(name) === capability);
}

/**
 * Runtimes take any case, but containerd puts a CAP_ before whatever is there. Sources:
 * https://github.com/containerd/containerd/blob/main/internal/cri/opts/spec_linux_opts.go (WithCapabilities) and
 * https://github.com/moby/moby/blob/master/daemon/pkg/oci/caps/utils.go (TweakCapabilities)
 */
function drops({ securityContext }: Container, capability: string): boolean {
  return (securityContext?.capabilities?.drop ?? []).some((name) => upperCase(name) === capability);
}

export default rule({
  title: "Containers do not have NET_RAW",
  severity: "medium",
  why:
    "Most runtimes leave it to every container that does not drop it, and with it a container can forge packets and " +
    "pose as other pods of its node.",
  fix: "Add NET_RAW or ALL to capabilities.drop, and remove NET_RAW and ALL from capabilities.add.",
  references: [cis("5.2.8")],
  recommended: { level: "warn", because: "nearly nothing needs it, but most manifests leave it unsaid" },
  target: containers(),
  deny: (container, { pod }) =>
    !runsOnWindows(pod) &&
    (adds(container, "NET_RAW") ||
      // Where both have ALL, one runtime begins with all of them, and another ends with none.
      !(drops(container, "NET_RAW") || (drops(container, "ALL") && !adds(container, "ALL")))),
  message: (container) => `container ${container.name} adds NET_RAW or does not drop it`,
  examples: {
    good: [
      deployment({ containers: [withCapabilities({ drop: ["NET_RAW"] })] }),
      deployment({ containers: [withCapabilities({ drop: ["KILL", "ALL"], add: ["NET_BIND_SERVICE"] })] }),
      deployment({ containers: [withCapabilities({ drop: ["all"] })] }),
      deployment({ containers: [withCapabilities({ drop: ["Net_Raw"] })] }),
      deployment({ containers: [withCapabilities({ drop: ["NET_RAW"], add: ["ALL"] })] }),
      pod({ os: { name: "windows" }, containers: [app] }),
      pod({ nodeSelector: { "kubernetes.io/os": "windows" }, containers: [app] }),
      pod({ nodeSelector: { "beta.kubernetes.io/os": "windows" }, containers: [app] }),
    ],
    bad: [
      deployment({ containers: [app] }),
      deployment({ containers: [withCapabilities({ drop: ["MKNOD"] })] }),
      deployment({ containers: [withCapabilities({ drop: ["CAP_NET_RAW"] })] }),
      deployment({ containers: [withCapabilities({ drop: ["ALL"], add: ["NET_RAW"] })] }),
      deployment({ containers: [withCapabilities({ drop: ["all"], add: ["cap_net_raw"] })] }),
      deployment({ containers: [withCapabilities({ drop: ["ALL"], add: ["All"] })] }),
      pod({
        os: { name: "linux" },
        initContainers: [{ ...app, name: "setup" }],
        containers: [withCapabilities({ drop: ["ALL"] })],
      }),
    ],
  },
});
