/** The policies on what a namespace must have, which settings ask for. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { lockstep } from "../cli/lockstep";
import { removeWorkspaces, workspace } from "./workspace";

jest.setTimeout(120_000);

afterAll(removeWorkspaces);

const folder = workspace({
  "lockstep.yaml": "presence: true\nrules: { require-namespace-quotas: deny }\n",
  "approvals.yaml":
    "approvals:\n  - rule: require-namespace-quotas\n    resources: [{ kind: Namespace, name: legacy }]\n" +
    "    reason: It goes away.\n    approvedBy: ops\n    expires: 2099-01-01\n",
});
const presence = join(folder, "kyverno/presence");
const read = (file: string): unknown => parse(readFileSync(join(presence, file), "utf8"));

beforeAll(async () => {
  expect(await lockstep(folder, ["generate"])).toMatchObject({ code: 0, stderr: "" });
});

test("are generated, with the rights that they need", () => {
  const files = readdirSync(presence, { recursive: true, encoding: "utf8" });
  expect(files.filter((file) => file.endsWith(".yaml")).sort()).toEqual([
    "cluster-role.yaml",
    "kustomization.yaml",
    "namespaces/require-namespace-limit-ranges.yaml",
    "namespaces/require-namespace-quotas.yaml",
  ]);
  expect(read("cluster-role.yaml")).toMatchObject({
    metadata: { name: "lockstep-presence" },
    rules: [{ apiGroups: [""], resources: ["limitranges", "resourcequotas"], verbs: ["list"] }],
  });
});

test("look at creations alone, by the level of the rule and the approvals of the Namespace", () => {
  const policy = (file: string): unknown => read(`namespaces/require-namespace-${file}.yaml`);
  expect([policy("quotas"), policy("limit-ranges")]).toMatchObject([
    {
      spec: {
        validationActions: ["Deny"],
        variables: expect.arrayContaining([
          {
            name: "approved",
            expression: 'object.metadata.?namespace.orValue("default") == "legacy"',
          },
        ]) as unknown,
      },
    },
    { spec: { validationActions: ["Audit"] } },
  ]);
  const rules = [policy("quotas"), policy("limit-ranges")].flatMap(
    (each) =>
      (each as { spec: { matchConstraints: { resourceRules: { operations: string[] }[] } } }).spec
        .matchConstraints.resourceRules,
  );
  expect(new Set(rules.flatMap(({ operations }) => operations))).toEqual(new Set(["CREATE"]));
});

test("need the engine that can list", async () => {
  const other = workspace({ "lockstep.yaml": "presence: true\nengines: [kyverno-cluster-policy]\n" });
  const { code, stderr } = await lockstep(other, ["generate"]);
  expect({ code, stderr }).toEqual({
    code: 3,
    stderr: expect.stringContaining("presence needs kyverno-validating-policy among engines") as unknown,
  });
});
