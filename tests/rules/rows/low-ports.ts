import { manifests, type PodSpec } from "../../../src/author";
import { table } from "../table";

const image = "registry.k8s.io/e2e-test-images/agnhost:2.53.0";

interface Case {
  readonly ports: readonly number[];
  /** The value of the sysctl by which any user may listen from a port on. */
  readonly opened?: string;
  readonly sysctl?: string;
  readonly os?: "linux" | "windows";
  readonly nodes?: "linux" | "windows";
  /** The label by which they are selected. */
  readonly label?: string;
}

function listening({
  ports,
  opened,
  sysctl = "net.ipv4.ip_unprivileged_port_start",
  os,
  nodes,
  label = "kubernetes.io/os",
}: Case): PodSpec {
  return {
    ...(os === undefined ? {} : { os: { name: os } }),
    ...(nodes === undefined ? {} : { nodeSelector: { [label]: nodes } }),
    ...(opened === undefined ? {} : { securityContext: { sysctls: [{ name: sysctl, value: opened }] } }),
    containers: [{ name: "app", image, ports: ports.map((containerPort) => ({ containerPort })) }],
  };
}

const cases: { readonly keeps: readonly Case[]; readonly breaks: readonly Case[] } = {
  keeps: [
    { ports: [] },
    { ports: [1024] },
    { ports: [8080, 8443] },
    { ports: [80], os: "windows" },
    { ports: [443, 22], os: "windows" },
    { ports: [80], nodes: "windows" },
    { ports: [80], nodes: "windows", label: "beta.kubernetes.io/os" },
    { ports: [80], opened: "0" },
    { ports: [1], opened: "1" },
    { ports: [80, 443], opened: "80" },
    { ports: [80], opened: "80", os: "linux" },
    { ports: [80], opened: "0", sysctl: "net/ipv4/ip_unprivileged_port_start" },
  ],
  breaks: [
    { ports: [80] },
    { ports: [1023] },
    { ports: [1] },
    { ports: [8080, 443] },
    { ports: [80], os: "linux" },
    { ports: [80], nodes: "linux" },
    { ports: [80], nodes: "linux", label: "beta.kubernetes.io/os" },
    { ports: [80], nodes: "windows", label: "example.com/os" },
    { ports: [80], opened: "81" },
    { ports: [80], opened: "1024" },
    { ports: [22, 443], opened: "443" },
    { ports: [80], opened: "0", sysctl: "net.ipv4.ip_local_port_range" },
    { ports: [80], opened: "none" },
  ],
};

export const lowPorts = [
  table("disallow-privileged-ports", (each: Case) => manifests.deployment(listening(each)), cases),
  table("disallow-privileged-ports", (each: Case) => manifests.cronJob(listening(each)), cases),
  // The sysctls that the kubelet takes as safe.
  table(
    "restrict-sysctls",
    (sysctls: readonly string[]) =>
      manifests.pod({
        securityContext: { sysctls: sysctls.map((name) => ({ name, value: "1" })) },
        containers: [{ name: "app", image }],
      }),
    {
      keeps: [
        [],
        ["net.ipv4.ip_unprivileged_port_start"],
        ["kernel.shm_rmid_forced", "net.ipv4.tcp_syncookies"],
        ["net.ipv4.ip_local_port_range"],
        ["net.ipv4.ping_group_range"],
        ["net.ipv4.tcp_keepalive_time"],
        ["net.ipv4.tcp_rmem"],
        ["net.ipv4.tcp_notsent_lowat"],
      ],
      breaks: [
        ["net.core.somaxconn"],
        ["kernel.msgmax"],
        ["kernel.shm_rmid_forced", "kernel.shmmax"],
        ["net.ipv4.tcp_syncookies.x"],
        ["net.ipv4.ip_forward"],
        ["net.ipv6.conf.all.forwarding"],
        ["fs.mqueue.msg_max"],
        ["vm.max_map_count"],
      ],
    },
  ),
];
