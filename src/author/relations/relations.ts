/**
 * The relations between Kubernetes objects. Each is read as the component of Kubernetes reads it that acts on it.
 */
import {
  bindings,
  clusterRole,
  configMap,
  customResourceDefinition,
  apiService,
  gateway,
  grpcRoute,
  groupOf,
  horizontalPodAutoscaler,
  httpRoute,
  ingress,
  mutatingWebhookConfiguration,
  networkPolicy,
  persistentVolumeClaim,
  podDisruptionBudget,
  role,
  scaledObject,
  secret,
  service,
  serviceAccount,
  statefulSet,
  tcpRoute,
  tlsRoute,
  validatingWebhookConfiguration,
  verticalPodAutoscaler,
  type Kind,
} from "../kinds";
import type { Path } from "../shape";
import type { Entry, GroupKind, Inventory, Reference } from "./inventory";
import { podKinds } from "./pods";
import { entriesOf, mapping, text, within } from "./reading";
import type { Link, NamedLink, Relation } from "./relation";
import { labelSelector, mapSelector, type Selector } from "./selectors";

/** A relation by what is left to say of it: where the links go, not yet what they find. */
type Named = Omit<NamedLink, "from" | "found">;

/** A relation by names. */
function byName(
  names: Pick<Relation, "name" | "inverse" | "from">,
  parts: (entry: Entry) => readonly Named[],
): Relation<NamedLink> {
  const links = (entry: Entry, inventory: Inventory): NamedLink[] =>
    parts(entry).map((part) => ({ ...part, from: entry, found: inventory.named(part.reference) }));
  return { ...names, links };
}

/** A relation by the labels of pods. */
function bySelector(
  names: Pick<Relation, "name" | "inverse" | "from">,
  selection: (spec: Readonly<Record<string, unknown>>) => Selector | undefined,
  field: string,
): Relation {
  const links = (from: Entry, inventory: Inventory): Link[] => {
    const selector = selection(specOf(from));
    if (selector === undefined) return [];
    return [{ from, path: ["spec", field], found: inventory.selected(selector, from.namespace) }];
  };
  return { ...names, isWithinNamespace: true, links };
}

/** The spec of an object. */
export function specOf({ object }: Pick<Entry, "object">): Readonly<Record<string, unknown>> {
  return within(object, "spec");
}

/** The annotations of an object; one that is no text is an empty one. */
export function annotationsOf({ object }: Pick<Entry, "object">): Readonly<Record<string, string>> {
  const entries = Object.entries(mapping(within(object, "metadata")["annotations"]));
  return Object.fromEntries(entries.map(([key, value]) => [key, text(value)]));
}

/** Which pods a Service sends to; undefined for none, as where its endpoints are written by hand. */
export function serviceSelector(spec: Readonly<Record<string, unknown>>): Selector | undefined {
  return spec["type"] === "ExternalName" ? undefined : mapSelector(spec["selector"]);
}

/** Services select the pods that they send to. */
export const selecting: Relation = bySelector(
  { name: "selects", inverse: "selected by", from: [service] },
  serviceSelector,
  "selector",
);

/** Disruption budgets protect pods from evictions; an empty selector protects all of the namespace. */
export const protecting: Relation = bySelector(
  { name: "protects", inverse: "protected by", from: [podDisruptionBudget] },
  ({ selector }) => labelSelector(selector),
  "selector",
);

/** Which pods a NetworkPolicy is for; all of its namespace where it does not say. */
export function policySelector({ podSelector }: Readonly<Record<string, unknown>>): Selector | undefined {
  return labelSelector(podSelector ?? {});
}

/**
 * The directions of traffic that a NetworkPolicy isolates its pods in. Without types these are ingress, and egress where
 * it has rules for that.
 */
export function directionsOf({ policyTypes, egress }: Readonly<Record<string, unknown>>): readonly string[] {
  if (Array.isArray(policyTypes) && policyTypes.length > 0) {
    return ["Ingress", "Egress"].filter((direction) => policyTypes.includes(direction));
  }
  return entriesOf(egress).length > 0 ? ["Ingress", "Egress"] : ["Ingress"];
}

/** NetworkPolicies isolate pods, in the directions that {@link directionsOf} tells. */
export const isolating: Relation = bySelector(
  { name: "isolates", inverse: "isolated by", from: [networkPolicy] },
  policySelector,
  "podSelector",
);

/** The kinds of the Gateway API that send to Services. */
export const routes: readonly Kind[] = [httpRoute, grpcRoute, tlsRoute, tcpRoute];

/** Ingresses and routes send to the Services that their backends name; the detail is the port. */
export const routing: Relation<NamedLink> = byName(
  { name: "routes to", inverse: "routed to by", from: [ingress, ...routes] },
  (entry) => (entry.kind === ingress.kind ? ingressBackends(entry) : routeBackends(entry)),
);

function ingressBackends(entry: Entry): Named[] {
  const { defaultBackend, backend, rules } = specOf(entry);
  const ofRules = entriesOf(rules).flatMap(([at, rule]) =>
    entriesOf(within(rule, "http")["paths"]).map(([index, path]): [unknown, Path] => [
      path["backend"],
      ["spec", "rules", at, "http", "paths", index, "backend"],
    ]),
  );
  const all: (readonly [unknown, Path])[] = [
    // `backend` is its name in v1beta1.
    [defaultBackend ?? backend, ["spec", defaultBackend === undefined ? "backend" : "defaultBackend"]],
    ...ofRules,
  ];
  return all.flatMap(([value, path]) => {
    const { service: own, serviceName, servicePort } = mapping(value);
    const { name, port } = mapping(own);
    const named = text(name) || text(serviceName);
    if (named === "") return [];
    const { number, name: portName } = mapping(port);
    return [
      {
        path,
        reference: { group: "", kind: service.kind, namespace: entry.namespace, name: named },
        ...detailOf(text(portName) || (number ?? servicePort)),
      },
    ];
  });
}

function detailOf(value: unknown): { detail?: string | number } {
  return typeof value === "number" || (typeof value === "string" && value !== "") ? { detail: value } : {};
}

function routeBackends(entry: Entry): Named[] {
  return entriesOf(specOf(entry)["rules"]).flatMap(([at, rule]) =>
    entriesOf(rule["backendRefs"]).map(([index, backend]) => ({
      path: ["spec", "rules", at, "backendRefs", index],
      reference: objectReference(backend, entry, { group: "", kind: service.kind }),
      ...detailOf(backend["port"]),
    })),
  );
}

/** Routes attach to the Gateways that they name as parents; the detail is the listener. */
export const attaching: Relation<NamedLink> = byName(
  { name: "attaches to", inverse: "attached to by", from: routes },
  (entry) =>
    entriesOf(specOf(entry)["parentRefs"]).map(([at, parent]) => ({
      path: ["spec", "parentRefs", at],
      reference: objectReference(parent, entry, gateway),
      ...detailOf(parent["sectionName"]),
    })),
);

/** A reference with a group and kind that it may leave out, as the Gateway API writes them. */
function objectReference(
  { group, kind, namespace, name }: Readonly<Record<string, unknown>>,
  from: Entry,
  usual: GroupKind,
): Reference {
  return {
    group: typeof group === "string" ? group : usual.group,
    kind: text(kind) || usual.kind,
    namespace: text(namespace) || from.namespace,
    name: text(name),
  };
}

/** What extends the API server calls Services: webhooks, API services and conversions. The detail is the port. */
export const calling: Relation<NamedLink> = byName(
  {
    name: "calls",
    inverse: "called by",
    from: [
      validatingWebhookConfiguration,
      mutatingWebhookConfiguration,
      apiService,
      customResourceDefinition,
    ],
  },
  ({ object, kind }) => {
    const webhooks = entriesOf(mapping(object)["webhooks"]).map(([at, { clientConfig }]): [unknown, Path] => [
      mapping(clientConfig)["service"],
      ["webhooks", at, "clientConfig", "service"],
    ]);
    const conversion: Path = ["spec", "conversion", "webhook", "clientConfig", "service"];
    const own: [unknown, Path][] =
      kind === apiService.kind
        ? [[within(object, "spec")["service"], ["spec", "service"]]]
        : [[within(object, "spec", "conversion", "webhook", "clientConfig")["service"], conversion]];
    return [...webhooks, ...own].flatMap(([value, path]) => {
      const { namespace, name, port = 443 } = mapping(value);
      if (text(name) === "") return [];
      const reference = { group: "", kind: service.kind, namespace: text(namespace), name: text(name) };
      return [{ path, reference, ...detailOf(port) }];
    });
  },
);

/** Pods take configuration from ConfigMaps and Secrets, as files or as environment; the detail is the key. */
export const mounting: Relation<NamedLink> = byName(
  { name: "mounts", inverse: "mounted by", from: podKinds },
  (entry) => [...mountedVolumes(entry), ...mountedEnvironment(entry)],
);

function mountedVolumes(entry: Entry): Named[] {
  return volumesOf(entry).flatMap(([path, volume]) => {
    const projected = entriesOf(within(volume, "projected")["sources"]).flatMap(([at, source]) => {
      const place = [...path, "projected", "sources", at];
      return [
        ...mounted(entry, source["configMap"], configMap, [...place, "configMap"]),
        ...mounted(entry, source["secret"], secret, [...place, "secret"]),
      ];
    });
    return [
      ...mounted(entry, volume["configMap"], configMap, [...path, "configMap"]),
      ...mounted(entry, volume["secret"], secret, [...path, "secret"], "secretName"),
      ...projected,
    ];
  });
}

function volumesOf({ pods }: Entry): [path: Path, volume: Readonly<Record<string, unknown>>][] {
  if (pods === undefined) return [];
  return entriesOf(pods.spec["volumes"]).map(([at, volume]) => [
    [...pods.path, "spec", "volumes", at],
    volume,
  ]);
}

/** What a volume mounts: the keys that it lists, or the whole object. */
function mounted(entry: Entry, value: unknown, kind: Kind, path: Path, nameField = "name"): Named[] {
  const { items, optional, [nameField]: name } = mapping(value);
  const keys = entriesOf(items).map(([, { key }]) => text(key));
  return (keys.length === 0 ? [undefined] : keys).flatMap((key) =>
    configuration(entry, { name, key, optional }, kind, path),
  );
}

function configuration(
  { namespace }: Entry,
  { name, key, optional }: Readonly<Record<string, unknown>>,
  { group, kind }: Kind,
  path: Path,
): Named[] {
  if (text(name) === "") return [];
  return [
    {
      path,
      reference: { group, kind, namespace, name: text(name) },
      ...(optional === true ? { optional } : {}),
      ...detailOf(key),
    },
  ];
}

function mountedEnvironment(entry: Entry): Named[] {
  return containersOf(entry).flatMap(([path, { env, envFrom }]) => [
    ...entriesOf(env).flatMap(([at, { valueFrom }]) => {
      const { configMapKeyRef, secretKeyRef } = mapping(valueFrom);
      const place = [...path, "env", at, "valueFrom"];
      return [
        ...configuration(entry, mapping(configMapKeyRef), configMap, [...place, "configMapKeyRef"]),
        ...configuration(entry, mapping(secretKeyRef), secret, [...place, "secretKeyRef"]),
      ];
    }),
    ...entriesOf(envFrom).flatMap(([at, { configMapRef, secretRef }]) => [
      ...configuration(entry, mapping(configMapRef), configMap, [...path, "envFrom", at, "configMapRef"]),
      ...configuration(entry, mapping(secretRef), secret, [...path, "envFrom", at, "secretRef"]),
    ]),
  ]);
}

/** The containers of pods, those of all lists, each with its place in the object. */
export function containersOf({
  pods,
}: Pick<Entry, "pods">): [path: Path, container: Readonly<Record<string, unknown>>][] {
  if (pods === undefined) return [];
  return ["initContainers", "containers", "ephemeralContainers"].flatMap((field) =>
    entriesOf(pods.spec[field]).map(([at, container]): [Path, Readonly<Record<string, unknown>>] => [
      [...pods.path, "spec", field, at],
      container,
    ]),
  );
}

/** Pods claim storage by the names of claims. */
export const claiming: Relation<NamedLink> = byName(
  { name: "claims", inverse: "claimed by", from: podKinds },
  (entry) =>
    volumesOf(entry).flatMap(([path, { name: volume, persistentVolumeClaim: claim }]) => {
      const name = text(mapping(claim)["claimName"]);
      // A StatefulSet puts the claims of its templates in place of volumes of the same name.
      if (name === "" || templatesOf(entry).includes(text(volume))) return [];
      const { group, kind } = persistentVolumeClaim;
      const reference = { group, kind, namespace: entry.namespace, name };
      return [{ path: [...path, "persistentVolumeClaim", "claimName"], reference }];
    }),
);

function templatesOf(entry: Entry): readonly string[] {
  return entriesOf(specOf(entry)["volumeClaimTemplates"]).map(([, template]) =>
    text(within(template, "metadata")["name"]),
  );
}

/** Pods pull their images with the credentials in Secrets. */
export const pulling: Relation<NamedLink> = byName(
  { name: "pulls with", inverse: "pulled with by", from: podKinds },
  (entry) =>
    entriesOf(entry.pods?.spec["imagePullSecrets"]).flatMap(([at, { name }]) => {
      const path = [...(entry.pods?.path ?? []), "spec", "imagePullSecrets", at];
      return configuration(entry, { name }, secret, path);
    }),
);

/** Service accounts hold Secrets: those that their pods pull images with, and their tokens. */
export const holding: Relation<NamedLink> = byName(
  { name: "holds", inverse: "held by", from: [serviceAccount] },
  (entry) =>
    ["secrets", "imagePullSecrets"].flatMap((field) =>
      entriesOf(mapping(entry.object)[field]).flatMap(([at, { name }]) =>
        configuration(entry, { name }, secret, [field, at]),
      ),
    ),
);

/** Ingresses and Gateways serve TLS with the certificates in Secrets. */
export const serving: Relation<NamedLink> = byName(
  { name: "serves with", inverse: "served with by", from: [ingress, gateway] },
  (entry) => {
    const ofIngress = entriesOf(specOf(entry)["tls"]).flatMap(([at, { secretName }]) =>
      configuration(entry, { name: secretName }, secret, ["spec", "tls", at]),
    );
    const ofGateway = entriesOf(specOf(entry)["listeners"]).flatMap(([at, listener]) =>
      entriesOf(within(listener, "tls")["certificateRefs"]).map(([index, reference]) => ({
        path: ["spec", "listeners", at, "tls", "certificateRefs", index],
        reference: objectReference(reference, entry, secret),
      })),
    );
    return [...ofIngress, ...ofGateway];
  },
);

/** The name of the service account that pods run as; `default` where they name none. */
export function accountOf({ spec }: { readonly spec: Readonly<Record<string, unknown>> }): string {
  return text(spec["serviceAccountName"]) || text(spec["serviceAccount"]) || "default";
}

/** StatefulSets are governed by the Service that gives their pods names. */
export const governing: Relation<NamedLink> = byName(
  { name: "governed by", inverse: "governs", from: [statefulSet] },
  (entry) => {
    const name = text(specOf(entry)["serviceName"]);
    if (name === "") return [];
    const reference = { group: "", kind: service.kind, namespace: entry.namespace, name };
    return [{ path: ["spec", "serviceName"], reference }];
  },
);

/** Pods run as service accounts. */
export const running: Relation<NamedLink> = byName(
  { name: "runs as", inverse: "run as by", from: podKinds },
  (entry) => {
    const { pods, namespace } = entry;
    if (pods === undefined) return [];
    const field = text(pods.spec["serviceAccountName"]) === "" ? "serviceAccount" : "serviceAccountName";
    const reference = { group: "", kind: serviceAccount.kind, namespace, name: accountOf(pods) };
    return [{ path: [...pods.path, "spec", field], reference }];
  },
);

/** Bindings bind service accounts by name; users and groups are no objects. */
export const binding: Relation<NamedLink> = byName(
  { name: "binds", inverse: "bound by", from: bindings },
  ({ object, namespace }) =>
    entriesOf(mapping(object)["subjects"]).flatMap(([at, { kind, name, namespace: own }]) =>
      kind === serviceAccount.kind
        ? [
            {
              path: ["subjects", at],
              reference: { group: "", kind, namespace: text(own) || (namespace ?? ""), name: text(name) },
            },
          ]
        : [],
    ),
);

/** Bindings grant roles. A RoleBinding may grant a ClusterRole, in its own namespace. */
export const granting: Relation<NamedLink> = byName(
  { name: "grants", inverse: "granted by", from: bindings },
  ({ object, namespace }) => {
    const { kind, name } = within(object, "roleRef");
    if (text(name) === "") return [];
    const isRole = kind === role.kind;
    const reference = {
      group: role.group,
      kind: isRole ? role.kind : clusterRole.kind,
      namespace: isRole ? namespace : undefined,
      name: text(name),
    };
    return [{ path: ["roleRef"], reference }];
  },
);

/** Autoscalers scale workloads, whatever the version that they name of their kind. */
export const scaling: Relation<NamedLink> = byName(
  {
    name: "scales",
    inverse: "scaled by",
    from: [horizontalPodAutoscaler, verticalPodAutoscaler, scaledObject],
  },
  (entry) => {
    const field = entry.kind === verticalPodAutoscaler.kind ? "targetRef" : "scaleTargetRef";
    const { apiVersion, kind, name } = within(specOf(entry), field);
    if (text(name) === "") return [];
    const isKeda = entry.kind === scaledObject.kind;
    const reference = {
      group: groupOf(text(apiVersion) || (isKeda ? "apps/v1" : "")),
      kind: text(kind) || (isKeda ? "Deployment" : ""),
      namespace: entry.namespace,
      name: text(name),
    };
    return [{ path: ["spec", field], reference }];
  },
);

/** Objects are owned by those that made them. */
export const owning: Relation<NamedLink> = {
  name: "owned by",
  inverse: "owns",
  links: (entry, inventory) =>
    entriesOf(within(entry.object, "metadata")["ownerReferences"]).map(([at, { apiVersion, kind, name }]) => {
      const owner = { group: groupOf(text(apiVersion)), kind: text(kind), name: text(name) };
      const inNamespace = { ...owner, namespace: entry.namespace };
      // Objects in a namespace may be owned by those that are in none.
      const ofCluster = inventory.named({ ...owner, namespace: undefined });
      return {
        from: entry,
        path: ["metadata", "ownerReferences", at],
        reference: ofCluster.length > 0 ? { ...owner, namespace: undefined } : inNamespace,
        found: ofCluster.length > 0 ? ofCluster : inventory.named(inNamespace),
      };
    }),
};

/** Every relation. */
export const relations: readonly Relation[] = [
  selecting,
  routing,
  attaching,
  calling,
  governing,
  mounting,
  claiming,
  pulling,
  holding,
  serving,
  running,
  binding,
  granting,
  scaling,
  protecting,
  isolating,
  owning,
];
