import { rules } from "../../policies";
import { patchReason, releaseReason } from "../../src/judge/pulumi/reasons";
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
    policy: "require-readiness-probe",
    type: deployment,
    props: deploymentOf("app"),
    denied: ["could not be checked: spec.template.spec.containers must be a list"],
  },
  {
    what: "an item that is no mapping hides no violation beside it",
    policy: "require-readiness-probe",
    type: deployment,
    props: deploymentOf(["app", { name: "proxy" }]),
    denied: [
      "container proxy has no readinessProbe",
      "could not be checked: spec.template.spec.containers[0] must be a mapping",
    ],
  },
  {
    what: "a misshapen item and an unknown one",
    policy: "require-readiness-probe",
    type: deployment,
    props: deploymentOf(["app", unknown.mapping]),
    denied: ["could not be checked: spec.template.spec.containers[0] must be a mapping"],
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
    policy: "restrict-load-balancers",
    type: "kubernetes:core/v1:List",
    props: { apiVersion: "v1", kind: "List", items: "none" },
    denied: ["could not be checked: items must be a list"],
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
  const { diagnostics } = await pack.analyze({ type, props });

  const own = diagnostics.filter((diagnostic) => diagnostic.policy === policy);
  expect(messages(own, "mandatory")).toEqual(denied);
  expect(messages(own, "advisory")).toEqual(
    advised.map(
      (note) => `can't run policy '${policy}' from policy pack 'lockstep@v0.1.0' during preview: ${note}`,
    ),
  );
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
  const { diagnostics, notApplicable } = await pack.analyze({ type, props });

  expect(diagnostics.filter((diagnostic) => diagnostic.policy === policy)).toEqual([]);
  expect(notApplicable[policy]).toBe(patchReason);
});

test("no rule claims to have looked into a Helm release", async () => {
  const { diagnostics, notApplicable } = await pack.analyze({
    type: "kubernetes:helm.sh/v3:Release",
    props: { chart: "nginx", values: { service: { type: "LoadBalancer" } } },
  });

  expect(diagnostics).toEqual([]);
  expect(notApplicable).toEqual(Object.fromEntries(rules.map(({ name }) => [name, releaseReason])));
});

test("no message prints what a Secret holds", async () => {
  const value = "correct horse battery staple";
  const misshapen = { metadata: value, data: value, stringData: secret({ password: value }), type: [value] };
  const analysis = await pack.analyze({
    type: "kubernetes:core/v1:Secret",
    props: { apiVersion: "v1", kind: "Secret", ...misshapen },
  });

  expect(JSON.stringify(analysis)).not.toContain(value);
});
