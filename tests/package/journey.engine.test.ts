/**
 * From an empty folder to real gates: the tutorial as whoever installs the tarball runs it, a pack from npm besides, and
 * what comes of it at preview, on the API server and on Kyverno.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import * as kubernetes from "@pulumi/kubernetes";
import { parse, parseAllDocuments } from "yaml";
import { blocksOf } from "../docs/markdown";
import { stepsOf } from "../docs/session";
import { textOf } from "../docs/sources";
import {
  denials,
  startApiServer,
  startKyverno,
  startPulumi,
  type ApiServer,
  type KubernetesObject,
} from "../engines";
import { ownerFile, ownerRule } from "../packs/workspace";
import { packageRoot } from "../support/build";
import { patience } from "../support/patience";
import { installed, lockstepIn } from "./installed";

const page = textOf("docs/tutorial.md");
let folder: string;
let team: string;
let server: ApiServer;

beforeAll(async () => {
  folder = installed();
  team = join(folder, "guardrails");
  server = await startApiServer();
  await server.ensureNamespace("shop");
}, patience);

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

/** The manifests of a generated file. */
function policiesIn(file: string): KubernetesObject[] {
  return parseAllDocuments(readFileSync(join(team, file), "utf8")).map(
    (document) => document.toJS() as KubernetesObject,
  );
}

/** A database of the tutorial. */
function database(name: string, backups?: object): KubernetesObject {
  return {
    apiVersion: "platform.example.com/v1",
    kind: "Database",
    metadata: { name, namespace: "shop" },
    spec: { engine: "postgres", ...(backups && { backups }) },
  };
}

const service: KubernetesObject = {
  apiVersion: "v1",
  kind: "Service",
  metadata: { name: "web", namespace: "shop" },
  spec: { ports: [{ port: 80 }] },
};

/** Whether a policy is for all rules on databases, or on Services. */
const isMeant = ({ metadata }: KubernetesObject): boolean =>
  /^lockstep-(?:databases-platform-example-com|services)/u.test(metadata?.name ?? "");

test(
  "the commands of the tutorial, of the installed package",
  () => {
    const codes: [string, number | null][] = [];
    for (const block of blocksOf(page)) {
      const file = /^file: (.*)$/u.exec(block.comment)?.[1];
      if (file !== undefined) write(file, `${block.lines.join("\n")}\n`);
      if (block.language !== "console") continue;
      for (const { command } of stepsOf(block)) {
        const { status } = spawnSync("bash", ["-c", command], { cwd: folder });
        if (status !== 0) codes.push([command, status]);
      }
    }
    // What breaks a rule there is meant to.
    expect(codes).toEqual([
      ["cd guardrails && npx lockstep check manifests", 1],
      ["cd guardrails && npx lockstep check manifests --environment production", 1],
    ]);
  },
  patience,
);

test(
  "a pack from npm, and policies for Kyverno, beside what there is",
  () => {
    write(
      "pack/package.json",
      JSON.stringify({
        name: "@shared/lockstep-pack",
        version: "1.0.0",
        peerDependencies: { lockstep: "^0.2.0" },
        lockstep: { api: 1 },
        files: ["policies"],
      }),
    );
    write(`pack/${ownerFile}`, ownerRule);
    const [tarball = ""] = execFileSync("npm", ["pack", "--silent"], {
      cwd: join(folder, "pack"),
      encoding: "utf8",
    }).split("\n");
    const target = join(folder, "node_modules", "@shared", "lockstep-pack");
    mkdirSync(target, { recursive: true });
    execFileSync("tar", ["-xzf", join(folder, "pack", tarball), "-C", target, "--strip-components=1"]);

    const settings = join(team, "lockstep.yaml");
    const text = readFileSync(settings, "utf8")
      .replace("packs:\n", 'packs:\n  - { use: "@shared/lockstep-pack", prefix: shared }\n')
      .replace(/^engines: .*$/mu, "engines: [validating-admission-policy, kyverno-validating-policy]");
    writeFileSync(settings, text);
    const { code, output } = lockstepIn(folder, "generate", "--settings", settings);
    expect(output).toContain("shared/ownership/require-service-owner");
    expect(code).toBe(0);
    const lock = parse(readFileSync(join(team, "lockstep.lock"), "utf8")) as { packs: object };
    expect(JSON.stringify(lock)).toContain('"1.0.0"');
  },
  patience,
);

test(
  "the API server enforces each environment by its own",
  async () => {
    await server.serve([parse(readFileSync(join(team, "crds/databases.yaml"), "utf8")) as KubernetesObject]);
    const said = async (environment: string): Promise<unknown> => {
      const policies = policiesIn(`kubernetes/${environment}/bundles/policies.yaml`).filter(isMeant);
      const enforced = await server.applyAdmissionPolicies(policies);
      const answers = [];
      for (const object of [database("orders", { days: 14 }), database("sessions"), service]) {
        const answer = await server.create(object, { dryRun: true });
        answers.push([denials(answer).map(({ message }) => message), answer.warnings]);
      }
      await enforced.remove();
      return answers;
    };
    const kept = "backups are kept for 14 days, not 30. Set spec.backups.days.";
    const denied = expect.stringContaining(
      "shared/ownership/require-service-owner: the Service names no owner",
    ) as string;
    expect(await said("production")).toEqual([
      [[`acme/data/require-database-backups: ${kept}`], []],
      [[], []],
      [[denied], expect.anything()],
    ]);
    expect(await said("staging")).toEqual([
      [[], []],
      [[], []],
      [[denied], expect.anything()],
    ]);
  },
  patience,
);

test(
  "and so does Kyverno",
  async () => {
    const kyverno = await startKyverno(server);
    const file = "kyverno/production/bundles/validating-policies/policies.yaml";
    const policies = policiesIn(file).filter(isMeant);
    await kyverno.applyPolicies(policies);
    const orders = await server.create(database("orders", { days: 14 }), { dryRun: true });
    expect(denials(orders).map(({ message }) => message)).toEqual([
      "acme/data/require-database-backups: backups are kept for 14 days, not 30. Set spec.backups.days.",
    ]);
    for (const object of [database("orders", { days: 30 }), database("sessions")]) {
      expect(denials(await server.create(object, { dryRun: true }))).toEqual([]);
    }
    await kyverno.removePolicies(policies);
    await kyverno.stop();
  },
  patience,
);

test(
  "a preview of a stack of production fails by the rule of the team",
  async () => {
    // As `npm install` leaves them, without the network.
    symlinkSync(join(packageRoot, "node_modules", "@pulumi"), join(folder, "node_modules", "@pulumi"));
    symlinkSync(join(folder, "node_modules"), join(team, "node_modules"));
    appendFileSync(join(team, "lockstep.yaml"), "    stacks: [test-1]\n");
    const pulumi = await startPulumi();
    const { ok, violations, output } = await pulumi.preview(() => {
      const provider = new kubernetes.Provider("render", { renderYamlToDirectory: join(folder, "rendered") });
      new kubernetes.apiextensions.CustomResource("orders", database("orders", { days: 14 }), { provider });
      return Promise.resolve();
    }, team);
    pulumi.close();
    expect({ ok, output: violations.length > 0 ? "" : output }).toEqual({ ok: false, output: "" });
    const own = violations.filter(({ policy }) => policy === "acme-require-database-backups");
    expect(own.map(({ level }) => level)).toEqual(["mandatory"]);
    expect(own[0]?.message).toContain("backups are kept for 14 days, not 30");
  },
  patience,
);
