/**
 * What objects of usual extensions name of ConfigMaps, Secrets, accounts and claims. Their fields are many, and go by a few
 * conventions, which are read here instead of each kind by itself. So such a link shows that something is used; it is never
 * asked whether what it names is there.
 */
import {
  certificate,
  configMap,
  externalSecret,
  mutatingPolicyBinding,
  persistentVolumeClaim,
  role,
  scaledObject,
  secret,
  sealedSecret,
  serviceAccount,
  validatingPolicyBinding,
  type Kind,
} from "../kinds";
import { isMapping, type Path } from "../shape";
import { isOfAny, istioGateway, naming as extensions } from "./extensions";
import type { Entry, Inventory } from "./inventory";
import { entriesOf, mapping, text, textsOf } from "./reading";
import type { NamedLink, Relation } from "./relation";

/** Objects name configuration, accounts and claims by fields that are called after these. */
export const naming: Relation<NamedLink> = {
  name: "names",
  inverse: "named by",
  from: [
    ...extensions,
    certificate,
    externalSecret,
    sealedSecret,
    scaledObject,
    role,
    validatingPolicyBinding,
    mutatingPolicyBinding,
  ],
  links: (entry, inventory) =>
    mentionsOf(entry).map(({ path, kind, name, namespace }) => {
      const { group, kind: kindName } = kind;
      const reference = { group, kind: kindName, namespace, name };
      return { from: entry, path, reference, found: foundBy(reference, inventory) };
    }),
};

/** What a cluster-scoped object names may be in any namespace, as its controller decides. */
function foundBy(reference: NamedLink["reference"], inventory: Inventory): readonly Entry[] {
  if (reference.namespace !== undefined) return inventory.named(reference);
  return inventory.nearly(reference).filter(({ name }) => name === reference.name);
}

interface Mention {
  readonly path: Path;
  readonly kind: Kind;
  readonly name: string;
  readonly namespace: string | undefined;
}

const kindsByWord: readonly (readonly [RegExp, Kind])[] = [
  [/secrets?(?:key|target)?(?:refs?|selector)?$/iu, secret],
  [/certificateRefs?$/u, secret],
  [/configMaps?(?:Key|Target)?(?:Refs?|Selector)?$/iu, configMap],
  [/serviceAccount(?:Ref)?$/iu, serviceAccount],
];

const kindsOfNames: readonly (readonly [RegExp, Kind])[] = [
  [/secret(?:Name)?$|^credentialName$|^secrets$/iu, secret],
  [/configMap(?:Name)?$|^configMaps$/iu, configMap],
  [/serviceAccount(?:Name)?$/iu, serviceAccount],
  [/^claimName$|persistentVolumeClaim(?:Name)?$/iu, persistentVolumeClaim],
];

const namedKinds: readonly Kind[] = [secret, configMap, serviceAccount, persistentVolumeClaim];

function mentionsOf(entry: Entry): readonly Mention[] {
  const its = mapping(entry.object);
  if (entry.kind === role.kind) return byRules(entry);
  const { spec } = its;
  if (entry.kind === validatingPolicyBinding.kind || entry.kind === mutatingPolicyBinding.kind) {
    // Of the kinds of parameters these are the ones that are objects of Kubernetes.
    const { name, namespace } = mapping(mapping(spec)["paramRef"]);
    const path = ["spec", "paramRef"];
    return named({ kind: configMap, name, path, namespace: text(namespace) || undefined });
  }
  // What is in no namespace names Secrets of any, and a Gateway of Istio those where its pods are.
  const isOfCluster = entry.namespace === undefined || isOfAny(entry, [istioGateway]);
  const usual = isOfCluster ? undefined : entry.namespace;
  return [...within(spec, ["spec"], usual).filter(({ path }) => !isMade(entry, path)), ...namedAfter(entry)];
}

/** The Secret with the configuration of an Alertmanager, which is named after it unless it says another. */
function namedAfter({ object, kind, name, namespace }: Entry): readonly Mention[] {
  if (kind !== "Alertmanager" || mapping(mapping(object)["spec"])["configSecret"] !== undefined) return [];
  return [{ path: ["metadata", "name"], kind: secret, name: `alertmanager-${name}`, namespace }];
}

/** Whether what a field names is made by the object, and not used. */
function isMade({ kind }: Entry, path: Path): boolean {
  return kind === certificate.kind && path.join(".") === "spec.secretName";
}

/** The objects that a Role gives access to by their names. */
function byRules(entry: Entry): readonly Mention[] {
  return entriesOf(mapping(entry.object)["rules"]).flatMap(([at, rule]) =>
    textsOf(rule["resources"]).flatMap((resource) => {
      const kind = namedKinds.find((each) => each.resource === resource);
      if (kind === undefined) return [];
      const path: Path = ["rules", at, "resourceNames"];
      return textsOf(rule["resourceNames"]).flatMap((name) =>
        named({ kind, name, path, namespace: entry.namespace }),
      );
    }),
  );
}

/** Everything that is named in a value, however deep. */
function within(value: unknown, path: Path, usual: string | undefined): readonly Mention[] {
  if (Array.isArray(value)) {
    return value.flatMap((each: unknown, at) => [
      ...ofField(String(path.at(-1)), each, [...path, at], usual),
      ...(isMapping(each) ? fieldsOf(each, [...path, at], usual) : []),
    ]);
  }
  return isMapping(value) ? fieldsOf(value, path, usual) : [];
}

function fieldsOf(
  fields: Readonly<Record<string, unknown>>,
  path: Path,
  usual: string | undefined,
): readonly Mention[] {
  return Object.entries(fields).flatMap(([field, value]) => {
    const place = [...path, field];
    const own = Array.isArray(value) ? [] : ofField(field, value, place, usual);
    return [...own, ...within(value, place, usual)];
  });
}

/** What a field names by what it is called. */
function ofField(field: string, value: unknown, path: Path, usual: string | undefined): readonly Mention[] {
  if (typeof value === "string") {
    const kind = kindsOfNames.find(([pattern]) => pattern.test(field))?.[1];
    return kind === undefined ? [] : named({ kind, name: value, path, namespace: usual });
  }
  const { kind: kindName, name, namespace, key, ...more } = mapping(value);
  const isSelector = text(key) !== "" && Object.keys(more).every((each) => each === "optional");
  const kind =
    namedKinds.find((each) => each.kind === kindName) ??
    (kindName === undefined ? kindsByWord.find(([pattern]) => pattern.test(field))?.[1] : undefined) ??
    // A name with a key and nothing else is how the operator of Prometheus writes references to Secrets.
    (isSelector && kindName === undefined ? secret : undefined);
  return kind === undefined ? [] : named({ kind, name, path, namespace: text(namespace) || usual });
}

function named({ name, ...mention }: Omit<Mention, "name"> & { readonly name: unknown }): readonly Mention[] {
  return text(name) === "" ? [] : [{ ...mention, name: text(name) }];
}
