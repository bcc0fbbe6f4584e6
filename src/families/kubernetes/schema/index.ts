/**
 * The schemas of Kubernetes: what its API server takes objects for, and what it refuses to decode.
 */
import { customTypes, isCustomResourceDefinition } from "./custom";
import { lookUp, type TypeMeta } from "./served";
import { BuiltInTypes, firstMinor, newestMinor } from "./tables";
import type { ObjectType } from "./type";
import { validate, type SchemaProblem } from "./validate";

export type { SchemaProblem } from "./validate";

/** The version of Kubernetes that is meant unless one is given. */
export const newestVersion = `1.${newestMinor}`;

/** The oldest version of Kubernetes that can be given. */
export const oldestVersion = `1.${firstMinor}`;

/** The minor version in a version such as `1.30`, `v1.30.2` or `1.30.2-eks-1`; undefined for what is none of ours. */
export function minorOf(version: string): number | undefined {
  const minor = Number(/^v?1\.(\d{1,3})(?:[.+-].*)?$/u.exec(version)?.[1] ?? Number.NaN);
  return minor >= firstMinor && minor <= newestMinor ? minor : undefined;
}

/** The schemas of one version of Kubernetes, and of custom resources. */
export class Schemas {
  private readonly builtIn: BuiltInTypes;
  private readonly custom = new Map<string, ObjectType>();

  constructor(private readonly minor = newestMinor) {
    this.builtIn = new BuiltInTypes(minor);
  }

  /** Learns the custom resources that a value defines, if it is a CustomResourceDefinition. */
  learn(value: unknown): void {
    if (!isCustomResourceDefinition(value)) return;
    const metadata = this.builtIn.named("meta.v1.ObjectMeta");
    for (const [name, type] of customTypes(value, metadata)) this.custom.set(name, type);
  }

  /**
   * What is wrong with an object before anything is said of what it asks for. There is nothing wrong with a custom
   * resource of which no definition is known.
   *
   * @param isOpen Whether a value stands for one that nobody can read; such values are passed over.
   */
  problems(object: TypeMeta, isOpen?: (value: unknown) => boolean): SchemaProblem[] {
    const custom = this.custom.get(`${object.apiVersion} ${object.kind}`);
    if (custom !== undefined) return validate(object, custom, isOpen);
    const found = lookUp(object, this.minor);
    if (found === undefined) return [];
    if ("field" in found) return [{ path: [found.field], message: `${found.field} ${found.complaint}` }];
    return validate(object, this.builtIn.named(found.type), isOpen);
  }
}
