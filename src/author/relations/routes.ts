/**
 * What Ingresses answer to, and who else does.
 */
import { groupBy } from "../group-by";
import { ingress, ingressClass, referenceGrant, service } from "../kinds";
import type { Ingress, IngressPath, IngressRule } from "../kubernetes";
import { beforeLast } from "../text";
import { haveOneName } from "./describe";
import type { Entry, Inventory } from "./inventory";
import { entriesOf, isLive, text, within } from "./reading";
import type { NamedLink } from "./relation";
import { annotationsOf, specOf } from "./relations";

/** The class of an Ingress, which is the default one unless it names one; "" where nobody knows. */
export function ingressClassOf(entry: Entry, inventory: Inventory): string {
  const named =
    text(specOf(entry)["ingressClassName"]) || annotationsOf(entry)["kubernetes.io/ingress.class"];
  if (named !== undefined && named !== "") return named;
  return inventory.derived(usualClass);
}

const defaultClass = "ingressclass.kubernetes.io/is-default-class";

function usualClass(inventory: Inventory): string {
  const classes = inventory.all(ingressClass);
  return classes.find((each) => annotationsOf(each)[defaultClass] === "true")?.name ?? "";
}

/** An Ingress with the class that the API server gives it when it is created. */
export function withClass(entry: Entry, inventory: Inventory): object {
  const ingressClassName = { get: () => ingressClassOf(entry, inventory) };
  const spec = { value: Object.create(specOf(entry), { ingressClassName }) as object };
  return Object.create(entry.object, { spec }) as object;
}

/** The hosts and paths of an Ingress, as keys; what is a prefix in one may be exact in another. */
function routesOf(entry: Entry): readonly string[] {
  return entriesOf(specOf(entry)["rules"]).flatMap(([, rule]) =>
    entriesOf(within(rule, "http")["paths"]).map(
      ([, { path }]) => `${text(rule["host"])}${text(path).replace(/\/$/u, "")}`,
    ),
  );
}

function byRoute(inventory: Inventory): ReadonlyMap<string, readonly { readonly entry: Entry }[]> {
  const all = inventory.all(ingress).flatMap((entry) => routesOf(entry).map((route) => ({ route, entry })));
  return groupBy(all, ({ route }) => route);
}

/**
 * The other Ingresses with a host and path of one. In files, those of the same name are the same one in another environment.
 */
export function withSameRoutes(entry: Entry, inventory: Inventory): readonly Entry[] {
  const all = inventory.derived(byRoute);
  const others = routesOf(entry).flatMap((route) => (all.get(route) ?? []).map((each) => each.entry));
  return [...new Set(others)].filter(
    (other) => other !== entry && (isLive(entry) || !haveOneName(other, entry)),
  );
}

/** Whether two Ingresses are of one class, and neither shares the load with another on purpose. */
export function areRivals(one: Ingress, other: Ingress): boolean {
  return classOf(one) === classOf(other) && !isCanary(one) && !isCanary(other);
}

function classOf({ metadata, spec }: Ingress): string {
  return spec?.ingressClassName ?? metadata?.annotations?.["kubernetes.io/ingress.class"] ?? "";
}

function isCanary({ metadata }: Ingress): boolean {
  return metadata?.annotations?.["nginx.ingress.kubernetes.io/canary"] === "true";
}

/** The paths of an entry of an Ingress. */
export function pathsOf({ http }: IngressRule): readonly IngressPath[] {
  return http?.paths ?? [];
}

/** Whether an Ingress answers to a host and path. */
export function answers({ spec }: Ingress, host: string | undefined, path: IngressPath): boolean {
  const rules = spec?.rules ?? [];
  return rules.some(
    (rule) =>
      (rule.host ?? "") === (host ?? "") &&
      pathsOf(rule).some((its) => its.pathType === path.pathType && comparable(its) === comparable(path)),
  );
}

/** The path as others are compared with it: prefixes go by the parts between slashes. */
function comparable(path: IngressPath): string {
  const plain = plainly(path);
  return path.pathType === "Prefix" && plain.endsWith("/") ? beforeLast(plain, "/") : plain;
}

/** A host and path as messages show them. */
export function shownRoute({ host = "" }: IngressRule, path: IngressPath): string {
  return `${host === "" ? "*" : host}${plainly(path)}`;
}

/** The path that it answers to; what is empty is the root. */
function plainly({ path = "" }: IngressPath): string {
  return path === "" ? "/" : path;
}

/**
 * Whether a route may send to an object of another namespace: one there says so. In its own namespace it may.
 *
 * @throws Undecided
 */
export function isGranted({ from, reference }: NamedLink, inventory: Inventory): boolean {
  if (reference.namespace === from.namespace) return true;
  const grants = inventory.in(reference.namespace, referenceGrant);
  const isThere = grants.some((grant) => {
    const { from: sources, to: targets } = specOf(grant);
    const isFrom = entriesOf(sources).some(
      ([, { group, kind, namespace }]) =>
        group === from.group && kind === from.kind && namespace === from.namespace,
    );
    const isTo = entriesOf(targets).some(
      ([, { group, kind, name }]) =>
        (text(group) || "") === reference.group &&
        kind === reference.kind &&
        (text(name) === "" || name === reference.name),
    );
    return isFrom && isTo;
  });
  if (!isThere) inventory.assertAll(reference.namespace, referenceGrant);
  return isThere;
}

/** Whether a route sends to a Service, and not to a kind of an extension. */
export function isToService({ reference }: NamedLink): boolean {
  return reference.group === "" && reference.kind === service.kind;
}
