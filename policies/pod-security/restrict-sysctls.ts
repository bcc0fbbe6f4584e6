import { manifests, nameOr, podSecurity, podSpecs, rule, type PodSpec } from "../../src/author";

const { deployment, pod } = manifests;

/** The sysctls that hold for the pod alone, as of Kubernetes 1.37. */
const safe = [
  "kernel.shm_rmid_forced",
  "net.ipv4.ip_local_port_range",
  "net.ipv4.tcp_syncookies",
  "net.ipv4.ping_group_range",
  "net.ipv4.ip_unprivileged_port_start",
  "net.ipv4.ip_local_reserved_ports",
  "net.ipv4.tcp_keepalive_time",
  "net.ipv4.tcp_fin_timeout",
  "net.ipv4.tcp_keepalive_intvl",
  "net.ipv4.tcp_keepalive_probes",
  "net.ipv4.tcp_rmem",
  "net.ipv4.tcp_wmem",
  "net.ipv4.tcp_slow_start_after_idle",
  "net.ipv4.tcp_notsent_lowat",
];

function unsafe(pod: PodSpec): string[] {
  return (pod.securityContext?.sysctls ?? [])
    .map((sysctl) => nameOr(sysctl, "a sysctl without a name"))
    .filter((name) => !safe.includes(name));
}

const containers = [{ name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" }];

export default rule({
  title: "Pods change safe kernel settings only",
  severity: "medium",
  why:
    "A sysctl that is not kept apart for each pod changes the kernel for the whole node, and the kubelet refuses pods " +
    "with sysctls that it does not know as safe.",
  fix: "Remove the sysctl from securityContext.sysctls.",
  references: [podSecurity("baseline/sysctls")],
  recommended: { level: "deny", because: "nodes refuse other sysctls unless they are set up for them" },
  target: podSpecs(),
  deny: (pod) => unsafe(pod).length > 0,
  message: (pod) => unsafe(pod).map((name) => `the pod sets ${name}`),
  examples: {
    good: [
      deployment({ containers }),
      deployment({
        securityContext: { sysctls: safe.map((name) => ({ name, value: "1" })) },
        containers,
      }),
    ],
    bad: [
      deployment({
        securityContext: { sysctls: [{ name: "net.core.somaxconn", value: "1024" }] },
        containers,
      }),
      pod({
        securityContext: {
          sysctls: [
            { name: "net.ipv4.tcp_syncookies", value: "1" },
            { name: "kernel.msgmax", value: "65536" },
            { name: "net.ipv4.tcp_syncookies.x", value: "1" },
          ],
        },
        containers,
      }),
    ],
  },
});
