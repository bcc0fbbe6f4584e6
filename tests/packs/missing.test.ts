/** The policies on references to what is missing, which settings ask for. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { lockstep } from "../cli/lockstep";
import { removeWorkspaces, workspace } from "./workspace";

jest.setTimeout(120_000);

afterAll(removeWorkspaces);

const folder = workspace({
  "lockstep.yaml":
    "missing: true\nrules: { require-ingress-backends: deny, require-headless-services: audit, require-autoscaler-targets: off }\n",
});
const missing = join(folder, "kyverno/missing");
const read = (file: string): unknown => parse(readFileSync(join(missing, file), "utf8"));

beforeAll(async () => {
  expect(await lockstep(folder, ["generate"])).toMatchObject({ code: 0, stderr: "" });
});

test("are generated, with the rights that they need, and none to read Secrets", () => {
  const files = readdirSync(missing, { recursive: true, encoding: "utf8" });
  expect(files.filter((file) => file.endsWith(".yaml")).sort()).toEqual([
    "access-control/require-service-accounts.yaml",
    "cluster-role.yaml",
    "kustomization.yaml",
    "networking/require-ingress-backends.yaml",
    "reliability/require-headless-services.yaml",
  ]);
  expect(read("cluster-role.yaml")).toMatchObject({
    metadata: { name: "lockstep-missing" },
    rules: [{ apiGroups: [""], resources: ["serviceaccounts", "services"], verbs: ["list"] }],
  });
});

test.each([
  ["networking/require-ingress-backends.yaml", "Warn"],
  ["access-control/require-service-accounts.yaml", "Warn"],
  ["reliability/require-headless-services.yaml", "Audit"],
])("%s: never denies", (file, action) => {
  expect(read(file)).toMatchObject({ spec: { validationActions: [action], failurePolicy: "Ignore" } });
});

test("need the engine that can list", async () => {
  const other = workspace({ "lockstep.yaml": "missing: true\nengines: [kyverno-cluster-policy]\n" });
  const { code, stderr } = await lockstep(other, ["generate"]);
  expect({ code, stderr }).toEqual({
    code: 3,
    stderr: expect.stringContaining("missing needs kyverno-validating-policy among engines") as unknown,
  });
});
