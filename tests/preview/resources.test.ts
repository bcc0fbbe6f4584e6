import { rulesOnOne } from "../support/rules";
import { otherKindReason, patchReason, releaseReason } from "../../src/judge/pulumi/reasons";
import { Pack, type Diagnostic } from "./pack";
import { packFolder, removePackFolders } from "../support/pack-folder";
import { deploymentOf, secret, serviceOf, unknown } from "./resources";

let pack: Pack;
beforeAll(async () => {
  pack = await Pack.started(packFolder({}));
}, 60_000);
afterAll(async () => {
  await pack.stop();
  removePackFolders();
});

const probe = { httpGet: { path: "/ready", port: 8080 } };
const deployment = "kubernetes:apps/v1:Deployment";
const service = "kubernetes:core/v1:Service";
const loadBalancer = serviceOf({ type: "LoadBalancer" });
const unapproved = "Service of type LoadBalancer is not approved";

function unknownAt(kind: string, path: string): string {
  return `${kind} value at ${path} can't be known during preview`;
}

interface Case {
  what: string;
  policy: string;
  type: string;
  props: object;
  denied?: string[];
  advised?: string[];
}

test.each<Case>([
  {
    what: "an unknown that the rule reads is an advisory note",
    policy: "require-readiness-probe",
    type: deployment,
    props: deploymentOf([{ name: "app", readinessProbe: unknown.mapping }]),
    advised: [unknownAt("Object", ".spec.template.spec.containers.0.readinessProbe")],
  },
  {
    what: "an unknown that the rule does not read is nothing",
    policy: "require-readiness-probe",
    type: deployment,
    props: deploymentOf([{ name: "app", image: unknown.string, readinessProbe: probe }]),
  },
  {
    what: "an unknown hides no violation beside it",
    policy: "require-readiness-probe",
    type: deployment,
    props: deploymentOf([unknown.mapping, { name: "app" }]),
    denied: ["container app has no readinessProbe"],
    advised: [unknownAt("Object", ".spec.template.spec.containers.0")],
  },
  {
    what: "an unknown list",
    policy: "require-readiness-probe",
    type: deployment,
    props: deploymentOf(unknown.list),
    advised: [unknownAt("Array", ".spec.template.spec.containers")],
  },
  {
    what: "an unknown within a list",
    policy: "disallow-wildcard-permissions",
    type: "kubernetes:rbac.authorization.k8s.io/v1:Role",
    props: {
      apiVersion: "rbac.authorization.k8s.io/v1",
      kind: "Role",
      metadata: { name: "reader" },
      rules: [{ verbs: [unknown.string], resources: ["pods"], apiGroups: [""] }],
    },
    advised: [unknownAt("string", ".rules.0.verbs.0")],
  },
  {
    what: "an unknown spec",
    policy: "restrict-load-balancers",
    type: service,
    props: serviceOf(unknown.mapping),
    advised: [unknownAt("Object", ".spec")],
  },
  {
    what: "an unknown kind may be any",
    policy: "restrict-load-balancers",
    type: "kubernetes:core/v1:ConfigMap",
    props: { ...serviceOf({}), kind: unknown.string },
    advised: [unknownAt("string", ".kind")],
  },
  {
    what: "an unknown apiVersion of a kind that the rule looks at",
    policy: "restrict-load-balancers",
    type: service,
    props: { ...loadBalancer, apiVersion: unknown.string },
    advised: [unknownAt("string", ".apiVersion")],
  },
  {
    what: "an unknown apiVersion of another kind",
    policy: "restrict-load-balancers",
    type: "kubernetes:core/v1:ConfigMap",
    props: { apiVersion: unknown.string, kind: "ConfigMap" },
  },
  {
    what: "an unknown name, where nothing is approved",
    policy: "restrict-load-balancers",
    type: service,
    props: serviceOf({ type: "LoadBalancer" }, { name: unknown.string }),
    denied: [unapproved],
  },
  {
    what: "unknown metadata, where nothing is approved",
    policy: "restrict-load-balancers",
    type: service,
    props: serviceOf({ type: "LoadBalancer" }, unknown.mapping),
    denied: [unapproved],
  },
  {
    what: "an unknown namespace that the rule asks for",
    policy: "disallow-default-namespace",
    type: service,
    props: serviceOf({}, { name: "web", namespace: unknown.string }),
    advised: [unknownAt("string", ".metadata.namespace")],
  },
  {
    what: "a secret is judged like any value",
    policy: "restrict-load-balancers",
    type: service,
    props: serviceOf({ type: secret("LoadBalancer") }),
    denied: [unapproved],
  },
  {
    what: "a secret object is judged like any object",
    policy: "restrict-load-balancers",
    type: service,
    props: serviceOf(secret({ type: "LoadBalancer" })),
    denied: [unapproved],
  },
  {
    what: "an unknown secret",
    policy: "restrict-load-balancers",
    type: service,
    props: serviceOf({ type: secret(unknown.string) }),
    advised: [unknownAt("string", ".spec.type")],
  },
  {
    what: "a null field is absent",
    policy: "require-readiness-probe",
    type: deployment,
    props: deploymentOf([{ name: "app", readinessProbe: null }]),
    denied: ["container app has no readinessProbe"],
  },
  {
    what: "a null list is absent",
    policy: "disallow-external-ips",
    type: service,
    props: serviceOf({ externalIPs: null }),
  },
  {
    what: "a misshapen object",
    policy: "restrict-load-balancers",
    type: service,
    props: serviceOf({ type: ["LoadBalancer"] }),
  },
  {
    what: "a list that is no list",
    policy: "kubernetes-schema",
    type: deployment,
    props: deploymentOf("app"),
    denied: ["could not be checked: spec.template.spec.containers must be a list, and is a string"],
  },
  {
    what: "a list that is no list is reported once",
    policy: "require-readiness-probe",
    type: deployment,
    props: deploymentOf("app"),
  },
  {
    what: "an item that is no mapping hides no violation beside it",
    policy: "require-readiness-probe",
    type: deployment,
    props: deploymentOf(["app", { name: "proxy" }]),
    denied: ["container proxy has no readinessProbe"],
  },
  {
    what: "a misshapen item beside an unknown one",
    policy: "kubernetes-schema",
    type: deployment,
    props: deploymentOf(["app", unknown.mapping]),
    denied: ["could not be checked: spec.template.spec.containers[0] must be a mapping, and is a string"],
  },
  {
    what: "what is unknown, in what a part of an object sets",
    policy: "kubernetes-schema",
    type: "kubernetes:apps/v1:DeploymentPatch",
    props: deploymentOf([{ name: unknown.string, tty: "true" }]),
    denied: [
      "could not be checked: spec.template.spec.containers[0].tty must be true or false, and is a string; take off the quotes",
    ],
  },
  {
    what: "a secret of the wrong type, without its value",
    policy: "kubernetes-schema",
    type: "kubernetes:core/v1:Secret",
    props: { apiVersion: "v1", kind: "Secret", stringData: secret({ password: 12345 }) },
    denied: ["could not be checked: stringData.password must be a string, and is a number; put it in quotes"],
  },
  {
    what: "an apiVersion that is gone",
    policy: "kubernetes-schema",
    type: "kubernetes:batch/v1beta1:CronJob",
    props: { apiVersion: "batch/v1beta1", kind: "CronJob" },
    denied: [
      "could not be checked: apiVersion is batch/v1beta1, of which Kubernetes 1.25 removed CronJob; use batch/v1",
    ],
  },
  {
    what: "a component, which is no object",
    policy: "kubernetes-schema",
    type: "kubernetes:yaml:ConfigFile",
    props: { file: "web.yaml" },
  },
  {
    what: "an unknown item and a misshapen one",
    policy: "require-readiness-probe",
    type: deployment,
    props: deploymentOf(["app", unknown.mapping]),
    advised: [unknownAt("Object", ".spec.template.spec.containers.1")],
  },
  {
    what: "a missing kind is that of the type",
    policy: "restrict-load-balancers",
    type: service,
    props: { spec: { type: "LoadBalancer" } },
    denied: [unapproved],
  },
  {
    what: "the kind in the properties counts, whatever the class",
    policy: "restrict-load-balancers",
    type: "kubernetes:yaml:ConfigFile",
    props: loadBalancer,
    denied: [unapproved],
  },
  {
    what: "each object of a list",
    policy: "restrict-load-balancers",
    type: "kubernetes:core/v1:List",
    props: { apiVersion: "v1", kind: "List", items: [serviceOf({}), loadBalancer, deploymentOf([])] },
    denied: [`${unapproved} (in items[1])`],
  },
  {
    what: "each object of a typed list, which leave out their kind",
    policy: "restrict-load-balancers",
    type: "kubernetes:core/v1:ServiceList",
    props: { apiVersion: "v1", kind: "ServiceList", items: [{ spec: { type: "LoadBalancer" } }] },
    denied: [`${unapproved} (in items[0])`],
  },
  {
    what: "an unknown object in a list hides no other",
    policy: "restrict-load-balancers",
    type: "kubernetes:core/v1:List",
    props: { apiVersion: "v1", kind: "List", items: [unknown.mapping, loadBalancer] },
    denied: [`${unapproved} (in items[1])`],
    advised: [unknownAt("Object", ".items.0")],
  },
  {
    what: "a list of unknown objects",
    policy: "restrict-load-balancers",
    type: "kubernetes:core/v1:List",
    props: { apiVersion: "v1", kind: "List", items: unknown.list },
    advised: [unknownAt("Array", ".items")],
  },
  {
    what: "a misshapen list",
    policy: "kubernetes-schema",
    type: "kubernetes:core/v1:List",
    props: { apiVersion: "v1", kind: "List", items: "none" },
    denied: ["could not be checked: items must be a list"],
  },
  {
    what: "a misshapen list is reported once",
    policy: "restrict-load-balancers",
    type: "kubernetes:core/v1:List",
    props: { apiVersion: "v1", kind: "List", items: "none" },
  },
  {
    what: "what is misshapen in a list",
    policy: "kubernetes-schema",
    type: "kubernetes:core/v1:List",
    props: { apiVersion: "v1", kind: "List", items: ["none", deploymentOf("app"), loadBalancer] },
    denied: [
      "could not be checked: items[0] must be a Kubernetes object, with apiVersion and kind",
      "could not be checked: spec.template.spec.containers must be a list, and is a string (in items[1])",
    ],
  },
  {
    what: "what is misshapen in a list is reported once, and hides no violation beside it",
    policy: "restrict-load-balancers",
    type: "kubernetes:core/v1:List",
    props: { apiVersion: "v1", kind: "List", items: ["none", deploymentOf("app"), loadBalancer] },
    denied: [`${unapproved} (in items[2])`],
  },
  {
    what: "a patch is denied what it sets",
    policy: "restrict-load-balancers",
    type: "kubernetes:core/v1:ServicePatch",
    props: loadBalancer,
    denied: [unapproved],
  },
  {
    what: "a patch of one container is denied its image",
    policy: "require-immutable-images",
    type: "kubernetes:apps/v1:DeploymentPatch",
    props: deploymentOf([{ name: "app", image: "nginx" }]),
    denied: ["container app has the image nginx, which can change"],
  },
  {
    what: "a patch with an unknown",
    policy: "require-immutable-images",
    type: "kubernetes:apps/v1:DeploymentPatch",
    props: deploymentOf([{ name: "app", image: unknown.string }]),
    advised: [unknownAt("string", ".spec.template.spec.containers.0.image")],
  },
  {
    what: "a resource of another provider",
    policy: "restrict-load-balancers",
    type: "acme:core/v1:Service",
    props: loadBalancer,
  },
  {
    what: "a component of the Kubernetes provider",
    policy: "restrict-load-balancers",
    type: "kubernetes:yaml/v2:ConfigGroup",
    props: { objs: [loadBalancer] },
  },
])("$what ($policy)", async ({ policy, type, props, denied = [], advised = [] }) => {
  const { diagnostics, notApplicable } = await pack.analyze({ type, props });

  const own = diagnostics.filter((diagnostic) => diagnostic.policy === policy);
  expect(messages(own, "mandatory")).toEqual(denied);
  const notes = diagnostics.flatMap(
    ({ message }) => / during preview: (.*)/u.exec(message)?.[1]?.split("; ") ?? [],
  );
  // Once for the resource, whichever policy says it; the others do not claim to have passed it.
  for (const note of advised) expect(notes.filter((each) => each === note)).toEqual([note]);
  if (advised.length > 0 && own.length === 0) expect(notApplicable[policy]).toBe(advised.join("; "));
  if (advised.length === 0) expect(messages(own, "advisory")).toEqual([]);
});

function messages(diagnostics: readonly Diagnostic[], level: Diagnostic["level"]): string[] {
  return diagnostics.filter((diagnostic) => diagnostic.level === level).map(({ message }) => message);
}

test.each([
  ["require-readiness-probe", "kubernetes:apps/v1:DeploymentPatch", deploymentOf([{ name: "app" }])],
  [
    "require-resource-limits",
    "kubernetes:apps/v1:DeploymentPatch",
    deploymentOf([{ name: "app", resources: {} }]),
  ],
  ["restrict-load-balancers", "kubernetes:core/v1:ServicePatch", serviceOf({ selector: { app: "web" } })],
  [
    "restrict-load-balancers",
    "kubernetes:core/v1:ServicePatch",
    { apiVersion: "v1", kind: "Service", metadata: {} },
  ],
])("%s leaves a patch alone that says too little", async (policy, type, props) => {
  const before = pack.notes().length;
  const { diagnostics, notApplicable } = await pack.analyze({ type, props });

  expect(diagnostics.filter((diagnostic) => diagnostic.policy === policy)).toEqual([]);
  expect(notApplicable[policy]).toBe(patchReason);
  expect(await pack.notesAfter(before, 1)).toContain(
    `${type} resource is not checked by every rule: ${patchReason}`,
  );
});

function allSay(reason: string): object {
  return Object.fromEntries(rulesOnOne.map(({ name }) => [name, reason]));
}

test("no rule claims to have looked into a Helm release, and one line says so", async () => {
  const before = pack.notes().length;
  const { diagnostics, notApplicable } = await pack.analyze({
    type: "kubernetes:helm.sh/v3:Release",
    name: "redis\n::error::",
    props: { chart: "nginx", values: { service: { type: "LoadBalancer" } } },
  });

  expect(diagnostics).toEqual([]);
  expect(notApplicable).toMatchObject(allSay(releaseReason));
  expect(await pack.notesAfter(before, 1)).toEqual([
    `kubernetes:helm.sh/v3:Release redis\\n::error:: is not checked by every rule: ${releaseReason}`,
  ]);
});

test("one line says that rules cannot judge a patch", async () => {
  const before = pack.notes().length;
  const { notApplicable } = await pack.analyze({
    type: "kubernetes:core/v1:ServicePatch",
    props: serviceOf({ selector: { app: "web" } }),
  });

  expect(Object.values(notApplicable)).toContain(patchReason);
  expect(await pack.notesAfter(before, 1)).toEqual([
    `kubernetes:core/v1:ServicePatch resource is not checked by every rule: ${patchReason}`,
  ]);
});

test.each([
  ["the stack", "pulumi:pulumi:Stack", {}],
  ["a provider", "pulumi:providers:kubernetes", { namespace: "shop" }],
  ["an AWS resource of a kind that no rule looks at", "aws:route53/zone:Zone", { name: "example.com" }],
  ["a component", "kubernetes:yaml/v2:ConfigGroup", { objs: [loadBalancer] }],
  ["an object of a kind that no rule looks at", "kubernetes:shop.example/v1:Cart", { spec: {} }],
  ["an empty list", "kubernetes:core/v1:List", { apiVersion: "v1", kind: "List", items: [] }],
])("no rule claims to have passed %s", async (_, type, props) => {
  const before = pack.notes().length;
  const { diagnostics, notApplicable } = await pack.analyze({ type, props });

  expect(diagnostics).toEqual([]);
  expect(notApplicable).toMatchObject(allSay(otherKindReason));
  expect(await pack.notesAfter(before, 0)).toEqual([]);
});

test("an unknown spec is one note", async () => {
  const { diagnostics } = await pack.analyze({
    type: deployment,
    props: { ...deploymentOf([]), spec: unknown.mapping },
  });

  expect(diagnostics.filter(({ message }) => message.includes("during preview"))).toHaveLength(1);
});

test.each([
  ["a list", serviceOf({ externalIPs: "[secret]" }), ".spec.externalIPs"],
  ["an item", serviceOf({ externalIPs: ["192.0.2.1", "[secret]"] }), ".spec.externalIPs.1"],
])(
  "the text that `policy analyze` has for a secret is not taken for its value: %s",
  async (_, props, path) => {
    const { diagnostics } = await pack.analyze({ type: service, props });
    const own = diagnostics.filter(({ policy }) => policy === "disallow-external-ips");

    expect(messages(own, "advisory")).toEqual([
      `can't run policy 'disallow-external-ips' from policy pack 'lockstep@v0.2.0' during preview: the secret at ${path} is not shown here`,
    ]);
  },
);

test("no message prints what a Secret holds", async () => {
  const value = "correct horse battery staple";
  const misshapen = { metadata: value, data: value, stringData: secret({ password: value }), type: [value] };
  const analysis = await pack.analyze({
    type: "kubernetes:core/v1:Secret",
    props: { apiVersion: "v1", kind: "Secret", ...misshapen },
  });

  expect(JSON.stringify(analysis)).not.toContain(value);
});
