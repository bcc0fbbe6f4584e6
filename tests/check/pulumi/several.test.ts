/** Rules over several objects on states, previews and programs of Pulumi. */
import { stringify } from "yaml";
import { ingress, manifests, type Ingress, type KubernetesObject } from "../../../src/author";
import { kindsTogether } from "../../../src/author/catalogue";
import { combine, type CheckResult } from "../../../src/findings/result";
import { checkText } from "../../../src/sources/check-text";
import { rulesOverSeveral } from "../../support/rules";
import { withoutSettings } from "../../support/settings";
import { declaredOf, stateOf, type Declared } from "../../support/stacks";
import { secret, unknown } from "./stacks";

const name = "require-service-accounts";

function check(value: object, others: readonly KubernetesObject[] = [], ...more: string[]): CheckResult {
  const rules = withoutSettings(
    rulesOverSeveral.filter((rule) => [name, ...more].includes(rule.name)),
    "check",
  );
  const together = { kinds: kindsTogether(rules), complete: "all", others } as const;
  const checks = { rules, approvals: [], today: "2026-11-21", together };
  return combine([checkText("stack.yaml", stringify(value), checks)], rules.length);
}

const runner = { serviceAccountName: "runner", containers: [{ name: "app", image: "app" }] };
const web: KubernetesObject = manifests.deployment(runner);
const account: KubernetesObject = {
  apiVersion: "v1",
  kind: "ServiceAccount",
  metadata: { name: "runner", namespace: "shop" },
};
const inLab = { ...account, metadata: { name: "runner", namespace: "lab" } };

const state = (...objects: KubernetesObject[]): ReturnType<typeof declaredOf> =>
  declaredOf(manifests.set(...objects));
const [deployment] = state(web);
const urn = "urn:pulumi:dev::shop::kubernetes:apps/v1:Deployment::resource-0";
const read = {
  urn: "urn:pulumi:dev::shop::kubernetes:core/v1:ServiceAccount::runner",
  custom: true,
  external: true,
  type: "kubernetes:core/v1:ServiceAccount",
  inputs: {},
};
const preview = (changeSummary: object): object => ({
  steps: [{ op: "create", urn, newState: { urn, custom: true, type: deployment?.type, inputs: web } }],
  duration: 1,
  changeSummary,
});
/** A preview in which the account is under the default provider, and names no namespace. */
const byDefault = (rest: object): object => {
  const its = "urn:pulumi:dev::shop::kubernetes:core/v1:ServiceAccount::runner";
  const provider = "urn:pulumi:dev::shop::pulumi:providers:kubernetes::default_4_18_0::its-id";
  const inputs = { ...account, metadata: { name: "runner" } };
  const newState = { urn: its, custom: true, type: "kubernetes:core/v1:ServiceAccount", inputs, provider };
  const own = { urn, custom: true, type: deployment?.type, inputs: web, provider };
  const steps = [own, newState].map((each) => ({ op: "create", urn: each.urn, newState: each }));
  return { steps, duration: 1, ...rest };
};
const unplaced = `metadata.namespace of kubernetes:core/v1:ServiceAccount runner is not known yet, so Deployment shop/web cannot be judged by ${name}`;
const withResources = (...more: object[]): object => {
  const { deployment: its } = stateOf(state(web)) as { deployment: { resources: object[] } };
  return { version: 3, deployment: { ...its, resources: [...its.resources, ...more] } };
};
const program = (resources: object): object => ({ name: "shop", runtime: "yaml", resources });
const declared = (object: KubernetesObject): object => {
  const { apiVersion, kind, ...properties } = object;
  const type = `kubernetes:${apiVersion.includes("/") ? apiVersion : `core/${apiVersion}`}:${kind}`;
  return { type, properties };
};
const provider = (properties: object): object => ({ type: "pulumi:providers:kubernetes", properties });
const missing = "there is no ServiceAccount shop/runner";
const undecided = (reason: string): string => `1 relation is undecided: objects of ServiceAccount ${reason}`;

test.each<[string, object, readonly string[], readonly string[]]>([
  ["a state with all", stateOf(state(web, account)), [], []],
  ["a state without", stateOf(state(web)), [missing], []],
  [
    "a state in another namespace",
    stateOf(state(web, inLab)),
    [`${missing}, but there is ServiceAccount lab/runner`],
    [],
  ],
  ["a state that reads something", withResources(read), [], [undecided("may be what the stack only reads")]],
  [
    "a state that reads something of AWS",
    withResources({ ...read, type: "aws:ec2/vpc:Vpc", urn: "urn:pulumi:dev::shop::aws:ec2/vpc:Vpc::main" }),
    [missing],
    [],
  ],
  [
    "a preview that reads something",
    {
      ...preview({}),
      steps: [
        ...(preview({}) as { steps: object[] }).steps,
        { op: "read", urn: read.urn, newState: { ...read, external: false } },
      ],
    },
    [],
    [undecided("may be what the stack only reads")],
  ],
  ["a preview with a default provider", byDefault({}), [], [unplaced]],
  [
    "a preview that says the namespace of the default provider",
    byDefault({ config: { "kubernetes:namespace": "shop" } }),
    [],
    [],
  ],
  [
    "a state with a release",
    stateOf([...state(web), { type: "kubernetes:helm.sh/v3:Release", name: "redis", props: {} }]),
    [],
    [undecided("may be what kubernetes:helm.sh/v3:Release redis deploys")],
  ],
  [
    "a state with a patch of the kind",
    stateOf([...state(web), { type: "kubernetes:core/v1:ServiceAccountPatch", name: "its", props: inLab }]),
    [],
    [undecided("may be what kubernetes:core/v1:ServiceAccountPatch its patches")],
  ],
  ...([unknown, secret({ ciphertext: "v1:Zm9v" })] as const).map(
    (apiVersion): [string, object, readonly string[], readonly string[]] => [
      `a state with an object of an API that is ${apiVersion === unknown ? "not known yet" : "secret"}`,
      stateOf([
        ...state(web),
        { type: "kubernetes:example.org/v1:Thing", name: "its", props: { ...inLab, apiVersion } },
      ]),
      [],
      [undecided("may be what is not known yet of kubernetes:example.org/v1:Thing its")],
    ],
  ),
  ["a preview", preview({ create: 1 }), [missing], []],
  [
    "a preview that leaves out what stays",
    preview({ create: 1, same: 2 }),
    [],
    [undecided("may be among the unchanged resources that the preview leaves out")],
  ],
  ["a program with all", program({ web: declared(web), account: declared(account) }), [], []],
  ["a program without", program({ web: declared(web) }), [missing], []],
  [
    "a program that makes a chart",
    program({ web: declared(web), redis: { type: "kubernetes:helm.sh/v4:Chart" } }),
    [],
    [undecided("may be what kubernetes:helm.sh/v4:Chart makes")],
  ],
  [
    "a program with a component",
    program({ web: declared(web), app: { type: "acme:index:WebApp" } }),
    [],
    [undecided("may be what acme:index:WebApp makes")],
  ],
  [
    "a program that may be told another namespace",
    {
      ...program({ web: declared(web), runner: declared({ ...account, metadata: { name: "runner" } }) }),
      config: { "kubernetes:namespace": { value: "shop" } },
    },
    [],
    [unplaced],
  ],
  [
    "a program that reads something of AWS",
    program({ web: declared(web), vpc: { type: "aws:ec2:Vpc", get: { id: "vpc-1" } } }),
    [missing],
    [],
  ],
  [
    "a program whose words are keys",
    { ...program({ y: declared(web), on: declared(account) }), variables: { n: 1 } },
    [],
    [],
  ],
  [
    "a program that leaves the name to Pulumi",
    program({ web: declared(web), account: declared({ ...account, metadata: { namespace: "shop" } }) }),
    [],
    [
      `metadata.name of kubernetes:core/v1:ServiceAccount account is not known yet, so Deployment shop/web cannot be judged by ${name}`,
    ],
  ],
])("%s", (_, value, findings, notes) => {
  const result = check(value);
  const said = {
    findings: result.findings.map(({ message }) => message),
    notes: result.notes
      .map(({ message }) => message)
      .filter((note) => / undecided: | cannot be judged by /u.test(note)),
  };
  expect(said).toEqual({ findings, notes });
});

test("secrets are told from each other, and shown alike", () => {
  const team = (named: string, value: string): object => {
    const labels = { team: { "fn::secret": value } };
    const template = { metadata: { labels }, spec: { containers: [{ name: "app", image: "app" }] } };
    const spec = { selector: { matchLabels: labels }, template };
    const its = { "fn::secret": `name-${named}` };
    const metadata = { name: named === "b" ? its : named, namespace: "shop" };
    return { type: "kubernetes:apps/v1:Deployment", properties: { metadata, spec } };
  };
  const resources = { a: team("a", "one"), b: team("b", "one"), c: team("c", "two"), d: team("d", "3") };
  const { findings } = check(program(resources), [], "disallow-overlapping-workloads");

  expect(findings.map(({ message }) => message)).toEqual([
    "the selector fits the pods of Deployment shop/[secret], too",
    "the selector fits the pods of Deployment shop/a, too",
  ]);
});

test("selectors are judged though a workload leaves its name to Pulumi", () => {
  const named = (metadata: object): object => declared({ ...web, metadata });
  const service: KubernetesObject = {
    apiVersion: "v1",
    kind: "Service",
    metadata: { name: "its", namespace: "shop" },
    spec: { selector: { app: "none" }, ports: [{ port: 80 }] },
  } as KubernetesObject;
  const value = program({
    web: named({ namespace: "shop" }),
    account: declared(account),
    its: declared(service),
  });

  expect(check(value, [], "require-service-backends").findings).toHaveLength(1);
});

test("objects of others are there, and not judged", () => {
  expect(check(stateOf(state(web)), [account]).findings).toEqual([]);
});

test("a finding is at the URN, and names the object at the other end", () => {
  const { findings } = check(stateOf(state(web, inLab)));
  expect(findings).toMatchObject([
    {
      pulumi: { urn, project: "shop", stack: "dev" },
      path: "deployment.resources[0].inputs.spec.template.spec.serviceAccountName",
      related: [{ resource: { kind: "ServiceAccount", namespace: "lab", name: "runner" } }],
    },
  ]);
});

test("two stacks are not held against each other", () => {
  const holder = {
    apiVersion: "pulumi.com/v1",
    kind: "Program",
    metadata: { name: "shop", namespace: "infra" },
  };
  const programs = manifests.set(
    { ...holder, program: { resources: { web: declared(web) } } } as KubernetesObject,
    {
      ...holder,
      metadata: { name: "other" },
      program: { resources: { account: declared(account) } },
    } as KubernetesObject,
  );
  expect(check(programs).findings.map(({ message }) => message)).toEqual([missing]);
});

const front = (its: string): KubernetesObject => {
  const backend = { service: { name: "web", port: { number: 80 } } };
  const http = { paths: [{ path: "/", pathType: "Prefix", backend }] };
  return manifests.of<Ingress>(ingress, {
    metadata: { name: its, namespace: "shop" },
    spec: { rules: [{ host: "shop.example.com", http }] },
  });
};
const kubeconfig = (server: string, user: string): string =>
  JSON.stringify({ clusters: [{ name: "its", cluster: { server } }], users: [{ name: user }] });
const hiddenText = secret({ ciphertext: "v1:" });

/** A workload and an Ingress of the provider `a`; its account, and an Ingress on the same route, of the provider `b`. */
const inClusters = {
  state: (a: object, b: object): object => {
    const on = (providerName: string, provider: object, all: readonly Declared[][]): Declared[] =>
      all
        .flat()
        .map((each, at) => ({ ...each, name: `${providerName}-${String(at)}`, provider, providerName }));
    return stateOf([
      ...on("a", a, [state(web), state(front("one"))]),
      ...on("b", b, [state(account), state(front("two"))]),
    ]);
  },
  preview: (a: object, b: object): object => {
    const { deployment: its } = inClusters.state(a, b) as { deployment: { resources: { urn: string }[] } };
    const steps = its.resources.map((newState) => ({ op: "create", urn: newState.urn, newState }));
    return { steps, duration: 1, changeSummary: { create: steps.length } };
  },
  program: (a: object, b: object): object => {
    const on = (name: string, object: KubernetesObject): object => ({
      ...declared(object),
      options: { provider: `\${${name}}` },
    });
    return program({
      ...{ a: provider(a), b: provider(b), web: on("a", web), one: on("a", front("one")) },
      ...{ account: on("b", account), two: on("b", front("two")) },
    });
  },
};

const duplicates = ["two", "one"].map(
  (other) => `shop.example.com/ is answered by Ingress shop/${other}, too`,
);
const together = { findings: duplicates, notes: [] };
const apart = { findings: [missing], notes: [] };
const unsure = { findings: [], notes: [undecided("may be in the cluster of provider b")] };

describe.each(Object.entries(inClusters))("two providers in a %s", (_, valueOf) => {
  test.each<[string, object, object, object]>([
    ["that say nothing", {}, {}, together],
    [
      "of other namespaces",
      { context: "prod", namespace: "a" },
      { context: "prod", namespace: "b" },
      together,
    ],
    [
      "of one file",
      { kubeconfig: "prod.yaml" },
      { kubeconfig: "prod.yaml", renderYamlToDirectory: "out" },
      together,
    ],
    ["of other contexts", { context: "prod" }, { context: "lab" }, apart],
    ["of other clusters", { context: "a", cluster: "prod" }, { context: "a", cluster: "lab" }, apart],
    ["of other files", { kubeconfig: "prod.yaml" }, { kubeconfig: "lab.yaml" }, apart],
    [
      "of other servers",
      { kubeconfig: kubeconfig("https://prod", "ann") },
      { kubeconfig: kubeconfig("https://lab", "ann") },
      apart,
    ],
    ["one of which takes the usual context", { context: "prod" }, {}, unsure],
    [
      "of other contexts of one cluster",
      { context: "a", cluster: "prod" },
      { context: "b", cluster: "prod" },
      unsure,
    ],
    ["one of which takes the usual file", { kubeconfig: "prod.yaml" }, {}, unsure],
    [
      "of other users of a server",
      { kubeconfig: kubeconfig("https://prod", "ann") },
      { kubeconfig: kubeconfig("https://prod", "bob") },
      unsure,
    ],
    [
      "of a file and a server",
      { kubeconfig: "prod.yaml" },
      { kubeconfig: kubeconfig("https://prod", "ann") },
      unsure,
    ],
    ["one of which is secret", { kubeconfig: "prod.yaml" }, { kubeconfig: hiddenText }, unsure],
  ])("%s", (__, a, b, expected) => {
    const result = check(valueOf(a, b), [], "disallow-duplicate-routes");
    const findings = result.findings.map(({ message }) => message);
    const notes = result.notes.map(({ message }) => message).filter((note) => note.includes(" undecided: "));
    expect({ findings, notes }).toEqual(expected);
  });
});

test("what is near shows no mistake where the very object may be in the same cluster", () => {
  const on = (providerName: string, provider: object, object: KubernetesObject): Declared[] =>
    state(object).map((each) => ({ ...each, name: providerName, provider, providerName }));
  const unknowing = { kubeconfig: unknown };
  const value = stateOf([...on("a", {}, web), ...on("a", {}, inLab), ...on("b", unknowing, account)]);
  expect(check(value).findings).toEqual([]);
});

test("programs take the default provider, and that of a parent", () => {
  const space: KubernetesObject = { apiVersion: "v1", kind: "Namespace", metadata: { name: "shop" } };
  const value = program({
    prod: { ...provider({ context: "prod" }), defaultProvider: true },
    lab: provider({ context: "lab" }),
    space: { ...declared(space), options: { provider: "${lab}" } },
    web: declared(web),
    account: { ...declared(account), options: { parent: "${space}" } },
  });
  expect(check(value).findings.map(({ message }) => message)).toEqual([missing]);
});
