/** A real kube-apiserver with an etcd of its own, on loopback, with throwaway data. */
import { generateKeyPairSync, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { KubernetesClient, type Connection, type KubernetesObject } from "./kubernetes-client";
import type { ControlPlane } from "./programs";
import {
  freePorts,
  NotReadyError,
  scratchFolder,
  startService,
  waitFor,
  type Service,
  type Wait,
} from "./process";

/** How an API server is started. */
export interface ApiServerOptions {
  /** Behave as this earlier minor version does, such as `1.34`. */
  readonly emulatedVersion?: string;
  /** A folder of admission policies that the server reads as files. */
  readonly staticPolicies?: string;
}

/** So many policies and bindings are compiled before more can come. */
const few = 20;

/**
 * A running API server. Nobody else writes to it, and no controllers run: a
 * Deployment makes no Pods. The client acts as a cluster administrator.
 */
export class ApiServer extends KubernetesClient {
  private sentinels = 0;

  /** @internal use {@link startApiServer} */
  constructor(
    connection: Connection,
    /** A kubeconfig of the administrator, for other programs. */
    readonly kubeconfig: string,
    private readonly services: readonly Service[],
  ) {
    super(connection);
  }

  /**
   * Stores ValidatingAdmissionPolicies with their bindings, and waits until the
   * server enforces them all. One refused, or stored with a warning, is an error.
   * Give many at once: a server takes up to a second to act on a change.
   */
  async applyAdmissionPolicies(objects: readonly KubernetesObject[]): Promise<AdmissionPolicies> {
    for (const object of objects) {
      const { warnings } = await this.ensure(object);
      if (warnings.length > 0) {
        throw new Error(`${object.kind} ${object.metadata?.name ?? ""}: ${warnings.join("; ")}`);
      }
    }
    const sentinels = [await this.untilEnforced()];
    // The server looks its policies up one by one, while it compiles them and more of them reach it: it may find the last and
    // have missed some before. What begins after it has found the last misses none.
    if (objects.length > few) sentinels.push(await this.untilEnforced());
    return {
      remove: async () => {
        for (const object of [...objects, ...sentinels.flatMap(({ objects: its }) => its)]) {
          await this.delete(object);
        }
        for (const sentinel of sentinels) await this.waitForSentinel(sentinel, "gone");
      },
    };
  }

  /** Stores a policy, and waits until it is enforced. */
  private async untilEnforced(): Promise<Sentinel> {
    const sentinel = sentinelPolicy(++this.sentinels);
    for (const object of sentinel.objects) await this.ensure(object);
    await this.waitForSentinel(sentinel, "enforced");
    return sentinel;
  }

  /** Waits until a sentinel speaks, whatever other policies say of its object, or does no more. */
  private async waitForSentinel({ name, object }: Sentinel, state: "enforced" | "gone"): Promise<void> {
    await waitFor({ what: `a policy that should be ${state}`, services: this.services }, async () => {
      const { warnings } = await this.create(object, { dryRun: true });
      const speaks = warnings.some((warning) => warning.includes(name));
      return speaks === (state === "enforced") || undefined;
    });
  }

  /** Stores CustomResourceDefinitions, and waits until their kinds are served. */
  async serve(definitions: readonly KubernetesObject[]): Promise<void> {
    for (const definition of definitions) await this.ensure(definition);
    await waitFor({ what: "a custom resource", services: this.services }, async () => {
      const stored = await Promise.all(definitions.map((definition) => this.get(definition)));
      return stored.every(({ body }) => isEstablished(body)) || undefined;
    });
    this.rediscover();
  }

  /** Waits until a dry-run creation of this object is denied, or admitted. */
  async waitForVerdict(object: KubernetesObject, verdict: "admitted" | "denied"): Promise<void> {
    await waitFor(
      { what: `the API server, which should have ${verdict} an object,`, services: this.services },
      async () => {
        const answer = await this.create(object, { dryRun: true });
        return answer.ok === (verdict === "admitted") ? answer : undefined;
      },
    );
  }

  /** Ends the server and removes its data. */
  async stop(): Promise<void> {
    this.close();
    await Promise.all(this.services.map((service) => service.stop()));
  }
}

function isEstablished({ status }: KubernetesObject): boolean {
  const { conditions = [] } = (status ?? {}) as { conditions?: { type: string; status: string }[] };
  return conditions.some((condition) => condition.type === "Established" && condition.status === "True");
}

/** Policies that an API server enforces. */
export interface AdmissionPolicies {
  /** Deletes them, and waits until they are enforced no more. */
  remove(): Promise<void>;
}

/** How long the first attempt may take; a server takes four seconds, and on a busy machine thirty. */
const firstAttemptMs = 60_000;

/**
 * Starts an API server; it answers when the promise resolves, about four seconds later. One that does not come up is
 * started anew once: another program may have taken a port that was free a moment ago.
 */
export async function startApiServer(
  programs: ControlPlane,
  options: ApiServerOptions = {},
): Promise<ApiServer> {
  try {
    return await attemptStart(programs, options, firstAttemptMs);
  } catch (error) {
    if (!(error instanceof NotReadyError)) throw error;
    return attemptStart(programs, options);
  }
}

async function attemptStart(
  programs: ControlPlane,
  options: ApiServerOptions,
  timeoutMs?: number,
): Promise<ApiServer> {
  const folder = scratchFolder("api-server");
  const [etcdPort = 0, peerPort = 0, port = 0] = await freePorts(3);
  const etcd = startService({
    program: programs.etcd,
    args: etcdArgs(join(folder, "etcd"), etcdPort, peerPort),
  });
  const token = randomBytes(16).toString("hex");
  const certificates = join(folder, "certificates");
  writeCredentials(folder, token);
  const server = startService({
    program: programs.apiServer,
    args: [
      ...serverArgs(folder, certificates, etcdPort, port),
      ...emulation(options.emulatedVersion),
      ...admissionConfiguration(folder, options.staticPolicies),
    ],
    scratch: folder,
  });
  const services = [server, etcd];
  try {
    // The server makes its own certificate authority before it listens.
    const authority = join(certificates, "apiserver.crt");
    const ready: Wait = {
      what: "kube-apiserver",
      services,
      ...(timeoutMs === undefined ? {} : { timeoutMs }),
    };
    await waitFor(ready, () => Promise.resolve(existsSync(authority) || undefined));
    const connection = { url: `https://127.0.0.1:${port}`, token, ca: readFileSync(authority, "utf8") };
    const kubeconfig = join(folder, "kubeconfig.json");
    writeFileSync(kubeconfig, JSON.stringify(kubeconfigFor(connection)));
    const api = new ApiServer(connection, kubeconfig, services);
    await waitFor(ready, async () => {
      const isReady = (await api.request("GET", "/readyz")).ok;
      return (isReady && (await api.request("GET", "/api/v1/namespaces/default")).ok) || undefined;
    });
    return api;
  } catch (error) {
    await Promise.all(services.map((service) => service.stop()));
    throw error;
  }
}

function etcdArgs(data: string, clientPort: number, peerPort: number): string[] {
  const client = `http://127.0.0.1:${clientPort}`;
  const peer = `http://127.0.0.1:${peerPort}`;
  return [
    `--data-dir=${data}`,
    `--listen-client-urls=${client}`,
    `--advertise-client-urls=${client}`,
    `--listen-peer-urls=${peer}`,
    `--initial-advertise-peer-urls=${peer}`,
    `--initial-cluster=default=${peer}`,
    "--unsafe-no-fsync",
    "--log-level=error",
  ];
}

function serverArgs(folder: string, certificates: string, etcdPort: number, port: number): string[] {
  const key = join(folder, "service-accounts.pem");
  return [
    `--etcd-servers=http://127.0.0.1:${etcdPort}`,
    "--bind-address=127.0.0.1",
    "--advertise-address=127.0.0.1",
    `--secure-port=${port}`,
    `--cert-dir=${certificates}`,
    `--token-auth-file=${join(folder, "tokens.csv")}`,
    "--authorization-mode=RBAC",
    "--allow-privileged=true",
    "--service-account-issuer=https://kubernetes.default.svc",
    `--service-account-key-file=${key}`,
    `--service-account-signing-key-file=${key}`,
    "--service-cluster-ip-range=10.0.0.0/24",
    "--endpoint-reconciler-type=none",
    // It would refuse Pods until a controller, which does not run, makes their account.
    "--disable-admission-plugins=ServiceAccount",
  ];
}

/**
 * An earlier version accepts new expressions in the CEL of the minor before it, which this server does not go back to:
 * cel-check holds every policy to that one.
 */
function emulation(version: string | undefined): string[] {
  return version === undefined
    ? []
    : [
        `--emulated-version=${version}`,
        `--min-compatibility-version=${version}`,
        // Without it a server of 1.34 drops volumes that are images before policies see them.
        "--feature-gates=ImageVolume=true",
      ];
}

function admissionConfiguration(folder: string, staticManifestsDir: string | undefined): string[] {
  if (staticManifestsDir === undefined) return [];
  const group = "apiserver.config.k8s.io/v1";
  const name = "ValidatingAdmissionPolicy";
  const configuration = { apiVersion: group, kind: `${name}Configuration`, staticManifestsDir };
  const file = join(folder, "admission.json");
  const content = { apiVersion: group, kind: "AdmissionConfiguration", plugins: [{ name, configuration }] };
  writeFileSync(file, JSON.stringify(content));
  return [`--admission-control-config-file=${file}`];
}

function writeCredentials(folder: string, token: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "tokens.csv"), `${token},admin,admin,"system:masters"\n`);
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  writeFileSync(join(folder, "service-accounts.pem"), privateKey.export({ type: "sec1", format: "pem" }));
}

function kubeconfigFor({ url, token, ca }: Connection): object {
  const authority = Buffer.from(ca).toString("base64");
  return {
    apiVersion: "v1",
    kind: "Config",
    clusters: [{ name: "test", cluster: { server: url, "certificate-authority-data": authority } }],
    users: [{ name: "admin", user: { token } }],
    contexts: [{ name: "test", context: { cluster: "test", user: "admin" } }],
    "current-context": "test",
  };
}

/** A policy with its binding, and the object that it warns of. */
interface Sentinel {
  readonly name: string;
  readonly objects: readonly KubernetesObject[];
  readonly object: KubernetesObject;
}

/** A policy that warns of one ConfigMap and nothing else: of those that deny the server names only one. */
function sentinelPolicy(number: number): Sentinel {
  const name = `lockstep-sentinel-${number}`;
  const awaited = `awaited-${number}`;
  const apiVersion = "admissionregistration.k8s.io/v1";
  const policy = {
    apiVersion,
    kind: "ValidatingAdmissionPolicy",
    metadata: { name },
    spec: {
      matchConstraints: {
        resourceRules: [
          { apiGroups: [""], apiVersions: ["v1"], operations: ["CREATE"], resources: ["configmaps"] },
        ],
      },
      validations: [{ expression: `object.metadata.name != "${awaited}"` }],
    },
  };
  const binding = {
    apiVersion,
    kind: "ValidatingAdmissionPolicyBinding",
    metadata: { name },
    spec: { policyName: name, validationActions: ["Warn"] },
  };
  const object = { apiVersion: "v1", kind: "ConfigMap", metadata: { name: awaited } };
  return { name, objects: [policy, binding], object };
}
