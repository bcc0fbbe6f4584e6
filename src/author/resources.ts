/** What pods and their containers reserve. */

/** A pod or one of its containers, with the resources that both can ask for. */
export interface ResourceSetter {
  /** Of a container; a pod spec has no name. */
  readonly name?: string;
  /** Amounts by resource: of a pod `cpu`, `memory` and huge pages, of a container any. */
  readonly resources?: {
    readonly limits?: Readonly<Record<string, string>>;
    readonly requests?: Readonly<Record<string, string>>;
  };
}
