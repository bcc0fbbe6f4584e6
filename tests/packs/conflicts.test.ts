/** The policies on conflicts, which settings ask for. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { lockstep } from "../cli/lockstep";
import { removeWorkspaces, workspace } from "./workspace";

jest.setTimeout(120_000);

afterAll(removeWorkspaces);

interface Policy {
  readonly metadata: { readonly name: string };
  readonly spec: {
    readonly validationActions: readonly string[];
    readonly variables: readonly { readonly name: string; readonly expression: string }[];
  };
}

const folder = workspace({
  "lockstep.yaml":
    "conflicts: true\nengines: [kyverno-validating-policy]\nrules: { disallow-duplicate-routes: deny }\n",
});
const conflicts = join(folder, "kyverno/conflicts");
const read = (file: string): unknown => parse(readFileSync(join(conflicts, file), "utf8"));

beforeAll(async () => {
  expect(await lockstep(folder, ["generate"])).toMatchObject({ code: 0, stderr: "" });
});

test("are generated, with the rights that they need", () => {
  const files = readdirSync(conflicts, { recursive: true, encoding: "utf8" });
  expect(files.filter((file) => file.endsWith(".yaml")).sort()).toEqual([
    "cluster-role.yaml",
    "kustomization.yaml",
    "networking/disallow-duplicate-routes.yaml",
    "reliability/disallow-duplicate-autoscalers.yaml",
    "reliability/disallow-overlapping-workloads.yaml",
  ]);
  expect(read("cluster-role.yaml")).toMatchObject({
    metadata: { labels: { "rbac.kyverno.io/aggregate-to-admission-controller": "true" } },
    rules: [
      { apiGroups: ["networking.k8s.io"], resources: ["ingresses"], verbs: ["list"] },
      { apiGroups: ["autoscaling"], resources: ["horizontalpodautoscalers"], verbs: ["list"] },
      { apiGroups: ["apps"], resources: ["deployments", "statefulsets", "daemonsets"], verbs: ["list"] },
    ],
  });
});

test.each([
  ["networking/disallow-duplicate-routes.yaml", "Deny", '("networking.k8s.io/v1", "ingresses", "")'],
  [
    "reliability/disallow-duplicate-autoscalers.yaml",
    "Warn",
    '("autoscaling/v2", "horizontalpodautoscalers", object.metadata.namespace)',
  ],
  [
    "reliability/disallow-overlapping-workloads.yaml",
    "Warn",
    '("apps/v1", "deployments", object.metadata.namespace)',
  ],
])("%s does what its level says, and lists others once", (file, action, listed) => {
  const { spec } = read(file) as Policy;
  expect(spec.validationActions).toEqual([action]);
  const lists = spec.variables.filter(({ expression }) => expression.includes("resource.List"));
  expect(lists.map(({ name }) => name)).toEqual(["others"]);
  expect(lists[0]?.expression).toContain(`resource.List${listed}`);
});
