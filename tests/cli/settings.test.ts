import { clusterIp, loadBalancer, unprobed } from "./manifests";
import { checkJson, folderWith, lockstep } from "./lockstep";

const only = ["--rule", "restrict-load-balancers"];

test.each([
  ["deny", 1, "deny"],
  ["warn", 0, "warn"],
  ["audit", 0, "audit"],
  ["off", 0, undefined],
])("%s at check", async (level, code, reported) => {
  const settings = `rules: {restrict-load-balancers: {level: {check: ${level}}}}\n`;
  const folder = folderWith({ "web.yaml": loadBalancer, "lockstep.yaml": settings });
  const report = await checkJson(folder, [...only, "."]);
  expect(report).toMatchObject({ code, problems: [], summary: { files: 1 } });
  expect(report.findings.map((finding) => finding.level)).toEqual(reported === undefined ? [] : [reported]);
});

test.each([
  ["recommended", "warn"],
  ["strict", "deny"],
])("the profile %s of the command line takes the place of the file's", async (profile, level) => {
  const settings = "profile: strict\nexclude: {namespaces: []}\n";
  const wildcard = [
    "apiVersion: rbac.authorization.k8s.io/v1",
    "kind: Role",
    "metadata: {name: all}",
    "rules: [{apiGroups: [''], resources: [configmaps], verbs: ['*']}]",
    "",
  ].join("\n");
  const folder = folderWith({ "role.yaml": wildcard, "lockstep.yaml": settings });
  const { findings } = await checkJson(folder, [
    "--profile",
    profile,
    "--rule",
    "disallow-wildcard-permissions",
    "role.yaml",
  ]);
  expect(findings.map((finding) => finding.level)).toEqual([level]);
});

test("text says what does not fail the check", async () => {
  const settings = "rules: {restrict-load-balancers: warn, require-readiness-probe: audit}\n";
  const folder = folderWith({ "web.yaml": `${loadBalancer}---\n${unprobed}`, "other.yaml": settings });
  const args = [
    "check",
    "--settings",
    "other.yaml",
    ...only,
    "--rule",
    "require-readiness-probe",
    "web.yaml",
  ];
  const { code, stdout } = await lockstep(folder, args);
  expect(code).toBe(0);
  expect(stdout).toMatch(/ warn {3}high {6}.* restrict-load-balancers\n/u);
  expect(stdout).toMatch(/ audit {2}medium {4}.* require-readiness-probe\n/u);
  expect(stdout).toContain("\n0 findings, 1 warning, 1 for information\n");
});

test("what is only for information is counted, and listed for who names its rule or category", async () => {
  const settings = "level: off\nrules: {require-readiness-probe: audit}\n";
  const folder = folderWith({ "web.yaml": unprobed, "lockstep.yaml": settings });
  const listed = "audit  medium    container app has no readinessProbe  require-readiness-probe\n";
  const counted = "for information  1 finding of 1 rule at level audit\n  require-readiness-probe 1\n";
  const printed = async (...args: string[]): Promise<string> =>
    (await lockstep(folder, ["check", ...args, "web.yaml"])).stdout;
  expect(await printed()).toContain(counted);
  expect(await printed()).not.toContain(listed);
  for (const asked of [
    ["--rule", "require-readiness-probe"],
    ["--category", "reliability"],
  ]) {
    expect(await printed(...asked)).toContain(listed);
    expect(await printed(...asked)).not.toContain(counted);
  }
});

test("parameters hold", async () => {
  const settings = "rules: {require-immutable-images: {parameters: {patterns: ['^latest$']}}}\n";
  const folder = folderWith({ "web.yaml": unprobed, "lockstep.yaml": settings });
  const { findings } = await checkJson(folder, ["--rule", "require-immutable-images", "web.yaml"]);
  expect(findings.map(({ message }) => message)).toEqual([
    "container app has the image example.org/app:1.0.0, which can change",
  ]);
});

describe("namespaces with a label", () => {
  const settings = `level: warn
namespaces:
  label: stage
  values:
    production: {names: [shop, bank], level: deny}
    trial: {names: [lab], level: off}
`;
  const inNamespace = (namespace: string): string =>
    loadBalancer.replace("name: web", `name: web\n  namespace: ${namespace}`);
  const namespace = (name: string, labels: string): string =>
    `apiVersion: v1\nkind: Namespace\nmetadata:\n  name: ${name}\n  labels: ${labels}\n`;

  test.each([
    ["shop", 1, ["deny"]],
    ["lab", 0, []],
    ["other", 0, ["warn"]],
  ])("have levels of their own: %s", async (name, code, reported) => {
    const folder = folderWith({ "web.yaml": inNamespace(name), "lockstep.yaml": settings });
    const report = await checkJson(folder, [...only, "."]);
    expect(report).toMatchObject({ code, problems: [], summary: { rules: 1 } });
    expect(report.findings.map((finding) => finding.level)).toEqual(reported);
  });

  test.each([
    ["as the settings say", namespace("shop", "{stage: production}"), []],
    ["of which they say nothing, without the label", namespace("dev", "{team: a}"), []],
    [
      "that they do not name",
      namespace("dev", "{stage: production}"),
      ["web.yaml:5:12: Namespace dev has the label stage: production"],
    ],
    [
      "with another value",
      namespace("shop", "{stage: trial}"),
      ["web.yaml:5:12: Namespace shop has the label stage: trial"],
    ],
    ["without the label", namespace("lab", "{team: a}"), ["web.yaml:3:1: Namespace lab has no label stage"]],
    ["without labels", namespace("lab", "{}"), ["web.yaml:3:1: Namespace lab has no label stage"]],
  ])("a Namespace %s", async (_, manifest, problems) => {
    const folder = folderWith({ "web.yaml": manifest, "lockstep.yaml": settings });
    const report = await checkJson(folder, ["."]);
    expect(report.code).toBe(problems.length > 0 ? 3 : 0);
    expect(
      report.problems.map(
        ({ message, location: { file, line, column } }) => `${file}:${line}:${column}: ${message}`,
      ),
    ).toEqual(
      problems.map(
        (problem) => `${problem}, and the settings say otherwise: correct names in namespaces.values`,
      ),
    );
  });
});

describe("what is left out", () => {
  const system = loadBalancer.replace("name: web", "name: web\n  namespace: kube-system");

  test("the system's namespaces are not, as nobody here knows who will write", async () => {
    expect(await checkJson(folderWith({ "web.yaml": system }), [...only, "."])).toMatchObject({ code: 1 });
  });

  test("namespaces of the file are, and the report counts their objects", async () => {
    const settings = "exclude: {namespaces: [kube-system]}\n";
    const folder = folderWith({ "web.yaml": `${system}---\n${clusterIp}`, "lockstep.yaml": settings });
    expect(await checkJson(folder, [...only, "."])).toMatchObject({
      code: 0,
      findings: [],
      summary: { resources: 2, leftOut: 1 },
    });
    const { stdout } = await lockstep(folder, ["check", ...only, "."]);
    expect(stdout).toContain("2 resources (1 in namespaces left out), 1 rule\n");
  });

  test("objects that name no namespace are in that of --namespace", async () => {
    const settings = "exclude: {namespaces: [sandbox]}\n";
    const folder = folderWith({ "web.yaml": loadBalancer, "lockstep.yaml": settings });
    expect(await checkJson(folder, [...only, "--namespace", "sandbox", "."])).toMatchObject({ code: 0 });
  });

  test.each([
    ["no namespace", "exclude: {namespaces: []}\n", 1],
    ["another namespace", "exclude: {namespaces: [shop]}\n", 1],
    [
      "a namespace of a rule, besides",
      "rules: {restrict-load-balancers: {exclude: {namespaces: [kube-system]}}}\n",
      0,
    ],
    ["a kind", "exclude: {namespaces: [], kinds: [Service]}\n", 0],
  ])("%s is", async (_, settings, code) => {
    const folder = folderWith({ "web.yaml": system, "lockstep.yaml": settings });
    expect(await checkJson(folder, [...only, "."])).toMatchObject({ code });
  });
});

test("a malformed part has no effect and is a problem, and the rest holds", async () => {
  const settings = "rules:\n  restrict-load-balancers: warn\n  no-such-rule: off\n";
  const folder = folderWith({ "web.yaml": loadBalancer, "lockstep.yaml": settings });
  expect(await checkJson(folder, [...only, "."])).toMatchObject({
    code: 3,
    findings: [{ level: "warn" }],
    problems: [{ kind: "settings", location: { file: "lockstep.yaml", line: 3, column: 3 } }],
  });
});

test("settings that are not there", async () => {
  const run = await lockstep(folderWith({ "web.yaml": clusterIp }), ["check", "--settings", "no.yaml", "."]);
  expect(run).toMatchObject({ code: 2, stderr: "lockstep: there is no settings file no.yaml\n" });
});
