/**
 * An object in a server, which is made what an example says before it is updated.
 */
import type { KubernetesObject } from "../../src/author";
import type { ApiServer } from "../engines/api-server";
import type { Answer } from "../../src/engines/kubernetes-client";
import { identityOf } from "./examples";
import { asking } from "./generated";

/** Asks no policy. */
const nobody = { groups: asking() };

/** One object at a time in a server whose policies can be asked one by one. */
export class StoredObject {
  private current: KubernetesObject | undefined;
  private resourceVersion = "";
  /** What was there before under this name, such as the namespace that other objects are in. */
  private original: KubernetesObject | undefined;

  constructor(private readonly server: ApiServer) {}

  /** Makes this the object that is stored, whatever policies say of it. */
  async put(object: KubernetesObject): Promise<void> {
    if (this.current === object) return;
    if (this.current !== undefined && identityOf(this.current) === identityOf(object)) {
      const answer = await this.server.update(this.next(object), nobody);
      if (answer.ok) {
        this.keep(object, answer);
        return;
      }
    }
    await this.clear();
    let answer = await this.server.create(object, nobody);
    if (answer.status === 409) {
      const existing = await this.server.get(object);
      this.keep(object, existing);
      this.original = existing.body as KubernetesObject;
      answer = await this.server.update(this.next(object), nobody);
    }
    if (!answer.ok) throw new Error(answer.message);
    this.keep(object, answer);
  }

  /** What the server says of an update of the stored object, which it may write itself, such as the status of an APIService. */
  async tryUpdate(object: KubernetesObject, groups: readonly string[]): Promise<Answer> {
    const options = { dryRun: true, groups };
    const answer = await this.server.update(this.next(object), options);
    if (answer.status !== 409 || this.current === undefined) return answer;
    this.keep(this.current, await this.server.get(this.current));
    return this.server.update(this.next(object), options);
  }

  /** An object as an update of the one that is stored: some kinds insist on the version that is replaced. */
  private next(object: KubernetesObject): KubernetesObject {
    return { ...object, metadata: { ...object.metadata, resourceVersion: this.resourceVersion } };
  }

  /** Removes the object, or makes it what it was before. */
  async clear(): Promise<void> {
    if (this.original !== undefined) await this.server.update(this.next(this.original), nobody);
    else if (this.current !== undefined) await this.server.remove(this.current, nobody);
    this.current = undefined;
    this.original = undefined;
  }

  private keep(object: KubernetesObject, { body }: Answer): void {
    this.current = object;
    this.resourceVersion = body.metadata?.["resourceVersion"] as string;
  }
}
