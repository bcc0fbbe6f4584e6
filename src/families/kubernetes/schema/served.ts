/**
 * Which kinds a version of Kubernetes serves, and what to say of those that it does not.
 */
import { editDistance } from "../../../author/suggest";
import type { TypeMeta } from "../type-meta";
import { isIn, servedKinds, type ServedKind } from "./tables";

/** Why no version, or not the one in question, has objects that say so. */
export interface Unserved {
  /** The field that is wrong. */
  readonly field: "apiVersion" | "kind";
  /** What is wrong with it, to follow its name. */
  readonly complaint: string;
}

/** Kinds that only other programs than an API server read, though their `apiVersion` is one of its own. */
const otherFiles: ReadonlySet<string> = new Set(["v1 Config"]);

const byName = new Map<string, ServedKind[]>();
for (const served of servedKinds) {
  const name = `${served.apiVersion} ${served.kind}`;
  byName.set(name, [...(byName.get(name) ?? []), served]);
}
const groups: ReadonlySet<string> = new Set(servedKinds.map(({ apiVersion }) => groupOf(apiVersion)));

const kinds: ReadonlySet<string> = new Set(servedKinds.map(({ kind }) => kind));
const versions: ReadonlySet<string> = new Set(servedKinds.map(({ apiVersion }) => apiVersion));

/** Which of the two fields a value lacks that is an object of Kubernetes by the other; undefined for any other value. */
export function lacking(value: Readonly<Record<string, unknown>>): keyof TypeMeta | undefined {
  const { apiVersion, kind } = value;
  if ((apiVersion ?? "") === "" && typeof kind === "string" && kinds.has(kind)) return "apiVersion";
  if ((kind ?? "") === "" && typeof apiVersion === "string" && versions.has(apiVersion)) return "kind";
  return undefined;
}

/** The kind of an object in a minor version, or why there is none; undefined for what may be a custom resource. */
export function lookUp(object: TypeMeta, minor: number): ServedKind | Unserved | undefined {
  const { apiVersion, kind } = object;
  const name = `${apiVersion} ${kind}`;
  const spans = byName.get(name);
  const served = spans?.find((span) => isIn(span, minor));
  if (served !== undefined) return served;
  if (otherFiles.has(name)) return undefined;
  const current = servedKinds.filter((each) => isIn(each, minor));
  return spans === undefined ? mistyped(object, current) : moved(object, spans, current, minor);
}

/** What another version than the one in question has. */
function moved(
  { apiVersion, kind }: TypeMeta,
  spans: readonly ServedKind[],
  current: readonly ServedKind[],
  minor: number,
): Unserved {
  const removed = spans.findLast(({ last }) => last < minor);
  const now = latest(current.filter((each) => each.kind === kind), groupOf(apiVersion));
  const instead = now === undefined ? "nothing replaces it" : `use ${now.apiVersion}`;
  const what =
    removed === undefined
      ? `which has ${kind} only from Kubernetes 1.${Math.min(...spans.map(({ first }) => first))} on`
      : `of which Kubernetes 1.${removed.last + 1} removed ${kind}`;
  return { field: "apiVersion", complaint: `is ${apiVersion}, ${what}; ${instead}` };
}

/** What no version has, if it is in a group of Kubernetes or nearly so. */
function mistyped({ apiVersion, kind }: TypeMeta, current: readonly ServedKind[]): Unserved | undefined {
  const group = groupOf(apiVersion);
  const isInGroup = (each: ServedKind): boolean =>
    groups.has(group) ? groupOf(each.apiVersion) === group : isNear(groupOf(each.apiVersion), group);
  const same = current.filter((each) => each.kind === kind);
  const home = latest(isOfKubernetes(group) ? same : same.filter(isInGroup), group);
  if (home !== undefined)
    return { field: "apiVersion", complaint: `is ${apiVersion}, which has no ${kind}; use ${home.apiVersion}` };
  const near = current.filter((each) => isNear(each.kind, kind));
  const meant = latest(near.filter(isInGroup), group) ?? (groups.has(group) ? latest(near, group) : undefined);
  if (meant !== undefined) {
    const version = meant.apiVersion === apiVersion ? "" : ` of ${meant.apiVersion}`;
    return {
      field: "kind",
      complaint: `is ${kind}, which ${apiVersion} does not have; did you mean ${meant.kind}${version}?`,
    };
  }
  return groups.has(group)
    ? { field: "kind", complaint: `is ${kind}, which ${apiVersion} does not have` }
    : undefined;
}

/**
 * Whether a group is one of Kubernetes, or can be no other: those of custom resources have a dot.
 * Source: https://github.com/kubernetes/apiextensions-apiserver/blob/master/pkg/apis/apiextensions/validation/validation.go
 */
function isOfKubernetes(group: string): boolean {
  return groups.has(group) || !group.includes(".");
}

/** The kind to use: in the same group rather than in another, and stable rather than not. */
function latest(kinds: readonly ServedKind[], group: string): ServedKind | undefined {
  return kinds.toSorted((a, b) => rank(b, group) - rank(a, group))[0];
}

function rank({ apiVersion }: ServedKind, group: string): number {
  const [, version = "0", stage = "", revision = "0"] = /v(\d+)(?:(alpha|beta)(\d+))?$/u.exec(apiVersion) ?? [];
  const stages = ["alpha", "beta", ""];
  const isSameGroup = groupOf(apiVersion) === group;
  return Number(isSameGroup) * 1e6 + stages.indexOf(stage) * 1e4 + Number(version) * 100 + Number(revision);
}

/** The API group of an `apiVersion`; empty for the core group, and what has no version is one. */
function groupOf(apiVersion: string): string {
  const slash = apiVersion.indexOf("/");
  if (slash >= 0) return apiVersion.slice(0, slash);
  return /^v\d/iu.test(apiVersion) ? "" : apiVersion;
}

/** Whether a name is another but for one slip of the keyboard, or for its capitals. */
function isNear(one: string, other: string): boolean {
  if (one === "" || other === "" || Math.abs(one.length - other.length) > 1) return false;
  return editDistance(one.toLowerCase(), other.toLowerCase()) <= 1;
}
