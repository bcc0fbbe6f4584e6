/**
 * What Ingresses answer to, and who else does.
 */
import { groupBy } from "../group-by";
import { ingress, ingressClass, referenceGrant, service } from "../kinds";
import type { Entry, Inventory } from "./inventory";
import { entriesOf, text, within } from "./reading";
import type { NamedLink } from "./relation";
import { annotationsOf, specOf } from "./relations";

const defaultClass = "ingressclass.kubernetes.io/is-default-class";

/** The class of an Ingress, which is the default one unless it names one; "" where nobody knows. */
export function ingressClassOf(entry: Entry, inventory: Inventory): string {
  const named =
    text(specOf(entry)["ingressClassName"]) || annotationsOf(entry)["kubernetes.io/ingress.class"];
  if (named !== undefined && named !== "") return named;
  return inventory.derived(usualClass);
}

function usualClass(inventory: Inventory): string {
  const classes = inventory.all(ingressClass);
  return classes.find((each) => annotationsOf(each)[defaultClass] === "true")?.name ?? "";
}

/** A host and path that an Ingress answers to, for its class. */
interface Route {
  readonly key: string;
  /** The host and path as people write them. */
  readonly shown: string;
}

/** The rules of an Ingress that shares the load with another on purpose, or means no traffic of its own. */
const canary = "nginx.ingress.kubernetes.io/canary";

function routesOf(entry: Entry, inventory: Inventory): readonly Route[] {
  const annotations = annotationsOf(entry);
  if (annotations[canary] === "true") return [];
  const ofClass = ingressClassOf(entry, inventory);
  return entriesOf(specOf(entry)["rules"]).flatMap(([, rule]) =>
    entriesOf(within(rule, "http")["paths"]).map(([, path]) => {
      const [host, at, type] = [text(rule["host"]), text(path["path"]) || "/", text(path["pathType"])];
      // Prefixes go by the parts between slashes.
      const parts = type === "Prefix" ? at.replace(/\/$/u, "") : at;
      return { key: JSON.stringify([ofClass, host, parts, type]), shown: `${host || "*"}${at}` };
    }),
  );
}

function byRoute(inventory: Inventory): ReadonlyMap<string, readonly { readonly entry: Entry }[]> {
  const all = inventory
    .all(ingress)
    .flatMap((entry) => routesOf(entry, inventory).map(({ key }) => ({ key, entry })));
  return groupBy(all, ({ key }) => key);
}

/** A host and path, and who else answers to it. */
export interface SharedRoute {
  readonly shown: string;
  readonly others: readonly Entry[];
}

/**
 * The hosts and paths of an Ingress that another one answers to. Those of the same name are the same one in another
 * environment; one without a host answers to any, which is for the catch-all of several clusters.
 */
export function sharedRoutes(entry: Entry, inventory: Inventory): readonly SharedRoute[] {
  const all = inventory.derived(byRoute);
  return routesOf(entry, inventory).flatMap(({ key, shown }) => {
    const others = (all.get(key) ?? []).map((each) => each.entry).filter(({ name }) => name !== entry.name);
    return others.length === 0 ? [] : [{ shown, others: [...new Set(others)] }];
  });
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
