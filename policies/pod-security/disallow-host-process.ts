import { cis, manifests, mitre, podSecurity, rule, securitySetters, setterName } from "../../src/author";

const { daemonSet, pod } = manifests;

const image = "mcr.microsoft.com/windows/nanoserver:ltsc2025";
const app = { name: "app", image };
const hostProcess = { windowsOptions: { hostProcess: true } };

export default rule({
  title: "Windows containers are no processes of their node",
  severity: "critical",
  why:
    "A HostProcess container is a process of the Windows node itself, with its network, files and accounts: whoever " +
    "takes it over has the node.",
  fix: "Remove windowsOptions.hostProcess.",
  references: [podSecurity("baseline/host-process"), cis("5.2.10"), mitre("T1611")],
  recommended: { level: "deny", because: "only agents that manage Windows nodes need it" },
  target: securitySetters(),
  deny: (setter) => setter.securityContext?.windowsOptions?.hostProcess === true,
  message: (setter) => `${setterName(setter)} is a process of the Windows node`,
  examples: {
    good: [
      pod({ os: { name: "windows" }, containers: [app] }),
      daemonSet({
        os: { name: "windows" },
        securityContext: { windowsOptions: { hostProcess: false } },
        containers: [app],
      }),
    ],
    bad: [
      pod({ os: { name: "windows" }, hostNetwork: true, securityContext: hostProcess, containers: [app] }),
      daemonSet({ hostNetwork: true, containers: [{ ...app, securityContext: hostProcess }] }),
    ],
  },
});
