/**
 * The rule that a new policy repository begins with, and the test of what check says by it.
 */

/** Its place, without the prefix. */
export const firstRule = "ownership/require-service-owner";

/** The files of the rule and of its test, by their paths. */
export function firstRuleFiles(prefix: string): ReadonlyMap<string, string> {
  return new Map([
    [`policies/${firstRule}.ts`, ruleText],
    ["tests/manifests.test.mjs", testText(`${prefix}/${firstRule}`)],
    ["tests/manifests/owned.yaml", manifest("{ owner: checkout }")],
    ["tests/manifests/unowned.yaml", manifest("{}")],
  ]);
}

const ruleText = `import { manifests, objects, rule, service, type Service } from "lockstep/author";

const web = manifests.service({ type: "ClusterIP", ports: [{ port: 80 }] });

export default rule({
  title: "Services name the team that owns them",
  severity: "low",
  why: "At night nobody knows whom to ask about a Service that no team's name is on.",
  fix: "Set the label owner to the name of the team.",
  references: [],
  recommended: { level: "deny", because: "every Service has a team" },
  target: objects<Service>(service),
  deny: (service) => (service.metadata?.labels?.["owner"] ?? "") === "",
  message: () => "the Service names no owner",
  examples: {
    good: [{ ...web, metadata: { name: "web", labels: { owner: "checkout" } } }],
    bad: [web, { ...web, metadata: { name: "web", labels: { owner: "" } } }],
  },
});
`;

const testText = (
  rule: string,
): string => `// What check says of the manifests beside this file, by the settings of this repository.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";

const lockstep = join(import.meta.dirname, "..", "node_modules", "lockstep", "dist", "src", "cli", "main.js");

/** The rules for which check refuses a manifest. */
function brokenBy(manifest) {
  const file = join(import.meta.dirname, "manifests", manifest);
  const { stdout, stderr } = spawnSync(process.execPath, [lockstep, "check", file, "--format", "json"], {
    cwd: import.meta.dirname,
    encoding: "utf8",
  });
  assert.equal(stderr, "");
  return JSON.parse(stdout)
    .findings.filter(({ level }) => level === "deny")
    .map(({ rule }) => rule);
}

test("a Service with an owner breaks nothing", () => {
  assert.deepEqual(brokenBy("owned.yaml"), []);
});

test("a Service without one breaks the rule of this repository", () => {
  assert.deepEqual(brokenBy("unowned.yaml"), ["${rule}"]);
});
`;

const manifest = (labels: string): string => `apiVersion: v1
kind: Service
metadata:
  name: web
  namespace: shop
  labels: ${labels}
spec:
  type: ClusterIP
  selector: { app: web }
  ports: [{ port: 80 }]
`;
