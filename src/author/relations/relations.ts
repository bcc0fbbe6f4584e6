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
  gatewayClass,
  grpcRoute,
  groupOf,
  horizontalPodAutoscaler,
  httpRoute,
  ingress,
  ingressClass,
  listenerSet,
  mutatingWebhookConfiguration,
  networkPolicy,
  persistentVolume,
  persistentVolumeClaim,
  podDisruptionBudget,
  priorityClass,
  resourceClaim,
  resourceClaimTemplate,
  role,
  rollout,
  runtimeClass,
  scaledObject,
  secret,
  service,
  serviceAccount,
  statefulSet,
  storageClass,
  tcpRoute,
  tlsRoute,
  udpRoute,
  validatingWebhookConfiguration,
  verticalPodAutoscaler,
  volumeSnapshot,
  xListenerSet,
  type Kind,
} from "../kinds";
import type { Path } from "../shape";
import type { Entry, GroupKind, Inventory, Reference } from "./inventory";
import { extensionBackends, gatewaysNamed } from "./extension-routes";
import { isOfAny, routing as routesOfExtensions, virtualService } from "./extensions";
import { naming } from "./mentions";
import { scraping, tuning } from "./meshes";
import { podKinds } from "./pods";
import { entriesOf, mapping, text, textMap, within } from "./reading";
import { detailOf, type Link, type NamedLink, type Relation } from "./relation";
import { labelSelector, mapSelector, type Selector } from "./selectors";

/** A relation by what is left to say of it: where the links go, not yet what they find. */
type Named = Omit<NamedLink, "from" | "found">;

/** A relation by names. */
function byName(
  names: Pick<Relation, "name" | "inverse" | "from">,
  parts: (entry: Entry) => readonly Named[],
): Relation<NamedLink> {
  const links = (entry: Entry, inventory: Inventory): NamedLink[] =>
    parts(entry).map((part) => ({
      ...part,
      from: entry,
      found: inventory.besides(entry, inventory.named(part.reference)),
    }));
  return { ...names, links };
}

/** A relation by the labels of pods. */
function bySelector(
  names: Pick<Relation, "name" | "inverse" | "from">,
  selection: (spec: Readonly<Record<string, unknown>>) => Selector | undefined,
  field: string,
  isNamedAfterPods = true,
): Relation {
  const links = (from: Entry, inventory: Inventory): Link[] => {
    const selector = selection(specOf(from));
    if (selector === undefined) return [];
    const found = inventory.besides(from, inventory.selected(selector, from.namespace));
    return [{ from, path: ["spec", field], found, isNamedAfterPods }];
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
  // Many are called after those whom they let in.
  false,
);

/** The kinds of the Gateway API that send to Services. */
export const routes: readonly Kind[] = [httpRoute, grpcRoute, tlsRoute, tcpRoute, udpRoute];

/** What adds listeners to a Gateway. */
export const listenerSets: readonly Kind[] = [listenerSet, xListenerSet];

/** Ingresses and routes send to the Services that their backends name; the detail is the port. */
export const routing: Relation<NamedLink> = byName(
  { name: "routes to", inverse: "routed to by", from: [ingress, ...routes, ...routesOfExtensions] },
  (entry) => {
    if (isOfAny(entry, routesOfExtensions)) return extensionBackends(entry);
    return entry.kind === ingress.kind ? ingressBackends(entry) : routeBackends(entry);
  },
);

/** The port by which the controller of AWS means what an annotation says of the name, which is then no Service. */
const byAnnotation = "use-annotation";

/**
 * The Services that such an annotation forwards to.
 * Source: https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#actions
 */
function actionBackends(entry: Entry, name: string): Named[] {
  const key = `alb.ingress.kubernetes.io/actions.${name}`;
  const path: Path = ["metadata", "annotations", key];
  const { forwardConfig, ForwardConfig } = mapping(parsed(annotationsOf(entry)[key]));
  const { targetGroups, TargetGroups } = mapping(forwardConfig ?? ForwardConfig);
  return entriesOf(targetGroups ?? TargetGroups).flatMap(([, group]) => {
    const named = text(group["serviceName"] ?? group["ServiceName"]);
    const port = group["servicePort"] ?? group["ServicePort"];
    if (named === "") return [];
    const reference = { group: "", kind: service.kind, namespace: entry.namespace, name: named };
    // A number may be written as a text there.
    return [{ path, reference, ...detailOf(/^\d+$/u.test(text(port)) ? Number(port) : port) }];
  });
}

function parsed(json: string | undefined): unknown {
  try {
    return JSON.parse(json ?? "");
  } catch {
    return undefined;
  }
}

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
    const { number, name: portName } = mapping(port);
    const detail = text(portName) || (number ?? servicePort);
    if (named === "") return [];
    if (detail === byAnnotation) return actionBackends(entry, named);
    const reference = { group: "", kind: service.kind, namespace: entry.namespace, name: named };
    return [{ path, reference, ...detailOf(detail) }];
  });
}

function routeBackends(entry: Entry): Named[] {
  return entriesOf(specOf(entry)["rules"]).flatMap(([at, rule]) => {
    const path: Path = ["spec", "rules", at];
    const backends = entriesOf(rule["backendRefs"]).flatMap(([index, backend]) => [
      routeBackend(entry, backend, [...path, "backendRefs", index]),
      ...mirrors(entry, backend, [...path, "backendRefs", index]),
    ]);
    return [...backends, ...mirrors(entry, rule, path)];
  });
}

/** The backends that filters send a copy of each request to. */
function mirrors(entry: Entry, { filters }: Readonly<Record<string, unknown>>, path: Path): Named[] {
  return entriesOf(filters).flatMap(([at, { requestMirror }]) => {
    const { backendRef } = mapping(requestMirror);
    const place = [...path, "filters", at, "requestMirror", "backendRef"];
    return backendRef === undefined ? [] : [routeBackend(entry, mapping(backendRef), place)];
  });
}

function routeBackend(entry: Entry, backend: Readonly<Record<string, unknown>>, path: Path): Named {
  const reference = objectReference(backend, entry, { group: "", kind: service.kind });
  return { path, reference, ...detailOf(backend["port"]) };
}

/**
 * Routes attach to the Gateways, or sets of listeners, that they name as parents, and such sets to Gateways. The detail is the
 * listener.
 */
export const attaching: Relation<NamedLink> = byName(
  { name: "attaches to", inverse: "attached to by", from: [...routes, ...listenerSets, virtualService] },
  (entry) => {
    if (isOfAny(entry, [virtualService])) return gatewaysNamed(entry);
    return parentsOf(entry).map(([path, parent]) => ({
      path,
      reference: objectReference(parent, entry, gateway),
      ...detailOf(parent["sectionName"]),
    }));
  },
);

function parentsOf(entry: Entry): readonly (readonly [Path, Readonly<Record<string, unknown>>])[] {
  const { parentRef, parentRefs } = specOf(entry);
  if (listenerSets.some(({ kind }) => kind === entry.kind))
    return [[["spec", "parentRef"], mapping(parentRef)]];
  return entriesOf(parentRefs).map(([at, parent]) => [["spec", "parentRefs", at], parent]);
}

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
      ...storageSecrets(volume, path, entry.namespace),
    ];
  });
}

/** Where drivers of storage find the Secrets that they log in with. */
const secretFields: readonly (readonly [source: string, field: string])[] = [
  ["csi", "nodePublishSecretRef"],
  ["csi", "nodeStageSecretRef"],
  ["csi", "nodeExpandSecretRef"],
  ["csi", "controllerPublishSecretRef"],
  ["csi", "controllerExpandSecretRef"],
  ...["cephfs", "flexVolume", "iscsi", "rbd", "scaleIO", "storageos"].map(
    (source): readonly [string, string] => [source, "secretRef"],
  ),
];

/** The Secrets that a volume is reached with, those of a PersistentVolume in the namespaces that it names. */
function storageSecrets(
  volume: Readonly<Record<string, unknown>>,
  path: Path,
  namespace: string | undefined,
): Named[] {
  const { secretName, secretNamespace } = within(volume, "azureFile");
  const ofFields = secretFields.map(([source, field]): [unknown, Path] => [
    within(volume, source)[field],
    [...path, source, field],
  ]);
  const all: [unknown, Path][] = [
    ...ofFields,
    [{ name: secretName, namespace: secretNamespace }, [...path, "azureFile", "secretName"]],
  ];
  return all.flatMap(([value, place]) => {
    const { name, namespace: own } = mapping(value);
    return configuration({ namespace: text(own) || namespace }, { name }, secret, place);
  });
}

/** Volumes and classes of storage are reached with the credentials in Secrets. */
export const storing: Relation<NamedLink> = byName(
  { name: "logs in with", inverse: "logged in with by", from: [persistentVolume, storageClass] },
  (entry) =>
    entry.kind === persistentVolume.kind
      ? storageSecrets(specOf(entry), ["spec"], claimOf(entry))
      : classSecrets(entry),
);

/** The namespace of the claim of a volume, which that of a Secret is unless given. */
function claimOf(entry: Entry): string | undefined {
  return text(within(specOf(entry), "claimRef")["namespace"]) || undefined;
}

/** The Secrets in the parameters of a class, without those that are named after each claim. */
function classSecrets({ object }: Entry): Named[] {
  const parameters = textMap(mapping(object)["parameters"]);
  return Object.entries(parameters).flatMap(([key, name]) => {
    const [, prefix, field] = /^(.*secret-?)(name)$/iu.exec(key) ?? [];
    if (prefix === undefined || field === undefined) return [];
    const namespace = parameters[`${prefix}${field === "name" ? "namespace" : "Namespace"}`] ?? "default";
    if (`${name}${namespace}`.includes("$")) return [];
    return configuration({ namespace }, { name }, secret, ["parameters", key]);
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
  { namespace }: Pick<Entry, "namespace">,
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

/** Annotations by which nginx takes Secrets for an Ingress, as `<name>` or `<namespace>/<name>`. */
const nginxSecrets = ["auth-secret", "auth-tls-secret", "proxy-ssl-secret"].map(
  (each) => `nginx.ingress.kubernetes.io/${each}`,
);

/** Ingresses and Gateways serve with certificates, authorities and passwords in Secrets and ConfigMaps. */
export const serving: Relation<NamedLink> = byName(
  { name: "serves with", inverse: "served with by", from: [ingress, gateway, ...listenerSets] },
  (entry) => (entry.kind === ingress.kind ? ingressSecrets(entry) : gatewayCertificates(entry)),
);

function ingressSecrets(entry: Entry): Named[] {
  const ofTls = entriesOf(specOf(entry)["tls"]).flatMap(([at, { secretName }]) =>
    configuration(entry, { name: secretName }, secret, ["spec", "tls", at]),
  );
  const annotations = annotationsOf(entry);
  const ofAnnotations = nginxSecrets.flatMap((key) => {
    const [name, namespace = entry.namespace] = (annotations[key] ?? "").split("/").toReversed();
    return configuration({ namespace }, { name }, secret, ["metadata", "annotations", key]);
  });
  return [...ofTls, ...ofAnnotations];
}

function gatewayCertificates(entry: Entry): Named[] {
  const { listeners, tls } = specOf(entry);
  const all = entriesOf(listeners).flatMap(([at, listener]) => [
    ...certificateReferences(entry, listener["tls"], ["spec", "listeners", at, "tls"]),
  ]);
  const frontend = within(tls, "frontend", "default");
  return [...all, ...certificateReferences(entry, frontend, ["spec", "tls", "frontend", "default"])];
}

function certificateReferences(entry: Entry, tls: unknown, path: Path): Named[] {
  const { certificateRefs } = mapping(tls);
  const { frontendValidation, validation = frontendValidation } = mapping(tls);
  const field = frontendValidation === undefined ? "validation" : "frontendValidation";
  const authorities = mapping(validation)["caCertificateRefs"];
  return [
    ...entriesOf(certificateRefs).map(([at, reference]) => ({
      path: [...path, "certificateRefs", at],
      reference: objectReference(reference, entry, secret),
    })),
    ...entriesOf(authorities).map(([at, reference]) => ({
      path: [...path, field, "caCertificateRefs", at],
      reference: objectReference(reference, entry, configMap),
    })),
  ];
}

/** Objects need classes, and pods the devices that they claim. */
export const needing: Relation<NamedLink> = byName(
  {
    name: "needs",
    inverse: "needed by",
    from: [...podKinds, ingress, gateway, persistentVolumeClaim, persistentVolume],
  },
  (entry) => {
    const { gatewayClassName, ingressClassName } = specOf(entry);
    const ofClass = classed(ingressClass, ingressClassName, ["spec", "ingressClassName"]);
    const ofGateway = classed(gatewayClass, gatewayClassName, ["spec", "gatewayClassName"]);
    const ofStorage = storageIn(entry).flatMap(([path, { storageClassName }]) =>
      classed(storageClass, storageClassName, [...path, "storageClassName"]),
    );
    return [...ofClass, ...ofGateway, ...ofStorage, ...neededByPods(entry)];
  },
);

function neededByPods({ pods, namespace }: Entry): Named[] {
  if (pods === undefined) return [];
  const path = [...pods.path, "spec"];
  const { priorityClassName, runtimeClassName, resourceClaims } = pods.spec;
  const ofClaims = entriesOf(resourceClaims).flatMap(
    ([at, { resourceClaimName, resourceClaimTemplateName }]) => {
      const place = [...path, "resourceClaims", at];
      return [
        ...configuration({ namespace }, { name: resourceClaimName }, resourceClaim, place),
        ...configuration({ namespace }, { name: resourceClaimTemplateName }, resourceClaimTemplate, place),
      ];
    },
  );
  return [
    ...classed(priorityClass, priorityClassName, [...path, "priorityClassName"]),
    ...classed(runtimeClass, runtimeClassName, [...path, "runtimeClassName"]),
    ...ofClaims,
  ];
}

function classed(kind: Kind, name: unknown, path: Path): Named[] {
  return configuration({ namespace: undefined }, { name }, kind, path);
}

/** What asks for storage: a claim or volume itself, the templates of a StatefulSet, and claims as long as their pods live. */
function storageIn(entry: Entry): readonly (readonly [Path, Readonly<Record<string, unknown>>])[] {
  const ofTemplates = entriesOf(specOf(entry)["volumeClaimTemplates"]).map(
    ([at, template]) => [["spec", "volumeClaimTemplates", at, "spec"], within(template, "spec")] as const,
  );
  const ofPods = volumesOf(entry).map(
    ([path, volume]) =>
      [
        [...path, "ephemeral", "volumeClaimTemplate", "spec"],
        within(volume, "ephemeral", "volumeClaimTemplate", "spec"),
      ] as const,
  );
  const isItself = [persistentVolumeClaim, persistentVolume].some(({ kind }) => kind === entry.kind);
  return isItself ? [[["spec"], specOf(entry)]] : [...ofTemplates, ...ofPods];
}

/** Claims start as a copy of another claim or of a snapshot, and snapshots are copies of claims. */
export const copying: Relation<NamedLink> = byName(
  {
    name: "copies",
    inverse: "copied by",
    from: [persistentVolumeClaim, volumeSnapshot, ...podKinds],
  },
  (entry) => {
    const { group, kind, namespace } = entry;
    if (kind === volumeSnapshot.kind && group === volumeSnapshot.group) {
      const name = within(specOf(entry), "source")["persistentVolumeClaimName"];
      return configuration({ namespace }, { name }, persistentVolumeClaim, ["spec", "source"]);
    }
    return storageIn(entry).flatMap(([path, { dataSource, dataSourceRef }]) => {
      const field = dataSourceRef === undefined ? "dataSource" : "dataSourceRef";
      const { apiGroup, kind: its, name, namespace: other } = mapping(dataSourceRef ?? dataSource);
      if (text(name) === "") return [];
      const reference = {
        group: text(apiGroup),
        kind: text(its),
        namespace: text(other) || namespace,
        name: text(name),
      };
      return [{ path: [...path, field], reference }];
    });
  },
);

/** Classes and Gateways take their settings from other objects. */
export const configuring: Relation<NamedLink> = byName(
  { name: "configured by", inverse: "configures", from: [ingressClass, gatewayClass, gateway] },
  (entry) => {
    const { parameters, parametersRef, infrastructure } = specOf(entry);
    const all: (readonly [unknown, Path])[] = [
      [parameters, ["spec", "parameters"]],
      [parametersRef, ["spec", "parametersRef"]],
      [mapping(infrastructure)["parametersRef"], ["spec", "infrastructure", "parametersRef"]],
    ];
    return all.flatMap(([value, path]) => {
      const { apiGroup, group, kind, name, namespace } = mapping(value);
      if (text(name) === "") return [];
      const where = text(namespace) || entry.namespace;
      return [
        {
          path,
          reference: {
            group: text(apiGroup) || text(group),
            kind: text(kind),
            namespace: where,
            name: text(name),
          },
        },
      ];
    });
  },
);

/** Autoscalers measure objects that metrics describe. */
export const measuring: Relation<NamedLink> = byName(
  { name: "measures", inverse: "measured by", from: [horizontalPodAutoscaler] },
  (entry) =>
    entriesOf(specOf(entry)["metrics"]).flatMap(([at, { object }]) => {
      // The field of version 2beta1 is its target.
      const { describedObject, target } = mapping(object);
      const { apiVersion, kind, name } = mapping(describedObject ?? target);
      if (text(name) === "") return [];
      const { namespace } = entry;
      const reference = { group: groupOf(text(apiVersion)), kind: text(kind), namespace, name: text(name) };
      return [{ path: ["spec", "metrics", at, "object", "describedObject"], reference }];
    }),
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

/** The fields of the strategy of a Rollout that name Services. */
const steered: readonly (readonly string[])[] = [
  ["canary", "stableService"],
  ["canary", "canaryService"],
  ["canary", "pingPong", "pingService"],
  ["canary", "pingPong", "pongService"],
  ["blueGreen", "activeService"],
  ["blueGreen", "previewService"],
];

/** Rollouts change what Services select while they go on. */
export const steering: Relation<NamedLink> = byName(
  { name: "steers", inverse: "steered by", from: [rollout] },
  (entry) =>
    steered.flatMap((fields) => {
      const outer = within(entry.object, "spec", "strategy", ...fields.slice(0, -1));
      const name = text(outer[fields.at(-1) ?? ""]);
      const reference = { group: "", kind: service.kind, namespace: entry.namespace, name };
      return name === "" ? [] : [{ path: ["spec", "strategy", ...fields], reference }];
    }),
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

/** Rollouts may take the template of their pods from a workload that is there already. */
export const templating: Relation<NamedLink> = byName(
  { name: "takes its pods from", inverse: "gives its pods to", from: [rollout] },
  (entry) => {
    const { apiVersion, kind, name } = within(specOf(entry), "workloadRef");
    if (text(name) === "") return [];
    const reference = {
      group: groupOf(text(apiVersion)),
      kind: text(kind),
      namespace: entry.namespace,
      name: text(name),
    };
    return [{ path: ["spec", "workloadRef"], reference }];
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
  tuning,
  scraping,
  calling,
  governing,
  steering,
  mounting,
  claiming,
  pulling,
  holding,
  serving,
  storing,
  copying,
  needing,
  configuring,
  measuring,
  naming,
  running,
  binding,
  granting,
  templating,
  scaling,
  protecting,
  isolating,
  owning,
];
