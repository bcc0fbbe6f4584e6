/**
 * What other resources of a stack take back of rules on one: at preview, by real calls, and in the files of the same stacks.
 */
import { stringify } from "yaml";
import type { KubernetesObject } from "../../src/author";
import { kindsTogether } from "../../src/author/catalogue";
import { combine } from "../../src/findings/result";
import { checkText } from "../../src/sources/check-text";
import { packFolder, removePackFolders } from "../support/pack-folder";
import { object, workload } from "../support/relations";
import { rules } from "../../policies";
import { withSettings } from "../support/settings";
import { stateOf, type Declared } from "../support/stacks";
import { Pack } from "./pack";
import { secret, typeToken, unknown } from "./resources";

const ours = ["require-multiple-replicas", "require-readiness-probe"];
const settings = {
  "require-multiple-replicas": { level: "deny" },
  "require-readiness-probe": { level: "deny", parameters: { of: "served" } },
} as const;

/** Packs by how much Pulumi is told, and by whether the stack has all that it refers to. */
const packs = new Map<string, Pack>();
jest.setTimeout(120_000);
beforeAll(async () => {
  for (const [name, more] of [
    ["whole", { references: { complete: "all" } }],
    ["open", {}],
    ["brief", { preview: "brief", references: { complete: "all" } }],
  ] as const) {
    const level = name === "brief" ? "warn" : "deny";
    const file = { preview: "full", level: "off", rules: withLevel(level), ...more };
    packs.set(name, await Pack.started(packFolder({ "lockstep.yaml": stringify(file) })));
  }
});
afterAll(async () => {
  for (const pack of packs.values()) await pack.stop();
  removePackFolders();
});

function withLevel(level: string): object {
  return Object.fromEntries(Object.entries(settings).map(([name, its]) => [name, { ...its, level }]));
}

const labels = { matchLabels: { app: "web" } };
const web = workload("Deployment shop/web", "web", {}, { replicas: 1, selector: labels });
const scaler = (name: unknown = "web", minReplicas = 2): KubernetesObject =>
  object("HorizontalPodAutoscaler shop/scaler", {
    spec: {
      scaleTargetRef: { apiVersion: "apps/v1", kind: "Deployment", name },
      minReplicas,
      maxReplicas: 5,
    },
  });
const service = (selector: unknown): KubernetesObject =>
  object("Service shop/service", { spec: { selector, ports: [{ port: 80 }] } });

const replicas = "fewer than 2 replicas";
const probe = "container app has no readinessProbe";

/** The stack, and what is said of the Deployment where the stack has all that it refers to, and where not. */
const rows: readonly (readonly [string, KubernetesObject[], whole: string[], open: string[]])[] = [
  ["a Deployment alone", [web], [replicas], [replicas]],
  ["its autoscaler", [web, scaler()], [], []],
  ["the autoscaler of another", [web, scaler("api")], [replicas], [replicas]],
  ["a Service", [web, service({ app: "web" })], [replicas, probe], [replicas, probe]],
  ["a Service of others", [web, service({ app: "api" })], [replicas], [replicas]],
  ["a Service and an autoscaler", [web, service({ app: "web" }), scaler()], [probe], [probe]],
  ["an autoscaler of what is not known yet", [web, scaler(unknown.string)], [], []],
  ["a Service of what is not known yet", [web, service(unknown.mapping)], [replicas], [replicas]],
  ["the autoscaler of a secret name", [web, scaler(secret("web"))], [], []],
];

function declared(each: KubernetesObject): Declared {
  return { type: typeToken(each), name: each.metadata.name ?? "", props: each };
}

async function said(pack: string, objects: readonly KubernetesObject[]): Promise<string[]> {
  const { diagnostics } = (await packs.get(pack)?.analyzeStack(objects.map(declared))) ?? { diagnostics: [] };
  return diagnostics.map(({ message }) => message).toSorted();
}

function found(objects: readonly KubernetesObject[], complete: readonly string[] | "all"): string[] {
  const judged = withSettings(
    rules.filter(({ name }) => ours.includes(name)),
    "check",
    { rules: settings },
  );
  const checks = {
    rules: judged,
    approvals: [],
    today: "2026-11-21",
    together: { kinds: kindsTogether(judged), complete },
  };
  const state = JSON.stringify(stateOf(objects.map(declared)));
  const { findings } = combine([checkText("state.json", state, checks)], judged.length);
  return findings.map(({ message }) => message).toSorted();
}

describe.each(rows)("%s", (_, objects, whole, open) => {
  test("at preview", async () => {
    expect(await said("whole", objects)).toEqual(whole.toSorted());
    expect(await said("open", objects)).toEqual(open.toSorted());
  });

  test("in the state", () => {
    expect(found(objects, "all")).toEqual(whole.toSorted());
    expect(found(objects, [])).toEqual(open.toSorted());
  });
});

test("what warns is counted when the stack is seen", async () => {
  expect(await said("brief", [web, service({ app: "web" })])).toEqual([
    "warnings: require-multiple-replicas 1, require-readiness-probe 1",
  ]);
  expect(await said("brief", [web, service({ app: "web" }), scaler()])).toEqual([
    "warnings: require-readiness-probe 1",
  ]);
});
