/**
 * The objects of a live cluster as they change: each kind is listed, and its changes are followed from there.
 */
import { setMaxListeners } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import type { Kind } from "../../author/kinds";
import type { KnownObject } from "../../judge/ask";
import { assertNamespace, refused, type ClusterSelection } from "./check-cluster";
import { asItem, isSecret, listKind } from "./cluster-objects";
import { Connection } from "./connection";
import { ClusterFailure } from "./failure";
import { listPath } from "./kinds";

/** Who follows the objects of a cluster. */
export interface Watcher {
  /** Is given all objects when every kind is listed, and again after each burst of changes. */
  readonly changed: (known: readonly KnownObject[]) => void;
  /** Is told in one line why some objects are not known, or not at the moment. */
  readonly failed: (message: string) => void;
  /** Ends it. */
  readonly signal: AbortSignal;
}

/** How long changes are gathered before they are given, in milliseconds. */
const burst = 250;
/** How long one waits before a cluster that cannot be read is asked again, at first and at most, in milliseconds. */
const shortestWait = 1000;
const longestWait = 30_000;
/** After how many seconds the API server is to end the list of changes, so that credentials are renewed. */
const longestWatch = 300;

/**
 * Follows the objects of these kinds until the signal.
 *
 * @throws ClusterFailure if the cluster cannot be read from the start; and whatever the watcher throws.
 */
export async function watchObjects(
  { context, namespace }: ClusterSelection,
  kinds: readonly Kind[],
  watcher: Watcher,
): Promise<void> {
  const connection = await Connection.open(context);
  await connection.get("/version");
  if (namespace !== undefined) await assertNamespace(connection, namespace);
  let fail: (error: unknown) => void = () => undefined;
  const failure = new Promise<never>((_, reject) => (fail = reject));
  // Every kind listens.
  setMaxListeners(0, watcher.signal);
  const gathered = new Gathered(watcher, new Set(kinds).size, fail);
  const ends = Array.from(new Set(kinds), (kind) =>
    new KindWatch(connection, kind, namespace, gathered, watcher).run(),
  );
  try {
    await Promise.race([failure, Promise.all(ends).then(() => untilAborted(watcher.signal))]);
  } finally {
    gathered.end();
  }
}

async function untilAborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((done) => {
    signal.addEventListener("abort", () => {
      done();
    });
  });
}

/** Waits, but for no longer than until the signal. */
async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
}

type Objects = Map<string, KnownObject>;

/** The objects of all kinds, given on together when they have settled. */
class Gathered {
  private readonly ofKind = new Map<Kind, Objects>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly watcher: Watcher,
    /** How many kinds there are. */
    private readonly kinds: number,
    /** Is told what the watcher throws. */
    private readonly fail: (error: unknown) => void,
  ) {}

  set(kind: Kind, objects: Objects): void {
    this.ofKind.set(kind, objects);
    this.settle();
  }

  /** Gives the objects on in a while, once every kind is listed. */
  settle(): void {
    if (this.ofKind.size < this.kinds || this.timer !== undefined) return;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      try {
        this.watcher.changed([...this.ofKind.values()].flatMap((objects) => [...objects.values()]));
      } catch (error) {
        this.fail(error);
      }
    }, burst);
  }

  end(): void {
    clearTimeout(this.timer);
  }
}

/** Of a Secret nothing but its metadata is told. */
const onlyMetadata = "application/json;as=PartialObjectMetadata;g=meta.k8s.io;v=v1";

/** The list of one kind and its changes. */
class KindWatch {
  private objects: Objects = new Map();
  /** From which version on changes are to be told; undefined where the kind must be listed. */
  private version: string | undefined;
  /** The kind at the version that the cluster serves. */
  private served: Kind;
  /** The only namespace that may be listed; undefined for all. */
  private scope: string | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly kind: Kind,
    private readonly namespace: string | undefined,
    private readonly gathered: Gathered,
    private readonly watcher: Watcher,
  ) {
    this.served = kind;
  }

  /** Lists and follows, until the signal, or until it is clear that nothing may be listed. */
  async run(): Promise<void> {
    const { signal, failed } = this.watcher;
    let wait = shortestWait;
    while (!signal.aborted) {
      try {
        if (this.version === undefined && !(await this.list())) return;
        await this.follow();
        wait = shortestWait;
        if (this.version === undefined) await pause(wait, signal);
      } catch (error) {
        if (!(error instanceof ClusterFailure)) throw error;
        failed(error.message);
        await pause(wait, signal);
        wait = Math.min(2 * wait, longestWait);
      }
    }
  }

  /** Lists the kind; false where that is refused, as it will be again. */
  private async list(): Promise<boolean> {
    const { kind, connection, gathered, namespace } = this;
    const listed = await listKind(connection, kind, this.scope);
    if (!("answer" in listed)) {
      this.objects = new Map(listed.known.map((each) => [keyOf(each), each]));
      this.version = listed.version;
      this.served = listed.served;
      gathered.set(kind, this.objects);
      return true;
    }
    const { status } = listed.answer;
    const { problems } = refused(listed.answer, kind, this.scope, connection.context);
    for (const { message } of problems) {
      if (status !== 403) throw new ClusterFailure(message);
      this.watcher.failed(message);
    }
    if (status === 403 && kind.namespaced && namespace !== this.scope) {
      this.scope = namespace;
      return this.list();
    }
    gathered.set(kind, this.objects);
    return false;
  }

  /** Follows the changes from the version on, until the API server ends their list or has forgotten where it begins. */
  private async follow(): Promise<void> {
    const query = new URLSearchParams({
      watch: "1",
      allowWatchBookmarks: "true",
      resourceVersion: this.version ?? "",
      timeoutSeconds: String(longestWatch),
    });
    const path = `${listPath(this.served, this.scope)}?${query.toString()}`;
    const accept = isSecret(this.kind) ? onlyMetadata : "application/json";
    const answer = await this.connection.follow(path, accept, this.watcher.signal, (line) => {
      this.take(line);
    });
    if (answer === undefined) return;
    this.forget(answer.status, answer.body["message"]);
  }

  private take(line: string): void {
    const { type, object } = JSON.parse(line) as Event;
    if (type === "ERROR") {
      this.forget(object.code, object.message);
      return;
    }
    if (this.version !== undefined) this.version = object.metadata?.resourceVersion;
    if (type === "BOOKMARK") return;
    const known = asItem(object, this.served);
    if (type === "DELETED") this.objects.delete(keyOf(known));
    else this.objects.set(keyOf(known), known);
    this.gathered.settle();
  }

  /** The changes are not told: from a version that is gone (410) the kind must be listed anew. */
  private forget(status: unknown, message: unknown): void {
    this.version = undefined;
    if (status === 410) return;
    const { resource } = this.kind;
    throw new ClusterFailure(`the changes of ${resource} are not told: ${String(message ?? status)}`);
  }
}

/** What the API server tells of an object. */
interface Event {
  readonly type: "ADDED" | "MODIFIED" | "DELETED" | "BOOKMARK" | "ERROR";
  readonly object: {
    readonly metadata?: { readonly resourceVersion?: string };
    /** Of an error. */
    readonly code?: number;
    readonly message?: string;
  };
}

function keyOf({ object }: KnownObject): string {
  const { namespace = "", name = "" } = object.metadata as { namespace?: string; name?: string };
  return `${namespace}/${name}`;
}
