/** What Pulumi is told unless settings ask for everything. */
import { Pack, type Analysis } from "./pack";
import { packFolder, removePackFolders } from "../support/pack-folder";
import { deploymentOf, secret, serviceOf, typeToken, unknown } from "./resources";
import type { KubernetesObject } from "../../src/author";

const settings = `rules:
  restrict-load-balancers: warn
  require-resource-limits: "off"
  require-readiness-probe: audit
`;

let pack: Pack;
beforeAll(async () => {
  pack = await Pack.started(packFolder({ "lockstep.yaml": settings }));
}, 60_000);
afterEach(() => pack.configure({}));
afterAll(async () => {
  await pack.stop();
  removePackFolders();
});

async function analyze(object: object): Promise<Analysis> {
  return pack.analyze({ type: typeToken(object as KubernetesObject), props: object });
}

async function saysOf(policy: string, object: object): Promise<string[]> {
  const { diagnostics } = await analyze(object);
  return diagnostics.filter((each) => each.policy === policy).map(({ message }) => message);
}

const selector = { app: "web" };
const image = "registry.example.com/app:1.2.3";
const requestsFix = "Set resources.requests of the container, or of the pod as a whole.";
const imageFix = "Name the image by a digest, or by a tag that is never moved, such as a full version.";
const requests = "spec.template.spec.containers[0].resources.requests";

test.each<[string, string, object, string[]]>([
  [
    "all of one item, the missing field and the fix",
    "require-resource-requests",
    deploymentOf([{ name: "a", image }]),
    [`container a requests no cpu, memory (${requests}.cpu: missing). ${requestsFix}`],
  ],
  [
    "many items, in one report",
    "require-resource-requests",
    deploymentOf(["a", "b", "c"].map((name) => ({ name, image }))),
    [`container a requests no cpu, memory (${requests}.cpu: missing), and 2 more like it. ${requestsFix}`],
  ],
  [
    "the field and what its value is like",
    "require-immutable-images",
    deploymentOf([{ name: "a", image: "nginx" }]),
    [
      `container a has the image nginx, which can change (spec.template.spec.containers[0].image: text). ${imageFix}`,
    ],
  ],
  [
    "no place where something is secret",
    "require-immutable-images",
    deploymentOf([{ name: "a", image: secret("hidden") }]),
    [`container a has the image [secret], which can change. ${imageFix}`],
  ],
  [
    "what an unknown value hides nothing of",
    "require-resource-requests",
    deploymentOf([{ name: "a", image: unknown.string }]),
    [`container a requests no cpu, memory (spec.template.spec.containers[0]). ${requestsFix}`],
  ],
  ["nothing of a rule that is off", "require-resource-limits", deploymentOf([{ name: "a" }]), []],
  ["nothing of a rule at level audit", "require-readiness-probe", deploymentOf([{ name: "a" }]), []],
  [
    "what warns, in sum",
    "warnings",
    serviceOf({ type: "LoadBalancer", selector }),
    ["warnings: restrict-load-balancers 1"],
  ],
  ["no sum of nothing", "warnings", serviceOf({ type: "ClusterIP", selector }), []],
])("it says %s", async (_, policy, object, said) => {
  expect(await saysOf(policy, object)).toEqual(said);
});

test("what warns is advice", async () => {
  const { diagnostics } = await analyze(serviceOf({ type: "LoadBalancer", selector }));
  expect(diagnostics.map(({ policy, level }) => [policy, level])).toEqual([["warnings", "advisory"]]);
});

test.each<[string, object, string[]]>([
  ["takes a rule out of the sum", { without: ["restrict-load-balancers"] }, []],
  [
    "cannot name what is no rule",
    { without: ["restrict-load-balancer"] },
    [
      "could not be checked: the setting without names what is no rule: restrict-load-balancer",
      "restrict-load-balancers 1",
    ],
  ],
  [
    "cannot have other settings",
    { but: [] },
    [
      "could not be checked: the policy has no setting but, only without; correct its configuration",
      "restrict-load-balancers 1",
    ],
  ],
])("Pulumi's own configuration %s", async (_, settings, said) => {
  await pack.configure({ warnings: settings });
  const messages = await saysOf("warnings", serviceOf({ type: "LoadBalancer", selector }));
  expect(messages.map((message) => message.replace(/^warnings: |^.*\n/u, ""))).toEqual(said);
});

test.each(["restrict-load-balancers", "require-readiness-probe"])(
  "Pulumi's own configuration enables %s, which is then not in the sum",
  async (rule) => {
    await pack.configure({ [rule]: {} });
    const { diagnostics } = await analyze(
      rule === "require-readiness-probe"
        ? deploymentOf([{ name: "a", image }])
        : serviceOf({ type: "LoadBalancer", selector }),
    );
    expect(diagnostics.filter(({ policy }) => policy === rule)).toMatchObject([{ level: "mandatory" }]);
    expect(diagnostics.filter(({ message }) => message.includes(`${rule} `))).toEqual([]);
  },
);
