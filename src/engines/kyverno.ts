/** Kyverno's real admission controller, as a process beside an {@link ApiServer}. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse, parseAllDocuments, stringify } from "yaml";
import type { ApiServer } from "./api-server";
import { describe, type Answer, type KubernetesObject } from "./kubernetes-client";
import { freePorts, startService, waitFor, type Service } from "./process";
import type { KyvernoPrograms } from "./programs";

/** How the admission controller is set up. */
export interface KyvernoOptions {
  /** Its ConfigMap; empty unless given, so without the filters of the Helm chart. */
  readonly config?: Readonly<Record<string, string>>;
  /** The user whose rights it has; the administrator unless given. */
  readonly user?: string;
}

/** A running admission controller. */
export interface Kyverno {
  /**
   * Stores policies, and exceptions to them, and waits until all policies are
   * enforced. One that Kyverno refuses or stores with a warning (it stores broken
   * ClusterPolicies, which then deny everything) is an error.
   */
  applyPolicies(objects: readonly KubernetesObject[]): Promise<void>;
  /** Deletes policies and exceptions, and waits until they are no longer enforced. */
  removePolicies(objects: readonly KubernetesObject[]): Promise<void>;
  /** Ends it and removes its webhooks, so that the API server is as it was before. */
  stop(): Promise<void>;
}

const NAMESPACE = "kyverno";

/** Installs Kyverno's resource types and starts it; its webhooks are in place when the promise resolves. */
export async function startKyverno(
  programs: KyvernoPrograms,
  api: ApiServer,
  options: KyvernoOptions = {},
): Promise<Kyverno> {
  await installKyvernoTypes(programs.definitions, api);
  await installSettings(api, options.config ?? {});
  const [webhookPort = 0, metricsPort = 0] = await freePorts(2);
  const service = startService({
    program: programs.controller,
    args: controllerArgs(kubeconfigOf(api, options.user), webhookPort, metricsPort),
    env: {
      KYVERNO_NAMESPACE: NAMESPACE,
      KYVERNO_SERVICEACCOUNT_NAME: "kyverno-admission-controller",
      KYVERNO_DEPLOYMENT: "kyverno-admission-controller",
      KYVERNO_POD_NAME: "kyverno-admission-controller",
      KYVERNO_SVC: "kyverno-svc",
      INIT_CONFIG: "kyverno",
      METRICS_CONFIG: "kyverno-metrics",
    },
  });
  try {
    await waitForWebhooks(api, service);
  } catch (error) {
    await service.stop();
    throw error;
  }
  return {
    applyPolicies: async (objects) => {
      for (const object of objects) {
        await applyPolicy(api, object);
      }
      // One after another: to ask after all of them forty times a second keeps the server from its work.
      for (const policy of objects.filter(isPolicy)) await waitForPolicy(api, service, policy);
      await waitForAll(objects, api, service);
    },
    removePolicies: async (objects) => {
      for (const object of objects) {
        await api.delete(object);
      }
      for (const object of objects) await waitForRemoval(api, object);
      await waitForAll(objects, api, service);
    },
    stop: async () => {
      await service.stop();
      await removeWebhooks(api);
    },
  };
}

/** A kubeconfig by which the administrator acts as a user. */
function kubeconfigOf({ kubeconfig }: ApiServer, user: string | undefined): string {
  if (user === undefined) return kubeconfig;
  const config = parse(readFileSync(kubeconfig, "utf8")) as { users: { user: object }[] };
  const users = config.users.map((each) => ({ ...each, user: { ...each.user, as: user } }));
  const file = `${kubeconfig}-${user}`;
  writeFileSync(file, stringify({ ...config, users }));
  return file;
}

function controllerArgs(kubeconfig: string, webhookPort: number, metricsPort: number): string[] {
  return [
    `--kubeconfig=${kubeconfig}`,
    `--serverIP=127.0.0.1:${webhookPort}`,
    "--webhookServerHost=127.0.0.1",
    `--webhookServerPort=${webhookPort}`,
    `--caSecretName=kyverno-svc.${NAMESPACE}.svc.kyverno-tls-ca`,
    `--tlsSecretName=kyverno-svc.${NAMESPACE}.svc.kyverno-tls-pair`,
    "--tlsKeyAlgorithm=ECDSA",
    "--disableMetrics=true",
    "--metricsHost=127.0.0.1",
    `--metricsPort=${metricsPort}`,
    "--controllerRuntimeMetricsAddress=0",
    "--admissionReports=false",
    `--backgroundServiceAccountName=system:serviceaccount:${NAMESPACE}:kyverno-background-controller`,
    `--reportsServiceAccountName=system:serviceaccount:${NAMESPACE}:kyverno-reports-controller`,
    "--enablePolicyException=true",
    "--exceptionNamespace=*",
    // Where two suites share two cores it takes longer to compile a bundle than the usual 10 s.
    "--webhookTimeout=30",
    "--clientRateLimitQPS=5000",
    "--clientRateLimitBurst=10000",
  ];
}

/** Installs Kyverno's resource types from a folder; what is stored of them is in force once Kyverno runs. */
export async function installKyvernoTypes(folder: string, api: ApiServer): Promise<void> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".yaml"),
  );
  const types = files
    .flatMap((file) => parseAllDocuments(readFileSync(join(folder, file), "utf8")))
    .map((document) => document.toJS() as KubernetesObject | null)
    .filter((object) => object?.kind === "CustomResourceDefinition")
    .map((object) => withoutDescriptions(object as KubernetesObject));
  await Promise.all(types.map((type) => api.ensure(type)));
  const kinds = types.flatMap((type) => servedKinds(type as unknown as CustomResourceDefinition));
  await waitFor({ what: "the API of Kyverno's resource types" }, async () => {
    api.rediscover();
    const served = await Promise.all(kinds.map((kind) => api.serves(kind)));
    return served.every(Boolean) || undefined;
  });
}

/** A type without what is said of its fields, three quarters of it, which the server would read and write again and again. */
function withoutDescriptions(type: KubernetesObject): KubernetesObject {
  const isText = (name: string, value: unknown): boolean =>
    name === "description" && typeof value === "string";
  return JSON.parse(
    JSON.stringify(type, (name, value: unknown) => (isText(name, value) ? undefined : value)),
  ) as KubernetesObject;
}

interface CustomResourceDefinition {
  spec: { group: string; names: { kind: string }; versions: { name: string; served: boolean }[] };
}

function servedKinds({ spec }: CustomResourceDefinition): KubernetesObject[] {
  return spec.versions
    .filter((version) => version.served)
    .map((version) => ({ apiVersion: `${spec.group}/${version.name}`, kind: spec.names.kind }));
}

async function installSettings(api: ApiServer, config: Readonly<Record<string, string>>): Promise<void> {
  await api.ensureNamespace(NAMESPACE);
  const metadata = { namespace: NAMESPACE };
  await api.ensure({
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: { ...metadata, name: "kyverno" },
    data: config,
  });
  await api.ensure({
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: { ...metadata, name: "kyverno-metrics" },
  });
  // Kyverno asks whether these accounts, which no process here uses, could do
  // what a policy needs, and reports the policy as not ready when they could not.
  await api.ensure({
    apiVersion: "rbac.authorization.k8s.io/v1",
    kind: "ClusterRoleBinding",
    metadata: { name: "kyverno-controllers" },
    roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: "cluster-admin" },
    subjects: ["kyverno-background-controller", "kyverno-reports-controller"].map((name) => ({
      kind: "ServiceAccount",
      namespace: NAMESPACE,
      name,
    })),
  });
}

/** Kyverno has started when it refuses a policy that the API server alone would accept. */
async function waitForWebhooks(api: ApiServer, service: Service): Promise<void> {
  const broken = {
    apiVersion: "policies.kyverno.io/v1",
    kind: "ValidatingPolicy",
    metadata: { name: "broken" },
    spec: {},
  };
  await waitFor({ what: "Kyverno", services: [service] }, async () => {
    const { message } = await api.create(broken, { dryRun: true });
    return message.startsWith(`admission webhook "validate-policy.kyverno.svc" denied`) || undefined;
  });
}

/** Advice that Kyverno gives with sound policies: it looks for the word `replicas`, for one. */
const HARMLESS_WARNINGS = [/ is deprecated /u, /not including the (?:scale|status) subresource/u];

/** The warnings with which Kyverno stores a policy that is broken. */
export function faultsIn({ warnings }: Answer): string[] {
  return warnings.filter((warning) => !HARMLESS_WARNINGS.some((pattern) => pattern.test(warning)));
}

async function applyPolicy(api: ApiServer, object: KubernetesObject): Promise<void> {
  const faults = faultsIn(await api.ensure(object));
  if (faults.length > 0) {
    throw new Error(`${describe(object)}: ${faults.join("; ")}`);
  }
}

function isPolicy(object: KubernetesObject): boolean {
  return object.kind !== "PolicyException";
}

async function waitForPolicy(api: ApiServer, service: Service, policy: KubernetesObject): Promise<void> {
  await waitFor({ what: describe(policy), services: [service] }, async () => {
    const stored = (await api.get(policy)).body;
    return hasCondition(stored, "Ready") || isReadyOfPoliciesGroup(stored) || undefined;
  });
}

/**
 * Kyverno calls a policy ready when it has registered its webhooks, of which the API server learns a little later, and
 * enforces a policy for a moment after it is deleted. It has taken in all that was stored and deleted of a kind when a
 * policy that is stored last speaks, whatever others say of its object.
 */
async function waitForAll(
  objects: readonly KubernetesObject[],
  api: ApiServer,
  service: Service,
): Promise<void> {
  for (const kind of new Set(objects.filter(isPolicy).map((policy) => policy.kind))) {
    const { name, policy, object } = sentinelOf(kind);
    await applyPolicy(api, policy);
    await waitFor({ what: `the webhooks of ${kind}`, services: [service] }, async () => {
      const { message, warnings } = await api.create(object, { dryRun: true });
      return [message, ...warnings].some((text) => text.includes(name)) || undefined;
    });
    await api.delete(policy);
    await waitForRemoval(api, policy);
  }
}

let sentinels = 0;

/** A policy, and the object that it names itself for. */
interface Sentinel {
  readonly name: string;
  readonly policy: KubernetesObject;
  readonly object: KubernetesObject;
}

/**
 * A policy of a kind about one ConfigMap, which no policy before it is about, and nothing else. A ClusterPolicy denies, and is
 * named among all that do; of ValidatingPolicies only one that denies is named, and each that warns.
 */
function sentinelOf(kind: string): Sentinel {
  sentinels += 1;
  const name = `lockstep-kyverno-sentinel-${sentinels}`;
  const awaited = `awaited-by-kyverno-${sentinels}`;
  const validations = [{ expression: `object.metadata.name != "${awaited}"` }];
  const object = { apiVersion: "v1", kind: "ConfigMap", metadata: { name: awaited } };
  if (kind === "ClusterPolicy") {
    const annotations = { "pod-policies.kyverno.io/autogen-controllers": "none" };
    const match = { any: [{ resources: { kinds: ["ConfigMap"], operations: ["CREATE"] } }] };
    const validate = { failureAction: "Enforce", cel: { expressions: validations } };
    const spec = { rules: [{ name, match, validate }] };
    return {
      name,
      policy: { apiVersion: "kyverno.io/v1", kind, metadata: { name, annotations }, spec },
      object,
    };
  }
  const rule = { apiGroups: [""], apiVersions: ["v1"], operations: ["CREATE"], resources: ["configmaps"] };
  const spec = {
    validationActions: ["Warn"],
    autogen: { podControllers: { controllers: [] }, validatingAdmissionPolicy: { enabled: false } },
    matchConstraints: { resourceRules: [rule] },
    validations,
  };
  return { name, policy: { apiVersion: "policies.kyverno.io/v1", kind, metadata: { name }, spec }, object };
}

async function waitForRemoval(api: ApiServer, object: KubernetesObject): Promise<void> {
  await waitFor({ what: `the removal of ${describe(object)}` }, async () => {
    return (await api.get(object)).status === 404 || undefined;
  });
}

async function removeWebhooks(api: ApiServer): Promise<void> {
  for (const kind of ["ValidatingWebhookConfiguration", "MutatingWebhookConfiguration"]) {
    const type = { apiVersion: "admissionregistration.k8s.io/v1", kind };
    const path = await api.collectionPath(type);
    await api.request("DELETE", `${path}?labelSelector=webhook.kyverno.io/managed-by%3Dkyverno`);
  }
}

interface Status {
  conditions?: { type: string; status: string }[];
  conditionStatus?: { ready?: boolean };
}

function hasCondition(object: KubernetesObject, type: string): boolean {
  const { conditions = [] } = (object.status ?? {}) as Status;
  return conditions.some((condition) => condition.type === type && condition.status === "True");
}

function isReadyOfPoliciesGroup(object: KubernetesObject): boolean {
  return ((object.status ?? {}) as Status).conditionStatus?.ready === true;
}
