/**
 * Rules over several objects in the real Pulumi: each set of examples is a stack, which its engine shows to stack policies.
 */
import { stringify } from "yaml";
import { judge } from "../../src/judge/evaluate";
import { objectsIn } from "../../src/families/kubernetes/objects";
import { isOfKind } from "../../src/author/kinds";
import type { KubernetesObject, Rule } from "../../src/author";
import * as kubernetes from "@pulumi/kubernetes";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPulumi, type Outcome, type Pulumi } from "../engines";
import { Agreement } from "../support/agreement";
import { examplesOf, type OwnExample } from "../support/examples";
import { packFolder, removePackFolders } from "../support/pack-folder";
import { patience } from "../support/patience";
import { rulesOverSeveral } from "../support/rules";
import { declaredOf, onlySeveral, verdictOfMessages } from "../support/stacks";

let pulumi: Pulumi;
let rendered: string;
beforeAll(async () => {
  pulumi = await startPulumi();
  rendered = mkdtempSync(join(tmpdir(), "lockstep-rendered-"));
}, 60_000);
afterAll(() => {
  pulumi.close();
  rmSync(rendered, { recursive: true });
  removePackFolders();
});

/** The messages of the policy of a rule; a policy's description comes before each. */
function messagesOf({ policyName }: { policyName: string }, { violations }: Outcome): string[] {
  return violations
    .filter(({ policy }) => policy === policyName)
    .map(({ message }) => message.slice(message.lastIndexOf("\n") + 1));
}

/** Whether a rule looks at an object of a set. */
function isAbout({ target }: Rule, set: KubernetesObject): boolean {
  return objectsIn(set).objects.some(({ object }) => target.kinds.some((kind) => isOfKind(object, kind)));
}

/** The first set that breaks a rule, and the first that keeps it. */
function firstExamplesOf(rule: Rule): OwnExample[] {
  const [bad, good] = (["bad", "good"] as const).map((which) =>
    examplesOf(rule).find(({ object }) => rule.examples[which].includes(object)),
  );
  return [bad, good].filter((example) => example !== undefined);
}

test(
  "every rule over several objects says the same of sets that break it and that keep it",
  async () => {
    const agreement = new Agreement(
      "CrossGuard's stack policies in pulumi policy analyze",
      "two sets of each rule",
      "policies",
    );
    const pack = packFolder({ "lockstep.yaml": onlySeveral });
    // Each set takes a run of the pack; tests/preview/several.test.ts shows the pack every set.
    for (const { object: set, title } of rulesOverSeveral.flatMap(firstExamplesOf)) {
      const resources = declaredOf(set).map(({ props, ...its }) => ({ ...its, inputs: props }));
      const outcome = await pulumi.analyze(pack, resources);
      for (const rule of rulesOverSeveral.filter((each) => isAbout(each, set))) {
        const native = verdictOfMessages(judge(rule, set).violations.map(({ message }) => message));
        const said = verdictOfMessages(messagesOf({ policyName: rule.objectName }, outcome));
        agreement.compare(rule, set, native, said, title);
      }
    }
    expect(agreement.conclude().rules).toBe(rulesOverSeveral.length);
  },
  patience,
);

/** A program whose Service selects these pods, and whose Ingress sends to it by its id, which is not known at preview. */
function program(app: string): () => Promise<void> {
  return () => {
    const provider = new kubernetes.Provider("render", { renderYamlToDirectory: rendered });
    const metadata = { namespace: "shop" };
    new kubernetes.apps.v1.Deployment(
      "web",
      {
        metadata,
        spec: {
          selector: { matchLabels: { app: "web" } },
          template: {
            metadata: { labels: { app: "web" } },
            spec: { containers: [{ name: "app", image: "nginx:1.27.0" }] },
          },
        },
      },
      { provider },
    );
    const service = new kubernetes.core.v1.Service(
      "web",
      { metadata, spec: { selector: { app }, ports: [{ port: 80 }] } },
      { provider },
    );
    new kubernetes.networking.v1.Ingress(
      "web",
      { metadata, spec: { defaultBackend: { service: { name: service.id, port: { number: 80 } } } } },
      { provider },
    );
    return Promise.resolve();
  };
}

test("a preview of a program is stopped by what its objects are to each other, and by nothing that is unknown", async () => {
  const references = { complete: "all" };
  const rules = { "require-service-backends": "deny", "require-ingress-backends": "deny" };
  const settings = stringify({ preview: "full", level: "off", references, rules });
  const pack = packFolder({ "lockstep.yaml": settings });
  const broken = await pulumi.preview(program("wbe"), pack);
  expect(broken).toMatchObject({
    ok: false,
    violations: [
      {
        policy: "require-service-backends",
        level: "mandatory",
        urn: expect.stringMatching(/::kubernetes:core\/v1:Service::web$/u) as string,
        message: expect.stringContaining("no pods of the namespace shop have the labels app=wbe") as string,
      },
    ],
  });
  const waiting =
    "1 relation waits for what is not known yet: " +
    "spec.defaultBackend.service.name of kubernetes:networking.k8s.io/v1:Ingress web";
  expect(broken.output).toContain(waiting);
  const sound = await pulumi.preview(program("web"), pack);
  expect(sound).toMatchObject({ ok: true, violations: [] });
  expect(sound.output).toContain(waiting);
}, 240_000);
