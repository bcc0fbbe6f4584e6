/**
 * What no API server would take at the top of an object. Most rules would only see that what they look for is absent.
 */
import type { KubernetesObject } from "../author";
import { isMapping } from "../author/shape";
import type { Obstacle } from "./obstacles";

/** What is wrong with the fields that every kind has alike. */
export function misfits(object: KubernetesObject): Obstacle[] {
  const { metadata, spec } = object as { metadata?: unknown; spec?: unknown };
  const found: Obstacle[] = [];
  const expect = (isRight: boolean, path: readonly string[], what: string): void => {
    if (!isRight) found.push({ path, complaint: `${path.join(".")} must be ${what}` });
  };
  expect(isMapping(metadata ?? {}), ["metadata"], "a mapping");
  expect(isMapping(spec ?? {}), ["spec"], "a mapping");
  for (const field of ["name", "namespace"]) {
    const name = isMapping(metadata) ? metadata[field] : undefined;
    expect(typeof (name ?? "") === "string", ["metadata", field], "text");
  }
  return found;
}
