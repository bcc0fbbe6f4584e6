/**
 * Where objects of usual extensions send the traffic that they let in, as their controllers read them.
 */
import { service } from "../kinds";
import type { Path } from "../shape";
import type { Entry } from "./inventory";
import { isOfAny, istioGateway, openShiftRoute, virtualService } from "./extensions";
import { entriesOf, mapping, text, textsOf, within } from "./reading";
import { serviceOfHost } from "./meshes";
import { detailOf, type NamedLink } from "./relation";

type Named = Omit<NamedLink, "from" | "found">;
type Fields = Readonly<Record<string, unknown>>;

/** The Services that an object of an extension sends to. */
export function extensionBackends(entry: Entry): Named[] {
  if (isOfAny(entry, [openShiftRoute])) return routeTargets(entry);
  return isOfAny(entry, [virtualService]) ? destinationsOf(entry) : servicesOf(entry);
}

/** Those of Traefik and Contour, which list Services under their routes. Other kinds are no Services. */
function servicesOf(entry: Entry): Named[] {
  const spec = within(entry.object, "spec");
  const ofRoutes = entriesOf(spec["routes"]).map(([at, route]): [Fields, Path] => [
    route,
    ["spec", "routes", at],
  ]);
  const all: [Fields, Path][] = [...ofRoutes, [within(spec, "tcpproxy"), ["spec", "tcpproxy"]]];
  return all.flatMap(([route, path]) =>
    entriesOf(route["services"]).flatMap(([at, { kind = service.kind, name, namespace, port }]) =>
      kind === service.kind ? toService(entry, { name, namespace, port }, [...path, "services", at]) : [],
    ),
  );
}

/** Source: https://docs.redhat.com/en/documentation/openshift_container_platform/latest/html/network_apis/route-route-openshift-io-v1 */
function routeTargets(entry: Entry): Named[] {
  const { to, alternateBackends, port } = within(entry.object, "spec");
  const others = entriesOf(alternateBackends).map(([at, each]): [Fields, Path] => [
    each,
    ["spec", "alternateBackends", at],
  ]);
  const all: [Fields, Path][] = [[mapping(to), ["spec", "to"]], ...others];
  return all.flatMap(([{ name }, path]) =>
    toService(entry, { name, port: mapping(port)["targetPort"] }, path),
  );
}

/**
 * The destinations of a VirtualService that are Services: by a name alone, which is of its own namespace, or by the whole
 * name. Source: https://istio.io/latest/docs/reference/config/networking/virtual-service/#Destination
 */
function destinationsOf(entry: Entry): Named[] {
  const spec = within(entry.object, "spec");
  return ["http", "tls", "tcp"].flatMap((protocol) =>
    entriesOf(spec[protocol]).flatMap(([at, its]) => {
      const path: Path = ["spec", protocol, at];
      const listed = ["route", "mirrors"].flatMap((field) =>
        entriesOf(its[field]).map(([index, { destination }]): [unknown, Path] => [
          destination,
          [...path, field, index, "destination"],
        ]),
      );
      const all: [unknown, Path][] = [...listed, [its["mirror"], [...path, "mirror"]]];
      return all.flatMap(([destination, place]) => toHost(entry, mapping(destination), place));
    }),
  );
}

function toHost(entry: Entry, { host, port }: Fields, path: Path): Named[] {
  const reference = serviceOfHost(host, entry);
  return reference === undefined ? [] : [{ path, reference, ...detailOf(mapping(port)["number"]) }];
}

function toService(entry: Entry, { name, namespace, port }: Fields, path: Path): Named[] {
  if (text(name) === "") return [];
  const its = text(namespace) || entry.namespace;
  const reference = { group: service.group, kind: service.kind, namespace: its, name: text(name) };
  return [{ path, reference, ...detailOf(port) }];
}

/** The Gateways by which a VirtualService lets traffic in; none where it is for the mesh alone. */
export function gatewaysNamed(entry: Entry): Named[] {
  return textsOf(within(entry.object, "spec")["gateways"]).flatMap((named, at) => {
    if (named === "mesh") return [];
    const [name = "", namespace = entry.namespace] = named.split("/").reverse();
    const { group, kind } = istioGateway;
    return [{ path: ["spec", "gateways", at], reference: { group, kind, namespace, name } }];
  });
}
