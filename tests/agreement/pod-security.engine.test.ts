/**
 * The rules that refer to the Pod Security Standards, against the admission plugin of a real API server that enforces
 * these: both say of every pod which controls of a level it breaks.
 */
import fc from "fast-check";
import { kubernetesRules as rules } from "../support/rules";
import {
  manifests,
  workloads,
  type KubernetesObject,
  type PodSpec,
  type PodTemplate,
} from "../../src/author";
import { appliesTo } from "../../src/judge/evaluate";
import { startApiServer, type ApiServer } from "../engines/api-server";
import type { Answer } from "../../src/engines/kubernetes-client";
import { corpusObjects, describeWithCorpus } from "../support/corpus";
import { examples } from "../support/examples";
import { brokenByPlugin, brokenByRules, controlsOf, type PodSecurityLevel } from "../support/pod-security";
import { combination, countOf, scopes, templateWith, type Axis } from "../support/pod-security-scopes";

const levels = ["baseline", "restricted"] as const satisfies readonly PodSecurityLevel[];

let server: ApiServer;

beforeAll(async () => {
  server = await startApiServer();
  for (const level of levels) {
    const labels = {
      "pod-security.kubernetes.io/warn": level,
      "pod-security.kubernetes.io/warn-version": "latest",
    };
    await server.ensure({ apiVersion: "v1", kind: "Namespace", metadata: { name: level, labels } });
  }
}, 120_000);

afterAll(async () => {
  await server.stop();
});

/** What was compared: objects that the server accepts, and how many of them break each control. */
class Tally {
  compared = 0;
  readonly broken: Record<string, number> = {};

  add(level: PodSecurityLevel, controls: readonly string[]): void {
    this.compared++;
    for (const control of controls) {
      const key = `${level}: ${control}`;
      this.broken[key] = (this.broken[key] ?? 0) + 1;
    }
  }

  /** Fails unless every control was broken by some object, so that agreement is not that of idle judges. */
  expectEveryControl(): void {
    const all = levels.flatMap((level) => controlsOf(level).map((control) => `${level}: ${control}`));
    // The API server refuses what breaks this one.
    const possible = all.filter((control) => control !== "baseline: baseline/proc-mount-type");
    expect(Object.keys(this.broken).sort()).toEqual(possible.sort());
  }
}

type Send = (object: KubernetesObject) => Promise<Answer>;

const createDry: Send = (object) => server.create(object, { dryRun: true });

/** Compares what the plugin and the rules say of an object at both levels. What the server refuses is left out. */
async function compare(object: KubernetesObject, tally: Tally, send: Send = createDry): Promise<void> {
  if (!(await server.serves(object))) return;
  for (const level of levels) {
    const here = { ...object, metadata: { ...object.metadata, namespace: level } };
    const answer = await send(here);
    if (!answer.ok) return;
    const broken = brokenByRules(here, level);
    const expected = expectedOf(brokenByPlugin(answer.warnings, level));
    if (JSON.stringify(broken) !== JSON.stringify(expected)) {
      expect({ level, broken, object: here, warnings: answer.warnings }).toEqual({ level, broken: expected });
    }
    tally.add(level, broken);
  }
}

/** What of Linux the plugin wants of HostProcess pods, too, unless they name their system. There are none on Linux. */
const ofLinux = ["restricted/privilege-escalation", "restricted/seccomp", "restricted/capabilities"];

/** What rules have to find where the plugin finds this. It refuses a HostProcess pod whatever else it says of it. */
function expectedOf(controls: readonly string[]): readonly string[] {
  return controls.includes("baseline/host-process")
    ? controls.filter((control) => !ofLinux.includes(control))
    : controls;
}

/** Compares many objects, several at a time. */
async function compareAll(objects: readonly KubernetesObject[]): Promise<Tally> {
  const tally = new Tally();
  const queue = objects.values();
  const work = async (): Promise<void> => {
    for (const object of queue) await compare(object, tally);
  };
  await Promise.all([work(), work(), work(), work()]);
  return tally;
}

const makers: readonly ((spec: PodSpec) => KubernetesObject)[] = [
  manifests.deployment,
  manifests.statefulSet,
  manifests.daemonSet,
  manifests.replicaSet,
  manifests.replicationController,
  manifests.job,
  manifests.cronJob,
];

/** A Pod made from a template. */
function podOf({ metadata, spec }: PodTemplate): KubernetesObject {
  return { ...manifests.pod(spec), metadata: { name: "web", namespace: "shop", ...metadata } };
}

/** A controller whose pods are made from a template; which one goes by the number. */
function controllerOf({ metadata, spec }: PodTemplate, number: number): KubernetesObject {
  const make = makers[number % makers.length] ?? manifests.deployment;
  const object = make(spec);
  const template = templateIn(object);
  Object.assign(template, { metadata });
  return object;
}

function templateIn(object: KubernetesObject): object {
  const { spec } = object as unknown as {
    spec: { template?: object; jobTemplate?: { spec: { template: object } } };
  };
  return spec.template ?? spec.jobTemplate?.spec.template ?? {};
}

/** Fixed, so that a failure can be repeated. */
const seed = 20261121;

/** As many combinations of a scope as are judged; all of them where there are no more. */
const most = 600;

function combinationsOf(axes: readonly Axis[]): PodTemplate[] {
  const count = countOf(axes);
  const numbers =
    count <= most
      ? Array.from({ length: count }, (_, number) => number)
      : fc.sample(fc.nat(count - 1), { seed, numRuns: most });
  return numbers.map((number) => templateWith(combination(axes, number)));
}

test.each(Object.entries(scopes))(
  "the rules and the plugin say the same of every combination of the fields that decide on %s",
  async (_, axes) => {
    const templates = combinationsOf(axes);
    const pods = await compareAll(templates.map(podOf));
    const controllers = await compareAll(templates.map(controllerOf));
    for (const tally of [pods, controllers]) {
      expect(tally.compared).toBeGreaterThan(templates.length / 10);
      expect(Object.keys(tally.broken)).not.toEqual([]);
    }
  },
  300_000,
);

test("the rules and the plugin say the same of pods with fields of many controls at once", async () => {
  const tally = new Tally();
  const axis = fc.constantFrom(...Object.values(scopes).flat());
  const value = axis.chain(([place, values]) => fc.tuple(fc.constant(place), fc.constantFrom(...values)));
  await fc.assert(
    fc.asyncProperty(fc.array(value, { minLength: 1, maxLength: 8 }), fc.nat(), async (choice, number) => {
      const template = templateWith(choice);
      await compare(number % 2 === 0 ? podOf(template) : controllerOf(template, number), tally);
    }),
    { seed, numRuns: 3000 },
  );
  expect(tally.compared).toBeGreaterThan(3000);
  tally.expectEveryControl();
}, 300_000);

test("the rules and the plugin say the same of every example", async () => {
  const tally = await compareAll(examples.map(({ object }) => object).filter(runsPods));
  expect(tally.compared).toBeGreaterThan(2 * rules.length);
  tally.expectEveryControl();
}, 120_000);

describeWithCorpus("the corpus", () => {
  test("the rules and the plugin say the same of every workload that the server accepts", async () => {
    const objects = corpusObjects().map(({ object }) => object);
    const tally = await compareAll(objects.filter(runsPods));
    expect(tally.compared).toBeGreaterThan(100);
  }, 120_000);
});

function runsPods(object: KubernetesObject): boolean {
  return workloads.some(({ kind }) => kind === object.kind) && rules.some((rule) => appliesTo(rule, object));
}

/** Pods that take in ephemeral containers, by what these inherit. */
const hosts: Readonly<Record<string, PodSpec>> = Object.fromEntries(
  Object.entries({
    "that sets all": templateWith([]),
    "that sets nothing": templateWith([["spec/securityContext", undefined]]),
    "with a user namespace": templateWith([["spec/hostUsers", false]]),
    "of Windows": { spec: { os: { name: "windows" }, containers: [{ name: "app", image: "app:1" }] } },
  }).map(([title, { spec }]) => [title, spec]),
);

test.each(Object.entries(hosts))(
  "the rules and the plugin say the same of an ephemeral container added to a pod %s",
  async (_, spec) => {
    const tally = new Tally();
    const pod = manifests.pod(spec);
    for (const level of levels) {
      await server.ensure({ ...pod, metadata: { ...pod.metadata, namespace: level } });
    }
    for (const debug of ephemeralContainers()) {
      const object = manifests.pod({ ...spec, ephemeralContainers: [debug] });
      await compare(object, tally, (here) =>
        server.patch(
          here,
          { spec: { ephemeralContainers: [debug] } },
          { dryRun: true, subresource: "ephemeralcontainers", type: "strategic" },
        ),
      );
    }
    for (const level of levels)
      await server.delete({ ...pod, metadata: { ...pod.metadata, namespace: level } });
    expect(tally.compared).toBeGreaterThan(10);
    expect(Object.keys(tally.broken)).not.toEqual([]);
  },
  120_000,
);

/** Ephemeral containers with each value of the scopes in a security context that keeps both levels, and in none. */
function ephemeralContainers(): NonNullable<PodSpec["ephemeralContainers"]> {
  const place = "spec/containers/0/securityContext";
  return Object.values(scopes)
    .flat()
    .filter(([axis]) => axis.startsWith(`${place}/`))
    .flatMap(([axis, values]) =>
      values.flatMap((value) => [
        templateWith([[axis, value]]),
        templateWith([
          [place, undefined],
          [axis, value],
        ]),
      ]),
    )
    .map(({ spec }) => ({ ...spec.containers[0], name: "debug" }));
}
