/** Objects whose metadata nobody would write so get a verdict or a problem at check and at preview, and end neither. */
import { kubernetesRules as rules } from "../support/rules";
import type { KubernetesObject } from "../../src/author";
import { isOfKind } from "../../src/author/kinds";
import type { Path } from "../../src/author/shape";
import { asDecoded } from "../../src/families/kubernetes/normalize";
import { newest } from "../../src/families/kubernetes/schema";
import { judge } from "../../src/judge/evaluate";
import { isOn } from "../../src/settings/settings";
import { checkText } from "../../src/sources/check-text";
import { type FileResult } from "../../src/findings/result";
import type { ValidationArgs } from "../../src/preview/judgement";
import { validate } from "../../src/preview/validate";
import { tellEach } from "../../src/preview/words";
import { withSettings } from "../support/settings";

const production = { names: ["shop"], level: "warn" };
const settings = { namespaces: { label: "stage", values: { production } } };
const today = "2026-11-21";
const approvals = [
  {
    rule: "restrict-load-balancers",
    resources: [{ kind: "Service", namespace: "shop", name: "7" }],
    pulumi: [],
    reason: "Customers reach the shop here.",
    approvedBy: "Ada",
    expires: "2999-12-31",
  },
];
const gates = {
  check: withSettings(rules, "check", settings).filter(isOn),
  preview: withSettings(rules, "preview", settings).filter(isOn),
};

function check(object: unknown): FileResult {
  return checkText("object.json", JSON.stringify(object), { rules: gates.check, approvals, today });
}

/** What the policy pack reports of an object, and the verdicts that have to wait for a name that Pulumi makes up. */
function preview(object: KubernetesObject): string[] {
  const { apiVersion, kind } = object;
  const type = `kubernetes:${apiVersion.includes("/") ? apiVersion : `core/${apiVersion}`}:${kind}`;
  const reports: string[] = [];
  const args = {
    type,
    name: "example",
    urn: `urn:pulumi:dev::shop::${type}::example`,
    props: object,
    opts: { protect: false },
    provider: undefined,
    getConfig: (() => ({})) as ValidationArgs["getConfig"],
    notApplicable: () => undefined as never,
  };
  for (const rule of gates.preview) {
    if (!rule.target.kinds.some((each) => isOfKind(object, each))) continue;
    try {
      void validate([rule], args, (said: unknown) => reports.push(String(said)), tellEach, {
        approvals,
        today,
        schemas: newest,
      });
    } catch (error) {
      if (!(error instanceof Error && error.message.includes("can't be known during preview"))) throw error;
      reports.push(error.message);
    }
  }
  return reports;
}

const message = "Service of type LoadBalancer is not approved";

describe.each<[where: string, metadata: unknown, named: string]>([
  ["no metadata", undefined, "default/"],
  ["metadata that is null", null, "default/"],
  ["metadata that is text", "web", "default/"],
  ["metadata in a list", [{ name: "web" }], "default/"],
  ["a name that is a number", { name: 7, namespace: "shop" }, "shop/"],
  ["a name in a list", { name: ["web"], namespace: "shop" }, "shop/"],
  ["a namespace that is a number", { name: "web", namespace: 7 }, "default/web"],
  ["a namespace that is null", { name: "web", namespace: null }, "default/web"],
  ["labels in a list", { name: "api", namespace: "shop", labels: ["app=web"] }, "shop/api"],
  ["labels that are mappings", { name: "api", namespace: "shop", labels: { app: {} } }, "shop/api"],
  ["annotations that are text", { name: "api", namespace: "shop", annotations: "none" }, "shop/api"],
])("a Service with %s", (_, metadata, named) => {
  const object = { apiVersion: "v1", kind: "Service", metadata, spec: { type: "LoadBalancer" } };

  test("at check", () => {
    const { findings, approved } = check(object);
    const own = findings.filter(({ rule }) => rule.name === "restrict-load-balancers");
    expect(own.map(({ resource }) => `${resource.namespace ?? ""}/${resource.name}`)).toEqual([named]);
    expect(approved).toEqual([]);
  });

  test("at preview", () => {
    expect(preview(object as KubernetesObject)).toContain(message);
  });
});

test("a Namespace with a name that is none is named so", () => {
  const metadata = { name: { of: "shop" }, labels: { stage: "production" } };
  const { problems } = check({ apiVersion: "v1", kind: "Namespace", metadata });
  expect(problems.map((problem) => problem.message)).toContain(
    "Namespace (without a name) has the label stage: production, and the settings say otherwise: correct names in namespaces.values",
  );
});

/** A bad example of each kind that there is one of. */
const examples = new Map(
  rules.flatMap((rule) => rule.examples.bad).map((object) => [`${object.apiVersion}/${object.kind}`, object]),
);
const fields = ["name", "namespace", "labels", "annotations", "ownerReferences", "finalizers"];
const misfits = [null, "text", "", 7, true, [], [null], ["text"], {}, { a: null }, { a: { b: [] } }];

test.each([...examples])("%s with any misfit in its metadata is judged", (_, example) => {
  const all = misfits.flatMap((misfit) => [
    { ...example, metadata: misfit },
    ...fields.map((field) => ({ ...example, metadata: { ...example.metadata, [field]: misfit } })),
  ]);
  for (const object of all as unknown as KubernetesObject[]) {
    const { findings, problems } = check(object);
    const said = [...[...findings, ...problems].map((each) => each.message), ...preview(object)];
    expect(said.filter((each) => /undefined|the rule fails/u.test(each))).toEqual([]);
  }
});

test("a container without a name is called so", () => {
  const spec = { containers: [{ image: "nginx" }], initContainers: [{ image: "nginx" }] };
  const { findings, problems } = check({ apiVersion: "v1", kind: "Pod", metadata: { name: "web" }, spec });
  const said = [...findings, ...problems].map(({ message }) => message);
  expect(said).toContain("container without a name has the image nginx, which can change");
  expect(said).toContain("container without a name has no limit for memory");
  expect(said.filter((each) => each.includes("undefined"))).toEqual([]);
});

/** The places of the values in a value, that of the value itself first. */
function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  const steps = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  const within = steps.flatMap((step) => placesIn((value as never)[step], [...path, step]));
  return [path, ...within];
}

/** A value with a null in place of what is at a path. */
function withNull(value: unknown, [step, ...rest]: Path): unknown {
  if (step === undefined) return null;
  if (Array.isArray(value))
    return value.map((each, index) => (index === step ? withNull(each, rest) : (each as unknown)));
  return { ...(value as object), [step]: withNull((value as never)[step], rest) };
}

test.each(rules)("no message of $name calls a field that is null undefined", (rule) => {
  const { good, bad } = rule.examples;
  const judged = [...good, ...bad].flatMap((example) => {
    const { apiVersion, kind, ...fields } = example;
    const [, ...places] = placesIn(fields);
    return places.map((path) =>
      judge(rule, asDecoded({ apiVersion, kind, ...(withNull(fields, path) as typeof fields) })),
    );
  });
  expect(judged.length).toBeGreaterThan(0);
  const said = judged.flatMap(({ violations }) => violations.map(({ message }) => message));
  expect(said.filter((each) => /undefined|\bnull\b|NaN/u.test(each))).toEqual([]);
});
