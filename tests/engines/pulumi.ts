/** The real Pulumi engine and Kubernetes provider, with a state of their own and no network. */
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import {
  LocalWorkspace,
  PulumiCommand,
  type EngineEvent,
  type PulumiFn,
  type Stack,
} from "@pulumi/pulumi/automation";
import { enginePath } from "../../tools/engine-build";
import { run, scratchFolder } from "../../src/engines/process";

/** What a policy said of a resource. */
export interface PolicyViolation {
  readonly policy: string;
  /** The policy's description, a line break, and the message it reported. */
  readonly message: string;
  readonly level: "mandatory" | "warning";
  /** Absent for a violation of the whole stack. */
  readonly urn?: string;
}

/** How an operation ended. */
export interface Outcome {
  /** False when a mandatory policy stopped it, or it failed for any other reason: then see `output`. */
  readonly ok: boolean;
  readonly violations: readonly PolicyViolation[];
  /** All that Pulumi printed, and why it failed, which has that again. */
  readonly output: string;
  /** What it printed on standard output. */
  readonly printed: string;
}

/** A resource in a state that {@link Pulumi.analyze} reads. */
export interface StateResource {
  /** Such as `kubernetes:apps/v1:Deployment`. */
  readonly type: string;
  readonly name: string;
  /** As the provider would have been given them; for a Kubernetes object, the object. */
  readonly inputs: object;
  /** What inputs come from, by the names of resources of the state. */
  readonly dependencies?: Readonly<Record<string, readonly string[]>> | undefined;
}

/** What Pulumi writes of a stack, each the text of a JSON file. */
export interface StackFiles {
  /** `pulumi preview --json` before anything is there. */
  readonly preview: string;
  /** `pulumi stack export` when all is there. */
  readonly state: string;
  /** The same with `--show-secrets`. */
  readonly stateWithSecrets: string;
  /** `pulumi preview --json` of the next program. */
  readonly nextPreview: string;
}

/** A Pulumi installation in a scratch folder. */
export class Pulumi {
  private stacks = 0;

  /** @internal use {@link startPulumi} */
  constructor(
    private readonly folder: string,
    /** The environment in which `pulumi` is this installation. */
    readonly env: Readonly<Record<string, string>>,
    private readonly command: PulumiCommand,
  ) {}

  /** Judges resources by the pack of a folder, in one run of the pack: no program, no provider. */
  async analyze(pack: string, resources: readonly StateResource[]): Promise<Outcome> {
    const state = join(this.folder, `analyze-${++this.stacks}.json`);
    writeFileSync(state, JSON.stringify(stateOf(resources)));
    const { status, stdout, stderr } = await run({
      program: this.command.command,
      args: ["policy", "analyze", "--json", "--file", state, "--policy-pack", pack, "--non-interactive"],
      cwd: this.folder,
      env: this.env,
    });
    const lines = stdout.split("\n").filter((line) => line.startsWith("{"));
    return {
      ok: status === 0,
      violations: lines.flatMap((line) => violationsIn(JSON.parse(line) as EngineEvent)),
      output: stdout + stderr,
      printed: stdout,
    };
  }

  /** Previews a program of this process, on a stack of its own. */
  preview(program: PulumiFn, pack?: string): Promise<Outcome> {
    return this.operate(program, (stack, options) => stack.preview(options), pack);
  }

  /** Runs a program of this process, on a stack of its own; nothing is destroyed afterwards. */
  up(program: PulumiFn, pack?: string): Promise<Outcome> {
    return this.operate(program, (stack, options) => stack.up(options), pack);
  }

  /** The files that Pulumi writes of a program, and of one that takes its place. */
  async files(program: PulumiFn, next: PulumiFn): Promise<StackFiles> {
    let current = program;
    const previews: string[] = [];
    const stack = await this.newStack(() => current(), printingJson(this.command, previews));
    const exported = async (...options: string[]): Promise<string> => {
      const args = ["stack", "export", "--stack", stack.name, ...options];
      const { command: program } = this.command;
      return (await run({ program, args, cwd: stack.workspace.workDir, env: this.env })).stdout;
    };
    await stack.preview();
    await stack.up();
    const state = await exported();
    const stateWithSecrets = await exported("--show-secrets");
    current = next;
    await stack.preview();
    const [preview = "", nextPreview = ""] = previews;
    return { preview, state, stateWithSecrets, nextPreview };
  }

  /** Lets `pulumi` run the programs of folders, which may be in TypeScript; AWS and its SDK are stood in for. */
  hostPrograms(): void {
    const bin = join(this.folder, "bin");
    const script = (name: string): string => join(__dirname, name);
    writeCommand(join(bin, "pulumi-language-nodejs"), script("language-nodejs.js"), {
      NODE_PATH: join(__dirname, "pulumi-aws"),
    });
    writeCommand(join(bin, "pulumi-resource-aws"), script("resource-aws.js"));
  }

  /** Removes everything it wrote. */
  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async operate(
    program: PulumiFn,
    operation: (stack: Stack, options: OperationOptions) => Promise<unknown>,
    pack: string | undefined,
  ): Promise<Outcome> {
    const violations: PolicyViolation[] = [];
    let output = "";
    const stack = await this.newStack(program);
    const options: OperationOptions = {
      policyPacks: pack === undefined ? [] : [pack],
      onEvent: (event) => violations.push(...violationsIn(event)),
      onOutput: (text) => (output += text),
    };
    try {
      await operation(stack, options);
      return { ok: true, violations, output, printed: output };
    } catch (error) {
      return { ok: false, violations, output: output + String(error), printed: output };
    }
  }

  private newStack(program: PulumiFn, command = this.command): Promise<Stack> {
    return LocalWorkspace.createStack(
      { stackName: `test-${++this.stacks}`, projectName: "lockstep-test", program },
      { envVars: { ...this.env }, pulumiHome: this.env.PULUMI_HOME, pulumiCommand: command },
    );
  }
}

/** The part of Pulumi's command that its typings leave out. */
interface Runner {
  readonly run: (args: readonly string[], ...rest: unknown[]) => Promise<{ stdout: string }>;
}

/** A command whose previews print JSON, which is added to a list. */
function printingJson(command: PulumiCommand, previews: string[]): PulumiCommand {
  const { run: plainRun } = command as unknown as Runner;
  const run: Runner["run"] = async (args, ...rest) => {
    if (args[0] !== "preview") return plainRun.call(command, args, ...rest);
    const result = await plainRun.call(command, [...args, "--json"], ...rest);
    previews.push(result.stdout);
    return result;
  };
  return Object.create(command, { run: { value: run } }) as PulumiCommand;
}

interface OperationOptions {
  policyPacks: string[];
  onEvent: (event: EngineEvent) => void;
  onOutput: (text: string) => void;
}

/**
 * Sets up Pulumi with the built CLI and Kubernetes provider. Close it at the end.
 *
 * @param surroundings Variables that it and the packs that it runs see besides.
 */
export async function startPulumi(surroundings: Readonly<Record<string, string>> = {}): Promise<Pulumi> {
  const folder = scratchFolder("pulumi");
  for (const name of ["bin", "home", "state"]) {
    mkdirSync(join(folder, name));
  }
  const bin = join(folder, "bin");
  // The engine finds its plugins on PATH, by these names.
  symlinkSync(enginePath("pulumi"), join(bin, "pulumi"));
  symlinkSync(enginePath("pulumi-resource-kubernetes"), join(bin, "pulumi-resource-kubernetes"));
  // What the engine runs for a pack in JavaScript when Pulumi's language plugin is not installed.
  const packRunner = join(installedModules(), "@pulumi", "pulumi", "cmd", "run-policy-pack");
  writeCommand(join(bin, "pulumi-analyzer-policy-nodejs"), packRunner);
  const env = {
    PATH: `${bin}${delimiter}${process.env.PATH ?? ""}`,
    PULUMI_HOME: join(folder, "home"),
    PULUMI_BACKEND_URL: `file://${join(folder, "state")}`,
    PULUMI_CONFIG_PASSPHRASE: "test",
    PULUMI_SKIP_UPDATE_CHECK: "true",
    PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
    ...surroundings,
  };
  return new Pulumi(folder, env, await PulumiCommand.get({ root: folder }));
}

/**
 * Writes a policy pack of one JavaScript file into a new folder, where it can
 * require what this project has installed. Remove the folder at the end.
 */
export function writePolicyPack(source: string): string {
  const folder = scratchFolder("policy-pack");
  writeFileSync(
    join(folder, "PulumiPolicy.yaml"),
    "runtime: { name: nodejs, options: { typescript: false } }\n",
  );
  writeFileSync(
    join(folder, "package.json"),
    JSON.stringify({ name: "test-pack", version: "1.0.0", main: "index.js" }),
  );
  writeFileSync(join(folder, "index.js"), source);
  symlinkSync(installedModules(), join(folder, "node_modules"));
  return folder;
}

/** Writes a command that runs a script of Node, with these variables besides. */
function writeCommand(file: string, script: string, env: Readonly<Record<string, string>> = {}): void {
  const variables = Object.entries(env).map(([name, value]) => `${name}="${value}" `);
  writeFileSync(file, `#!/bin/sh\n${variables.join("")}exec "${process.execPath}" "${script}" "$@"\n`);
  chmodSync(file, 0o755);
}

function installedModules(): string {
  const sdk = dirname(createRequire(__filename).resolve("@pulumi/pulumi/package.json"));
  return dirname(dirname(sdk));
}

function violationsIn({ policyEvent }: EngineEvent): PolicyViolation[] {
  if (policyEvent === undefined) {
    return [];
  }
  const { policyName, message, enforcementLevel, resourceUrn } = policyEvent;
  return [{ policy: policyName, message: message.trimEnd(), level: enforcementLevel, urn: resourceUrn }];
}

function stateOf(resources: readonly StateResource[]): object {
  const urnOf = ({ type, name }: StateResource): string => `urn:pulumi:test::lockstep-test::${type}::${name}`;
  const urnsOf = (names: readonly string[]): string[] =>
    resources.filter(({ name }) => names.includes(name)).map(urnOf);
  return {
    version: 3,
    deployment: {
      manifest: { time: "2026-01-01T00:00:00Z", magic: "", version: "" },
      resources: resources.map((resource) => {
        const { type, name, inputs, dependencies = {} } = resource;
        const urns = Object.entries(dependencies).map(([input, names]) => [input, urnsOf(names)] as const);
        return {
          urn: urnOf(resource),
          custom: true,
          id: name,
          type,
          inputs,
          outputs: inputs,
          dependencies: urns.flatMap(([, its]) => its),
          propertyDependencies: Object.fromEntries(urns),
        };
      }),
    },
  };
}
