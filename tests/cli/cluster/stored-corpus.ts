/** The corpus in an API server. */
import { objectsIn } from "../../../src/families/kubernetes/objects";
import type { ApiServer, KubernetesObject } from "../../engines";
import { corpusObjects } from "../../support/corpus";

/** What the API server took of the corpus. */
export class StoredCorpus {
  /** The objects as their files have them. */
  readonly objects: KubernetesObject[] = [];
  /** The same objects as the API server stored them. */
  readonly answers: KubernetesObject[] = [];
  private namespaces = 0;

  constructor(private readonly api: ApiServer) {}

  async store(): Promise<void> {
    for (const { object: whole } of corpusObjects()) {
      for (const { object } of objectsIn(whole).objects) {
        if (await this.api.serves(object)) await this.storeOne(object);
      }
    }
  }

  /** Stores an object, in a namespace of its own where another has its name already. */
  private async storeOne(object: KubernetesObject): Promise<void> {
    await this.storeNamespace(object.metadata?.namespace ?? "default");
    if ((await this.create(object)) !== 409 || object.kind === "Namespace") return;
    const namespace = `namespace-${++this.namespaces}`;
    await this.storeNamespace(namespace);
    await this.create({ ...object, metadata: { ...object.metadata, namespace } });
  }

  private async storeNamespace(name: string): Promise<void> {
    await this.create({ apiVersion: "v1", kind: "Namespace", metadata: { name } });
  }

  private async create(object: KubernetesObject): Promise<number> {
    const { ok, status, body } = await this.api.create(object);
    if (ok) {
      this.objects.push(object);
      this.answers.push(body);
    }
    return status;
  }
}
