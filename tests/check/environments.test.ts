/** What environments and extended files make of settings. */
import { pack } from "../../policies";
import { readApprovals } from "../../src/settings/read-approvals";
import { readSettings, type ReadSettings } from "../../src/settings/read-settings";
import { environmentOf } from "../../src/preview/environment";
import { readEnvironments } from "../../src/settings/environments";

const rule = "restrict-image-registries";
const probe = "require-readiness-probe";

function read(text: string, environment?: string, extended: Record<string, string> = {}): ReadSettings {
  return readSettings(text, pack, {
    environment,
    extended: (use) => {
      const its = extended[use];
      return its === undefined ? `there is no file ${use}` : { file: use.slice(2), text: its };
    },
  });
}

const levelsOf = (its: ReadSettings, name = probe): unknown => its.settings.get(name)?.levels;
const registriesOf = (its: ReadSettings): unknown => its.settings.get(rule)?.parameters["registries"];
const problemsOf = ({ problems }: ReadSettings): string[] =>
  problems.map(({ message, file, position }) => `${file ?? ""}:${position.line}: ${message}`);
const all = (level: string): object => ({ preview: level, check: level, admission: level });

test.each<[what: string, base: string, production: string, levels: object]>([
  ["says nothing", `rules: {${probe}: audit}`, "{}", all("audit")],
  ["sets a rule", `rules: {${probe}: audit}`, `{rules: {${probe}: deny}}`, all("deny")],
  [
    "sets a rule at one gate",
    `rules: {${probe}: audit}`,
    `{rules: {${probe}: {level: {admission: deny}}}}`,
    { ...all("audit"), admission: "deny" },
  ],
  [
    "sets parameters of a rule alone",
    `rules: {${rule}: audit, ${probe}: off}`,
    `{rules: {${rule}: {parameters: {registries: [a.example]}}}}`,
    all("off"),
  ],
  [
    "sets every rule, but not those that are named",
    `rules: {${probe}: audit}`,
    "{level: deny}",
    all("audit"),
  ],
  ["sets every rule", "level: audit", "{level: deny}", all("deny")],
  [
    "sets every rule at one gate",
    "level: audit",
    "{level: {check: deny}}",
    { ...all("audit"), check: "deny" },
  ],
  ["has a profile, over the level of the file", "level: audit", "{profile: strict}", all("deny")],
  ["has a profile and a level", "profile: strict", "{profile: recommended, level: off}", all("off")],
])("an environment that %s", (_, base, production, levels) => {
  const text = `${base}\nenvironments:\n  staging: {}\n  production: ${production}\n`;
  const its = read(text, "production");
  expect(problemsOf(its)).toEqual([]);
  expect(levelsOf(its)).toEqual(levels);
  expect(levelsOf(read(text, "staging"))).toEqual(levelsOf(read(`${base}\n`)));
  expect(levelsOf(read(text))).toEqual(levelsOf(read(`${base}\n`)));
});

const usual = registriesOf(read("")) as string[];

test.each<[what: string, base: string, production: string, registries: string[]]>([
  ["takes the place of it", "[a.example]", "[b.example]", ["b.example"]],
  ["adds to it", "[a.example]", "{add: [b.example]}", ["a.example", "b.example"]],
  ["adds to what is added", "{add: [a.example]}", "{add: [b.example]}", [...usual, "a.example", "b.example"]],
  ["takes the place of what is added", "{add: [a.example]}", "[b.example]", ["b.example"]],
])("a list in an environment %s", (_, base, production, registries) => {
  const list = (value: string): string => `{rules: {${rule}: {parameters: {registries: ${value}}}}}`;
  const its = read(
    `${list(base).slice(1, -1)}\nenvironments:\n  production: ${list(production)}\n`,
    "production",
  );
  expect(problemsOf(its)).toEqual([]);
  expect(registriesOf(its)).toEqual(registries);
});

test("exclusions of an environment take the place of those of the file, field by field", () => {
  const text =
    "exclude: {namespaces: [lab], kinds: [Job]}\nenvironments: {production: {exclude: {namespaces: []}}}\n";
  expect(read(text, "production").settings.get(probe)?.excluded).toEqual({ namespaces: [], kinds: ["Job"] });
});

test("what is extended decides where the file does not, the last named first", () => {
  const files = { "./a.yaml": `level: audit\nrules: {${rule}: deny}\n`, "./b.yaml": "level: warn\n" };
  const its = read(`extends: [./a.yaml, ./b.yaml]\nrules: {${probe}: off}\n`, undefined, files);
  expect(problemsOf(its)).toEqual([]);
  expect(levelsOf(its)).toEqual(all("off"));
  expect(levelsOf(its, rule)).toEqual(all("deny"));
  expect(levelsOf(its, "restrict-load-balancers")).toEqual(all("warn"));
});

test.each<[what: string, text: string, problem: string]>([
  [
    "a mistyped rule",
    "environments:\n  production:\n    rules:\n      requir-readiness-probe: deny\n",
    ":4: environments.production: rules.requir-readiness-probe must be the name of a rule",
  ],
  [
    "a mistyped level",
    "environments:\n  production:\n    level: dney\n",
    ":3: environments.production: level must be deny, warn, audit or off",
  ],
  [
    "a field that is the file's alone",
    "environments:\n  production:\n    engines: [kyverno-cluster-policy]\n",
    ":3: environments.production: engines is an unknown field",
  ],
  [
    "an environment in one",
    "environments:\n  production:\n    environments: {a: {}}\n",
    ":3: environments.production: environments is an unknown field",
  ],
  ["no environment", "environments: []\n", ":1: environments must be a mapping of names"],
  [
    "a name in capitals",
    "environments: {Production: {}}\n",
    ":1: environments.Production must be named by words in lower case",
  ],
  ["a way out of the folder", 'environments: {"../x": {}}\n', "must be named by words in lower case"],
  [
    "the name of a folder",
    "environments: {bundles: {}}\n",
    ":1: environments.bundles must have another name",
  ],
  [
    "stacks that are no list",
    "environments:\n  production: {stacks: prod}\n",
    ":2: environments.production.stacks must be a list",
  ],
  [
    "a stack of two",
    "environments:\n  a: {stacks: [x]}\n  b: {stacks: [x]}\n",
    ':3: environments.b.stacks: "x" is of a already',
  ],
  ["an environment twice", "environments:\n  a: {}\n  a: {}\n", "environments.a is given twice: keep one"],
  ["what is not there", "extends: ./no.yaml\n", ":1: extends: there is no file ./no.yaml"],
  [
    "a file outside of the workspace",
    "extends: ../base.yaml\n",
    ":1: extends must be a file in the workspace that begins with ./",
  ],
  [
    "a mistake in what is extended",
    "extends: ./bad.yaml\n",
    "bad.yaml:2: level must be deny, warn, audit or off",
  ],
  ["packs in what is extended", "extends: ./packs.yaml\n", "packs.yaml:1: packs is an unknown field"],
  [
    "a list that is added to nothing",
    `rules: {${rule}: {parameters: {registries: {ad: [a.example]}}}}\n`,
    ":1: rules.restrict-image-registries.parameters.registries.ad is an unknown field; did you mean add?",
  ],
])("%s is a problem with its place, whatever environment holds", (_, text, problem) => {
  const files = {
    "./bad.yaml": "profile: strict\nlevel: dney\n",
    "./packs.yaml": "packs: [{ use: ./policies, prefix: acme }]\n",
  };
  const [first = "", ...others] = problemsOf(read(text, undefined, files));
  expect(first).toContain(problem);
  expect(others).toEqual([]);
});

test.each([
  ["environments: {production: {}}\n", ":1: there is no environment prodction; did you mean production?"],
  ["profile: strict\n", ":1: there is no environment prodction: lockstep.yaml has none"],
  ["", ":1: there is no environment prodction: lockstep.yaml has none"],
])("an environment that is not there is a problem: %j", (text, problem) => {
  expect(problemsOf(read(text, "prodction"))).toEqual([problem]);
});

test.each([
  [{ LOCKSTEP_ENVIRONMENT: "lab", PULUMI_NODEJS_STACK: "production" }, "lab"],
  [{ PULUMI_NODEJS_STACK: "production" }, "production"],
  [{ PULUMI_NODEJS_STACK: "acme/shop/production" }, "production"],
  [{ PULUMI_NODEJS_STACK: "eu-1" }, "staging"],
  [{ PULUMI_NODEJS_STACK: "staging" }, undefined],
  [{ PULUMI_NODEJS_STACK: "dev", LOCKSTEP_ENVIRONMENT: "" }, undefined],
  [{}, undefined],
])("a preview with %j goes by %s", (variables, name) => {
  const environments = readEnvironments("environments: {production: {}, staging: {stacks: [eu-1]}}\n");
  expect(environmentOf(environments, variables)).toBe(name);
});

test("an approval names environments that there are", () => {
  const text = (environments: string): string =>
    `approvals:\n- {rule: ${probe}, resources: [{kind: Deployment, name: web}], reason: r, approvedBy: a, expires: 2999-01-01, environments: ${environments}}\n`;
  const known = ["staging", "production"];
  expect(readApprovals(text("[staging]"), pack.rules, known)).toMatchObject({
    approvals: [{ environments: ["staging"] }],
    problems: [],
  });
  for (const wrong of ["[stagin]", "[]", "staging", "[1]"]) {
    const { approvals, problems } = readApprovals(text(wrong), pack.rules, known);
    expect(approvals).toEqual([]);
    expect(problems.map(({ message }) => message)).toEqual([
      "approvals[0].environments must be a list of environments of lockstep.yaml: staging, production",
    ]);
  }
});

test("an environment reads, tells and completes otherwise than the file, and so does the file than what it extends", () => {
  const text = `extends: ./base.yaml
kubernetesVersion: "1.34"
environments:
  staging: {}
  production:
    { kubernetesVersion: "1.33", preview: full, renderReleases: true, references: { complete: [Service] } }
`;
  const base = 'kubernetesVersion: "1.32"\npreview: full\nreferences: { complete: all }\n';
  const made = (environment: string): unknown => {
    const its = read(text, environment, { "./base.yaml": base });
    expect(problemsOf(its)).toEqual([]);
    const { reading, telling, rendersReleases, complete } = its;
    return { minor: reading.minor, telling, rendersReleases, complete };
  };
  expect(made("staging")).toEqual({ minor: 34, telling: "full", rendersReleases: false, complete: "all" });
  expect(made("production")).toEqual({
    minor: 33,
    telling: "full",
    rendersReleases: true,
    complete: ["Service"],
  });
});
