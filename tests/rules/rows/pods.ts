import { manifests, type Container, type PodSpec } from "../../../src/author";
import { type BothSides, table } from "../table";

const { cronJob, deployment, pod } = manifests;

const app = { name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" };

type Context = NonNullable<PodSpec["securityContext"]>;

export const groupIds = [
  table(
    "restrict-group-ids",
    (securityContext: Context) => deployment({ securityContext, containers: [app] }),
    {
      keeps: [
        {},
        { runAsGroup: 1000 },
        { runAsGroup: 2_147_483_647 },
        { fsGroup: 1000 },
        { fsGroup: 65534 },
        { supplementalGroups: [] },
        { supplementalGroups: [1000, 2000] },
        { runAsUser: 1, runAsGroup: 1001, fsGroup: 1002, supplementalGroups: [1003] },
      ],
      breaks: [
        { runAsGroup: 0 },
        { runAsGroup: 999 },
        { fsGroup: 0 },
        { fsGroup: 6 },
        { supplementalGroups: [0] },
        { supplementalGroups: [1000, 999] },
        { runAsGroup: 1000, fsGroup: 999 },
        { runAsGroup: 1000, fsGroup: 1000, supplementalGroups: [1000, 27] },
      ],
    },
  ),
  table(
    "restrict-group-ids",
    (runAsGroup: number) =>
      pod({
        initContainers: [{ ...app, name: "setup", securityContext: { runAsGroup } }],
        containers: [app],
      }),
    { keeps: [1000, 65534], breaks: [0, 999] },
  ),
];

type Variables = NonNullable<Container["env"]>;

/** Variables of these names. */
const env = (...names: readonly string[]): Variables => names.map((name, at) => ({ name, value: `${at}` }));
const fieldPath = { fieldRef: { fieldPath: "metadata.name" } };

export const duplicateVariables = [
  table(
    "disallow-duplicate-environment-variables",
    (variables: Variables) => deployment({ containers: [{ ...app, env: variables }] }),
    {
      keeps: [
        [],
        env("MODE"),
        env("MODE", "HOST"),
        env("MODE", "mode"),
        env("MODE", "MODE_2", "MODE2"),
        env("A.B", "A_B"),
        [{ name: "MODE" }, { name: "NAME", valueFrom: fieldPath }],
        env("A", "B", "C", "D", "E", "F", "G"),
      ],
      breaks: [
        env("MODE", "MODE"),
        env("MODE", "HOST", "MODE"),
        env("A", "B", "B"),
        env("A", "A", "A"),
        env("A", "B", "A", "B"),
        [
          { name: "MODE", value: "a" },
          { name: "MODE", value: "a" },
        ],
        [{ name: "MODE" }, { name: "MODE", value: "a" }],
        [
          { name: "NAME", value: "a" },
          { name: "NAME", valueFrom: fieldPath },
        ],
      ],
    },
  ),
  table(
    "disallow-duplicate-environment-variables",
    (variables: Variables) =>
      cronJob({
        initContainers: [{ ...app, name: "setup", env: variables }],
        containers: [{ ...app, env: env("MODE") }],
      }),
    { keeps: [env("MODE")], breaks: [env("MODE", "MODE")] },
  ),
];

/** A pod whose option ndots has these values, beside others. */
const dots = (...values: readonly string[]): PodSpec["dnsConfig"] => ({
  options: [{ name: "edns0" }, ...values.map((value) => ({ name: "ndots", value }))],
});

const dns: BothSides<Omit<PodSpec, "containers">> = {
  keeps: [
    { dnsConfig: dots("1") },
    { dnsConfig: dots("2") },
    { dnsConfig: dots("0") },
    { dnsPolicy: "ClusterFirst", dnsConfig: dots("2") },
    { dnsPolicy: "ClusterFirstWithHostNet", hostNetwork: true, dnsConfig: dots("1") },
    { dnsPolicy: "Default" },
    { dnsPolicy: "Default", dnsConfig: dots("5") },
    { dnsPolicy: "None", dnsConfig: { nameservers: ["203.0.113.53"] } },
    { hostNetwork: true },
  ],
  breaks: [
    {},
    { dnsPolicy: "ClusterFirst" },
    { dnsPolicy: "ClusterFirstWithHostNet", hostNetwork: true },
    { hostNetwork: false },
    { dnsConfig: dots() },
    { dnsConfig: dots("3") },
    { dnsConfig: dots("5") },
    { dnsConfig: dots("10") },
    { dnsConfig: { options: [{ name: "timeout", value: "2" }] } },
    { dnsConfig: { searches: ["example.com"] } },
  ],
};

export const ndots = [
  table(
    "require-low-ndots",
    (each: Omit<PodSpec, "containers">) => deployment({ ...each, containers: [app] }),
    dns,
  ),
  table(
    "require-low-ndots",
    (each: Omit<PodSpec, "containers">) => cronJob({ ...each, containers: [app] }),
    dns,
  ),
];
