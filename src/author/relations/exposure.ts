/**
 * How pods are reached from the internet: the path from where it comes in to the pods.
 */
import { eksIngressClassParams, gateway, ingress, ingressClass, ingressClassParams, service } from "../kinds";
import type { Service } from "../kubernetes";
import { isPublicLoadBalancer, servesEverybody } from "../load-balancers";
import { describeObject } from "./describe";
import { Undecided, type Entry, type Inventory } from "./inventory";
import { isOfAny, istioGateway, routing as routesOfExtensions, virtualService } from "./extensions";
import { podKinds } from "./pods";
import { runningContainersOf } from "./ports";
import { entriesOf, mapping, text, textMap, textsOf, within } from "./reading";
import type { NamedLink } from "./relation";
import { ingressClassOf } from "./routes";
import { mapSelector, selects } from "./selectors";
import { annotationsOf, attaching, listenerSets, routing, selecting, specOf } from "./relations";

/** The objects from the entry of traffic to the pods. */
export type ExposedPath = readonly Entry[];

/** Every path by which the internet reaches the pods of an object; found once for all that a rule says of it. */
export function exposedPaths(entry: Entry, inventory: Inventory): readonly ExposedPath[] {
  const known = inventory.derived(knownPaths);
  const paths = known.get(entry) ?? pathsTo(entry, inventory);
  known.set(entry, paths);
  return paths;
}

function knownPaths(): Map<Entry, readonly ExposedPath[]> {
  return new Map();
}

function pathsTo(entry: Entry, inventory: Inventory): readonly ExposedPath[] {
  return inventory.to(entry, selecting).flatMap(({ from }): readonly ExposedPath[] => {
    const direct = isOpenLoadBalancer(from) ? [[from, entry]] : [];
    const routed = inventory
      .to(from, routing)
      .flatMap(({ from: route }) => entriesBefore(route, inventory))
      .map((before) => [...before, from, entry]);
    return [...direct, ...routed];
  });
}

/** A path in words. */
export function describePath(path: ExposedPath): string {
  return ["internet", ...path.map(describeObject)].join(" → ");
}

/** A load balancer with a public address that takes requests from everywhere. */
export function isOpenLoadBalancer(entry: Entry): boolean {
  const asked = asService(entry);
  try {
    return isPublicLoadBalancer(asked) && servesEverybody(asked);
  } catch (error) {
    // No cluster takes a Service with a range that is none.
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** An object as a Service, with annotations that are texts, and nothing else that could fail. */
function asService(entry: Entry): Service {
  const annotations = annotationsOf(entry);
  const { type, loadBalancerClass, loadBalancerSourceRanges } = specOf(entry);
  const spec = {
    type: text(type),
    loadBalancerClass: text(loadBalancerClass),
    loadBalancerSourceRanges: [...textsOf(loadBalancerSourceRanges)],
  };
  return { metadata: { annotations }, spec };
}

/** How traffic comes to an Ingress or a route: the objects up to it. */
function entriesBefore(route: Entry, inventory: Inventory): readonly ExposedPath[] {
  if (isWayIn(route)) return isOpenWayIn(route, inventory) ? [[route]] : [];
  return inventory
    .from(route, attaching)
    .flatMap((link) => gatewaysOf(link, inventory))
    .filter(([each]) => each !== undefined && isOpenGateway(each, inventory))
    .map((before) => [...before, route]);
}

/** Whether an object lets traffic in by itself, and not from a Gateway. */
export function isWayIn(entry: Entry): boolean {
  return (
    entry.kind === ingress.kind || (isOfAny(entry, routesOfExtensions) && !isOfAny(entry, [virtualService]))
  );
}

/**
 * Whether such an object is not marked as internal; of extensions by its class, its entry points or its labels.
 *
 * @throws Undecided
 */
export function isOpenWayIn(entry: Entry, inventory: Inventory): boolean {
  if (entry.kind === ingress.kind) return isOpenIngress(entry, inventory);
  const { ingressClassName, entryPoints } = specOf(entry);
  const names = textsOf(entryPoints);
  const isInside = names.length > 0 && names.every((each) => internalClass.test(each));
  const itsClass = text(ingressClassName) || annotationsOf(entry)["kubernetes.io/ingress.class"];
  return !isInside && !internalClass.test(itsClass ?? "");
}

/** The Gateways that take a route, each with the set of listeners between them, if it attaches to one. */
export function gatewaysOf(link: NamedLink, inventory: Inventory): readonly ExposedPath[] {
  return link.found
    .filter((each) => accepts(each, link))
    .flatMap((parent): readonly ExposedPath[] => {
      if (!isListenerSet(parent)) return parent.kind === gateway.kind ? [[parent]] : [];
      return inventory
        .from(parent, attaching)
        .flatMap(({ found }) => found.filter((each) => takesListeners(each, parent)))
        .map((each) => [each, parent]);
    });
}

/** Whether an object adds listeners to a Gateway. */
export function isListenerSet({ kind }: Pick<Entry, "kind">): boolean {
  return listenerSets.some((each) => each.kind === kind);
}

/** Whether a Gateway takes the listeners of such a set: of none unless it says. */
function takesListeners(entry: Entry, { namespace }: Entry): boolean {
  const among = text(within(specOf(entry), "allowedListeners", "namespaces")["from"]) || "None";
  return among === "Same" ? namespace === entry.namespace : among !== "None";
}

/** Whether a Gateway takes a route: a listener of the name that the route gives does, of its own namespace unless it says. */
export function accepts(entry: Entry, { from, detail }: NamedLink): boolean {
  const listeners = entriesOf(specOf(entry)["listeners"]);
  if (listeners.length === 0) return true;
  return listeners.some(([, listener]) => {
    const among = text(within(listener, "allowedRoutes", "namespaces")["from"]) || "Same";
    const isFrom = among === "Same" ? from.namespace === entry.namespace : among !== "None";
    return isFrom && (detail === undefined || detail === listener["name"]);
  });
}

/**
 * Whether an Ingress is not marked as internal. The controllers of AWS make them so unless they are told otherwise, by what
 * the class refers to or else by the Ingress; and a class is called after what it is.
 *
 * @throws Undecided
 */
export function isOpenIngress(entry: Entry, inventory: Inventory): boolean {
  const ofClass = ingressClassOf(entry, inventory);
  const classes = inventory.besides(
    entry,
    inventory.named({ ...ingressClass, namespace: undefined, name: ofClass }),
  );
  const isOfAws =
    ofClass === "alb" || classes.some((each) => awsControllers.has(text(specOf(each)["controller"])));
  const annotated = annotationsOf(entry)["alb.ingress.kubernetes.io/scheme"];
  const [scheme = annotated] = classes.flatMap((each) => schemesOf(each, inventory));
  if (scheme !== undefined || isOfAws) return scheme === "internet-facing";
  return !internalClass.test(ofClass);
}

const paramsKinds = [ingressClassParams, eksIngressClassParams];

const awsControllers: ReadonlySet<string> = new Set(["ingress.k8s.aws/alb", "eks.amazonaws.com/alb"]);

/**
 * The scheme that a class gives to all of its Ingresses, if it does. Sources:
 * https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/ingress_class/#specscheme and
 * https://docs.aws.amazon.com/eks/latest/userguide/auto-configure-alb.html
 *
 * @throws Undecided
 */
function schemesOf(ofIngress: Entry, inventory: Inventory): readonly string[] {
  const { apiGroup, kind, name } = within(specOf(ofIngress), "parameters");
  const [params] = paramsKinds.filter((each) => each.group === apiGroup && each.kind === kind);
  if (params === undefined) return [];
  const named = inventory.named({ ...params, namespace: undefined, name: text(name) });
  if (named.length === 0) throw new Undecided("are not at hand", params.kind);
  return inventory
    .besides(ofIngress, named)
    .map((each) => text(specOf(each)["scheme"]))
    .filter((scheme) => scheme !== "");
}

/**
 * Whether an object is a Gateway that is not marked as internal: by its class, `rilb` is what GKE calls its internal load
 * balancers; by the annotations that its Service is to have; or as one of the cluster alone, as Istio marks them.
 */
export function isOpenGateway(entry: Entry, inventory: Inventory): boolean {
  if (isOfAny(entry, [istioGateway])) return inventory.derived(openIstioGateways).has(entry);
  const { gatewayClassName, infrastructure } = specOf(entry);
  const annotations = { ...annotationsOf(entry), ...textMap(within(infrastructure, "annotations")) };
  return (
    entry.kind === gateway.kind &&
    !internalClass.test(text(gatewayClassName)) &&
    annotations["networking.istio.io/service-type"] !== "ClusterIP" &&
    isPublicLoadBalancer({ metadata: { annotations }, spec: { type: "LoadBalancer" } })
  );
}

/**
 * The Gateways of Istio that are open as the Services of their pods are; by their names and what they select where these are
 * not at hand, as one for what leaves the cluster lets nothing in.
 */
function openIstioGateways(inventory: Inventory): ReadonlySet<Entry> {
  return new Set(inventory.all(istioGateway).filter((each) => isOpenIstioGateway(each, inventory)));
}

function isOpenIstioGateway(entry: Entry, inventory: Inventory): boolean {
  const selector = mapSelector(specOf(entry)["selector"]);
  const services = inventory
    .all(...podKinds)
    .filter(({ pods }) => pods !== undefined && selects(selector, pods))
    .flatMap((each) => inventory.to(each, selecting).map(({ from }) => from));
  if (services.length > 0)
    return services.some((each) => isOpenLoadBalancer(each) || specOf(each)["type"] === "NodePort");
  const names = [entry.name, ...(selector ?? []).flatMap(({ values }) => values)];
  return !names.some((each) => internalClass.test(each) || /egress/iu.test(each));
}

const internalClass = /internal|private|intranet|rilb/iu;

/** The kinds that traffic goes through on its way to pods. */
export const trafficKinds = [
  service,
  ...(routing.from ?? []),
  ingressClass,
  ...paramsKinds,
  gateway,
  istioGateway,
  ...listenerSets,
];

/** What gives pods power over their node, in words. */
export function risksOf(entry: Entry): readonly string[] {
  const { pods } = entry;
  if (pods === undefined) return [];
  const ofHost = ["hostNetwork", "hostPID", "hostIPC"].filter((field) => pods.spec[field] === true);
  const volumes = entriesOf(pods.spec["volumes"])
    .filter(([, { hostPath }]) => hostPath !== undefined)
    .map(([, { hostPath }]) => `hostPath ${text(mapping(hostPath)["path"])}`);
  const privileged = runningContainersOf(entry)
    .filter(([, container]) => within(container, "securityContext")["privileged"] === true)
    .map(([, { name }]) => `container ${text(name)} is privileged`);
  return [...privileged, ...ofHost, ...volumes];
}
