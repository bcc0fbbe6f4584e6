/** `lockstep.yaml`: what it means, and the one error that each mistake in it gives. */
import { pack } from "../../policies";
import { usualSystem } from "../../src/settings/settings";
import { readSettings } from "../../src/settings/read-settings";
import { problemsOf, type Malformed } from "./malformed";

const { rules } = pack;

const levelWords = "must be deny, warn, audit or off";
const ruleChoice = `${levelWords}, or a mapping with level, parameters, exclude`;
const gateChoice = `${levelWords}, or a mapping with preview, check, admission`;
const probe = "rules.require-readiness-probe";
const images = "rules.require-immutable-images";

/** A file that says something about the rule on images. */
function ofImages(text: string): string {
  return `rules:\n  require-immutable-images:\n    ${text}\n`;
}

/** A file that says something about the namespaces with a value of a label. */
function ofNamespaces(text: string, label = "stage"): string {
  return `namespaces:\n  label: ${label}\n  values:\n    production: ${text}\n`;
}

const fileFields =
  "the file must be a mapping with profile, level, exclude, system, namespaces, rules, policyExceptions, programs, conflicts, presence, missing, deployers, kubernetesVersion, preview, renderReleases, references, packs, engines, forms, crds, extends, environments";

/** A file of few lines that stands for millions. */
const bomb = `a: &a [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]
b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]
f: &f [*e, *e, *e, *e, *e, *e, *e, *e, *e, *e]
`;

const malformedSettings: readonly Malformed[] = [
  [
    "an unknown engine",
    "engines: [kyverno]\n",
    "1:11",
    expect.stringContaining("engines[0] must be kyverno-cluster-policy, "),
  ],
  ["no form", "forms: []\n", "1:1", "forms must be a list of at least one of bundle, rule"],
  [
    "a pack without a prefix",
    "packs: [{use: ./own}]\n",
    "1:9",
    expect.stringContaining("packs[0].prefix is missing"),
  ],
  [
    "an unknown profile of a pack",
    "packs: [{use: ./own, prefix: own, profile: strictest}]\n",
    "1:35",
    expect.stringContaining("packs[0].profile must be "),
  ],
  ["broken YAML", "profile: [strict", "1:17", expect.any(String)],
  ["a list", "- strict\n", "1:1", fileFields],
  ["text", "strict\n", "1:1", fileFields],
  ["a number", "7\n", "1:1", fileFields],
  ["another file", "apiVersion: v1\nkind: Service\nmetadata: {name: web}\n", "1:1", fileFields],
  [
    "a tab",
    "rules:\n\trequire-readiness-probe: warn\n",
    "2:1",
    "found character that cannot start any token: indent with spaces, not with tabs",
  ],
  ["an anchor that is nowhere", "profile: *team\n", "1:10", "the alias names no anchor before it"],
  ["aliases without end", bomb, "4:16", "the document contains excessive aliasing"],
  ["brackets without end", "[".repeat(5000), "1:1001", "the document nests deeper than 1000 levels"],
  [
    "a field named as objects' own are",
    "__proto__: {profile: strict}\n",
    "1:1",
    "__proto__ is an unknown field: there are only profile, level, exclude, system, namespaces, rules, policyExceptions, programs, conflicts, presence, missing, deployers, kubernetesVersion, preview, renderReleases, references, packs, engines, forms, crds, extends, environments",
  ],
  [
    "a version that is a number",
    "kubernetesVersion: 1.30\n",
    "1:1",
    expect.stringMatching(
      /^kubernetesVersion must be a version from "1\.15" to "1\.\d\d", in quotes, not 1\.3$/u,
    ),
  ],
  [
    "a version that nobody knows",
    'kubernetesVersion: "1.99"\n',
    "1:1",
    expect.stringMatching(/^kubernetesVersion must be a version from .*, not "1\.99"$/u),
  ],
  [
    "a path of definitions that is no list",
    "crds: definitions\n",
    "1:1",
    'crds must be a list, not "definitions"',
  ],
  ["an empty path of definitions", 'crds: [""]\n', "1:8", "crds[0] must not be empty"],
  ["two documents", "profile: strict\n---\nprofile: strict\n", "3:1", "all settings must be in one document"],
  ["a field given twice", "profile: strict\nprofile: strict\n", "2:1", "profile is given twice: keep one"],
  [
    "a field given three times",
    "profile: strict\nprofile: strict\nprofile: strict\n",
    "3:1",
    "profile is given twice: keep one",
  ],
  ["a mistyped field", "\nprofle: strict\n", "2:1", "profle is an unknown field; did you mean profile?"],
  [
    "an unknown field",
    "severity: high\n",
    "1:1",
    "severity is an unknown field: there are only profile, level, exclude, system, namespaces, rules, policyExceptions, programs, conflicts, presence, missing, deployers, kubernetesVersion, preview, renderReleases, references, packs, engines, forms, crds, extends, environments",
  ],
  [
    "an unknown profile",
    "profile: strikt\n",
    "1:1",
    'profile must be pod-security-baseline, pod-security-restricted, eks-foundation, recommended or strict, not "strikt"; did you mean strict?',
  ],
  [
    "a profile that is a list",
    "profile: [strict]\n",
    "1:1",
    'profile must be pod-security-baseline, pod-security-restricted, eks-foundation, recommended or strict, not ["strict"]',
  ],
  [
    "a profile named as objects are",
    "profile: toString\n",
    "1:1",
    'profile must be pod-security-baseline, pod-security-restricted, eks-foundation, recommended or strict, not "toString"',
  ],
  ["a mistyped level", "level: den\n", "1:1", `level ${gateChoice}, not "den"; did you mean deny?`],
  ["a level of ESLint", "level: warning\n", "1:1", `level ${gateChoice}, not "warning"; did you mean warn?`],
  [
    "a level of Gatekeeper",
    "level: dryrun\n",
    "1:1",
    `level ${gateChoice}, not "dryrun"; did you mean audit?`,
  ],
  ["a level in capitals", "level: Audit\n", "1:1", `level ${gateChoice}, not "Audit"; did you mean audit?`],
  ["a level that is true", "level: on\n", "1:1", `level ${gateChoice}, not true`],
  ["a level that is a number", "level: 1\n", "1:1", `level ${gateChoice}, not 1`],
  ["a level that is a list", "level: [warn]\n", "1:1", `level ${gateChoice}, not a list`],
  [
    "an unknown gate",
    "level:\n  addmission: warn\n",
    "2:3",
    "level.addmission is an unknown field; did you mean admission?",
  ],
  [
    "a wrong level at a gate",
    "level:\n  check: fail\n",
    "2:3",
    `level.check ${levelWords}, not "fail"; did you mean deny?`,
  ],
  [
    "a mapping as level of a gate",
    "level:\n  check: {level: warn}\n",
    "2:3",
    `level.check ${levelWords}, not a mapping`,
  ],
  [
    "rules in a list",
    "rules:\n- require-readiness-probe\n",
    "1:1",
    "rules must be a mapping of rules to what is decided about them",
  ],
  [
    "rules that are text",
    "rules: all\n",
    "1:1",
    "rules must be a mapping of rules to what is decided about them",
  ],
  [
    "a mistyped rule",
    "rules:\n  require-readyness-probe: warn\n",
    "2:3",
    'rules.require-readyness-probe must be the name of a rule, and "require-readyness-probe" is none; did you mean require-readiness-probe?',
  ],
  [
    "a rule with its category",
    "rules:\n  reliability/require-readiness-probe: warn\n",
    "2:3",
    'rules["reliability/require-readiness-probe"] must be the name of a rule, and "reliability/require-readiness-probe" is none; did you mean require-readiness-probe?',
  ],
  [
    "a rule given twice",
    "rules:\n  require-readiness-probe: warn\n  require-readiness-probe: off\n",
    "3:3",
    `${probe} is given twice: keep one`,
  ],
  [
    "a wrong level of a rule",
    "rules:\n  require-readiness-probe: warned\n",
    "2:3",
    `${probe} ${ruleChoice}, not "warned"; did you mean warn?`,
  ],
  [
    "nothing said of a rule",
    "rules:\n  require-readiness-probe:\n",
    "2:3",
    `${probe} ${ruleChoice}, not nothing`,
  ],
  [
    "a list said of a rule",
    "rules:\n  require-readiness-probe: [warn]\n",
    "2:3",
    `${probe} ${ruleChoice}, not a list`,
  ],
  [
    "an unknown field of a rule",
    ofImages("enforcement: warn"),
    "3:5",
    `${images}.enforcement is an unknown field: there are only level, parameters, exclude`,
  ],
  [
    "a mistyped field of a rule",
    ofImages("parameter: {}"),
    "3:5",
    `${images}.parameter is an unknown field; did you mean parameters?`,
  ],
  [
    "a gate beside the level",
    ofImages("check: warn"),
    "3:5",
    `${images}.check is an unknown field: there are only level, parameters, exclude`,
  ],
  [
    "a wrong level in a rule",
    ofImages("level: block"),
    "3:5",
    `${images}.level ${gateChoice}, not "block"; did you mean deny?`,
  ],
  [
    "a wrong level of a gate in a rule",
    ofImages("level: {admission: enforce}"),
    "3:13",
    `${images}.level.admission ${levelWords}, not "enforce"; did you mean deny?`,
  ],
  [
    "an unknown parameter",
    ofImages("parameters: {pattern: []}"),
    "3:18",
    `${images}.parameters.pattern is an unknown field; did you mean patterns?`,
  ],
  [
    "parameters in a list",
    ofImages("parameters: [a]"),
    "3:5",
    `${images}.parameters must be a mapping with patterns, moving`,
  ],
  [
    "a parameter of the wrong type",
    ofImages("parameters: {patterns: ^v}"),
    "3:18",
    `${images}.parameters.patterns must be a list, not "^v"`,
  ],
  [
    "a number in a list of text",
    ofImages("parameters: {patterns: [a, 1]}"),
    "3:32",
    `${images}.parameters.patterns[1] must be text; put it in quotes if it is meant as text`,
  ],
  [
    "a pattern that RE2 does not know",
    ofImages("parameters: {patterns: ['(?=v)']}"),
    "3:29",
    `${images}.parameters.patterns[0] cannot be (?=v): RE2 has no lookaround`,
  ],
  [
    "a pattern that repeats too often what it repeats",
    ofImages("parameters: {patterns: ['(a{1,100}){0,10}', '(a{1,200}){0,12}']}"),
    "3:49",
    `${images}.parameters.patterns[1] cannot be (a{1,200}){0,12}: RE2 repeats at most 1000 times`,
  ],
  [
    "parameters of a rule that has none",
    "rules:\n  disallow-host-network:\n    parameters: {ports: []}\n",
    "3:5",
    "rules.disallow-host-network.parameters must be left out: disallow-host-network has no parameters",
  ],
  [
    "an unknown field of what is left out",
    "exclude:\n  namespace: [a]\n",
    "2:3",
    "exclude.namespace is an unknown field; did you mean namespaces?",
  ],
  [
    "what is left out in a list",
    "exclude: [kube-system]\n",
    "1:1",
    "exclude must be a mapping with namespaces, kinds",
  ],
  [
    "one namespace instead of a list",
    "exclude:\n  namespaces: kube-system\n",
    "2:3",
    'exclude.namespaces must be a list, not "kube-system"',
  ],
  [
    "a namespace with a glob",
    "exclude:\n  namespaces: [ok, kube-*]\n",
    "2:20",
    'exclude.namespaces[1] must be the name of a namespace, in full, not "kube-*"',
  ],
  [
    "a namespace that is a number",
    "exclude:\n  namespaces: [7]\n",
    "2:16",
    "exclude.namespaces[0] must be text; put it in quotes if it is meant as text",
  ],
  [
    "an empty namespace",
    "exclude:\n  namespaces: ['']\n",
    "2:16",
    'exclude.namespaces[0] must be the name of a namespace, in full, not ""',
  ],
  [
    "an unknown kind",
    "exclude:\n  kinds: [Deploymnt]\n",
    "2:11",
    'exclude.kinds[0] must be a kind that a rule looks at, not "Deploymnt"; did you mean Deployment?',
  ],
  [
    "a kind that the rule does not look at",
    "rules:\n  require-readiness-probe:\n    exclude: {kinds: [Service]}\n",
    "3:23",
    `${probe}.exclude.kinds[0] must be a kind that require-readiness-probe looks at, not "Service"`,
  ],
  [
    "every kind of a rule left out",
    "rules:\n  require-readiness-probe:\n    exclude: {kinds: [Deployment, StatefulSet, DaemonSet, ReplicationController]}\n",
    "3:15",
    `${probe}.exclude.kinds leaves nothing to look at; set the level to off instead`,
  ],
  [
    "exceptions in a list",
    "policyExceptions: [restrict-load-balancers]\n",
    "1:1",
    "policyExceptions must be true or false, not a list",
  ],
  [
    "a choice for programs that there is none of",
    "programs: warning\n",
    "1:1",
    'programs must be allow, warn or deny, not "warning"',
  ],
  [
    "exceptions that are neither on nor off",
    "policyExceptions: Kyverno\n",
    "1:1",
    'policyExceptions must be true or false, not "Kyverno"',
  ],
  [
    "namespaces by a selector",
    "namespaces: {selector: {stage: production}, values: {}}\n",
    "1:14",
    "namespaces.selector is an unknown field: there are only label, values",
  ],
  ["namespaces in a list", "namespaces: [shop]\n", "1:1", "namespaces must be a mapping with label, values"],
  [
    "namespaces by their names",
    "namespaces: {label: stage, values: {}, shop: warn}\n",
    "1:40",
    "namespaces.shop is an unknown field: there are only label, values",
  ],
  [
    "namespaces without the label",
    "namespaces:\n  values: {}\n",
    "1:1",
    "namespaces.label is missing: it says by which label namespaces are told apart",
  ],
  [
    "namespaces without values",
    "namespaces:\n  label: stage\n",
    "1:1",
    "namespaces.values is missing: levels by the values of the label",
  ],
  [
    "a label with its value",
    ofNamespaces("{}", "stage=production"),
    "2:3",
    'namespaces.label must be the key of a label such as example.com/stage, not "stage=production"',
  ],
  [
    "values in a list",
    "namespaces:\n  label: stage\n  values: [production]\n",
    "3:3",
    "namespaces.values must be a mapping of values of the label to levels",
  ],
  [
    "a value that no label has",
    "namespaces:\n  label: stage\n  values: {'not production': {}}\n",
    "3:12",
    'namespaces.values["not production"] must be the value of a label: letters, digits, and -, _ or . between them',
  ],
  [
    "two values that policies cannot be named apart by",
    "namespaces: {label: stage, values: {Prod: {level: deny}, prod: {level: warn}}}\n",
    "1:58",
    "namespaces.values.prod gives policies the same names as Prod: values must differ in more than capitals, dots and underscores",
  ],
  [
    "a level instead of a mapping",
    ofNamespaces("deny"),
    "4:5",
    "namespaces.values.production must be a mapping with names, profile, level, rules",
  ],
  [
    "nothing said of a value",
    ofNamespaces(""),
    "4:5",
    "namespaces.values.production must be a mapping with names, profile, level, rules",
  ],
  [
    "an unknown field of a value",
    ofNamespaces("{exclude: {}}"),
    "4:18",
    "namespaces.values.production.exclude is an unknown field: there are only names, profile, level, rules",
  ],
  [
    "a wrong level of a value",
    ofNamespaces("{level: none}"),
    "4:18",
    `namespaces.values.production.level ${gateChoice}, not "none"; did you mean off?`,
  ],
  [
    "a name with a glob",
    ofNamespaces("{names: [shop-*]}"),
    "4:26",
    'namespaces.values.production.names[0] must be the name of a namespace, in full, not "shop-*"',
  ],
  [
    "a namespace with two values",
    `${ofNamespaces("{names: [shop]}")}    trial: {names: [bank, shop]}\n`,
    "5:27",
    "namespaces.values.trial.names[1] is among those of production already, and can have one value only",
  ],
  [
    "rules of a value in a list",
    ofNamespaces("{rules: [require-readiness-probe]}"),
    "4:18",
    "namespaces.values.production.rules must be a mapping of rules to levels",
  ],
  [
    "an unknown profile of a value",
    ofNamespaces("{profile: restricted}"),
    "4:18",
    'namespaces.values.production.profile must be pod-security-baseline, pod-security-restricted, eks-foundation, recommended or strict, not "restricted"; did you mean pod-security-restricted?',
  ],
  [
    "a mistyped rule of a value",
    ofNamespaces("{rules: {require-readyness-probe: warn}}"),
    "4:26",
    'namespaces.values.production.rules.require-readyness-probe must be the name of a rule, and "require-readyness-probe" is none; did you mean require-readiness-probe?',
  ],
  [
    "parameters of a rule of a value",
    ofNamespaces("{rules: {require-immutable-images: {parameters: {}}}}"),
    "4:53",
    "namespaces.values.production.rules.require-immutable-images.parameters is an unknown field: there are only preview, check, admission",
  ],
];

test.each(malformedSettings)("settings with %s give one error with its place", (_, text, place, message) => {
  expect(problemsOf(readSettings(text, pack))).toEqual([[place, message]]);
});

test("there are many such mistakes", () => {
  expect(malformedSettings.length).toBeGreaterThanOrEqual(40);
});

describe("settings", () => {
  const all = (level: string): object => ({ preview: level, check: level, admission: level });

  /** The settings that a file gives a rule. */
  function settingsOf(rule: string, text: string): object | undefined {
    const { settings, problems } = readSettings(text, pack);
    expect(problems).toEqual([]);
    return settings.get(rule);
  }

  test.each([
    ["no file", ""],
    ["a file of comments", "# nothing yet\n"],
    ["empty fields", "profile:\nlevel:\nexclude:\nrules:\n"],
    ["empty mappings", "exclude: {}\nrules: {}\nlevel: {}\n"],
  ])("%s: every rule has the level that it recommends, everywhere", (_, text) => {
    for (const { name, recommended, parameters = {} } of rules) {
      const values = Object.entries(parameters).map(([key, parameter]) => [key, parameter.default]);
      expect(settingsOf(name, text)).toEqual({
        levels: all(recommended.level),
        parameters: Object.fromEntries(values) as object,
        excluded: { namespaces: [], kinds: [] },
        system: usualSystem,
        namespaces: [],
      });
    }
  });

  test.each([
    ["for all rules", "level: warn\n", all("warn")],
    ["for all rules at a gate", "level: {admission: audit}\n", { ...all("deny"), admission: "audit" }],
    ["for one rule", "rules: {require-readiness-probe: audit}\n", all("audit")],
    ["that YAML takes for false", "rules: {require-readiness-probe: off}\n", all("off")],
    ["in quotes", "rules: {require-readiness-probe: 'off'}\n", all("off")],
    ["in a mapping", "rules: {require-readiness-probe: {level: off}}\n", all("off")],
    [
      "of a rule before that for all",
      "level: audit\nrules: {require-readiness-probe: {level: {check: deny}}}\n",
      { ...all("audit"), check: "deny" },
    ],
    ["of the profile where none is given", "profile: strict\n", all("deny")],
  ])("a level %s", (_, text, levels) => {
    expect(settingsOf("require-readiness-probe", text)).toMatchObject({ levels });
  });

  test("parameters of a rule take the place of its defaults", () => {
    expect(
      settingsOf("require-immutable-images", ofImages("parameters: {patterns: ['^v[0-9]+$']}")),
    ).toMatchObject({
      parameters: { patterns: ["^v[0-9]+$"] },
    });
  });

  test("namespaces for all rules hold for each, those of a rule come in addition", () => {
    const text = "exclude: {namespaces: [kube-system, dev]}\n" + ofImages("exclude: {namespaces: [ci, dev]}");
    expect(settingsOf("require-immutable-images", text)).toMatchObject({
      excluded: { namespaces: ["kube-system", "dev", "ci"] },
    });
    expect(settingsOf("require-readiness-probe", text)).toMatchObject({
      excluded: { namespaces: ["kube-system", "dev"] },
    });
  });

  test.each([
    ["in place of the level for all rules", "level: deny", all("deny")],
    ["at one gate", "level: {check: deny}", { ...all("audit"), check: "deny" }],
    [
      "for one rule, before that for all there",
      "level: off\n      rules: {require-readiness-probe: warn}",
      all("warn"),
    ],
    ["for another rule alone", "rules: {require-immutable-images: warn}", all("audit")],
  ])("namespaces with a label have a level %s", (_, text, levels) => {
    const file = `level: audit\n${ofNamespaces(`\n      names: [shop]\n      ${text}`, "example.com/stage")}`;
    expect(settingsOf("require-readiness-probe", file)).toMatchObject({
      levels: all("audit"),
      namespaces: [{ label: "example.com/stage", value: "production", names: ["shop"], levels }],
    });
  });

  test("the profile of namespaces with a label takes the place of the file's profile and level", () => {
    const file = `profile: strict\nlevel: warn\n${ofNamespaces("{names: [shop, shop], profile: recommended}")}`;
    for (const { name, recommended } of rules) {
      expect(settingsOf(name, file)).toMatchObject({
        levels: all("warn"),
        namespaces: [{ levels: all(recommended.level) }],
      });
    }
  });

  test("the level of a rule goes before that for all rules in namespaces with a label", () => {
    const file = `rules: {require-readiness-probe: off}\n${ofNamespaces("{level: deny}")}`;
    expect(settingsOf("require-readiness-probe", file)).toMatchObject({
      namespaces: [{ levels: all("off") }],
    });
  });
});
