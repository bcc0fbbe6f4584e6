/**
 * The ways from outside of the cluster to pods.
 */
import { gateway, relations, service, type Kind } from "../author";

const {
  attaching,
  containersOf,
  describeObject,
  entriesOf,
  gatewaysOf,
  isListenerSet,
  isOpenGateway,
  isOpenLoadBalancer,
  isOpenWayIn,
  isWayIn,
  podKinds,
  routing,
  selecting,
  specOf,
  trafficKinds,
  Undecided,
} = relations;
type Entry = relations.Entry;
type Inventory = relations.Inventory;

/** The kinds of objects that a way may lead through. */
export const kindsOnWays: readonly Kind[] = [...trafficKinds, ...podKinds];

const { from: routingKinds = [] } = routing;

/** A way from outside to the pods of an object. */
export interface WayIn {
  readonly to: Entry;
  /** What lets in, such as `LoadBalancer`. */
  readonly by: string;
  /** The objects on the way, by name, without the last. */
  readonly through: readonly string[];
}

/** Every way in. */
export function waysIn(objects: Inventory): readonly WayIn[] {
  return [
    ...objects
      .all(service)
      .flatMap((entry) => opensBy(entry).flatMap((by) => toPods(objects, entry, by, []))),
    ...objects
      .all(...routingKinds)
      .filter(isWayIn)
      .flatMap((entry) =>
        toServices(objects, entry, mayBeOpen(entry, objects) ? entry.kind : `limited ${entry.kind}`, []),
      ),
    ...objects
      .all(...routingKinds)
      .filter((entry) => !isWayIn(entry))
      .flatMap((route) => objects.from(route, attaching).flatMap((link) => throughGateway(objects, link))),
    ...objects
      .all(...podKinds)
      .flatMap((to) =>
        hostPortsOf(to).map((port) => ({ to, by: "host port", through: [`port ${port} of nodes`] })),
      ),
  ];
}

/** Whether an Ingress, or what is like one, is not known to be internal: what its class refers to may not be at hand. */
function mayBeOpen(entry: Entry, objects: Inventory): boolean {
  try {
    return isOpenWayIn(entry, objects);
  } catch (error) {
    if (error instanceof Undecided) return true;
    throw error;
  }
}

/** By the Gateways that a route attaches to; one that is not at hand may take it. */
function throughGateway(objects: Inventory, link: relations.NamedLink): readonly WayIn[] {
  const { from, reference, found } = link;
  if (found.length === 0) {
    const mayTake = reference.kind === gateway.kind || isListenerSet(reference);
    return mayTake ? toServices(objects, from, "Gateway", [describeObject(reference)]) : [];
  }
  return gatewaysOf(link, objects).flatMap((before) => {
    const by = before.some((each) => isOpenGateway(each, objects)) ? "Gateway" : "limited Gateway";
    return toServices(objects, from, by, before.map(describeObject));
  });
}

/** How a Service itself opens the cluster. */
function opensBy(entry: Entry): readonly string[] {
  const { type, externalIPs } = specOf(entry);
  const byAddress = Array.isArray(externalIPs) && externalIPs.length > 0 ? ["external IP"] : [];
  if (type === "NodePort") return ["NodePort", ...byAddress];
  if (type !== "LoadBalancer") return byAddress;
  return [isOpenLoadBalancer(entry) ? "LoadBalancer" : "limited LoadBalancer", ...byAddress];
}

function toServices(
  objects: Inventory,
  from: Entry,
  by: string,
  before: readonly string[],
): readonly WayIn[] {
  return objects
    .from(from, routing)
    .flatMap(({ found }) => found)
    .filter(({ kind, group }) => kind === service.kind && group === service.group)
    .flatMap((to) => toPods(objects, to, by, [...before, describeObject(from)]));
}

function toPods(objects: Inventory, from: Entry, by: string, before: readonly string[]): readonly WayIn[] {
  return objects
    .from(from, selecting)
    .flatMap(({ found }) => found)
    .map((to) => ({ to, by, through: [...before, describeObject(from)] }));
}

/** The ports of a pod that are ports of its node. */
function hostPortsOf(entry: Entry): readonly number[] {
  const isOnHost = entry.pods?.spec["hostNetwork"] === true;
  const ports = containersOf(entry).flatMap(([, container]) => entriesOf(container["ports"]));
  return ports.flatMap(([, { hostPort, containerPort }]) => {
    const port = isOnHost ? (hostPort ?? containerPort) : hostPort;
    return typeof port === "number" && port !== 0 ? [port] : [];
  });
}
