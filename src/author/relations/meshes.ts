/**
 * What objects of extensions say of Services that are there, without sending to them: how traffic to them is treated, and that they
 * are measured.
 */
import { service } from "../kinds";
import { destinationRule, isOfAny, podMonitor, serviceMonitor } from "./extensions";
import type { Entry, Inventory } from "./inventory";
import { mapping, text, textMap, textsOf, within } from "./reading";
import type { Link, NamedLink, Relation } from "./relation";
import { labelSelector, selects } from "./selectors";

/**
 * The Service of a host of Istio: a name alone, which is of the object's own namespace, or the whole name; undefined for
 * hosts outside of the cluster.
 */
export function serviceOfHost(host: unknown, from: Entry): NamedLink["reference"] | undefined {
  const [name = "", namespace = from.namespace, kind] = text(host).split(".");
  const isWhole = text(host).includes(".");
  if (name === "" || (isWhole && kind !== "svc")) return undefined;
  return { group: service.group, kind: service.kind, namespace, name };
}

/** DestinationRules say how traffic to a Service is treated. */
export const tuning: Relation<NamedLink> = {
  name: "tunes",
  inverse: "tuned by",
  from: [destinationRule],
  links: (from, inventory) => {
    const reference = serviceOfHost(within(from.object, "spec")["host"], from);
    if (reference === undefined) return [];
    return [{ from, path: ["spec", "host"], reference, found: inventory.named(reference) }];
  },
};

/** Monitors of the operator of Prometheus measure Services and pods, by their labels. */
export const scraping: Relation = {
  name: "scrapes",
  inverse: "scraped by",
  from: [serviceMonitor, podMonitor],
  links: (from, inventory): Link[] => {
    const { selector, namespaceSelector } = within(from.object, "spec");
    const requirements = labelSelector(selector);
    if (requirements === undefined) return [];
    const found = namespacesOf(from, namespaceSelector, inventory).flatMap((namespace) =>
      isOfAny(from, [podMonitor])
        ? inventory.selected(requirements, namespace)
        : inventory.in(namespace, service).filter(({ object }) => {
            return selects(requirements, { labels: textMap(mapping(object.metadata)["labels"]) });
          }),
    );
    return [{ from, path: ["spec", "selector"], found }];
  },
};

function namespacesOf(
  { namespace }: Entry,
  selector: unknown,
  inventory: Inventory,
): readonly (string | undefined)[] {
  const { any, matchNames } = mapping(selector);
  if (any === true) return inventory.derived(everyNamespace);
  const named = textsOf(matchNames);
  return named.length > 0 ? named : [namespace];
}

function everyNamespace(inventory: Inventory): readonly (string | undefined)[] {
  return [...new Set(inventory.everything().map(({ namespace }) => namespace))];
}
