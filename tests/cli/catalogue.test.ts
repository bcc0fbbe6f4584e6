import { rules } from "../../policies";
import { resourcesIn, programOf } from "../../src/families/resource-examples";
import { objectsIn } from "../../src/families/kubernetes/objects";
import { readDocuments } from "../../src/yaml";
import { explanation } from "../../src/report/explanation";
import type { JsonCatalogue } from "../../src/report";
import { rulesAbout } from "../../src/settings/rule-names";
import { rules as testRules } from "../check/rules";
import { folderWith, lockstep } from "./lockstep";

describe("lockstep rules", () => {
  test("lists every rule by category", async () => {
    const { code, stdout } = await lockstep(folderWith({}), ["rules"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^networking$/mu);
    expect(stdout).toMatch(
      /^ {2}restrict-load-balancers +deny +high +Services of type LoadBalancer are approved {2}\(Service\)$/mu,
    );
    for (const { name } of rules) expect(stdout).toContain(`  ${name} `);
  });

  test("lists them for programs", async () => {
    const { stdout } = await lockstep(folderWith({}), ["rules", "--format", "json"]);
    const catalogue = JSON.parse(stdout) as JsonCatalogue;
    expect(catalogue.version).toBe(1);
    expect(catalogue.rules.map(({ category, name }) => `${category}/${name}`)).toEqual(
      rules.map(({ category, name }) => `${category}/${name}`),
    );
    expect(
      catalogue.rules.find(({ name }) => name === "restrict-cluster-admin-bindings")?.references[0],
    ).toEqual({
      title: "CIS Kubernetes Benchmark 5.1.1: Ensure that the cluster-admin role is only used where required",
      url: "https://www.cisecurity.org/benchmark/kubernetes",
      framework: "cis",
      control: "5.1.1",
    });
    expect(catalogue.rules.find(({ name }) => name === "restrict-load-balancers")).toMatchObject({
      title: "Services of type LoadBalancer are approved",
      severity: "high",
      kinds: [{ apiVersion: "v1", kind: "Service" }],
      parameters: [],
    });
  });

  test("lists those of a framework with its controls", async () => {
    const { code, stdout } = await lockstep(folderWith({}), ["rules", "--framework", "cis"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ {2}restrict-cluster-admin-bindings .* {2}\[5\.1\.1\]$/mu);
    expect(stdout).not.toContain("require-readiness-probe");
    expect(stdout).not.toContain("[]");
  });

  test("lists those of a framework for programs", async () => {
    const args = ["rules", "--framework", "rbac-good-practices", "--format", "json"];
    const { stdout } = await lockstep(folderWith({}), args);
    const listed = (JSON.parse(stdout) as JsonCatalogue).rules.map(({ name }) => name);
    expect(listed).toContain("restrict-cluster-admin-bindings");
    expect(listed).not.toContain("require-readiness-probe");
  });
});

describe("lockstep rules with words", () => {
  test.each([
    ["loadbalancer", "restrict-load-balancers"],
    ["load balancer", "require-internal-load-balancers"],
    ["no-latest", "require-immutable-images"],
    ["privileged", "disallow-privileged-containers"],
    ["hostPath", "disallow-host-path-volumes"],
    ["escape the container", undefined],
    ["no", undefined],
  ])("%s finds %s", (words, name) => {
    const found = rulesAbout(rules, words).map((rule) => rule.name);
    if (name === undefined) expect(found).toEqual([]);
    else expect(found).toContain(name);
    expect(found.length).toBeLessThan(rules.length / 10);
  });
});

describe("lockstep explain", () => {
  test.each(["restrict-load-balancers", "networking/restrict-load-balancers"])(
    "explains %s with its CEL",
    async (name) => {
      const { code, stdout } = await lockstep(folderWith({}), ["explain", name]);
      expect(code).toBe(0);
      expect(stdout).toMatch(/^restrict-load-balancers\nServices of type LoadBalancer are approved\n/u);
      expect(stdout).toMatch(/^At admission \(CEL\)\n {2}variables:\n[^]*^ {2}validations:\n/mu);
    },
  );

  test.each([
    [
      ["explain", "restrict-load-balancer"],
      "there is no rule restrict-load-balancer; did you mean restrict-load-balancers?",
    ],
    [
      ["explain", "loadbalancer"],
      "there is no rule loadbalancer; did you mean restrict-load-balancers, require-internal-load-balancers or require-load-balancer-source-ranges?",
    ],
    [["explain", "x"], "there is no rule x"],
    [["rules", "nothing", "whatsoever"], "no rule is about nothing whatsoever"],
  ])("%j is wrong usage", async (args, message) => {
    expect(await lockstep(folderWith({}), args)).toEqual({
      code: 2,
      stdout: "",
      stderr: `lockstep: ${message}\n`,
    });
  });

  test("says all that the rule says, and what each bad example breaks", () => {
    const [rule] = testRules;
    if (rule === undefined) throw new Error("no rule");
    expect(explanation(rule, { cel: "variables:\n  - a\n\nvalidations: []" })).toBe(`restrict-load-balancers
Services of type LoadBalancer are approved

Why
  Because.

Fix
  Mend it.

Level
  deny in the profile recommended: it is a test
  to set it, in lockstep.yaml:
    rules:
      restrict-load-balancers: warn

Approve
  in approvals.yaml, for one object and until a day:
    - rule: restrict-load-balancers
      resources: [{ kind: Service, namespace: shop, name: web }]
      reason: why this one may
      approvedBy: who decided it
      expires: 2027-01-31

category: networking
severity: high
kinds: Service

Breaks the rule
  # Service of type LoadBalancer is not approved
  apiVersion: v1
  kind: Service
  metadata:
    name: web
    namespace: shop
  spec:
    type: LoadBalancer

Keeps the rule
  apiVersion: v1
  kind: Service
  metadata:
    name: web
    namespace: shop
  spec:
    type: ClusterIP

At admission (CEL)
  variables:
    - a

  validations: []
`);
  });

  test.each(rules.map((rule) => [rule.name, rule] as const))(
    "%s: its examples are read as they are",
    (_, rule) => {
      const text = explanation(rule, { allExamples: true });
      const shown = [...text.matchAll(/^(?:Breaks|Keeps) the rule\n((?: {2}.*\n)+)/gmu)].map((match) => {
        return Array.from(readDocuments((match[1] ?? "").replaceAll(/^ {2}/gmu, "")), (document) =>
          "value" in document ? document.value : document,
        );
      });
      const { good, bad } = rule.examples;
      const written = [...bad, ...good].map((each) => {
        const resources = resourcesIn(each);
        return resources.length > 0
          ? [programOf(...resources)]
          : objectsIn(each).objects.map(({ object }) => object);
      });
      expect(shown).toEqual(written);
    },
  );
});

describe("lockstep", () => {
  test.each([
    [["--help"], 0],
    [["help", "check"], 0],
    [["check", "--help"], 0],
    [["--version"], 0],
    [[], 2],
    [["chek"], 2],
    [["rules", "xyzzy"], 2],
    [["rules", "--format", "xml"], 2],
    [["rules", "--framework", "CIS"], 2],
    [["explain"], 2],
  ])("%j ends with %i", async (args, code) => {
    expect((await lockstep(folderWith({}), args)).code).toBe(code);
  });

  test("an unknown command gets a suggestion", async () => {
    const { stderr } = await lockstep(folderWith({}), ["chek"]);
    expect(stderr).toBe("lockstep: error: unknown command 'chek'\n(Did you mean check?)\n");
  });
});
