/**
 * What a rule looks at: the kinds of objects, and the items within each. A target has two sides that must
 * mean the same: `locate` finds the items in an object, `cel` in a policy at admission.
 */
import { bindings, roles, service, workloads, type Kind } from "./kinds";
import type {
  Binding,
  Container,
  KubernetesObject,
  PodSpec,
  PolicyRule,
  ServicePort,
  Subject,
} from "./kubernetes";
import { asList, asMapping, mappingAt, type Path } from "./shape";

/** An item that a rule judges, with its place in the object. */
export interface Located<Item> {
  readonly path: Path;
  /** The item, or undefined where the rule does not look at it. Throws a ShapeError if it is misshapen. */
  readonly read: () => Item | undefined;
}

/** What a rule may read besides the item itself. */
export interface ObjectScope {
  /** The whole object. */
  readonly object: KubernetesObject;
}

/** What a rule on pods or containers may read besides the item itself. */
export interface PodScope extends ObjectScope {
  /** The pod spec that the item is part of. */
  readonly pod: PodSpec;
}

/** The side of a target that admission policies use. An update has two objects to look at, the new and the old. */
export interface TargetCel {
  /** The expression of the pod spec of an object, which the policy offers as `variables.pod`. */
  readonly pod?: (object: string) => string;
  /**
   * The one item of an object, or the expression of the list of its items with a name for each. The list is
   * found from the pod spec where there is one, otherwise from the object.
   */
  readonly item:
    | { readonly one: "object" | "variables.pod" }
    | { readonly each: (root: string) => string; readonly as: string };
}

/** Kinds of objects and the items within them. */
export interface Target<Item, Scope extends ObjectScope = ObjectScope> {
  readonly kinds: readonly Kind[];
  readonly cel: TargetCel;
  /** The items of an object of one of the kinds. Throws a ShapeError if the object is misshapen. */
  locate(object: KubernetesObject, kind: Kind): { scope: Scope; items: Located<Item>[] };
}

/**
 * The object itself.
 *
 * @typeParam Item The Kubernetes type of the kinds.
 */
export function objects<Item extends object>(...kinds: readonly Kind[]): Target<Item> {
  return {
    kinds,
    cel: { item: { one: "object" } },
    locate: (object) => ({
      scope: { object },
      items: [{ path: [], read: () => asMapping(object, []) as Item }],
    }),
  };
}

/** The items of a list in the object that may be absent. */
function listItems<Item>(
  kinds: readonly Kind[],
  item: TargetCel["item"],
  ...path: readonly string[]
): Target<Item> {
  return {
    kinds,
    cel: { item },
    locate: (object) => {
      const owner = mappingAt(object, path.slice(0, -1));
      const list = asList(owner[path.at(-1) ?? ""], path);
      return { scope: { object }, items: mappings<Item>(list, path) };
    },
  };
}

function mappings<Item>(list: readonly unknown[], path: Path): Located<Item>[] {
  return Array.from(list.keys(), (index) => {
    const place = [...path, index];
    return { path: place, read: () => asMapping(list[index], place) as Item };
  });
}

/** Each RBAC rule of a Role or ClusterRole. The API server shows absent rules to admission as null. */
export const rbacRules: Target<PolicyRule> = listItems(
  roles,
  { each: (object) => `dyn(${object}).?rules.orValue(null) == null ? [] : ${object}.rules`, as: "rule" },
  "rules",
);

/** Each subject of a RoleBinding or ClusterRoleBinding. */
export const subjects: Target<Subject> = listItems(
  bindings,
  { each: (object) => `${object}.?subjects.orValue([])`, as: "subject" },
  "subjects",
);

/** A RoleBinding or ClusterRoleBinding as a whole. */
export const wholeBindings: Target<Binding> = objects<Binding>(...bindings);

/** Each port of a Service. */
export const servicePorts: Target<ServicePort> = listItems(
  [service],
  { each: (object) => `${object}.spec.?ports.orValue([])`, as: "port" },
  "spec",
  "ports",
);

/** Which workloads a target looks at. */
export interface WorkloadSelection {
  /** The kinds; every kind that runs pods unless given. */
  readonly of?: readonly Kind[];
}

/** The pod spec of each workload. */
export function podSpecs({ of = workloads }: WorkloadSelection = {}): Target<PodSpec, PodScope> {
  return {
    kinds: of,
    cel: { pod: (object) => podSpecCel(of, object), item: { one: "variables.pod" } },
    locate: (object, kind) => {
      const { spec, path } = podSpecOf(object, kind);
      return { scope: { object, pod: spec }, items: [{ path, read: () => spec }] };
    },
  };
}

/**
 * The containers of a pod by what they are for. A `sidecar` is an init container with `restartPolicy: Always`,
 * which runs as long as the pod; an `init` container here is any init container, sidecars included.
 */
export type ContainerRole = "regular" | "init" | "sidecar" | "ephemeral";

/** Which containers a target looks at. */
export interface ContainerSelection extends WorkloadSelection {
  /** The containers within a pod; regular, init and ephemeral ones unless given. */
  readonly which?: readonly ContainerRole[];
}

const containerLists: Record<ContainerRole, { field: string; cel: (pod: string) => string }> = {
  regular: { field: "containers", cel: (pod) => `${pod}.containers` },
  init: { field: "initContainers", cel: (pod) => `${pod}.?initContainers.orValue([])` },
  sidecar: {
    field: "initContainers",
    cel: (pod) => `${pod}.?initContainers.orValue([]).filter(c, c.?restartPolicy.orValue("") == "Always")`,
  },
  ephemeral: { field: "ephemeralContainers", cel: (pod) => `${pod}.?ephemeralContainers.orValue([])` },
};

/** Each container of each workload. */
export function containers({
  of = workloads,
  which = ["regular", "init", "ephemeral"],
}: ContainerSelection = {}): Target<Container, PodScope> {
  return {
    kinds: of,
    cel: {
      pod: (object) => podSpecCel(of, object),
      item: {
        each: (pod) => which.map((role) => containerLists[role].cel(pod)).join(" + "),
        as: "container",
      },
    },
    locate: (object, kind) => {
      const { spec, path } = podSpecOf(object, kind);
      const items = which.flatMap((role) => containersOf(spec, path, role));
      return { scope: { object, pod: spec }, items };
    },
  };
}

function containersOf(spec: PodSpec, podPath: Path, role: ContainerRole): Located<Container>[] {
  const { field } = containerLists[role];
  const path = [...podPath, field];
  const value = (spec as unknown as Record<string, unknown>)[field];
  // Kubernetes requires regular containers: a pod without them is misshapen, not compliant.
  if (role === "regular" && value === undefined) asMapping(value, path);
  const all = mappings<Container>(asList(value, path), path);
  if (role !== "sidecar") return all;
  return all.map(({ path: place, read }) => ({
    path: place,
    read: () => {
      const container = read();
      return (container as { restartPolicy?: string }).restartPolicy === "Always" ? container : undefined;
    },
  }));
}

function podSpecOf(object: KubernetesObject, kind: Kind): { spec: PodSpec; path: Path } {
  const path = kind.podSpec ?? [];
  return { spec: mappingAt(object, path) as unknown as PodSpec, path };
}

/** One expression for the pod spec of every kind: a choice by the object's kind where they keep it apart. */
export function podSpecCel(kinds: readonly Kind[], object: string): string {
  const kindsByPlace = new Map<string, Kind[]>();
  for (const kind of kinds) {
    const place = [object, ...(kind.podSpec ?? [])].join(".");
    kindsByPlace.set(place, [...(kindsByPlace.get(place) ?? []), kind]);
  }
  // The place that most kinds share comes last and needs no condition.
  const places = [...kindsByPlace].sort(([, a], [, b]) => a.length - b.length);
  return places
    .map(([place, its], index) => {
      if (index === places.length - 1) return place;
      const condition = its.map(({ kind }) => `${object}.kind == "${kind}"`).join(" || ");
      return `${condition} ? ${place} : `;
    })
    .join("");
}
