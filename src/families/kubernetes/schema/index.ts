/**
 * The schemas of Kubernetes: what its API server takes objects for, and what it refuses to decode.
 */
import { customTypes, isCustomResourceDefinition } from "./custom";
import type { TypeMeta } from "../type-meta";
import { lookUp } from "./served";
import { BuiltInTypes, firstMinor, newestMinor } from "./tables";
import type { ObjectType } from "./type";
import { validate, type Reading, type SchemaProblem } from "./validate";

export { isCustomResourceDefinition } from "./custom";
export { lacking } from "./served";
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
  private readonly minor: number;
  /** Whether the version may have kinds and fields of which nothing is known here. */
  private readonly isNewer: boolean;
  private readonly builtIn: BuiltInTypes;
  private readonly custom: ReadonlyMap<string, ObjectType>;

  /**
   * @param version The minor version. Of one that is newer or older than all that are known, what is in the nearest.
   * @param definitions The CustomResourceDefinitions of custom resources; any other value has no effect.
   */
  constructor(
    private readonly version = newestMinor,
    private readonly definitions: readonly unknown[] = [],
  ) {
    this.isNewer = version > newestMinor;
    this.minor = Math.max(firstMinor, Math.min(version, newestMinor));
    this.builtIn = new BuiltInTypes(this.minor);
    const metadata = this.builtIn.named("meta.v1.ObjectMeta");
    const known = definitions.filter(isCustomResourceDefinition);
    this.custom = new Map(known.flatMap((definition) => [...customTypes(definition, metadata)]));
  }

  /** These schemas and those of more custom resources. */
  with(definitions: readonly unknown[]): Schemas {
    return definitions.length === 0 ? this : new Schemas(this.version, [...this.definitions, ...definitions]);
  }

  /**
   * What is wrong with an object before anything is said of what it asks for. There is nothing wrong with a custom
   * resource of which no definition is known.
   */
  problems(object: TypeMeta, reading: Reading = {}): SchemaProblem[] {
    const { apiVersion, kind } = object;
    if (reading.isOpen?.(apiVersion) === true || reading.isOpen?.(kind) === true) return [];
    const custom = this.custom.get(`${apiVersion} ${kind}`);
    if (custom !== undefined) return validate(object, custom, reading);
    const found = lookUp(object, this.minor);
    if (found === undefined) return [];
    if (!("field" in found))
      return validate(object, this.builtIn.named(found.type), { ...reading, passesUnknown: this.isNewer });
    return this.isNewer ? [] : [{ path: [found.field], message: `${found.field} ${found.complaint}` }];
  }
}

/** The schemas of the newest version, and of no custom resource. */
export const newest = new Schemas();
