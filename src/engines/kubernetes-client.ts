/** A client of the Kubernetes API: any object, no types, every answer returned as it came. */
import { Agent, request as httpsRequest } from "node:https";
import type { IncomingMessage } from "node:http";

/** Any Kubernetes object. */
export interface KubernetesObject {
  apiVersion: string;
  kind: string;
  metadata?: { name?: string; generateName?: string; namespace?: string; [field: string]: unknown };
  [field: string]: unknown;
}

/** What the API server said, whether it accepted or refused. */
export interface Answer {
  /** The HTTP status; 201 and 200 are success. */
  readonly status: number;
  readonly ok: boolean;
  /** The object as it would be stored; on refusal the `Status` object. */
  readonly body: KubernetesObject;
  /** The message of a refusal, otherwise empty. */
  readonly message: string;
  /** The texts of the answer's Warning headers. */
  readonly warnings: readonly string[];
}

/** How a write is made. */
export interface WriteOptions {
  /** Runs the whole of admission and validation, and stores nothing. */
  readonly dryRun?: boolean;
  /** Refuses unknown and repeated fields. */
  readonly strict?: boolean;
  /** Such as `ephemeralcontainers`, `status` or `scale`. */
  readonly subresource?: string;
  /** Makes the request as an administrator who is in these groups, too. */
  readonly groups?: readonly string[];
  /** Makes the request as this user, with no rights but the user's own. */
  readonly as?: User;
}

/** Who makes a request. */
export interface User {
  readonly name: string;
  readonly groups: readonly string[];
}

/** The formats of a patch. */
export type PatchType = "merge" | "strategic" | "json" | "apply";

/** All that is needed to reach an API server; plain data, so that it can be handed to another process. */
export interface Connection {
  readonly url: string;
  readonly token: string;
  /** The certificate authority, PEM. */
  readonly ca: string;
}

interface Resource {
  readonly path: string;
  readonly namespaced: boolean;
}

interface DiscoveryList {
  items: {
    metadata?: { name?: string };
    versions: {
      version: string;
      resources?: {
        resource: string;
        scope: "Namespaced" | "Cluster";
        responseKind?: { group?: string; version?: string; kind: string };
      }[];
    }[];
  }[];
}

const PATCH_CONTENT: Readonly<Record<PatchType, string>> = {
  merge: "application/merge-patch+json",
  strategic: "application/strategic-merge-patch+json",
  json: "application/json-patch+json",
  apply: "application/apply-patch+yaml",
};

const DISCOVERY = "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList";

/** Enough to keep the API server busy, few enough to share the machine with it. */
const CONNECTIONS = 8;

/** Talks to one API server. Writes return refusals as answers; only a broken connection throws. */
export class KubernetesClient {
  private readonly agent: Agent;
  private resources: Promise<ReadonlyMap<string, Resource>> | undefined;

  constructor(readonly connection: Connection) {
    this.agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS, ca: connection.ca });
  }

  /** Sends a request to a path of the API, such as `/readyz` or `/api/v1/namespaces?limit=5`. */
  request(
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string | readonly string[]>> = {},
  ): Promise<Answer> {
    const payload = body === undefined ? undefined : JSON.stringify(body);
    return new Promise((resolve, reject) => {
      const outgoing = httpsRequest(
        new URL(path, this.connection.url),
        {
          method,
          agent: this.agent,
          headers: {
            authorization: `Bearer ${this.connection.token}`,
            accept: "application/json",
            ...(payload === undefined
              ? {}
              : { "content-type": "application/json", "content-length": Buffer.byteLength(payload) }),
            ...headers,
          },
        },
        (incoming) => {
          readAnswer(incoming).then(resolve, reject);
        },
      );
      outgoing.on("error", (error: NodeJS.ErrnoException) => {
        // The server may close a connection that was idle for long, just when it is used again.
        if (["ECONNRESET", "EPIPE"].includes(error.code ?? "") && outgoing.reusedSocket) {
          this.request(method, path, body, headers).then(resolve, reject);
        } else {
          reject(error);
        }
      });
      outgoing.end(payload);
    });
  }

  /** Reads the object of this kind and name as it is stored. */
  async get(object: KubernetesObject): Promise<Answer> {
    return this.request("GET", await this.objectPath(object));
  }

  /** Creates an object, in the namespace `default` where it names none. */
  async create(object: KubernetesObject, options: WriteOptions = {}): Promise<Answer> {
    const { subresource } = options;
    const path =
      subresource === undefined
        ? await this.collectionPath(object)
        : await this.objectPath(object, subresource);
    return this.request("POST", path + writeQuery(options), object, inGroups(options));
  }

  /** Replaces an object. Without a resourceVersion the update is unconditional where the kind allows it. */
  async update(object: KubernetesObject, options: WriteOptions = {}): Promise<Answer> {
    const path = await this.objectPath(object, options.subresource);
    return this.request("PUT", path + writeQuery(options), object, inGroups(options));
  }

  /** Patches the object that `object` names (its kind, namespace and name). */
  async patch(
    object: KubernetesObject,
    patch: unknown,
    options: WriteOptions & { readonly type?: PatchType } = {},
  ): Promise<Answer> {
    const { type = "merge" } = options;
    const query = new URLSearchParams(options.dryRun === true ? { dryRun: "All" } : {});
    if (type === "apply") {
      query.set("fieldManager", "lockstep");
      query.set("force", "true");
    }
    const path = await this.objectPath(object, options.subresource);
    return this.request("PATCH", `${path}?${query.toString()}`, patch, {
      "content-type": PATCH_CONTENT[type],
      ...inGroups(options),
    });
  }

  /** Deletes an object at once, without a grace period. */
  async delete(object: KubernetesObject, options: WriteOptions = {}): Promise<Answer> {
    const path = await this.objectPath(object, options.subresource);
    // The server reads no query where there are options.
    const how = {
      ...(options.dryRun === true ? { dryRun: ["All"] } : {}),
      kind: "DeleteOptions",
      apiVersion: "v1",
      gracePeriodSeconds: 0,
      propagationPolicy: "Background",
      ...(options.dryRun === true ? { dryRun: ["All"] } : {}),
    };
    return this.request("DELETE", path, how, inGroups(options));
  }

  /**
   * Deletes an object, and waits for none of the controllers that would release it: they do not run. It is gone
   * when the promise resolves, or was not there.
   */
  async remove(object: KubernetesObject, options: Pick<WriteOptions, "groups"> = {}): Promise<void> {
    await this.delete(object);
    const left = await this.get(object);
    if (!left.ok) return;
    await this.patch(object, { metadata: { finalizers: null } }, options);
    if (object.kind !== "Namespace") return;
    const namespace = { ...left.body, spec: { finalizers: [] } };
    await this.update(namespace, { subresource: "finalize" });
  }

  /** Creates an object, or replaces the one of its name; throws when it is refused. */
  async ensure(object: KubernetesObject): Promise<Answer> {
    let answer = await this.create(object);
    if (answer.status === 409) {
      const { resourceVersion } = (await this.get(object)).body.metadata ?? {};
      answer = await this.update({ ...object, metadata: { ...object.metadata, resourceVersion } });
    }
    if (!answer.ok) {
      throw new Error(`${describe(object)} was refused with ${answer.status}: ${answer.message}`);
    }
    return answer;
  }

  /** Creates a namespace unless it is there. Objects can be created in no other, not even as a dry run. */
  async ensureNamespace(name: string): Promise<void> {
    const answer = await this.create({ apiVersion: "v1", kind: "Namespace", metadata: { name } });
    if (!answer.ok && answer.status !== 409) {
      throw new Error(`Namespace ${name} was refused: ${answer.message}`);
    }
  }

  /** The path of all objects of a kind, from the server's own discovery. Throws for a kind that is not served. */
  async collectionPath(object: KubernetesObject): Promise<string> {
    const { path, namespaced } = await this.resourceOf(object);
    const slash = path.lastIndexOf("/");
    const namespace = encodeURIComponent(object.metadata?.namespace ?? "default");
    return namespaced ? `${path.slice(0, slash)}/namespaces/${namespace}${path.slice(slash)}` : path;
  }

  /** The path of one object. */
  async objectPath(object: KubernetesObject, subresource?: string): Promise<string> {
    const name = object.metadata?.name;
    if (name === undefined) {
      throw new Error(`${describe(object)} has no name to address it by`);
    }
    const path = `${await this.collectionPath(object)}/${encodeURIComponent(name)}`;
    return subresource === undefined ? path : `${path}/${subresource}`;
  }

  /** Whether the server knows this apiVersion and kind. */
  async serves(object: KubernetesObject): Promise<boolean> {
    return (await this.discovered()).has(kindKey(object.apiVersion, object.kind));
  }

  /** Forgets what is known of the served kinds, after a CustomResourceDefinition was added. */
  rediscover(): void {
    this.resources = undefined;
  }

  /** Closes the connections. */
  close(): void {
    this.agent.destroy();
  }

  private async resourceOf(object: KubernetesObject): Promise<Resource> {
    const resource = (await this.discovered()).get(kindKey(object.apiVersion, object.kind));
    if (resource === undefined) {
      throw new Error(`the API server does not serve ${object.apiVersion} ${object.kind}`);
    }
    return resource;
  }

  private discovered(): Promise<ReadonlyMap<string, Resource>> {
    this.resources ??= this.discover();
    return this.resources;
  }

  private async discover(): Promise<ReadonlyMap<string, Resource>> {
    const resources = new Map<string, Resource>();
    for (const root of ["/api", "/apis"]) {
      const answer = await this.request("GET", root, undefined, { accept: DISCOVERY });
      for (const group of (answer.body as unknown as DiscoveryList).items) {
        for (const { version, resources: served = [] } of group.versions) {
          const apiVersion = group.metadata?.name ? `${group.metadata.name}/${version}` : version;
          for (const { resource, scope, responseKind } of served) {
            const key = kindKey(apiVersion, responseKind?.kind ?? "");
            resources.set(key, {
              path: `${root}/${apiVersion}/${resource}`,
              namespaced: scope === "Namespaced",
            });
          }
        }
      }
    }
    return resources;
  }
}

/** Such as `apps/v1 Deployment shop/web`, for messages about an object. */
export function describe(object: KubernetesObject): string {
  const { namespace, name, generateName } = object.metadata ?? {};
  const named = name ?? (generateName === undefined ? "" : `${generateName}*`);
  return `${object.apiVersion} ${object.kind} ${namespace === undefined ? named : `${namespace}/${named}`}`.trim();
}

function kindKey(apiVersion: string, kind: string): string {
  return `${apiVersion} ${kind}`;
}

function writeQuery({ dryRun, strict }: WriteOptions): string {
  const parts = [
    ...(dryRun === true ? ["dryRun=All"] : []),
    ...(strict === true ? ["fieldValidation=Strict"] : []),
  ];
  return parts.length === 0 ? "" : `?${parts.join("&")}`;
}

function inGroups({ groups = [], as }: WriteOptions): Record<string, string | readonly string[]> {
  if (as !== undefined) return { "impersonate-user": as.name, "impersonate-group": as.groups };
  if (groups.length === 0) return {};
  return { "impersonate-user": "admin", "impersonate-group": ["system:masters", ...groups] };
}

async function readAnswer(incoming: IncomingMessage): Promise<Answer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) {
    chunks.push(chunk as Buffer);
  }
  const text = Buffer.concat(chunks).toString("utf8");
  const isJson = incoming.headers["content-type"]?.includes("json") ?? false;
  const body = (isJson ? JSON.parse(text) : { kind: "Text", message: text }) as KubernetesObject;
  const status = incoming.statusCode ?? 0;
  const ok = status >= 200 && status < 300;
  return {
    status,
    ok,
    body,
    message: !ok && typeof body.message === "string" ? body.message : "",
    warnings: (incoming.headersDistinct.warning ?? []).map(warningText),
  };
}

/** The text within `299 - "…"`, which the server writes in UTF-8 and Node reads byte by byte. */
function warningText(bytes: string): string {
  const header = Buffer.from(bytes, "latin1").toString("utf8");
  const quoted = /^\d+ \S+ "(.*)"$/su.exec(header)?.[1];
  return quoted === undefined ? header : quoted.replace(/\\(.)/gsu, "$1");
}
