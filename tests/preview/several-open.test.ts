/**
 * What is not known yet, or is secret, in stacks that rules over several objects judge: at preview, by real calls of
 * AnalyzeStack, and in the files of the same stacks.
 */
import { rulesOverSeveral } from "../support/rules";
import { allSecret, valuesIn } from "../support/secret-values";
import { packFolder, removePackFolders } from "../support/pack-folder";
import { checkState, declaredOf, onlySeveral, stateOf, type Declared } from "../support/stacks";
import { Pack } from "./pack";
import { secret, unknown } from "./resources";

jest.setTimeout(120_000);
let pack: Pack;
beforeAll(async () => {
  pack = await Pack.started(packFolder({ "lockstep.yaml": onlySeveral }));
});
afterAll(async () => {
  await pack.stop();
  removePackFolders();
});

interface Object {
  readonly metadata?: unknown;
  readonly [field: string]: unknown;
}

function declared(type: string, name: string, { metadata, ...rest }: Object): Declared {
  const [, apiVersion = "", kind] = type.split(":");
  const props = {
    apiVersion: apiVersion.replace("core/", ""),
    kind,
    metadata: metadata ?? { name, namespace: "shop" },
    ...rest,
  };
  return { type: `kubernetes:${apiVersion}:${String(kind)}`, name, props };
}

const service = (spec: object, metadata?: unknown): Declared =>
  declared(":core/v1:Service", "web", { spec: { ports: [{ port: 80 }], ...spec }, metadata });
const deployment = (labels: unknown, pod: object = {}, metadata?: unknown): Declared =>
  declared(":apps/v1:Deployment", "app", {
    metadata,
    spec: {
      replicas: 2,
      selector: { matchLabels: { app: "web" } },
      template: { metadata: { labels }, spec: { containers: [{ name: "app", image: "app" }], ...pod } },
    },
  });
const ingress = (name: unknown, port: object = { number: 80 }): Declared =>
  declared(":networking.k8s.io/v1:Ingress", "front", {
    spec: { defaultBackend: { service: { name, port } } },
  });
const front = (name: string): Declared => {
  const paths = [
    { path: "/", pathType: "Prefix", backend: { service: { name: "web", port: { number: 80 } } } },
  ];
  return declared(":networking.k8s.io/v1:Ingress", name, { spec: { rules: [{ http: { paths } }] } });
};
const onProvider = (name: string, provider: object, resource: Declared): Declared => ({
  ...resource,
  provider,
  providerName: name,
});
const budget = (name: string, spec: object): Declared =>
  declared(":policy/v1:PodDisruptionBudget", name, { spec });
const web = { app: "web" };
const all = { selector: { matchLabels: web } };

type Answer = "pass" | "open" | readonly string[];

/** The stack, the rule, and what it says of the stack. */
const rows: readonly (readonly [string, string, readonly Declared[], Answer])[] = [
  ["nothing is unknown", "require-service-backends", [service({ selector: web }), deployment(web)], "pass"],
  [
    "a selector",
    "require-service-backends",
    [service({ selector: unknown.mapping }), deployment(web)],
    "open",
  ],
  [
    "a label in a selector",
    "require-service-backends",
    [service({ selector: { app: unknown.string } }), deployment(web)],
    "open",
  ],
  [
    "the API of an object",
    "require-service-backends",
    [
      service({ selector: web }),
      {
        type: "kubernetes:example.org/v1:Thing",
        name: "thing",
        props: { apiVersion: unknown.string, kind: "Thing" },
      },
    ],
    "open",
  ],
  [
    "the API of a patch of another kind",
    "require-service-backends",
    [
      service({ selector: web }),
      {
        type: "kubernetes:example.org/v1:ThingPatch",
        name: "thing",
        props: { apiVersion: unknown.string, kind: "Thing" },
      },
    ],
    ["no pods of the namespace shop have the labels app=web"],
  ],
  [
    "the API of a patch of a kind that makes pods",
    "require-service-backends",
    [
      service({ selector: web }),
      {
        type: "kubernetes:apps/v1:DeploymentPatch",
        name: "thing",
        props: { apiVersion: unknown.string, kind: "Deployment" },
      },
    ],
    "open",
  ],
  [
    "the labels of pods that may be selected",
    "require-service-backends",
    [service({ selector: web }), deployment(unknown.mapping)],
    "open",
  ],
  [
    "a label of pods that no selector asks for",
    "require-service-backends",
    [service({ selector: web }), deployment({ ...web, version: unknown.string })],
    "pass",
  ],
  [
    "a label of pods whose other labels do not fit",
    "require-service-backends",
    [service({ selector: { app: "api" } }), deployment({ ...web, version: unknown.string })],
    ["no pods of the namespace shop have the labels app=api"],
  ],
  [
    "a label of pods that a selector asks for",
    "require-service-backends",
    [service({ selector: { ...web, version: "1" } }), deployment({ ...web, version: unknown.string })],
    "open",
  ],
  [
    "the labels of pods of another namespace",
    "require-service-backends",
    [service({ selector: web }), deployment(unknown.mapping, {}, { name: "app", namespace: "lab" })],
    ["no pods of the namespace shop have the labels app=web"],
  ],
  [
    "the namespace of pods",
    "require-service-backends",
    [service({ selector: web }), deployment(web, {}, { name: "app", namespace: unknown.string })],
    "open",
  ],
  [
    "a spec that another rule reads",
    "require-service-backends",
    [service({ selector: web }), deployment(web, { containers: unknown.list })],
    "pass",
  ],
  [
    "the name of a backend",
    "require-ingress-backends",
    [ingress(unknown.string), service({ selector: web })],
    "open",
  ],
  [
    "the name of a Service that may be the backend",
    "require-ingress-backends",
    [ingress("web"), service({ selector: web }, { name: unknown.string, namespace: "shop" })],
    "open",
  ],
  [
    "a name that Pulumi is still to give",
    "require-ingress-backends",
    [ingress("web"), service({ selector: web }, { namespace: "shop" })],
    "open",
  ],
  [
    "the ports of the backend",
    "require-ingress-backends",
    [ingress("web"), service({ selector: web, ports: unknown.list })],
    "open",
  ],
  [
    "something else of the backend",
    "require-ingress-backends",
    [ingress("web", { number: 81 }), service({ selector: web, clusterIP: unknown.string })],
    ["the Service web has no port 81"],
  ],
  [
    "how many pods a budget leaves",
    "disallow-drain-blocking-budgets",
    [budget("web", { ...all, minAvailable: unknown.string }), deployment(web)],
    "open",
  ],
  [
    "the selector of a second budget",
    "disallow-overlapping-disruption-budgets",
    [budget("web", all), budget("other", { selector: unknown.mapping }), deployment(web)],
    "open",
  ],
  [
    "the selector of a budget of another namespace",
    "disallow-overlapping-disruption-budgets",
    [
      budget("web", all),
      declared(":policy/v1:PodDisruptionBudget", "other", {
        metadata: { name: "other", namespace: "lab" },
        spec: { selector: unknown.mapping },
      }),
      deployment(web),
    ],
    "pass",
  ],
  [
    "the service account of pods",
    "require-service-accounts",
    [deployment(web, { serviceAccountName: unknown.string })],
    "open",
  ],
  [
    "the name of a service account that may be the one",
    "require-service-accounts",
    [
      deployment(web, { serviceAccountName: "runner" }),
      declared(":core/v1:ServiceAccount", "runner", {
        metadata: { name: unknown.string, namespace: "shop" },
      }),
    ],
    "open",
  ],
  [
    "a release that may deploy it",
    "require-service-accounts",
    [
      deployment(web, { serviceAccountName: "runner" }),
      { type: "kubernetes:helm.sh/v3:Release", name: "redis", props: { chart: "redis" } },
    ],
    "open",
  ],
  [
    "a secret name",
    "require-service-accounts",
    [deployment(web, { serviceAccountName: secret("hunter2") })],
    ["there is no ServiceAccount shop/[secret]"],
  ],
  [
    "a secret name at the other end",
    "require-ingress-backends",
    [
      ingress("hunter2", { number: 81 }),
      service({ selector: web }, { name: secret("hunter2"), namespace: "shop" }),
    ],
    ["there is no Service shop/hunter2"],
  ],
  [
    "secret labels",
    "require-service-backends",
    [service({ selector: { app: secret("hunter2") } }), deployment(web)],
    ["no pods of the namespace shop have the labels app=[secret]"],
  ],
  [
    "secret data of another object",
    "require-service-backends",
    [
      service({ selector: { app: "api" } }),
      deployment(web),
      declared(":core/v1:Secret", "key", { stringData: { key: secret("hunter2") } }),
    ],
    ["no pods of the namespace shop have the labels app=api"],
  ],
  [
    "nothing, in one cluster that two providers reach",
    "require-ingress-backends",
    [
      onProvider("a", { context: "prod", namespace: "shop" }, ingress("web")),
      onProvider("b", { context: "prod" }, service({ selector: web })),
    ],
    "pass",
  ],
  [
    "nothing, in two clusters",
    "require-ingress-backends",
    [
      onProvider("a", { context: "prod" }, ingress("web")),
      onProvider("b", { context: "lab" }, service({ selector: web })),
    ],
    ["there is no Service shop/web"],
  ],
  [
    "the kubeconfig of one of two providers",
    "require-ingress-backends",
    [
      onProvider("a", { kubeconfig: "prod.yaml" }, ingress("web")),
      onProvider("b", { kubeconfig: unknown.string }, service({ selector: web })),
    ],
    "open",
  ],
  [
    "the kubeconfig of the one provider",
    "require-ingress-backends",
    [
      onProvider("a", { kubeconfig: unknown.string }, ingress("web")),
      onProvider("a", { kubeconfig: unknown.string }, service({ selector: web })),
    ],
    "pass",
  ],
  [
    "secret kubeconfigs that are the same",
    "require-ingress-backends",
    [
      onProvider("a", { kubeconfig: secret("hunter2") }, ingress("web")),
      onProvider("b", { kubeconfig: secret("hunter2") }, service({ selector: web })),
    ],
    "open",
  ],
  [
    "nothing, and one cluster has two Ingresses on a route",
    "disallow-duplicate-routes",
    [onProvider("a", { context: "prod" }, front("one")), onProvider("b", { context: "prod" }, front("two"))],
    ["*/ is answered by Ingress shop/two, too", "*/ is answered by Ingress shop/one, too"],
  ],
  [
    "nothing, and two clusters have an Ingress each",
    "disallow-duplicate-routes",
    [onProvider("a", { context: "prod" }, front("one")), onProvider("b", { context: "lab" }, front("two"))],
    "pass",
  ],
  [
    "the kubeconfig of one of two Ingresses on a route",
    "disallow-duplicate-routes",
    [onProvider("a", {}, front("one")), onProvider("b", { kubeconfig: unknown.string }, front("two"))],
    "pass",
  ],
];

test.each(rulesOverSeveral.map((rule) => [rule.name, rule] as const))(
  "%s shows no secret of a stack in which everything is",
  async (name, rule) => {
    for (const set of rule.examples.bad) {
      const resources = declaredOf(set).map((each) => ({
        ...each,
        props: allSecret(each.props, secret) as object,
      }));
      const { diagnostics } = await pack.analyzeStack(resources);
      const said = diagnostics.filter(({ policy }) => policy === name).map(({ message }) => message);
      expect(said).not.toEqual([]);
      const { findings } = checkState(stateOf(inFiles(resources)), [rule]);
      expect(findings.map(({ message }) => message).sort()).toEqual(said.sort());
      // What the rule says of itself may be a word of the example, too.
      const own = [rule.title, rule.message.toString(), JSON.stringify(rule.parameters ?? {})].join();
      const values = valuesIn(declaredOf(set).map(({ props }) => props)).filter(
        (value) => !own.includes(value),
      );
      const words = said.join(" ").split(/[^\w-]+/u);
      expect({ said, shown: values.filter((value) => words.includes(value)) }).toEqual({ said, shown: [] });
    }
  },
);

test.each(rows)("%s", async (_, name, resources, answer) => {
  const rule = rulesOverSeveral.filter((each) => each.name === name);
  expect(rule).toHaveLength(1);
  const before = pack.notes().length;
  const { diagnostics, notApplicable } = await pack.analyzeStack(resources);
  const said = diagnostics.filter(({ policy }) => policy === name).map(({ message }) => message);
  const notes = answer === "open" ? await pack.notesAfter(before, 1) : [];
  const stated = inFiles(resources);
  const { findings, notes: unsure } = checkState(stateOf(stated), rule);
  expect({
    preview: answerOf(said, notApplicable[name] === open),
    state: answerOf(
      findings.map(({ message }) => message),
      unsure.some(({ message }) => / undecided: | cannot be judged by /u.test(message)),
    ),
  }).toEqual({ preview: answer, state: answer });
  expect(JSON.stringify([diagnostics, notes, findings, unsure])).not.toContain('"hunter2');
});

const open = "what the stack shows does not decide the rule";

function answerOf(messages: readonly string[], isOpen: boolean): Answer {
  if (messages.length > 0) return messages;
  return isOpen ? "open" : "pass";
}

/** The stack as its files have it, which write secrets in another way. */
function inFiles(resources: readonly Declared[]): Declared[] {
  return JSON.parse(JSON.stringify(resources), (_, value: unknown) => {
    if (typeof value !== "object" || value === null || !("4dabf18193072939515e22adb298388d" in value))
      return value;
    const { value: hidden, ...rest } = value as { value?: unknown };
    return { ...rest, plaintext: JSON.stringify(hidden) };
  }) as Declared[];
}
