/**
 * Levels and what is left out, on a real API server and on Kyverno in front of it.
 */
import { rules } from "../../policies";
import { manifests } from "../../src/author";
import { policyFiles } from "../../src/gates/admission/files";
import {
  startApiServer,
  startKyverno,
  type ApiServer,
  type KubernetesObject,
  type Kyverno,
} from "../engines";
import { compilePolicies } from "../support/policies";
import { withSettings } from "../support/settings";
import { parseAllDocuments } from "yaml";

const name = "restrict-load-balancers";
const message = "Service of type LoadBalancer is not approved";

/** The manifests that install the rule in an engine, with this settings file. */
function policiesFor(folder: string, settings: object): KubernetesObject[] {
  const enforced = withSettings(rules, "admission", settings).filter((rule) => rule.name === name);
  const policies = compilePolicies()
    .filter(({ rule }) => rule.name === name)
    .flatMap((policy) =>
      enforced
        .filter(({ level }) => level !== "off")
        .map((rule) => ({
          ...policy,
          rule,
          level: rule.level,
          leftOut: rule.leftOut,
        })),
    );
  const text = policyFiles(policies, []).get(`${folder}/networking/${name}.yaml`) ?? "";
  return parseAllDocuments(text).map((document) => document.toJS() as KubernetesObject);
}

/** A Service that breaks the rule. */
function loadBalancer(namespace: string): KubernetesObject {
  const service = manifests.service({ type: "LoadBalancer", ports: [{ port: 80 }] });
  return { ...service, metadata: { name: "web", namespace } };
}

let server: ApiServer;
beforeAll(async () => {
  server = await startApiServer();
  await server.ensureNamespace("shop");
  await server.ensureNamespace("kube-system");
}, 120_000);
afterAll(() => server.stop());

interface Expected {
  readonly level: string;
  readonly admitted: boolean;
  readonly warned: boolean;
}

const expected: readonly Expected[] = [
  { level: "deny", admitted: false, warned: false },
  { level: "warn", admitted: true, warned: true },
  { level: "audit", admitted: true, warned: false },
  { level: "off", admitted: true, warned: false },
];

async function answerIn(namespace: string): Promise<{ admitted: boolean; warned: boolean }> {
  const { ok, message: refusal, warnings } = await server.create(loadBalancer(namespace), { dryRun: true });
  if (!ok) expect(refusal).toContain(message);
  return { admitted: ok, warned: warnings.some((warning) => warning.includes(message)) };
}

const nothing = { admitted: true, warned: false };

test.each(expected)(
  "$level in a ValidatingAdmissionPolicy",
  async ({ level, ...verdict }) => {
    const objects = policiesFor("kubernetes/validating-admission-policies", { level });
    const policies = await server.applyAdmissionPolicies(objects);
    expect(await answerIn("shop")).toEqual(verdict);
    expect(await answerIn("kube-system")).toEqual(nothing);
    await policies.remove();
  },
  60_000,
);

test("a namespace that is left out of a ValidatingAdmissionPolicy, and one that is so no more", async () => {
  const settings = { exclude: { namespaces: ["shop"] } };
  const policies = await server.applyAdmissionPolicies(
    policiesFor("kubernetes/validating-admission-policies", settings),
  );
  expect(await answerIn("shop")).toEqual(nothing);
  expect(await answerIn("kube-system")).toEqual({ admitted: false, warned: false });
  await policies.remove();
}, 60_000);

describe("Kyverno", () => {
  let kyverno: Kyverno;
  beforeAll(async () => {
    kyverno = await startKyverno(server);
  }, 120_000);
  afterAll(() => kyverno.stop());

  test.each(
    ["kyverno/cluster-policies", "kyverno/validating-policies"].flatMap((folder) =>
      expected.map((each) => ({ folder, ...each })),
    ),
  )(
    "$level in $folder",
    async ({ folder, level, ...verdict }) => {
      const policies = policiesFor(folder, { level });
      await kyverno.applyPolicies(policies);
      const [shop, system] = [await answerIn("shop"), await answerIn("kube-system")];
      await kyverno.removePolicies(policies);
      expect(shop).toEqual(verdict);
      expect(system).toEqual(nothing);
    },
    60_000,
  );
});
