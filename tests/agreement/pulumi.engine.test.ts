/**
 * The pack in the real Pulumi: over a state, and in programs with the real Kubernetes provider.
 */
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as kubernetes from "@pulumi/kubernetes";
import { CustomResource } from "@pulumi/pulumi";
import type { PulumiFn } from "@pulumi/pulumi/automation";
import { rules } from "../../policies";
import { manifests, type KubernetesObject, type Rule } from "../../src/author";
import { appliesTo } from "../../src/engine/evaluate";
import { startPulumi, type Outcome, type Pulumi } from "../engines";
import { Agreement } from "../support/agreement";
import { packageRoot } from "../support/build";
import type { Verdict } from "../support/cel";
import { corpusObjects, describeWithCorpus } from "../support/corpus";
import { examples, type Example } from "../support/examples";
import { verdictOf } from "../support/native";
import { packFolder, removePackFolders } from "../support/pack-folder";

let pulumi: Pulumi;
let rendered: string;

beforeAll(async () => {
  pulumi = await startPulumi();
  rendered = mkdtempSync(join(tmpdir(), "lockstep-rendered-"));
}, 60_000);

afterAll(() => {
  pulumi.close();
  removePackFolders();
  rmSync(rendered, { recursive: true });
});

/** The type that Pulumi's Kubernetes provider has for an object. */
function typeOf({ apiVersion, kind }: KubernetesObject): string {
  return `kubernetes:${apiVersion.includes("/") ? apiVersion : `core/${apiVersion}`}:${kind}`;
}

/** What the policy of a rule reported of a resource; its description comes before every message. */
function verdictIn({ violations }: Outcome, rule: Rule, name: string): Verdict {
  const messages = violations
    .filter(({ policy, urn }) => policy === rule.name && urn?.endsWith(`::${name}`) === true)
    .map(({ message }) => message.slice(message.lastIndexOf("\n") + 1));
  return messages.length === 0 ? { verdict: "pass" } : { verdict: "fail", message: messages.join("; ") };
}

async function compareAll(agreement: Agreement, objects: readonly Example[]): Promise<void> {
  const resources = objects.map(({ object }, at) => {
    return { type: typeOf(object), name: `resource-${at}`, inputs: object };
  });
  const outcome = await pulumi.analyze(packageRoot, resources);
  objects.forEach(({ object, title }, at) => {
    for (const rule of rules.filter((candidate) => appliesTo(candidate, object))) {
      const said = verdictIn(outcome, rule, `resource-${at}`);
      agreement.compare(rule, object, verdictOf(rule, object), said, title);
    }
  });
}

const gate = "CrossGuard in pulumi policy analyze";

test("every rule says the same of every example", async () => {
  const agreement = new Agreement(gate, "examples", "policies");
  await compareAll(agreement, examples);
  const { objects, violations } = agreement.conclude();
  expect(objects).toBe(examples.length);
  expect(violations).toBeGreaterThanOrEqual(rules.length);
}, 120_000);

describeWithCorpus("the corpus", () => {
  test("every rule says the same of every object", async () => {
    const agreement = new Agreement(gate, "the corpus", "policies");
    // Pulumi refuses a list by its own name; the objects in it are the checks of the preview gate.
    await compareAll(
      agreement,
      corpusObjects().filter(({ object }) => !object.kind.endsWith("List")),
    );
    expect(agreement.conclude().violations).toBeGreaterThan(100);
  }, 120_000);
});

/** A resource of the Kubernetes provider, whatever its kind. */
class Resource extends CustomResource {
  constructor(object: KubernetesObject, provider: kubernetes.Provider) {
    super(typeOf(object), "example", object, { provider });
  }
}

/** A program of one object, whose manifest the provider writes to a folder. */
function program(object: KubernetesObject, folder: string): PulumiFn {
  return () => {
    const provider = new kubernetes.Provider("render", { renderYamlToDirectory: folder });
    new Resource(object, provider);
    return Promise.resolve();
  };
}

function writtenManifests(folder: string): number {
  const manifests = join(folder, "1-manifest");
  return existsSync(manifests) ? readdirSync(manifests).length : 0;
}

describe.each([...new Set(rules.map(({ category }) => category))])("programs of %s", (category) => {
  const rule = rules.find((candidate) => candidate.category === category) as Rule;
  const [bad] = rule.examples.bad;
  // A good example of one rule may break another: only the policies of this rule count.
  const [good] = rule.examples.good;

  test.each(["preview", "up"] as const)(
    "%s stops the bad one and names the rule",
    async (operation) => {
      const folder = join(rendered, `${category}-${operation}-bad`);
      const outcome = await pulumi[operation](program(bad, folder), packageRoot);
      expect(outcome.ok).toBe(false);
      expect(verdictIn(outcome, rule, "example")).toEqual(verdictOf(rule, bad));
      expect(writtenManifests(folder)).toBe(0);
    },
    120_000,
  );

  test.each(["preview", "up"] as const)(
    "%s reports nothing of the good one",
    async (operation) => {
      const folder = join(rendered, `${category}-${operation}-good`);
      const outcome = await pulumi[operation](program(good, folder), packageRoot);
      expect(verdictIn(outcome, rule, "example")).toEqual({ verdict: "pass" });
    },
    120_000,
  );
});

test("up is stopped by a LoadBalancer without approval, and passes with one", async () => {
  const object = manifests.service({ type: "LoadBalancer", ports: [{ port: 80 }] });
  const approved = packFolder({
    "approvals.yaml": [
      "approvals:",
      "- rule: restrict-load-balancers",
      "  resource: {kind: Service, namespace: shop, name: web}",
      "  reason: the shop's front door",
      "  approvedBy: platform@example.com",
      '  expires: "2999-12-31"',
      "",
    ].join("\n"),
  });
  const withApproval = join(rendered, "approved");
  const without = join(rendered, "not-approved");
  expect(await pulumi.up(program(object, without), packFolder({}))).toMatchObject({
    ok: false,
    violations: [{ policy: "restrict-load-balancers", level: "mandatory" }],
  });
  expect(writtenManifests(without)).toBe(0);
  expect(await pulumi.up(program(object, withApproval), approved)).toMatchObject({
    ok: true,
    violations: [],
  });
  expect(writtenManifests(withApproval)).toBe(1);
}, 180_000);
