/** The controls of the Pod Security Standards. */
import type { Framework } from "./framework";

const page = "https://kubernetes.io/docs/concepts/security/pod-security-standards/";

function level(control: string): string {
  return control.slice(0, control.indexOf("/"));
}

/** The Pod Security Standards: `<level>/<control>`. */
export const podSecurityStandards = {
  id: "pod-security",
  title: "Pod Security Standards",
  version: "v1.37",
  url: page,
  source: "kubernetes.io; the checks of k8s.io/pod-security-admission v0.37.2 (policy/check_*.go)",
  scope:
    "Every control of the levels baseline and restricted, by level and title. Restricted includes baseline, and " +
    "words some of its controls more strictly: these are there twice.",
  citation: (control) => `Pod Security Standards, ${level(control)}`,
  link: (control) => `${page}#${level(control)}`,
  controls: {
    "baseline/host-process": { title: "HostProcess" },
    "baseline/host-namespaces": { title: "Host Namespaces" },
    "baseline/privileged-containers": { title: "Privileged Containers" },
    "baseline/capabilities": { title: "Capabilities" },
    "baseline/host-path-volumes": { title: "HostPath Volumes" },
    "baseline/host-ports": { title: "Host Ports" },
    "baseline/host-probes": { title: "Host Probes / Lifecycle Hooks" },
    "baseline/apparmor": { title: "AppArmor" },
    "baseline/selinux": { title: "SELinux" },
    "baseline/proc-mount-type": { title: "/proc Mount Type" },
    "baseline/seccomp": { title: "Seccomp" },
    "baseline/sysctls": { title: "Sysctls" },
    "restricted/volume-types": { title: "Volume Types" },
    "restricted/privilege-escalation": { title: "Privilege Escalation" },
    "restricted/running-as-non-root": { title: "Running as Non-root" },
    "restricted/running-as-non-root-user": { title: "Running as Non-root user" },
    "restricted/proc-mount-type": { title: "/proc Mount Type" },
    "restricted/seccomp": { title: "Seccomp" },
    "restricted/capabilities": { title: "Capabilities" },
  },
} as const satisfies Framework;
