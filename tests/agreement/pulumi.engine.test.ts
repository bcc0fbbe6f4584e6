/**
 * The pack in the real Pulumi: over a state, and in programs with the real Kubernetes provider.
 */
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as kubernetes from "@pulumi/kubernetes";
import { CustomResource } from "@pulumi/pulumi";
import type { PulumiFn } from "@pulumi/pulumi/automation";
import { kubernetesRules as rules } from "../support/rules";
import { manifests, type KubernetesObject, type Rule } from "../../src/author";
import { defaults } from "../../src/author/parameters";
import { Inventory } from "../../src/author/relations";
import { asDecoded } from "../../src/families/kubernetes/normalize";
import { appliesTo } from "../../src/judge/evaluate";
import { standing } from "../../src/judge/excuses";
import { startPulumi, type Outcome, type Pulumi } from "../engines";
import { Agreement } from "../support/agreement";
import { packageRoot } from "../support/build";
import type { Verdict } from "../../src/proof/cel";
import { corpusObjects, describeWithCorpus } from "../support/corpus";
import { examples, type Example } from "../support/examples";
import { verdictOf } from "../../src/proof/native";
import { packFolder, removePackFolders } from "../support/pack-folder";
import { patience } from "../support/patience";

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

/** What the policy of each rule reported of each resource; a policy's description comes before every message. */
function verdictsIn({ violations }: Outcome): (rule: Rule, resource: string) => Verdict {
  const messages = new Map<string, string[]>();
  for (const { policy, urn = "", message } of violations) {
    const key = `${policy} ${urn.slice(urn.lastIndexOf("::") + 2)}`;
    messages.set(key, [...(messages.get(key) ?? []), message.slice(message.lastIndexOf("\n") + 1)]);
  }
  return (rule, resource) => {
    const said = messages.get(`${rule.name} ${resource}`);
    return said === undefined ? { verdict: "pass" } : { verdict: "fail", message: said.join("; ") };
  };
}

async function compareAll(agreement: Agreement, objects: readonly Example[]): Promise<void> {
  const resources = objects.map(({ object }, at) => {
    return { type: typeOf(object), name: `resource-${at}`, inputs: object };
  });
  const verdictIn = verdictsIn(await pulumi.analyze(packFolder({}), resources));
  // All are one stack, in which one may take back what a rule says of another.
  const inventory = new Inventory();
  const members = objects.map((example) => ({ ...example, entry: inventory.add(asDecoded(example.object)) }));
  members.forEach(({ object, title, entry }, at) => {
    for (const rule of rules.filter((candidate) => appliesTo(candidate, object))) {
      const said = verdictIn(rule, `resource-${at}`);
      const its = standing(rule, { inventory, entry }, defaults(rule.parameters ?? {}));
      const native = its === "excused" ? ({ verdict: "pass" } as const) : verdictOf(rule, object);
      agreement.compare(rule, object, native, said, title);
    }
  });
}

const gate = "CrossGuard in pulumi policy analyze";

test(
  "every rule says the same of every example",
  async () => {
    const agreement = new Agreement(gate, "all examples", "policies");
    await compareAll(agreement, examples);
    expect(agreement.concludeForEveryRule().objects).toBe(examples.length);
  },
  patience,
);

describeWithCorpus("the corpus", () => {
  test(
    "every rule says the same of every object",
    async () => {
      const agreement = new Agreement(gate, "the corpus", "policies");
      // Pulumi refuses a list by its own name; the objects in it are the checks of the preview gate.
      await compareAll(
        agreement,
        corpusObjects().filter(({ object }) => !object.kind.endsWith("List")),
      );
      expect(agreement.conclude().violations).toBeGreaterThan(100);
    },
    patience,
  );
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

/** The first rule of each category that stops what breaks it. */
const stopping = [...new Set(rules.map(({ category }) => category))].flatMap((category) =>
  rules.filter((rule) => rule.category === category && rule.recommended.level === "deny").slice(0, 1),
);

describe.each(stopping)("programs of $category", (rule) => {
  const { category } = rule;
  const [bad] = rule.examples.bad;
  // A good example of one rule may break another: only the policies of this rule count.
  const [good] = rule.examples.good;

  test.each(["preview", "up"] as const)(
    "%s stops the bad one and names the rule",
    async (operation) => {
      const folder = join(rendered, `${category}-${operation}-bad`);
      const outcome = await pulumi[operation](program(bad, folder), packFolder({}));
      expect(outcome.ok).toBe(false);
      expect(verdictsIn(outcome)(rule, "example")).toEqual(verdictOf(rule, bad));
      expect(writtenManifests(folder)).toBe(0);
    },
    120_000,
  );

  test("preview reports nothing of the good one", async () => {
    const outcome = await pulumi.preview(program(good, join(rendered, `${category}-good`)), packageRoot);
    expect(verdictsIn(outcome)(rule, "example")).toEqual({ verdict: "pass" });
  }, 120_000);
});

test("up is stopped by a LoadBalancer without approval, and passes with one", async () => {
  const object = manifests.service({ type: "LoadBalancer", ports: [{ port: 80 }] });
  // The other rules have something to say of any Service.
  const settings = { "lockstep.yaml": 'level: "off"\nrules: { restrict-load-balancers: deny }\n' };
  const approved = packFolder({
    ...settings,
    "approvals.yaml": [
      "approvals:",
      "- rule: restrict-load-balancers",
      "  resources: [{kind: Service, namespace: shop, name: web}]",
      "  reason: the shop's front door",
      "  approvedBy: platform@example.com",
      '  expires: "2999-12-31"',
      "",
    ].join("\n"),
  });
  const withApproval = join(rendered, "approved");
  const without = join(rendered, "not-approved");
  expect(await pulumi.up(program(object, without), packFolder(settings))).toMatchObject({
    ok: false,
    violations: [{ policy: "restrict-load-balancers", level: "mandatory" }],
  });
  expect(writtenManifests(without)).toBe(0);
  const outcome = await pulumi.up(program(object, withApproval), approved);
  expect(outcome).toMatchObject({ ok: true, violations: [] });
  expect(outcome.output).toContain(
    "restrict-load-balancers: kubernetes:core/v1:Service example is approved " +
      "until 2999-12-31, by platform@example.com: the shop's front door",
  );
  expect(writtenManifests(withApproval)).toBe(1);
}, 180_000);
