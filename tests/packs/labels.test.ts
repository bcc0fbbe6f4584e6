/** What generated objects say that they come from, and what is said of those that are generated no more. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseAllDocuments } from "yaml";
import { labelValue } from "../../src/admission/labels";
import { objectsGone } from "../../src/generate/gone";
import { lockstep } from "../cli/lockstep";
import { packageRoot } from "../support/build";
import { ownerFile, ownerRule, removeWorkspaces, workspace } from "./workspace";

jest.setTimeout(120_000);

afterAll(removeWorkspaces);

test.each([
  ["1.2.3", "1.2.3"],
  ["1.2.3-rc.1+build.5", "1.2.3-rc.1-build.5"],
  ["@acme/lockstep-pack", "acme-lockstep-pack"],
  ["a\nb: c", "a-b-c"],
  ["--", ""],
  [`${"x".repeat(62)}--y`, "x".repeat(62)],
])("%j is %j as the value of a label", (text, value) => {
  expect(labelValue(text)).toBe(value);
});

const { version } = JSON.parse(readFileSync(join(packageRoot, "package.json"), "utf8")) as {
  version: string;
};

/** The distinct labels of the objects in a file. */
function labelsIn(file: string): string[] {
  const objects = parseAllDocuments(readFileSync(file, "utf8")).map(
    (document) => document.toJS() as { metadata?: { labels: Record<string, string> } },
  );
  const prefix = "app.kubernetes.io/";
  const texts = objects.map(({ metadata: { labels = {} } = {} }) =>
    Object.entries(labels)
      .map(([key, value]) => `${key.replace(prefix, "")}=${value}`)
      .join(" "),
  );
  return [...new Set(texts)];
}

test.each([
  [
    "kubernetes/validating-admission-policies/networking/restrict-load-balancers.yaml",
    "restrict-load-balancers",
  ],
  ["kyverno/cluster-policies/networking/restrict-load-balancers.yaml", "restrict-load-balancers"],
  ["kyverno/bundles/validating-policies/lockstep-services.yaml", "bundle"],
])("of %s", (file, component) => {
  expect(labelsIn(join(packageRoot, file))).toEqual([
    `managed-by=lockstep part-of=lockstep version=${version} component=${component}`,
  ]);
});

const inPackage = "node_modules/@acme/lockstep-pack";
const approved = "base/teams/require-team";
const files = {
  "lockstep.yaml": `packs:
  - { use: ./policies, prefix: acme }
  - { use: "@acme/lockstep-pack", prefix: base }
engines: [kyverno-validating-policy]
policyExceptions: true
environments:
  staging: {}
  production: { profile: strict }
profile: pod-security-baseline
`,
  "approvals.yaml": `approvals:
  - rule: ${approved}
    resources: [{ kind: Service, namespace: shop, name: web }]
    reason: The web.
    approvedBy: platform
    expires: 2999-01-01
`,
  [ownerFile]: ownerRule,
  [`${inPackage}/package.json`]: JSON.stringify({
    name: "@acme/lockstep-pack",
    version: "1.2.3+4",
    peerDependencies: { lockstep: "*" },
    lockstep: { api: 1 },
  }),
  [`${inPackage}/policies/teams/require-team.ts`]: ownerRule,
};

test("of a workspace's packs, and what is generated no more once a rule is off", async () => {
  const folder = workspace(files);
  expect(await lockstep(folder, ["generate"])).toMatchObject({ code: 0, stderr: "" });
  const production = join(folder, "kyverno/production");
  const managed = "managed-by=lockstep";
  expect(labelsIn(join(production, "bundles/validating-policies/policies.yaml"))).toEqual([
    `${managed} part-of=lockstep version=${version} component=bundle`,
  ]);
  const policies = join(production, "validating-policies");
  expect(labelsIn(join(policies, `${approved}.yaml`))).toEqual([
    `${managed} part-of=base version=1.2.3-4 component=base-require-team`,
  ]);
  expect(labelsIn(join(policies, "acme/ownership/require-service-owner.yaml"))).toEqual([
    `${managed} part-of=acme component=acme-require-service-owner`,
  ]);
  expect(labelsIn(join(policies, "policy-exceptions.yaml"))).toEqual([
    `${managed} part-of=base version=1.2.3-4 component=base-require-team`,
  ]);

  writeFileSync(
    join(folder, "lockstep.yaml"),
    files["lockstep.yaml"].replace(
      "strict }",
      "strict, rules: { acme/ownership/require-service-owner: off } }",
    ),
  );
  const says = "no longer generated: ValidatingPolicy (production) acme-require-service-owner\n";
  expect((await lockstep(folder, ["generate", "--check"])).stderr).toContain(`lockstep: ${says}`);
  expect((await lockstep(folder, ["generate"])).stdout).toContain(says);
});

const object = (kind: string, name: string): string => `kind: ${kind}\nmetadata:\n  name: ${name}\n---\n`;

test.each<[what: string, before: Record<string, string>, after: Record<string, string>, says: string[]]>([
  ["nothing", { "kyverno/a.yaml": object("A", "x") }, { "kyverno/b.yaml": object("A", "x") }, []],
  [
    "objects of two kinds",
    { "kyverno/a.yaml": object("A", "x") + object("B", "x"), "kyverno/b.yaml": object("A", "y") },
    { "kyverno/a.yaml": object("A", "z") },
    ["no longer generated: A x, y", "no longer generated: B x"],
  ],
  [
    "one of an environment that another has",
    { "kyverno/staging/a.yaml": object("A", "x") },
    { "kyverno/production/a.yaml": object("A", "x") },
    ["no longer generated: A (staging) x"],
  ],
])("%s gone", (_, before, after, says) => {
  const files = (texts: Record<string, string>): Map<string, string> => new Map(Object.entries(texts));
  expect(objectsGone(files(before), files(after), ["staging", "production"])).toEqual(says);
});
