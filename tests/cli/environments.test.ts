/** Environments at check, in approvals and in what is generated, by the real command. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { removeWorkspaces, workspace } from "../packs/workspace";
import { lockstep } from "./lockstep";

jest.setTimeout(120_000);

afterAll(removeWorkspaces);

const rule = "restrict-load-balancers";
const settings = `engines: [validating-admission-policy]
forms: [rule]
profile: pod-security-baseline
extends: ./base.yaml
environments:
  staging: {}
  production:
    rules:
      ${rule}: deny
`;
const files = {
  "lockstep.yaml": settings,
  "base.yaml": `rules:\n  ${rule}: warn\n`,
  "approvals.yaml": `approvals:
  - rule: ${rule}
    resources: [{ kind: Service, namespace: shop, name: entrance }]
    environments: [production]
    reason: The entrance.
    approvedBy: platform
    expires: 2999-01-01
`,
  "web.yaml":
    "apiVersion: v1\nkind: Service\nmetadata: {name: web, namespace: shop}\nspec: {type: LoadBalancer, ports: [{port: 80}]}\n",
  "entrance.yaml":
    "apiVersion: v1\nkind: Service\nmetadata: {name: entrance, namespace: shop}\nspec: {type: LoadBalancer, ports: [{port: 80}]}\n",
};

test.each<[args: string, env: Record<string, string>, code: number, says: string]>([
  ["web.yaml", {}, 0, "settings: lockstep.yaml; approvals: approvals.yaml\n0 findings, 1 warning"],
  ["web.yaml --environment staging", {}, 0, "settings: lockstep.yaml (staging)"],
  ["web.yaml --environment production", {}, 1, "1 finding"],
  ["web.yaml", { LOCKSTEP_ENVIRONMENT: "production" }, 1, "settings: lockstep.yaml (production)"],
  ["web.yaml --environment staging", { LOCKSTEP_ENVIRONMENT: "production" }, 0, "lockstep.yaml (staging)"],
  ["web.yaml", { LOCKSTEP_ENVIRONMENT: "" }, 0, "settings: lockstep.yaml; "],
  ["web.yaml --environment prodution", {}, 3, "there is no environment prodution; did you mean production?"],
  ["entrance.yaml --environment production", {}, 0, "1 approved"],
  ["entrance.yaml --environment staging", {}, 0, "1 warning"],
])("check %s with %j", async (args, env, code, says) => {
  const run = await lockstep(workspace(files), ["check", ...args.split(" "), "--rule", rule], { env });
  expect(run.stdout).toContain(says);
  expect(run.code).toBe(code);
});

test.each([
  [
    "without an environment",
    [],
    `lockstep: 1 approval only for production not used: name the environment with --environment\n`,
  ],
  ["in one", ["--environment", "staging"], ""],
])("approvals of other environments are pointed out at a check %s", async (_, args, stderr) => {
  const run = await lockstep(workspace(files), ["check", "entrance.yaml", "--rule", rule, ...args]);
  expect(run.stderr).toBe(stderr);
});

test("settings name the file and line that decide, wherever that is", async () => {
  const folder = workspace(files);
  const shown = async (...args: string[]): Promise<string> =>
    (await lockstep(folder, ["settings", rule, ...args])).stdout;
  expect(await shown()).toContain(`${rule}  warn   base.yaml:2\n`);
  expect(await shown("--environment", "production")).toContain(`${rule}  deny   lockstep.yaml:9\n`);
});

test("policies of each environment are generated apart, and those of one that is gone are found", async () => {
  const folder = workspace(files);
  const policy = (environment: string): string =>
    readFileSync(
      join(folder, `kubernetes/${environment}/validating-admission-policies/networking/${rule}.yaml`),
      "utf8",
    );
  expect(await lockstep(folder, ["generate"])).toMatchObject({ code: 0, stderr: "" });
  expect(readdirSync(join(folder, "kubernetes"))).toEqual(["production", "staging"]);
  expect(policy("staging")).toMatch(/validationActions:\n +- Warn\n/u);
  expect(policy("production")).toMatch(/validationActions:\n +- Deny\n/u);
  expect(policy("production")).toContain("entrance");
  expect(policy("staging")).not.toContain("entrance");

  writeFileSync(join(folder, "lockstep.yaml"), settings.replace("  staging: {}\n", ""));
  const { stderr } = await lockstep(folder, ["generate", "--check"]);
  expect(stderr).toContain(
    `kubernetes/staging/validating-admission-policies/networking/${rule}.yaml belongs to no rule`,
  );
  expect(stderr).not.toContain("production");
});
