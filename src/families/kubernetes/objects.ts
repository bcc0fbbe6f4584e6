/**
 * The Kubernetes objects of a document. Tools print several objects as one list, and lists may be nested.
 */
import type { KubernetesObject } from "../../author";
import { ShapeError, type Path } from "../../author/shape";
import { isKubernetesObject } from "./identity";

/** A Kubernetes object with its place in the document. */
export interface PlacedObject {
  readonly object: KubernetesObject;
  readonly path: Path;
}

/**
 * More objects than any real list has: the API server takes 3 MB at a time. YAML aliases can name one object
 * billions of times in a few lines.
 */
const mostObjects = 100_000;

/** Whether a text was written for Kubernetes, as far as one can say of a text that cannot be read. */
export function mayHoldObjects(text: string): boolean {
  // A character may be written as an escape, and be followed by zero bytes in UTF-16 without its mark.
  return /apiVersion|kind|\\/u.test(text.replaceAll("\0", ""));
}

/** The objects of a Kubernetes object: itself, or those in it if it is a list; and what is wrong with a list. */
export function objectsIn(value: KubernetesObject): {
  objects: readonly PlacedObject[];
  errors: readonly ShapeError[];
} {
  const objects: PlacedObject[] = [];
  const errors: ShapeError[] = [];

  const visit = (object: KubernetesObject, path: Path): void => {
    if (objects.length + errors.length >= mostObjects) return;
    if (!isList(object)) {
      objects.push({ object, path });
    } else if (Array.isArray(object.items)) {
      (object.items as unknown[]).forEach((item, index) => {
        const place = [...path, "items", index];
        const typed = withListedKind(item, object);
        if (isKubernetesObject(typed)) visit(typed, place);
        else errors.push(new ShapeError(place, "a Kubernetes object, with apiVersion and kind"));
      });
    } else if (object.items !== undefined && object.items !== null) {
      errors.push(new ShapeError([...path, "items"], "a list"));
    }
  };
  visit(value, []);
  if (objects.length + errors.length >= mostObjects) {
    errors.push(new ShapeError(["items"], `a list of fewer than ${mostObjects} objects`));
  }
  return { objects, errors };
}

interface List extends KubernetesObject {
  items?: unknown;
}

/** Whether an object is a list: `List`, or such as `DeploymentList`, which API servers send. */
function isList(object: KubernetesObject): object is List {
  if (object.kind === "List") return true;
  return object.kind.endsWith("List") && Array.isArray((object as List).items);
}

/** An item of a typed list with the `apiVersion` and `kind` that API servers leave out there. */
function withListedKind(item: unknown, list: List): unknown {
  const kind = list.kind.slice(0, -"List".length);
  if (kind === "" || typeof item !== "object" || item === null || Array.isArray(item)) return item;
  return "apiVersion" in item && "kind" in item ? item : { apiVersion: list.apiVersion, kind, ...item };
}
