/** What a check makes of a stack: findings, problems, and notes on what nobody can judge yet. */
import { rules as allRules } from "../../../policies";
import { checkText } from "../../../src/sources/check-text";
import { type FileResult } from "../../../src/findings/result";
import { rules } from "../rules";
import { examples } from "../../support/examples";
import { withoutSettings, withSettings } from "../../support/settings";
import { preview, resource, secret, service, serviceResource, state, step, unknown } from "./stacks";

const checks = { rules: withoutSettings(rules, "check"), approvals: [], today: "2026-11-21" };

function check(stack: unknown): FileResult {
  return checkText("stack.json", JSON.stringify(stack, null, 2), checks);
}

const denied = "Service of type LoadBalancer is not approved";
const port22 = [{ name: "app", ports: [{ containerPort: 22 }] }];

function deployment(containers: unknown): object {
  const spec = { selector: {}, template: { spec: { containers } } };
  return { apiVersion: "apps/v1", kind: "Deployment", metadata: { name: "web", namespace: "shop" }, spec };
}

interface Case {
  what: string;
  stack: unknown;
  findings?: string[];
  problems?: string[];
  notes?: string[];
}

test.each<Case>([
  { what: "a state", stack: state(serviceResource), findings: [denied] },
  { what: "a state without resources", stack: state() },
  { what: "a state of nothing", stack: { version: 3, deployment: { manifest: {} } } },
  { what: "a preview", stack: preview(step(serviceResource)), findings: [denied] },
  { what: "a preview without steps", stack: preview() },
  {
    what: "a resource that is about to be deleted",
    stack: state({ ...serviceResource, delete: true }),
  },
  {
    what: "a resource that is to be made again",
    stack: state({ ...serviceResource, pendingReplacement: true }),
  },
  { what: "a resource that is only read", stack: state({ ...serviceResource, external: true }) },
  {
    what: "a component",
    stack: state({ ...serviceResource, custom: false, type: "kubernetes:yaml/v2:ConfigGroup" }),
  },
  {
    what: "a resource of another provider",
    stack: state({ ...serviceResource, type: "acme:core/v1:Service" }),
  },
  { what: "what stays the same", stack: preview(step(serviceResource, "same")), findings: [denied] },
  {
    what: "what is deleted",
    stack: preview({ op: "delete", urn: serviceResource.urn, oldState: serviceResource }),
  },
  { what: "what is read", stack: preview(step(serviceResource, "read")) },
  {
    what: "a replacement, of which there are two steps",
    stack: preview(step(serviceResource, "create-replacement"), step(serviceResource, "replace")),
    findings: [denied],
  },
  {
    what: "a step of a name yet unheard of",
    stack: preview(step(serviceResource, "transmogrify")),
    findings: [denied],
  },
  {
    what: "a preview that failed",
    stack: {
      ...preview(step(serviceResource)),
      diagnostics: [{ severity: "warning" }, { severity: "error" }],
    },
    findings: [denied],
    problems: ["the preview failed, so resources may be missing from it"],
  },
  {
    what: "a preview that failed before its first step",
    stack: { diagnostics: [{ severity: "error", message: "no" }], duration: 1 },
    problems: ["the preview failed, so resources may be missing from it"],
  },
  {
    what: "a preview that leaves out what stays the same",
    stack: { ...preview(step(serviceResource, "same")), changeSummary: { same: 3 } },
    findings: [denied],
    notes: ["the preview leaves out 2 unchanged resources; make it with --show-sames to check all"],
  },
  {
    what: "a value that is not known yet",
    stack: preview(step(resource("core/v1:Service", service({ type: unknown })))),
    notes: ["spec.type is not known yet, so Service shop/web cannot be judged by restrict-load-balancers"],
  },
  {
    what: "a value that is not known yet hides no violation beside it",
    stack: preview(
      step(resource("apps/v1:Deployment", deployment([{ name: "a", ports: unknown }, ...port22]))),
    ),
    findings: ["container app has port 22"],
    notes: [
      "spec.template.spec.containers[0].ports is not known yet, so Deployment shop/web cannot be judged by restrict-ports",
    ],
  },
  {
    what: "a value that is not known yet and that no rule reads",
    stack: preview(step(resource("core/v1:Service", service({ type: "ClusterIP", clusterIP: unknown })))),
  },
  {
    what: "a name that is not known yet",
    stack: preview(step(resource("core/v1:Service", service({ type: "LoadBalancer" }, { name: unknown })))),
    findings: [denied],
  },
  {
    what: "a kind that is not known yet",
    stack: preview(step(resource("core/v1:Service", { ...service({}), kind: unknown }))),
    notes: ["kind is not known yet, so no rule can judge what is there"],
  },
  {
    what: "an apiVersion that is not known yet",
    stack: preview(step(resource("core/v1:Service", { ...service({}), apiVersion: unknown }))),
    notes: [
      "apiVersion is not known yet, so kubernetes:core/v1:Service (unknown) cannot be judged by restrict-load-balancers",
    ],
  },
  {
    what: "a secret that the state shows",
    stack: state(resource("core/v1:Service", service({ type: secret({ plaintext: '"LoadBalancer"' }) }))),
    findings: [denied],
  },
  {
    what: "a mapping that is secret and that the state shows",
    stack: state(resource("core/v1:Service", service(secret({ plaintext: '{"type":"LoadBalancer"}' })))),
    findings: [denied],
  },
  {
    what: "a secret that the state does not show",
    stack: state(resource("core/v1:Service", service({ type: secret({ ciphertext: "v1:Zm9v" }) }))),
    notes: [
      "spec.type is a secret that the file does not show, so Service shop/web cannot be judged by restrict-load-balancers",
    ],
  },
  {
    what: "a secret whose text is no JSON",
    stack: state(resource("core/v1:Service", service(secret({ plaintext: "{" })))),
    notes: [
      "spec is a secret that the file does not show, so Service shop/web cannot be judged by restrict-load-balancers",
    ],
  },
  {
    what: "a secret in a preview",
    stack: preview(step(resource("core/v1:Service", service({ type: "[secret]" })))),
    notes: [
      "spec.type is a secret that the file does not show, so Service shop/web cannot be judged by restrict-load-balancers",
    ],
  },
  {
    what: "a list",
    stack: state(
      resource("core/v1:List", {
        apiVersion: "v1",
        kind: "List",
        items: [service({}), serviceResource.inputs],
      }),
    ),
    findings: [denied],
  },
  {
    what: "a list of which nothing is known yet",
    stack: preview(step(resource("core/v1:List", { apiVersion: "v1", kind: "List", items: unknown }))),
    notes: ["items is not known yet, so no rule can judge what is there"],
  },
  {
    what: "a patch that breaks a rule by itself",
    stack: state(resource("core/v1:ServicePatch", serviceResource.inputs)),
    findings: [denied],
  },
  {
    what: "a patch that says too little",
    stack: state(resource("core/v1:ServicePatch", service({ ports: [] }))),
    notes: [
      "a patch sets only a part of an object, so Service shop/web cannot be judged by restrict-load-balancers",
    ],
  },
  {
    what: "a Helm release",
    stack: state(
      resource("helm.sh/v3:Release", { chart: "nginx", values: { service: { type: "LoadBalancer" } } }),
    ),
    notes: [
      "a helm.sh/v3:Release shows only its chart and values, not what it deploys: that can be checked with `helm template … | lockstep check -` and at admission",
    ],
  },
  {
    what: "inputs without a kind, which is that of the type",
    stack: state(resource("core/v1:Service", { spec: { type: "LoadBalancer" } })),
    findings: [denied],
  },
  {
    what: "a misshapen object",
    stack: state(resource("apps/v1:Deployment", deployment("app"))),
    problems: ["spec.template.spec.containers must be a list, and is a string (Deployment web)"],
  },
  {
    what: "resources that are no list",
    stack: { version: 3, deployment: { resources: "all" } },
    problems: ["deployment.resources must be a list"],
  },
  {
    what: "a resource that is none",
    stack: state("web", serviceResource),
    findings: [denied],
    problems: ["deployment.resources[0] must be a mapping"],
  },
  {
    what: "a resource without a URN",
    stack: state({ ...serviceResource, urn: "web" }),
    problems: ["deployment.resources[0].urn must be the URN of a resource"],
  },
  {
    what: "a resource without a type",
    stack: state({ ...serviceResource, type: 5 }),
    problems: ["deployment.resources[0].type must be the type of a resource"],
  },
  {
    what: "inputs that are none",
    stack: state(resource("core/v1:Service", ["LoadBalancer"])),
    problems: ["deployment.resources[0].inputs must be a mapping"],
  },
  {
    what: "a step without a resource",
    stack: preview({ op: "create", urn: serviceResource.urn }),
    problems: ["steps[0].newState must be a mapping"],
  },
])("$what", ({ stack, findings = [], problems = [], notes = [] }) => {
  const result = check(stack);
  expect(result.findings.map(({ message }) => message)).toEqual(findings);
  expect(result.problems.map(({ message }) => message)).toEqual(problems);
  expect(result.notes.map(({ message }) => message)).toEqual(notes);
  expect(result).toMatchObject({ documents: 1, others: 0 });
});

test.each<[string, unknown]>([
  ["a state that is none", { version: "3", deployment: { resources: [serviceResource] } }],
  ["a deployment of something else", { version: 1, deployment: { replicas: 3 } }],
  ["the steps of something else", { steps: [{ run: "make" }], duration: 1 }],
  ["no steps", { steps: [] }],
  ["a list", [serviceResource]],
])("%s is no stack", (_, stack) => {
  expect(check(stack)).toMatchObject({ documents: 1, others: 1, resources: 0, findings: [], problems: [] });
});

test("a finding names the resource and its place in the file", () => {
  const [finding] = check(state({ ...serviceResource, delete: true }, serviceResource)).findings;
  expect(finding).toMatchObject({
    resource: { apiVersion: "v1", kind: "Service", namespace: "shop", name: "web" },
    path: "deployment.resources[1].inputs",
    field: "deployment.resources[1].inputs.spec.type",
    location: { file: "stack.json", line: 37, column: 13 },
    pulumi: {
      urn: "urn:pulumi:prod::shop::kubernetes:core/v1:Service::web",
      project: "shop",
      stack: "prod",
    },
  });
});

test("resources are counted, those that no rule looks at too", () => {
  const configMap = { apiVersion: "v1", kind: "ConfigMap" };
  expect(check(state(serviceResource, resource("core/v1:ConfigMap", configMap))).resources).toBe(2);
});

describe("names", () => {
  const provider = {
    urn: "urn:pulumi:prod::shop::pulumi:providers:kubernetes::main",
    custom: true,
    type: "pulumi:providers:kubernetes",
    inputs: { namespace: "bank" },
  };
  const unnamed = {
    ...serviceResource,
    inputs: service({ type: "LoadBalancer" }, { name: "web" }),
    provider: `${provider.urn}::1229-0217`,
  };
  const approval = {
    rule: "restrict-load-balancers",
    resources: [{ kind: "Service", namespace: "bank", name: "web" }],
    pulumi: [],
    reason: "the way in",
    approvedBy: "Ada",
    expires: "2999-12-31",
  };

  test("an object that names no namespace is in that of its provider", () => {
    expect(check(state(provider, unnamed)).findings).toMatchObject([{ resource: { namespace: "bank" } }]);
  });

  test("without one it is in the namespace that the check is told", () => {
    const text = JSON.stringify(state(unnamed));
    const { findings } = checkText("stack.json", text, { ...checks, namespace: "stage" });
    expect(findings).toMatchObject([{ resource: { namespace: "stage" } }]);
  });

  test("an approved object is approved", () => {
    const text = JSON.stringify(state(provider, unnamed));
    const result = checkText("stack.json", text, { ...checks, approvals: [approval] });
    expect(result).toMatchObject({ findings: [], approved: [{ approval, pulumi: { project: "shop" } }] });
  });

  test("an object that may turn out to be approved is not judged", () => {
    const inputs = service({ type: "LoadBalancer" }, { name: unknown, namespace: "bank" });
    const text = JSON.stringify(preview(step({ ...serviceResource, inputs })));
    const result = checkText("stack.json", text, { ...checks, approvals: [approval] });
    expect(result).toMatchObject({
      findings: [],
      notes: [
        {
          message:
            "metadata.name is not known yet, so Service bank/(unknown) cannot be judged by restrict-load-balancers",
        },
      ],
    });
  });

  test.each([
    [unknown, [], ["metadata.namespace is not known yet"]],
    [undefined, ["the object names no namespace other than default"], []],
    ["shop", [], []],
  ])("a rule that asks for the namespace, where it is %s", (namespace, findings, notes) => {
    const inputs = service({}, { name: "web", namespace });
    const own = withoutSettings(allRules, "check").filter(
      ({ name }) => name === "disallow-default-namespace",
    );
    const text = JSON.stringify(preview(step({ ...serviceResource, inputs })));
    const result = checkText("stack.json", text, { ...checks, rules: own });
    expect(result.findings.map(({ message }) => message)).toEqual(findings);
    expect(result.notes.map(({ message }) => message.split(", so ")[0])).toEqual(notes);
  });

  test("an object in a namespace that is left out is counted", () => {
    const inputs = service({ type: "LoadBalancer" }, { name: "web", namespace: "kube-system" });
    const own = withSettings(rules, "check", { exclude: { namespaces: ["kube-system"] } });
    const text = JSON.stringify(state({ ...serviceResource, inputs }));
    expect(checkText("stack.json", text, { ...checks, rules: own })).toMatchObject({
      findings: [],
      excluded: 1,
    });
  });
});

test("an object is judged as in a manifest", () => {
  const own = { ...checks, rules: withoutSettings(allRules, "check") };
  const messages = (text: string): string[] =>
    checkText("x.json", text, own)
      .findings.map(({ rule, message }) => `${rule.name}: ${message}`)
      .sort();
  for (const { object } of examples) {
    const { apiVersion, kind } = object;
    const token = `${apiVersion.includes("/") ? apiVersion : `core/${apiVersion}`}:${kind}`;
    expect(messages(JSON.stringify(state(resource(token, object))))).toEqual(
      messages(JSON.stringify(object)),
    );
  }
});

test("nothing secret is kept", () => {
  const value = "correct horse battery staple";
  const plain = secret({ plaintext: JSON.stringify({ password: value, nested: [value] }) });
  const result = check(
    state(
      resource("core/v1:Secret", { apiVersion: "v1", kind: "Secret", metadata: value, data: plain }),
      resource("core/v1:Service", service(plain, plain)),
    ),
  );
  expect(JSON.stringify(result)).not.toContain(value);
});
