/**
 * A team with a copy of this repository, in which it decides, and every real gate that goes by what it decides.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as kubernetes from "@pulumi/kubernetes";
import { CustomResource } from "@pulumi/pulumi";
import { parseAllDocuments, stringify } from "yaml";
import { Sandbox } from "../authoring/sandbox";
import {
  startApiServer,
  startKyverno,
  startPulumi,
  type Answer,
  type ApiServer,
  type KubernetesObject,
  type Kyverno,
  type Outcome,
} from "../engines";
import { clockIn } from "../support/clock";

/** The folders of policies, one per rule and in bundles, for each engine. */
export const policyFolders = [
  "kubernetes/validating-admission-policies",
  "kubernetes/bundles",
  "kyverno/cluster-policies",
  "kyverno/bundles/cluster-policies",
  "kyverno/validating-policies",
  "kyverno/bundles/validating-policies",
] as const;

/** The team's copy of the repository, and the gates. Close it at the end. */
export class Team {
  private readonly sandbox = new Sandbox();

  private constructor(
    readonly server: ApiServer,
    readonly kyverno: Kyverno,
  ) {}

  /** Starts an API server with Kyverno before it. */
  static async start(...namespaces: readonly string[]): Promise<Team> {
    const server = await startApiServer();
    for (const namespace of namespaces) await server.ensureNamespace(namespace);
    return new Team(server, await startKyverno(server));
  }

  /** Writes one of the files by which the team decides. */
  decide(file: "lockstep.yaml" | "approvals.yaml", content: object): void {
    this.sandbox.write(file, stringify(content));
  }

  /** What `npx lockstep` with these arguments comes to, as it will in so many days. */
  lockstep(args: string, days = 0): Promise<{ code: number | null; output: string }> {
    return this.sandbox.run(`npx lockstep ${args}`, clockIn(days));
  }

  /** What `npx lockstep check` says of an object: its exit code and its report as text. */
  async check(object: KubernetesObject, days = 0): Promise<{ code: number | null; output: string }> {
    this.sandbox.write("object.yaml", stringify(object));
    return this.lockstep("check object.yaml", days);
  }

  /** What the real `pulumi up`, or preview, of a program of one object comes to with the team's pack. */
  async pulumi(operation: "preview" | "up", object: KubernetesObject, days = 0): Promise<Outcome> {
    const pulumi = await startPulumi(clockIn(days));
    const folder = mkdtempSync(join(tmpdir(), "lockstep-rendered-"));
    try {
      return await pulumi[operation](() => {
        const provider = new kubernetes.Provider("render", { renderYamlToDirectory: folder });
        new Resource(object, provider);
        return Promise.resolve();
      }, this.sandbox.folder);
    } finally {
      pulumi.close();
      rmSync(folder, { recursive: true });
    }
  }

  /**
   * Runs something while the policies of a generated folder are in force.
   *
   * @param isMeant Which of its files; all unless given.
   */
  withPolicies<Result>(
    folder: (typeof policyFolders)[number],
    task: () => Promise<Result>,
    isMeant: (file: string) => boolean = () => true,
  ): Promise<Result> {
    const objects = this.installed(folder).filter(({ file }) => isMeant(file));
    return this.with(
      folder,
      objects.map(({ manifest }) => manifest),
      task,
    );
  }

  /** Runs something while these manifests of a folder are in force. */
  async with<Result>(
    folder: (typeof policyFolders)[number],
    manifests: readonly KubernetesObject[],
    task: () => Promise<Result>,
  ): Promise<Result> {
    if (folder.startsWith("kubernetes/")) {
      const applied = await this.server.applyAdmissionPolicies(manifests);
      try {
        return await task();
      } finally {
        await applied.remove();
      }
    }
    await this.kyverno.applyPolicies(manifests);
    try {
      return await task();
    } finally {
      await this.kyverno.removePolicies(manifests);
    }
  }

  /** What a cluster with the policies in force says to the creation of an object. */
  create(object: KubernetesObject): Promise<Answer> {
    return this.server.create(object, { dryRun: true });
  }

  /** Ends the gates and removes the copy. */
  async close(): Promise<void> {
    await this.kyverno.stop();
    await this.server.stop();
    this.sandbox.dispose();
  }

  /** The manifests that a generated folder installs, with the file of each. */
  installed(folder: string): { file: string; manifest: KubernetesObject }[] {
    const read = (file: string): KubernetesObject[] => {
      const path = join(this.sandbox.folder, folder, file);
      if (!existsSync(path)) throw new Error(`there is no ${path}`);
      return parseAllDocuments(readFileSync(path, "utf8")).map(
        (document) => document.toJS() as KubernetesObject,
      );
    };
    const [kustomization] = read("kustomization.yaml") as unknown as { resources: string[] }[];
    return (kustomization?.resources ?? []).flatMap((file) => {
      return read(file).map((manifest) => ({ file, manifest }));
    });
  }
}

/** A resource of the Kubernetes provider, whatever its kind. */
class Resource extends CustomResource {
  constructor(object: KubernetesObject, provider: kubernetes.Provider) {
    const version = object.apiVersion.includes("/") ? object.apiVersion : `core/${object.apiVersion}`;
    super(`kubernetes:${version}:${object.kind}`, "example", object, { provider });
  }
}
