/**
 * For each control of the Pod Security Standards the fields that decide it, each with every value that means
 * something of its own: absent, empty, allowed, forbidden, and nearly one of these.
 */

import type { PodTemplate } from "../../src/author";

/** A place in a pod template, its steps joined by slashes, and the values to put there; undefined leaves it absent. */
export type Axis = readonly [place: string, values: readonly unknown[]];

const pod = "spec/securityContext";
const app = "spec/containers/0";
const setup = "spec/initContainers/0";
const os: Axis = ["spec/os", [undefined, { name: "linux" }, { name: "windows" }]];
const hostUsers: Axis = ["spec/hostUsers", [undefined, true, false]];
const flag = [undefined, false, true];

/** The same field of the places given. */
function at(places: readonly string[], field: string, values: readonly unknown[]): Axis[] {
  return places.map((place) => [`${place}/${field}`, values]);
}

/** The same field of the security context of both containers. */
function ofContainers(field: string, values: readonly unknown[]): Axis[] {
  return at([app, setup], `securityContext/${field}`, values);
}

/** The same field of the security context of the pod and of both containers. */
function ofAll(field: string, values: readonly unknown[]): Axis[] {
  return [...at([pod], field, values), ...ofContainers(field, values)];
}

const seccompProfiles = [
  undefined,
  { type: "RuntimeDefault" },
  { type: "Localhost", localhostProfile: "web.json" },
  { type: "Unconfined" },
];
const appArmorProfiles = [
  undefined,
  { type: "RuntimeDefault" },
  { type: "Localhost", localhostProfile: "web" },
  { type: "Unconfined" },
];
const annotation = "metadata/annotations/container.apparmor.security.beta.kubernetes.io~app";

const seLinuxOptions = [undefined, "", "container_t", "container_engine_t", "spc_t", "container_"].flatMap(
  (type) =>
    [undefined, "", "system_u"].flatMap((user) => ["", "system_r"].map((role) => ({ type, user, role }))),
);

const hosts = [undefined, "", "127.0.0.1", "example.com"];
const handlers = hosts.flatMap((host) => [
  { httpGet: { host, port: 80 } },
  { tcpSocket: { host, port: 80 } },
]);

const sources = [
  {},
  { configMap: { name: "web" } },
  { csi: { driver: "secrets-store.csi.k8s.io" } },
  { downwardAPI: {} },
  { emptyDir: {} },
  { ephemeral: { volumeClaimTemplate: { spec: claim() } } },
  { image: { reference: "example.com/data:1" } },
  { persistentVolumeClaim: { claimName: "web" } },
  { projected: { sources: [] } },
  { secret: { secretName: "web" } },
  { hostPath: { path: "/" } },
  { nfs: { server: "10.0.0.9", path: "/" } },
  { iscsi: { targetPortal: "10.0.0.9", iqn: "iqn.2001-04.com.example:web", lun: 0 } },
];

function claim(): object {
  return { accessModes: ["ReadWriteOnce"], resources: { requests: { storage: "1Gi" } } };
}

const added = [
  undefined,
  [],
  ["NET_BIND_SERVICE"],
  ["CHOWN"],
  ["NET_RAW"],
  ["ALL"],
  ["chown"],
  ["CAP_NET_BIND_SERVICE"],
  ["NET_BIND_SERVICE", "SYS_ADMIN"],
];
const dropped = [undefined, [], ["ALL"], ["all"], ["NET_RAW"], ["NET_RAW", "ALL"]];

const sysctls = [
  "kernel.shm_rmid_forced",
  "net.ipv4.tcp_wmem",
  "net.ipv4.tcp_slow_start_after_idle",
  "net.ipv4.tcp_notsent_lowat",
  "net.ipv4.tcp_mem",
  "net/ipv4/tcp_wmem",
  "kernel.msgmax",
].map((name) => ({ name, value: "1" }));

/** The fields of each control, by what it is called here. */
export const scopes: Readonly<Record<string, readonly Axis[]>> = {
  "host processes": [os, ["spec/hostNetwork", flag], ...ofAll("windowsOptions/hostProcess", flag)],
  "host namespaces and ports": [
    ["spec/hostNetwork", flag],
    ["spec/hostPID", flag],
    ["spec/hostIPC", flag],
    ...at([app, setup], "ports", [
      undefined,
      [],
      [{ containerPort: 80 }],
      [{ containerPort: 80, hostPort: 0 }],
      [{ containerPort: 81 }, { containerPort: 80, hostPort: 80 }],
      [{ containerPort: 80, hostPort: 8080 }],
    ]),
  ],
  privileges: [os, ...ofContainers("privileged", flag), ...ofContainers("allowPrivilegeEscalation", flag)],
  capabilities: [
    os,
    [`${app}/securityContext/capabilities/add`, added],
    [`${app}/securityContext/capabilities/drop`, dropped],
    [
      `${setup}/securityContext/capabilities`,
      [undefined, {}, { drop: ["ALL"] }, { drop: ["ALL"], add: ["KILL"] }],
    ],
  ],
  volumes: [
    ["spec/volumes", sources.flatMap((one) => sources.map((other) => [named("a", one), named("b", other)]))],
  ],
  "probes and hooks": [
    "livenessProbe",
    "readinessProbe",
    "startupProbe",
    "lifecycle/postStart",
    "lifecycle/preStop",
  ].map((field): Axis => [`${app}/${field}`, [undefined, { exec: { command: ["true"] } }, ...handlers]]),
  AppArmor: [
    os,
    ...ofAll("appArmorProfile", appArmorProfiles),
    [annotation, [undefined, "", "runtime/default", "localhost/web", "unconfined"]],
  ],
  SELinux: [
    [`${pod}/seLinuxOptions`, [undefined, ...seLinuxOptions]],
    ...ofContainers("seLinuxOptions", [undefined, {}, ...seLinuxOptions]),
  ],
  "/proc": [hostUsers, ...ofContainers("procMount", [undefined, "Default", "Unmasked"])],
  seccomp: [os, ...ofAll("seccompProfile", seccompProfiles)],
  sysctls: [
    [
      `${pod}/sysctls`,
      [undefined, [], ...sysctls.map((one) => [one]), ...sysctls.map((one) => [sysctls[0], one])],
    ],
  ],
  "non-root": [hostUsers, os, ...ofAll("runAsNonRoot", flag)],
  users: [hostUsers, ...ofAll("runAsUser", [undefined, 0, 1, 65534])],
};

function named(name: string, source: object): object {
  return { name, ...source };
}

/** Values for places in a pod template. */
export type Choice = readonly (readonly [place: string, value: unknown])[];

/** How many combinations the values of axes have. */
export function countOf(axes: readonly Axis[]): number {
  return axes.reduce((product, [, values]) => product * values.length, 1);
}

/** One of the combinations of the values of axes, by its number. */
export function combination(axes: readonly Axis[], number: number): Choice {
  let rest = number;
  return axes.map(([place, values]) => {
    const value = values[rest % values.length];
    rest = Math.floor(rest / values.length);
    return [place, value];
  });
}

/** A pod template that keeps both levels but for these values. */
export function templateWith(choice: Choice): PodTemplate {
  return choice.reduce<unknown>(
    (template, [place, value]) => withValue(template, place.split("/"), value),
    kept,
  ) as PodTemplate;
}

const container = {
  image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0",
  securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ["ALL"] } },
};

/** A pod template that keeps both levels of the Pod Security Standards. */
const kept = {
  metadata: { labels: { app: "web" } },
  spec: {
    securityContext: { runAsNonRoot: true, seccompProfile: { type: "RuntimeDefault" } },
    containers: [{ name: "app", ...container }],
    initContainers: [{ name: "setup", ...container }],
  },
};

/** A copy of a value with another at a place, which comes to be; a `~` in a step is a slash. */
function withValue(value: unknown, [step, ...rest]: readonly string[], by: unknown): unknown {
  if (step === undefined) return by;
  const key = step.replaceAll("~", "/");
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => (String(index) === key ? withValue(item, rest, by) : item));
  }
  const { [key]: before, ...others } = (value ?? {}) as Record<string, unknown>;
  const after = withValue(before, rest, by);
  return after === undefined ? others : { ...others, [key]: after };
}
