/**
 * The pack as Pulumi runs it: a process of its own that speaks gRPC.
 */
import { credentials, type ServiceError } from "@grpc/grpc-js";
import { AnalyzerClient } from "@pulumi/pulumi/proto/analyzer_grpc_pb";
import * as proto from "@pulumi/pulumi/proto/analyzer_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { Struct, type JavaScriptValue } from "google-protobuf/google/protobuf/struct_pb";
import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import type { Rule } from "../../src/author";
import build, { packageRoot } from "../support/build";

build();

/** A resource as the engine describes it to a pack. */
export interface Resource {
  readonly type: string;
  /** Its name in the program; `resource` unless given. */
  readonly name?: string;
  readonly props: object;
  /** Whether Pulumi refuses to delete it; not unless given. */
  readonly protect?: boolean | undefined;
  /** The configuration of its provider. */
  readonly provider?: object | undefined;
  /** The name of its provider; `provider` unless given. */
  readonly providerName?: string | undefined;
}

/** A resource as the engine shows it to stack policies, with its outputs. */
export interface StackResource extends Resource {
  /** The names of the resources that its properties come from, all of this stack. */
  readonly dependencies?: Readonly<Record<string, readonly string[]>>;
}

/** What one policy says of a resource. */
export interface Diagnostic {
  readonly policy: string;
  /** The message without the policy's description, which the SDK puts before it. */
  readonly message: string;
  readonly level: "advisory" | "mandatory";
  /** Of a stack, the resource that it is about. */
  readonly urn?: string;
}

/** What a pack says of a resource. */
export interface Analysis {
  readonly diagnostics: readonly Diagnostic[];
  /** Why policies did not look at it, by policy. */
  readonly notApplicable: Readonly<Record<string, string>>;
}

/** A pack that did not start. */
export interface Failure {
  readonly code: number | null;
  readonly stderr: string;
}

/** A running pack. */
export class Pack {
  private constructor(
    private readonly child: ChildProcess,
    private readonly client: AnalyzerClient,
    private readonly said: () => string,
  ) {}

  /**
   * Starts the pack of a folder.
   *
   * @param program The argument for the pack's folder: the engine passes `.`, its language host the whole path.
   * @returns The pack, or how it failed to start.
   */
  static async start(folder: string, program = folder, ...options: string[]): Promise<Pack | Failure> {
    const runner = join(packageRoot, "node_modules", "@pulumi", "pulumi", "cmd", "run-policy-pack");
    const child = spawn(process.execPath, [runner, "127.0.0.1:1", program, ...options], {
      cwd: folder,
      // That of the tests, which Jest keeps apart.
      env: process.env,
    });
    let [stdout, stderr] = ["", ""];
    child.stderr.on("data", (data: Buffer) => (stderr += data.toString()));
    return new Promise((resolve) => {
      child.stdout.on("data", (data: Buffer) => {
        stdout += data.toString();
        if (!stdout.includes("\n")) return;
        // The engine takes the first line for the port, whatever it is.
        const address = `127.0.0.1:${stdout.slice(0, stdout.indexOf("\n"))}`;
        resolve(new Pack(child, new AnalyzerClient(address, credentials.createInsecure()), () => stderr));
      });
      child.on("close", (code) => {
        resolve({ code, stderr });
      });
    });
  }

  /** Starts a pack that is expected to start. */
  static async started(...args: Parameters<typeof Pack.start>): Promise<Pack> {
    const pack = await Pack.start(...args);
    if (!(pack instanceof Pack)) throw new Error(`the pack did not start: ${pack.stderr}`);
    return pack;
  }

  /** Shows a resource to every policy. */
  async analyze(resource: Resource): Promise<Analysis> {
    const { type, name = "resource", props, protect = false, provider } = resource;
    const request = new proto.AnalyzeRequest()
      .setType(type)
      .setName(name)
      .setUrn(urnOf({ type, name }))
      .setProperties(Struct.fromJavaScript(props as Record<string, JavaScriptValue>))
      .setOptions(new proto.AnalyzerResourceOptions().setProtect(protect));
    if (provider !== undefined) request.setProvider(providerResource(resource));
    return analysisOf(await this.call<proto.AnalyzeResponse>((done) => this.client.analyze(request, done)));
  }

  /** All that the pack says of a resource by a rule: what other resources may take back it says when the stack is seen. */
  analyzeFor({ unless }: Pick<Rule, "unless">, resource: Resource): Promise<Analysis> {
    return unless === undefined ? this.analyze(resource) : this.analyzeAlone(resource);
  }

  /** Shows a stack to every stack policy, after each resource of it to the policies on one. */
  async analyzeStack(resources: readonly StackResource[], outputs = resources): Promise<Analysis> {
    for (const resource of resources) await this.analyze(resource);
    return this.analyzeOutputs(outputs);
  }

  /** Shows a resource to every policy, and then the stack that it is alone. */
  async analyzeAlone(resource: Resource): Promise<Analysis> {
    const { diagnostics, notApplicable } = await this.analyze(resource);
    const onStack = await this.analyzeOutputs([resource]);
    return { diagnostics: [...diagnostics, ...onStack.diagnostics], notApplicable };
  }

  /** Shows a stack to every stack policy, and nothing else. */
  async analyzeOutputs(resources: readonly StackResource[]): Promise<Analysis> {
    const byName = new Map(resources.map((each) => [each.name ?? "resource", urnOf(each)]));
    const request = new proto.AnalyzeStackRequest().setResourcesList(
      resources.map((each) => {
        const { type, name = "resource", props, provider, dependencies = {} } = each;
        const resource = new proto.AnalyzerResource()
          .setType(type)
          .setName(name)
          .setUrn(urnOf({ type, name }))
          .setProperties(Struct.fromJavaScript(props as Record<string, JavaScriptValue>))
          .setOptions(new proto.AnalyzerResourceOptions());
        for (const [property, names] of Object.entries(dependencies)) {
          const urns = names.flatMap((each) => byName.get(each) ?? []);
          resource
            .getPropertydependenciesMap()
            .set(property, new proto.AnalyzerPropertyDependencies().setUrnsList(urns));
        }
        return provider === undefined ? resource : resource.setProvider(providerResource(each));
      }),
    );
    return analysisOf(
      await this.call<proto.AnalyzeResponse>((done) => this.client.analyzeStack(request, done)),
    );
  }

  /** What it has written to standard error so far, which Pulumi shows to whoever runs it: one line each. */
  notes(): string[] {
    return this.said().split("\n").slice(0, -1);
  }

  /** What it writes after a number of notes, once there is as much as is expected: a pipe is slower than an answer. */
  async notesAfter(before: number, expected: number): Promise<string[]> {
    for (let waited = 0; waited < 5000 && this.notes().length < before + expected; waited += 20) {
      await new Promise((resume) => setTimeout(resume, 20));
    }
    return this.notes().slice(before);
  }

  /** What the pack says of itself. */
  async info(): Promise<proto.AnalyzerInfo> {
    return this.call((done) => this.client.getAnalyzerInfo(new Empty(), done));
  }

  /** Sets the settings of policies, in place of all earlier ones. */
  async configure(config: Readonly<Record<string, object>>): Promise<void> {
    const request = new proto.ConfigureAnalyzerRequest();
    for (const [policy, properties] of Object.entries(config)) {
      const values = Struct.fromJavaScript(properties as Record<string, JavaScriptValue>);
      request
        .getPolicyconfigMap()
        .set(
          policy,
          new proto.PolicyConfig()
            .setEnforcementlevel(proto.EnforcementLevel.MANDATORY)
            .setProperties(values),
        );
    }
    await this.call((done) => this.client.configure(request, done));
  }

  /** Ends the process. */
  async stop(): Promise<void> {
    this.client.close();
    const closed = new Promise((resolve) => this.child.on("close", resolve));
    this.child.kill();
    await closed;
  }

  private async call<Response>(
    send: (done: (error: ServiceError | null, response: Response) => void) => unknown,
  ): Promise<Response> {
    return new Promise((resolve, reject) => {
      send((error, response) => {
        if (error === null) resolve(response);
        else reject(new Error(error.details));
      });
    });
  }
}

function urnOf({ type, name = "resource" }: Pick<Resource, "type" | "name">): string {
  return `urn:pulumi:dev::shop::${type}::${name}`;
}

function analysisOf(response: proto.AnalyzeResponse): Analysis {
  return {
    diagnostics: response.getDiagnosticsList().map((diagnostic) => ({
      policy: diagnostic.getPolicyname(),
      message: withoutDescription(diagnostic),
      level: diagnostic.getEnforcementlevel() === proto.EnforcementLevel.MANDATORY ? "mandatory" : "advisory",
      ...(diagnostic.getUrn() === "" ? {} : { urn: diagnostic.getUrn() }),
    })),
    notApplicable: Object.fromEntries(
      response.getNotApplicableList().map((skip) => [skip.getPolicyName(), skip.getReason()]),
    ),
  };
}

function providerResource({
  provider,
  providerName: name = "provider",
}: Resource): proto.AnalyzerProviderResource {
  const type = "pulumi:providers:kubernetes";
  return new proto.AnalyzerProviderResource()
    .setType(type)
    .setName(name)
    .setUrn(urnOf({ type, name }))
    .setProperties(Struct.fromJavaScript(provider as Record<string, JavaScriptValue>));
}

function withoutDescription(diagnostic: proto.AnalyzeDiagnostic): string {
  const [message, description] = [diagnostic.getMessage(), `${diagnostic.getDescription()}\n`];
  return message.startsWith(description) ? message.slice(description.length) : message;
}
