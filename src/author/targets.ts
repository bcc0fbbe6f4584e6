/**
 * What a rule looks at: the kinds of objects, and the items within each. A target has two sides that must
 * mean the same: `locate` finds the items in an object, `cel` in a policy at admission.
 */
import {
  bindings,
  clusterRole,
  persistentVolumeClaim,
  roles,
  service,
  statefulSet,
  workloads,
  type Kind,
} from "./kinds";
import type {
  Binding,
  Container,
  KubernetesObject,
  PersistentVolumeClaim,
  PodSpec,
  PodTemplate,
  PolicyRule,
  ServicePort,
  Subject,
  Volume,
} from "./kubernetes";
import type { Conflict } from "./conflicts";
import type { Presence } from "./presence";
import type { Referring } from "./referring";
import type { ResourceSetter, SecuritySetter } from "./pod-security";
import type { Among } from "./related";
import { asList, asMapping, mappingAt, valueAt, type Path } from "./shape";

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
  /** The expression of the pod template of an object, which the policy offers as `variables.template`. */
  readonly template?: (object: string) => string;
  /**
   * The one item of an object, or the expression of the list of its items with a name for each. The list is
   * found from the pod spec where there is one, otherwise from the object.
   */
  readonly item:
    | { readonly one: "object" | "variables.pod" | "variables.template" }
    | {
        readonly each: (root: string) => string;
        readonly as: string;
        /**
         * What an update must leave as it was of an item that breaks a rule. `name` for items that say much that does not
         * matter to a rule: it may change the rest of them. `whole` for items about which nothing else is compared.
         */
        readonly identity?: "name" | "whole";
        /** Whether the list is one of such lists, each of some of the items. */
        readonly inLists?: boolean;
      };
}

/** Kinds of objects and the items within them. */
export interface Target<Item, Scope extends ObjectScope = ObjectScope> {
  readonly kinds: readonly Kind[];
  /** Absent where no policy is made: admission never sees AWS resources, and sees one object at a time. */
  readonly cel?: TargetCel;
  /** What of resources of a program the items are, which policies find in a `Program` that declares them. */
  readonly ofPrograms?: "properties" | "options";
  /** Whether objects are looked at only as files have them, and not as they are in a cluster or come of a program or a chart. */
  readonly isOfFiles?: boolean;
  /** The kinds of the other objects that the rule reads; absent for rules on one object. */
  readonly reads?: readonly Kind[];
  /** What policies ask about other objects, for rules on conflicts. */
  readonly conflict?: Conflict;
  /** What policies ask about a namespace, for rules on what it must have. */
  readonly presence?: Presence;
  /** What policies ask about what an object names, for rules on references. */
  readonly referring?: Referring;
  /**
   * The items of an object of one of the kinds. Throws a ShapeError if the object is misshapen.
   *
   * @param among The object among others, for rules over several.
   */
  readonly locate: (
    object: KubernetesObject,
    kind: Kind,
    among?: Among,
  ) => { scope: Scope; items: Located<Item>[] };
}

/** The side of a target that policies use. Throws an Error where it has none, as those on AWS resources. */
export function celOf({ cel }: Pick<Target<unknown>, "cel">): TargetCel {
  if (cel === undefined) throw new Error("no policy at admission is made for what this target looks at");
  return cel;
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

/**
 * The object itself, in a file.
 *
 * @typeParam Item The Kubernetes type of the kinds.
 */
export function objectsInFiles<Item extends object>(...kinds: readonly Kind[]): Target<Item> {
  const { locate } = objects<Item>(...kinds);
  return { kinds, isOfFiles: true, locate };
}

/** The list of mappings at a path of the object, any step of which may be absent. */
function listItems<Item>(
  kinds: readonly Kind[],
  item: TargetCel["item"],
  path: readonly string[],
): Target<Item> {
  return {
    kinds,
    cel: { item },
    locate: (object) => {
      const list = asList(valueAt(object, path), path);
      return { scope: { object }, items: mappings<Item>(list, path) };
    },
  };
}

/** Where a list is, and what one of its items is called. */
export interface ListPlace {
  /** The field names from the object to the list, such as `spec.rules`. */
  readonly path: string;
  /** What an item is called in policies. */
  readonly as: string;
}

/**
 * Each item of a list in the object; none where there is no list.
 *
 * @typeParam Item The Kubernetes type of the items.
 */
export function listOf<Item extends object>(kinds: readonly Kind[], { path, as }: ListPlace): Target<Item> {
  const steps = path.split(".");
  const optional = steps.map((step) => `.?${step}`).join("");
  return listItems(kinds, { each: (object) => `${object}${optional}.orValue([])`, as }, steps);
}

function mappings<Item>(list: readonly unknown[], path: Path): Located<Item>[] {
  return Array.from(list.keys(), (index) => {
    const place = [...path, index];
    return { path: place, read: () => asMapping(list[index], place) as Item };
  });
}

/** Each RBAC rule of a Role or ClusterRole. */
export const rbacRules: Target<PolicyRule> = rulesOf(roles);

/**
 * Each RBAC rule of a ClusterRole. For permissions on what is in no namespace, such as nodes, which a Role cannot
 * grant.
 */
export const clusterRoleRules: Target<PolicyRule> = rulesOf([clusterRole]);

/** The rules of roles. The API server shows absent rules to admission as null. */
function rulesOf(kinds: readonly Kind[]): Target<PolicyRule> {
  return listItems<PolicyRule>(
    kinds,
    { each: (object) => `dyn(${object}).?rules.orValue(null) == null ? [] : ${object}.rules`, as: "rule" },
    ["rules"],
  );
}

/** Each subject of a RoleBinding or ClusterRoleBinding. */
export const subjects: Target<Subject> = listOf(bindings, { path: "subjects", as: "subject" });

/** A RoleBinding or ClusterRoleBinding as a whole. */
export const wholeBindings: Target<Binding> = objects<Binding>(...bindings);

/** Each port of a Service. */
export const servicePorts: Target<ServicePort> = listOf([service], { path: "spec.ports", as: "port" });

const made = new Map<string, unknown>();

/** Makes one target of all that look at the same, so that rules on these share the items that it finds in an object. */
function shared<Made>(what: string, selection: readonly unknown[], make: () => Made): Made {
  const key = JSON.stringify([what, ...selection]);
  const target = (made.get(key) as Made | undefined) ?? make();
  made.set(key, target);
  return target;
}

/** Which workloads a target looks at. */
export interface WorkloadSelection {
  /** The kinds; every kind that runs pods unless given. */
  readonly of?: readonly Kind[];
}

/** The pod spec of each workload. */
export function podSpecs({ of = workloads }: WorkloadSelection = {}): Target<PodSpec, PodScope> {
  return shared("podSpecs", [of], () => ({
    kinds: of,
    cel: { pod: (object) => podSpecCel(of, object), item: { one: "variables.pod" } },
    locate: (object, kind) => {
      const { spec, path } = podSpecOf(object, kind);
      return { scope: { object, pod: spec }, items: [{ path, read: () => spec }] };
    },
  }));
}

/** The pod template of each workload, metadata included; a Pod is its own template. */
export function podTemplates({ of = workloads }: WorkloadSelection = {}): Target<PodTemplate> {
  return {
    kinds: of,
    cel: {
      template: (object) => podTemplateCel(of, object),
      item: { one: "variables.template" },
    },
    locate: (object, { podSpec = [] }) => {
      const path = podSpec.slice(0, -1);
      return { scope: { object }, items: [{ path, read: () => templateAt(object, path) }] };
    },
  };
}

function templateAt(object: KubernetesObject, path: Path): PodTemplate {
  const template = mappingAt(object, path);
  asMapping(template["spec"], [...path, "spec"]);
  return template as unknown as PodTemplate;
}

/** Each volume of each workload. */
export function volumes({ of = workloads }: WorkloadSelection = {}): Target<Volume, PodScope> {
  return shared("volumes", [of], () => ({
    kinds: of,
    cel: {
      pod: (object) => podSpecCel(of, object),
      item: { each: (pod) => `${pod}.?volumes.orValue([])`, as: "volume" },
    },
    locate: (object, kind) => {
      const { spec, path } = podSpecOf(object, kind);
      const place = [...path, "volumes"];
      return { scope: { object, pod: spec }, items: mappings<Volume>(asList(spec.volumes, place), place) };
    },
  }));
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

const everyContainer: readonly ContainerRole[] = ["regular", "init", "ephemeral"];

function containersCel(pod: string, which: readonly ContainerRole[]): string {
  return which.map((role) => containerLists[role].cel(pod)).join(" + ");
}

/** Each container of each workload. */
export function containers({ of = workloads, which = everyContainer }: ContainerSelection = {}): Target<
  Container,
  PodScope
> {
  return shared("containers", [of, which], () => ({
    kinds: of,
    cel: {
      pod: (object) => podSpecCel(of, object),
      item: {
        each: (pod) => containersCel(pod, which),
        as: "container",
        identity: "name",
      },
    },
    locate: (object, kind) => {
      const { spec, path } = podSpecOf(object, kind);
      const items = which.flatMap((role) => containersOf(spec, path, role));
      return { scope: { object, pod: spec }, items };
    },
  }));
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

/**
 * Each claim on storage: a PersistentVolumeClaim, each template of one in a StatefulSet, and each generic ephemeral volume
 * of a workload, which is called as the volume is.
 */
export const volumeClaims: Target<PersistentVolumeClaim> = {
  kinds: [persistentVolumeClaim, ...workloads],
  cel: {
    item: {
      each: (object) =>
        `${object}.kind == "PersistentVolumeClaim" ? [dyn(${object})] : ` +
        `(${object}.kind == "StatefulSet" ? dyn(${object}).spec.?volumeClaimTemplates.orValue([]) : []) + ` +
        `dyn(${podSpecCel(workloads, `dyn(${object})`)}).?volumes.orValue([]).filter(v, has(v.ephemeral) && has(v.ephemeral.volumeClaimTemplate)).map(v, dyn({"metadata": dyn({"name": v.name}), "spec": dyn(v.ephemeral.volumeClaimTemplate.?spec.orValue({}))}))`,
      as: "claim",
      identity: "name",
    },
  },
  locate: (object, kind) => {
    const scope = { object };
    if (kind === persistentVolumeClaim) {
      return {
        scope,
        items: [{ path: [], read: () => asMapping(object, []) }],
      };
    }
    const path = ["spec", "volumeClaimTemplates"];
    const templates =
      kind === statefulSet ? mappings<PersistentVolumeClaim>(asList(valueAt(object, path), path), path) : [];
    const ofVolumes = volumes()
      .locate(object, kind)
      .items.map(({ path: place, read }) => ({
        path: [...place, "ephemeral", "volumeClaimTemplate"],
        read: () => claimOfVolume(read()),
      }));
    return { scope, items: [...templates, ...ofVolumes] };
  },
};

function claimOfVolume(volume: Volume | undefined): PersistentVolumeClaim | undefined {
  const template = volume?.ephemeral?.volumeClaimTemplate;
  if (volume === undefined || template === undefined) return undefined;
  return { metadata: { name: volume.name }, spec: template.spec };
}

/** An image that a pod has pulled. A text is empty where the manifest has none. */
export interface ImageUse {
  /** Where the image is named: `container web` or `volume models`. */
  readonly name: string;
  readonly image: string;
  readonly pullPolicy: string;
}

/** Each place of each workload that has an image pulled: every container, and every volume that is an image. */
export function imageUses(): Target<ImageUse, PodScope> {
  const ofContainers = containers();
  const ofVolumes = volumes();
  return shared("imageUses", [], () => ({
    kinds: workloads,
    cel: {
      pod: (object) => podSpecCel(workloads, object),
      item: {
        // The API server takes only literals whose values are of one type: all are dyn.
        each: (pod) =>
          `(${containersCel(pod, everyContainer)}).map(c, {"name": dyn("container " + c.name), "image": dyn(c.?image.orValue("")), "pullPolicy": dyn(c.?imagePullPolicy.orValue(""))}) + ` +
          `${pod}.?volumes.orValue([]).filter(v, has(v.image)).map(v, {"name": dyn("volume " + v.name), "image": dyn(v.image.?reference.orValue("")), "pullPolicy": dyn(v.image.?pullPolicy.orValue(""))})`,
        as: "use",
        identity: "name",
      },
    },
    locate: (object, kind) => {
      const { scope, items } = ofContainers.locate(object, kind);
      return {
        scope,
        items: [
          ...items.map(({ path, read }) => ({ path, read: () => imageOfContainer(read()) })),
          ...ofVolumes
            .locate(object, kind)
            .items.map(({ path, read }) => ({ path, read: () => imageOfVolume(read()) })),
        ],
      };
    },
  }));
}

/** What an item that lacks its name is called: a file can have one, though no API server takes it. */
export const nameless = "without a name";

function imageOfContainer(container: Container | undefined): ImageUse | undefined {
  if (container === undefined) return undefined;
  return {
    name: `container ${"name" in container ? container.name : nameless}`,
    // Read when it is asked for: at preview the one may be unknown, and the other not.
    get image() {
      return container.image ?? "";
    },
    get pullPolicy() {
      return container.imagePullPolicy ?? "";
    },
  };
}

function imageOfVolume(volume: Volume | undefined): ImageUse | undefined {
  if (volume?.image === undefined) return undefined;
  const { image } = volume;
  return {
    name: `volume ${"name" in volume ? volume.name : nameless}`,
    get image() {
      return image.reference ?? "";
    },
    get pullPolicy() {
      return image.pullPolicy ?? "";
    },
  };
}

/** Each pod, and each of its containers: all that can have a security context. */
export function securitySetters(): Target<SecuritySetter, PodScope> {
  return podsAndContainers<SecuritySetter>(everyContainer);
}

/** Each pod, and each of its containers that can have resources, which ephemeral ones cannot. */
export function resourceSetters(): Target<ResourceSetter, PodScope> {
  return podsAndContainers<ResourceSetter>(["regular", "init"]);
}

function podsAndContainers<Item extends object>(which: readonly ContainerRole[]): Target<Item, PodScope> {
  const ofContainers = containers({ which });
  return shared("podsAndContainers", [which], () => ({
    kinds: workloads,
    cel: {
      pod: (object) => podSpecCel(workloads, object),
      item: {
        each: (pod) => `[dyn(${pod})] + ${containersCel(pod, which)}`,
        as: "setter",
        identity: "name",
      },
    },
    locate: (object, kind) => {
      const { scope, items } = ofContainers.locate(object, kind);
      const pod = { path: kind.podSpec ?? [], read: () => scope.pod as object as Item };
      return { scope, items: [pod, ...(items as object as Located<Item>[])] };
    },
  }));
}

function podSpecOf(object: KubernetesObject, kind: Kind): { spec: PodSpec; path: Path } {
  const path = kind.podSpec ?? [];
  return { spec: mappingAt(object, path) as unknown as PodSpec, path };
}

/** One expression for the pod spec of every kind: a choice by the object's kind where they keep it apart. */
export function podSpecCel(kinds: readonly Kind[], object: string): string {
  return placeByKind(kinds, object, ({ podSpec = [] }) => podSpec);
}

/** One expression for the pod template of every kind. */
export function podTemplateCel(kinds: readonly Kind[], object: string): string {
  return placeByKind(kinds, object, ({ podSpec = [] }) => podSpec.slice(0, -1));
}

function placeByKind(
  kinds: readonly Kind[],
  object: string,
  pathOf: (kind: Kind) => readonly string[],
): string {
  const kindsByPlace = new Map<string, Kind[]>();
  for (const kind of kinds) {
    const place = [object, ...pathOf(kind)].join(".");
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
