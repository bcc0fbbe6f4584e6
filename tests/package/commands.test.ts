/** Every command runs from the tarball with production dependencies alone. */
import { spawnSync } from "node:child_process";
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { installed, lockstepIn, productionPackages, sizeOf } from "./installed";

jest.setTimeout(120_000);

let folder: string;

beforeAll(() => {
  folder = installed();
  writeFileSync(
    join(folder, "web.yaml"),
    "apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {type: LoadBalancer}\n",
  );
  writeFileSync(join(folder, "thing.yaml"), definition);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test("neither Pulumi nor the client of Kubernetes is installed, and no more than 60 MB are", () => {
  expect(productionPackages()).toEqual([
    "node_modules/@eslint-community/regexpp",
    "node_modules/@marcbachmann/cel-js",
    "node_modules/commander",
    "node_modules/ignore",
    "node_modules/picocolors",
    "node_modules/typescript",
    "node_modules/yaml",
  ]);
  expect(sizeOf(join(folder, "node_modules"))).toBeLessThan(60_000_000);
  expect(readdirSync(join(folder, "node_modules"))).not.toContain("@pulumi");
});

const definition = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: things.example.com }
spec:
  group: example.com
  scope: Namespaced
  names: { kind: Thing, plural: things }
  versions: [{ name: v1, served: true, storage: true, schema: { openAPIV3Schema: { type: object } } }]
`;
const approval = "restrict-load-balancers Service web --reason r --approved-by a --expires 2999-01-01";

const tried: readonly (readonly [command: string, code: number, says: string])[] = [
  ["--help", 0, "generate [options]"],
  ["--version", 0, "."],
  ["rules", 0, "restrict-load-balancers"],
  ["rules --format json", 0, '"restrict-load-balancers"'],
  ["explain restrict-load-balancers", 0, "variables:"],
  ["settings restrict-load-balancers", 0, "profile recommended, by default"],
  ["approvals list", 0, ""],
  ["approvals check", 0, ""],
  ["check web.yaml --rule restrict-load-balancers", 1, "Service of type LoadBalancer is not approved"],
  ["check web.yaml --threads 2 --rule restrict-load-balancers", 1, "is not approved"],
  [`approvals add ${approval}`, 0, "restrict-load-balancers"],
  ["check web.yaml --rule restrict-load-balancers", 0, "1 approved"],
  ["generate", 2, "there is no lockstep.yaml here or above"],
  ["test", 2, "there is no lockstep.yaml here or above"],
  ["new-rule ownership/require-owner", 2, "there is no lockstep.yaml here or above"],
  ["rename-rule acme/a/require-x acme/a/require-y", 2, "there is no lockstep.yaml here or above"],
  ["types thing.yaml", 0, "export const thingKind"],
  ["query images web.yaml", 0, ""],
  ["init --here", 0, "lockstep.yaml"],
  ["check --cluster", 3, "--cluster needs @kubernetes/client-node, which is not installed: run `npm install"],
];

test.each(tried)("lockstep %s", (command, code, says) => {
  const run = lockstepIn(folder, ...command.split(" "));
  expect(run.output).toContain(says);
  expect(run.output).not.toMatch(/Cannot find|at Module|node:internal/u);
  expect(run.code).toBe(code);
});

test("every command is among them", () => {
  const { output } = lockstepIn(folder, "--help");
  const commands = Array.from(output.matchAll(/^ {2}([a-z-]+) (?:.*) {2}/gmu), ([, name = ""]) => name);
  expect(commands).toContain("check");
  expect(commands.filter((name) => !tried.some(([command]) => command.split(" ")[0] === name))).toEqual([
    "help",
  ]);
});

test("the policy pack says what it needs", () => {
  const pack = join(folder, "node_modules", "lockstep");
  const { status, stdout, stderr } = spawnSync(process.execPath, ["."], { cwd: pack, encoding: "utf8" });
  expect({ status, stdout, stderr }).toEqual({
    status: 1,
    stdout: "",
    stderr:
      "lockstep: pulumi preview needs @pulumi/policy and @pulumi/pulumi, not installed here: run `npm install " +
      "@pulumi/policy @pulumi/pulumi` in the folder of the policy pack\n",
  });
});
