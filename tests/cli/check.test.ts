import { approval, clusterIp, loadBalancer, unprobed } from "./manifests";
import { checkJson, folderWith, lockstep } from "./lockstep";

const onlyLoadBalancers = ["--rule", "restrict-load-balancers"];
const finding = {
  rule: "restrict-load-balancers",
  category: "networking",
  severity: "high",
  level: "deny",
  message: "Service of type LoadBalancer is not approved",
  resource: { apiVersion: "v1", kind: "Service", namespace: "default", name: "web" },
  path: "",
  field: "spec.type",
  location: { file: "web.yaml", line: 6, column: 3, endLine: 6, endColumn: 21 },
};

describe("the report for programs", () => {
  test("names rule, object and place of each finding, and sums up", async () => {
    const folder = folderWith({ "web.yaml": loadBalancer });
    expect(await checkJson(folder, [...onlyLoadBalancers, "web.yaml"])).toEqual({
      code: 1,
      version: 1,
      goesBy: "settings: none, the defaults; approvals: none",
      findings: [finding],
      approved: [],
      problems: [],
      notes: [],
      summary: {
        files: 1,
        charts: 0,
        kustomizations: 0,
        ignored: 0,
        documents: 1,
        resources: 1,
        rules: 1,
        findings: 1,
        problems: 0,
        notes: 0,
        approved: 0,
        levels: { deny: 1, warn: 0, audit: 0 },
        leftOut: 0,
        managed: 0,
        known: 0,
      },
    });
  });

  test("gives the place of the item within the object", async () => {
    const folder = folderWith({ "web.yaml": unprobed });
    const { findings } = await checkJson(folder, ["--rule", "require-readiness-probe", "web.yaml"]);
    expect(findings).toMatchObject([
      {
        message: "container app has no readinessProbe",
        resource: { namespace: "shop" },
        path: "spec.template.spec.containers[0]",
        field: "spec.template.spec.containers[0]",
        missing: "spec.template.spec.containers[0].readinessProbe",
        location: { file: "web.yaml", line: 11, column: 11, endLine: 11, endColumn: 20 },
      },
    ]);
  });

  test("gives the place within a list", async () => {
    const list = {
      apiVersion: "v1",
      kind: "List",
      items: [{ apiVersion: "v1", kind: "Namespace" }, lb(), lb()],
    };
    const folder = folderWith({ "list.json": JSON.stringify(list, null, 2) });
    const { findings, summary } = await checkJson(folder, [...onlyLoadBalancers, "list.json"]);
    expect(findings.map(({ path, location }) => [path, location.line])).toEqual([
      ["items[1]", 16],
      ["items[2]", 26],
    ]);
    expect(summary).toMatchObject({ documents: 1, resources: 3 });
  });

  test("is in order of file, line and rule", async () => {
    const folder = folderWith({ "b.yaml": loadBalancer, "a.yaml": `${unprobed}---\n${loadBalancer}` });
    const args = [...onlyLoadBalancers, "--rule", "require-readiness-probe", "b.yaml", "a.yaml"];
    const { findings } = await checkJson(folder, args);
    expect(findings.map(({ location: { file, line }, rule }) => `${file}:${line} ${rule}`)).toEqual([
      "a.yaml:11 require-readiness-probe",
      "a.yaml:19 restrict-load-balancers",
      "b.yaml:6 restrict-load-balancers",
    ]);
  });
});

function lb(): object {
  return { apiVersion: "v1", kind: "Service", metadata: { name: "web" }, spec: { type: "LoadBalancer" } };
}

test.each<[string, Record<string, string>, string[], number]>([
  ["a clean file", { "a.yaml": clusterIp }, ["a.yaml"], 0],
  ["a violation", { "a.yaml": loadBalancer }, ["a.yaml"], 1],
  ["broken YAML", { "a.yaml": "a: [" }, ["a.yaml"], 3],
  ["broken YAML and a violation", { "a.yaml": `a: [\n---\n${loadBalancer}` }, ["a.yaml"], 3],
  ["a misshapen object", { "a.yaml": "apiVersion: v1\nkind: Pod\nspec: none\n" }, ["a.yaml"], 3],
  ["no Kubernetes objects", { "a.yaml": "replicas: 1\n", "package.json": "{}" }, ["."], 0],
  ["an empty file", { "a.yaml": "" }, ["a.yaml"], 0],
  ["an empty folder", {}, ["."], 0],
  ["a malformed approval", { "a.yaml": clusterIp, "approvals.yaml": "approvals: [{}]" }, ["a.yaml"], 3],
  ["no path", {}, [], 2],
  ["a path to nothing", { "a.yaml": clusterIp }, ["a.yaml", "b.yaml"], 2],
  ["an unknown rule", { "a.yaml": clusterIp }, ["--rule", "no-such-rule", "a.yaml"], 2],
  ["an unknown category", { "a.yaml": clusterIp }, ["--category", "no-such-category", "a.yaml"], 2],
  ["an unknown format", { "a.yaml": clusterIp }, ["--format", "xml", "a.yaml"], 2],
  ["an unknown option", { "a.yaml": clusterIp }, ["--rules", "x", "a.yaml"], 2],
  ["an approvals file that is not there", { "a.yaml": clusterIp }, ["--approvals", "x.yaml", "a.yaml"], 2],
  ["no folder for the output", { "a.yaml": clusterIp }, ["--output", "x/y.json", "a.yaml"], 2],
  ["a folder as output", { "a.yaml": clusterIp }, ["--output", ".", "a.yaml"], 2],
  ["a checked file as output", { "a.yaml": clusterIp }, ["--output", "./a.yaml", "a.yaml"], 2],
  ["an empty namespace", { "a.yaml": clusterIp }, ["--namespace", "", "a.yaml"], 2],
])("%s: the exit code", async (_, files, args, code) => {
  const run = await lockstep(folderWith(files), ["check", ...args]);
  expect(run.code).toBe(code);
  expect(run.stderr === "").toBe(code !== 2);
  expect(run.stdout === "").toBe(code === 2);
  expect(run.stderr).not.toContain("    at ");
});

test.each<[string, string[], string]>([
  [
    "a rule",
    ["--rule", "restrict-load-balancer", "a.yaml"],
    "there is no rule restrict-load-balancer; did you mean restrict-load-balancers?",
  ],
  [
    "a rule with its category",
    ["--rule", "network/restrict-load-balancers", "a.yaml"],
    "there is no rule network/restrict-load-balancers; did you mean restrict-load-balancers?",
  ],
  [
    "a category",
    ["--category", "network", "a.yaml"],
    "there is no category network; did you mean networking?",
  ],
  ["a path", ["sub/b.yml"], "there is no file or folder sub/b.yml; did you mean sub/b.yaml?"],
])("%s that does not exist gets a suggestion", async (_, args, message) => {
  const folder = folderWith({ "a.yaml": clusterIp, "sub/b.yaml": clusterIp });
  expect((await lockstep(folder, ["check", ...args])).stderr).toBe(`lockstep: ${message}\n`);
});

describe("which rules are checked", () => {
  test.each<[string, string[], string[]]>([
    ["a rule", ["--rule", "restrict-load-balancers"], ["restrict-load-balancers"]],
    [
      "a rule with its category",
      ["--rule", "networking/restrict-load-balancers"],
      ["restrict-load-balancers"],
    ],
    [
      "two rules",
      ["--rule", "restrict-load-balancers", "--rule", "require-readiness-probe"],
      ["require-readiness-probe", "restrict-load-balancers"],
    ],
    [
      "a category",
      ["--category", "images"],
      ["require-image-digests", "require-image-pulls", "restrict-image-registries"],
    ],
    [
      "a rule and a category",
      ["--rule", "restrict-load-balancers", "--category", "images"],
      [
        "require-image-digests",
        "require-image-pulls",
        "restrict-image-registries",
        "restrict-load-balancers",
      ],
    ],
  ])("%s", async (_, args, rules) => {
    const folder = folderWith({ "web.yaml": `${unprobed}---\n${loadBalancer}` });
    const { findings } = await checkJson(folder, [...args, "web.yaml"]);
    expect(findings.map(({ rule }) => rule).sort()).toEqual(rules);
  });
});

describe("what is read", () => {
  test("standard input", async () => {
    const { code, findings } = await checkJson(folderWith({}), [...onlyLoadBalancers, "-"], {
      input: loadBalancer,
    });
    expect(code).toBe(1);
    expect(findings).toMatchObject([{ location: { file: "<stdin>", line: 6, column: 3 } }]);
  });

  test("text in UTF-16, as Windows shells write it", async () => {
    const folder = folderWith({ "web.yaml": Buffer.from(`\u{feff}${loadBalancer}`, "utf16le") });
    expect(await checkJson(folder, [...onlyLoadBalancers, "web.yaml"])).toMatchObject({
      code: 1,
      findings: [finding],
    });
  });

  test("neither UTF-8 nor UTF-16 is a problem of the file", async () => {
    const folder = folderWith({ "a.yaml": Buffer.from([0x61, 0x3a, 0x20, 0xe9]), "web.yaml": loadBalancer });
    expect(await checkJson(folder, [...onlyLoadBalancers, "."])).toMatchObject({
      code: 3,
      findings: [finding],
      problems: [{ kind: "file", location: { file: "a.yaml", line: 1, column: 1 } }],
    });
  });

  test("documents that are no Kubernetes objects are counted and left alone", async () => {
    const text = `---\n---\nreplicas: 1\n---\n[a, b]\n---\ntext\n---\n${loadBalancer}`;
    const { findings, summary } = await checkJson(folderWith({ "web.yaml": text }), [
      ...onlyLoadBalancers,
      "web.yaml",
    ]);
    expect(findings).toMatchObject([{ location: { line: 14 } }]);
    expect(summary).toMatchObject({ files: 1, documents: 4, resources: 1 });
  });
});

describe("what cannot be checked", () => {
  test("is one problem with its place, and the rest is checked", async () => {
    const text = `a: [\n---\n${loadBalancer}`;
    const { code, findings, problems } = await checkJson(folderWith({ "web.yaml": text }), [
      ...onlyLoadBalancers,
      ".",
    ]);
    expect(code).toBe(3);
    expect(findings).toMatchObject([{ location: { line: 8 } }]);
    expect(problems).toMatchObject([{ kind: "syntax", location: { file: "web.yaml" } }]);
  });

  test("an object that defeats many rules is one problem", async () => {
    const folder = folderWith({ "a.yaml": unprobed.replace(/template:[^]*/u, "template: none\n") });
    const { problems } = await checkJson(folder, ["--category", "resources", "--category", "images", "."]);
    expect(problems).toMatchObject([{ kind: "shape", location: { file: "a.yaml", line: 8, column: 3 } }]);
    expect(problems[0]?.message).toBe(
      "spec.template must be a mapping, and is a string (Deployment shop/web)",
    );
  });

  test("an object that a rule fails on is a problem without a stack trace", async () => {
    const folder = folderWith({
      "a.yaml": "apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Service\n  spec: 5\n- none\n",
    });
    const { problems, summary } = await checkJson(folder, ["a.yaml"]);
    expect(problems.map(({ kind, location }) => [kind, location.line])).toContainEqual(["shape", 7]);
    expect(problems.map(({ message }) => message).join()).not.toMatch(/is not a function|\n/u);
    expect(summary.resources).toBe(1);
  });

  test("a template comes with a hint", async () => {
    const folder = folderWith({ "a.yaml": "a: {{ .Values.a }}\nb: {{- if .c }}\n" });
    const { problems } = await checkJson(folder, ["a.yaml"]);
    expect(problems[0]?.message).toMatch(/if this is a template, render it and check what comes out$/u);
  });
});

describe("approvals", () => {
  const expired = approval.replace("2999", "2020");
  const malformed = `${approval}  - rule: restrict-load-balancers\n`;

  test.each<[string, string, string, string[], object]>([
    [
      "let a finding pass",
      "approvals.yaml",
      approval,
      [],
      { code: 0, findings: [], summary: { approved: 1 } },
    ],
    ["may be in another file", "other.yaml", approval, ["--approvals", "other.yaml"], { code: 0 }],
    ["that are not there approve nothing", "other.yaml", approval, [], { code: 1, summary: { approved: 0 } }],
    [
      "that have expired do not count",
      "approvals.yaml",
      expired,
      [],
      { code: 1, findings: [finding], problems: [] },
    ],
    [
      "are for the namespace that they name",
      "approvals.yaml",
      approval,
      ["--namespace", "shop"],
      { code: 1, findings: [{ resource: { namespace: "shop" } }] },
    ],
    [
      "that are malformed are a problem, and the others stay in force",
      "approvals.yaml",
      malformed,
      [],
      {
        code: 3,
        findings: [],
        problems: Array.from({ length: 4 }, () => ({
          kind: "approval",
          location: { file: "approvals.yaml", line: 7, column: 5 },
        })),
        summary: { approved: 1 },
      },
    ],
  ])("%s", async (_, file, text, args, expected) => {
    const folder = folderWith({ "web.yaml": loadBalancer, [file]: text });
    expect(await checkJson(folder, [...onlyLoadBalancers, ...args, "web.yaml"])).toMatchObject(expected);
  });

  test("are no manifests, even where they are in a checked folder", async () => {
    const folder = folderWith({ "web.yaml": loadBalancer, "approvals.yaml": "approvals: [" });
    const { problems, summary } = await checkJson(folder, ["."]);
    expect(problems.map(({ kind }) => kind)).toEqual(["approval"]);
    expect(summary.files).toBe(1);
  });
});

test.each([
  ["default", [], ["disallow-default-namespace"]],
  ["that of --namespace", ["--namespace", "shop"], []],
])("an object without a namespace is in %s", async (_, options, broken) => {
  const folder = folderWith({ "web.yaml": clusterIp });
  const { findings } = await checkJson(folder, ["--rule", "disallow-default-namespace", ...options, "."]);
  expect(findings.map(({ rule }) => rule)).toEqual(broken);
});
