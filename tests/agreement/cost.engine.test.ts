/**
 * What the API server asks of an expression besides its verdict: that its types fit the schema of every kind, and
 * that it stays inside the budget on the largest objects.
 */
import { resolve } from "node:path";
import { rules } from "../../policies";
import {
  manifests,
  type Container,
  type KubernetesObject,
  type PolicyRule,
  type Subject,
} from "../../src/author";
import { appliesTo } from "../../src/engine/evaluate";
import { celCheck, startApiServer, type ApiServer } from "../engines";
import { packageRoot } from "../support/build";
import { allGeneratedPolicies, generatedPolicies, warning } from "../support/generated";

const folder = "kubernetes/validating-admission-policies";

test("every expression fits the API server's schema of every kind it is for", async () => {
  const files = rules.map(({ category, name }) => resolve(packageRoot, folder, category, `${name}.yaml`));
  expect(await celCheck(files, rules.length)).toEqual([]);
}, 60_000);

/** As many as an object of a few hundred kilobytes holds. */
const many = Array.from({ length: 100 }, (_, at) => at);

const longest = "a".repeat(63);

const containers = many.map((at): Container => {
  const name = `${longest.slice(4)}-${String(at).padStart(3, "0")}`;
  const image = `registry.example.com/${`${longest}/`.repeat(3)}${longest}:${"1".repeat(120)}`;
  return { name, image, ports: [{ containerPort: at + 1, name: "http" }] };
});

const policyRules = many.map((): PolicyRule => {
  const names = many.map((at) => `${longest}${at}`);
  return { apiGroups: names, resources: names, verbs: names, resourceNames: names };
});

const subjects = many.map((at): Subject => {
  return { kind: "ServiceAccount", name: `${longest.slice(4)}-${at}`, namespace: "shop" };
});

const roleRef = { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: "cluster-admin" };

const largest: readonly KubernetesObject[] = [
  manifests.deployment({
    containers,
    initContainers: containers.map((one) => ({ ...one, name: `i${one.name.slice(1)}` })),
  }),
  manifests.clusterRole(...policyRules),
  manifests.clusterRoleBinding({ roleRef, subjects }),
  manifests.service({
    type: "LoadBalancer",
    externalIPs: many.map((at) => `203.0.113.${at + 1}`),
    ports: many.map((at) => ({ name: `p-${at}`, port: at + 1 })),
  }),
];

describe("the API server", () => {
  let server: ApiServer;

  beforeAll(async () => {
    server = await startApiServer();
    await server.ensureNamespace("shop");
    await server.applyAdmissionPolicies(warning(allGeneratedPolicies(folder)));
  }, 120_000);

  afterAll(async () => {
    await server.stop();
  });

  test.each(largest.map((object) => [object.kind, object] as const))(
    "judges the largest %s within its cost budget",
    async (_, object) => {
      const answer = await server.create(object, { dryRun: true });
      expect({ ok: answer.ok, message: answer.message }).toEqual({ ok: true, message: "" });
      expect(answer.warnings.filter((warning) => /cost|budget|resulted in error/u.test(warning))).toEqual([]);
      expect(rules.some((rule) => appliesTo(rule, object))).toBe(true);
    },
    60_000,
  );

  test("says the fixed message of a policy where the whole one has more than 5 KiB", async () => {
    const rule = rules.find(({ name }) => name === "require-readiness-probe");
    const [deployment] = largest;
    if (rule === undefined || deployment === undefined) throw new Error("there is nothing to try");
    await server.applyAdmissionPolicies(generatedPolicies(folder, rule));
    const { message } = await server.create(deployment, { dryRun: true });
    expect(message).toMatch(/denied request: Long-running containers declare a readiness probe: Add a /u);
  }, 60_000);
});
