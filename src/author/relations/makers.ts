/**
 * Secrets and ConfigMaps that operators make of objects of their own, or of what others are annotated with: such an object
 * stands for what it makes, whose keys nobody knows.
 */
import { groupBy } from "../group-by";
import {
  certificate,
  configMap,
  externalSecret,
  gateway,
  ingress,
  job,
  sealedSecret,
  secret,
  service,
  type Kind,
} from "../kinds";
import * as extensions from "./extensions";
import type { Entry, Inventory, Reference } from "./inventory";
import { entriesOf, text, within } from "./reading";
import { containersOf, specOf } from "./relations";

/** What an object makes: by the name alone, in its own namespace. */
interface Made {
  readonly name: unknown;
  /** The namespace where it is another; undefined where it may be any. */
  readonly namespace?: string | undefined;
}

type MakesOf = (entry: Entry) => readonly Made[];

const ofItsName: MakesOf = ({ name }) => [{ name }];

/** The annotations by which controllers make the certificates that an Ingress or a Gateway names. */
const issuing = /^(?:cert-manager\.io\/(?:cluster-)?issuer|kubernetes\.io\/tls-acme)$/u;

/** Whether a controller makes the certificates that an Ingress or a Gateway names. */
export function isIssued({ object }: Entry): boolean {
  return Object.keys(within(object, "metadata", "annotations")).some((key) => issuing.test(key));
}

const ofIngress: MakesOf = (entry) =>
  isIssued(entry) ? entriesOf(specOf(entry)["tls"]).map(([, { secretName }]) => ({ name: secretName })) : [];

const ofGateway: MakesOf = (entry) =>
  isIssued(entry)
    ? entriesOf(specOf(entry)["listeners"]).flatMap(([, listener]) =>
        entriesOf(within(listener, "tls")["certificateRefs"]).map(([, { name }]) => ({ name })),
      )
    : [];

/** OpenShift makes a certificate for the name of a Service. */
const ofService: MakesOf = ({ object }) =>
  ["beta", "alpha"].map((version) => ({
    name: within(object, "metadata", "annotations")[
      `service.${version}.openshift.io/serving-cert-secret-name`
    ],
  }));

/**
 * The Job that makes the certificate of a webhook, as the charts of ingress-nginx and Prometheus have it, is told its name. An
 * argument that cannot be read, such as the address of a database, is taken for another.
 */
const ofJob: MakesOf = (entry) =>
  containersOf(entry)
    .flatMap(([, container]) => readableArguments(container))
    .map((argument) => ({ name: /^--secret-name=(.+)$/u.exec(argument)?.[1] }));

function readableArguments(container: Readonly<Record<string, unknown>>): string[] {
  const args = readable(() => container["args"]);
  if (!Array.isArray(args)) return [];
  return Array.from({ length: args.length }, (_, at) => text(readable(() => args[at] as unknown)));
}

function readable(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** What the objects of each kind make, by the fields that say so. */
const makers: ReadonlyMap<Kind, MakesOf> = new Map<Kind, MakesOf>([
  [certificate, (entry) => [{ name: specOf(entry)["secretName"] }]],
  [ingress, ofIngress],
  [gateway, ofGateway],
  [service, ofService],
  [job, ofJob],
  [externalSecret, (entry) => [{ name: text(within(specOf(entry), "target")["name"]) || entry.name }]],
  [
    sealedSecret,
    (entry) => [{ name: text(within(specOf(entry), "template", "metadata")["name"]) || entry.name }],
  ],
  [
    extensions.clusterExternalSecret,
    (entry) => {
      const { externalSecretName, externalSecretSpec } = specOf(entry);
      return [{ name: within(externalSecretSpec, "target")["name"] ?? externalSecretName ?? entry.name }];
    },
  ],
  ...extensions.vaultSecrets.map((kind): [Kind, MakesOf] => [
    kind,
    (entry) => [{ name: within(specOf(entry), "destination")["name"] }],
  ]),
  [extensions.onePasswordItem, ofItsName],
  [extensions.kafkaUser, ofItsName],
  [
    extensions.infisicalSecret,
    (entry) => {
      const { managedSecretReference: one, managedKubeSecretReferences: several } = specOf(entry);
      return [within(one), ...entriesOf(several).map(([, each]) => each)].map(
        ({ secretName, secretNamespace }) => ({
          name: secretName,
          namespace: text(secretNamespace) || entry.namespace,
        }),
      );
    },
  ],
  [
    extensions.dopplerSecret,
    (entry) => {
      const { name, namespace } = within(specOf(entry), "managedSecret");
      return [{ name, namespace: text(namespace) || entry.namespace }];
    },
  ],
  [
    extensions.secretProviderClass,
    (entry) => entriesOf(specOf(entry)["secretObjects"]).map(([, { secretName }]) => ({ name: secretName })),
  ],
  [
    extensions.azureKeyVaultSecret,
    (entry) => [
      { name: within(specOf(entry), "output", "secret")["name"] },
      { name: within(specOf(entry), "output", "configMap")["name"] },
    ],
  ],
  [extensions.bitwardenSecret, (entry) => [{ name: specOf(entry)["secretName"] }]],
  [
    extensions.sopsSecret,
    (entry) => entriesOf(specOf(entry)["secretTemplates"]).map(([, { name }]) => ({ name })),
  ],
  [extensions.trustBundle, ofItsName],
]);

/** Those of them that make Secrets alone, in their own namespace. */
const ofOwnSecrets: readonly Kind[] = [certificate, ingress, gateway, service, job];

/** The kinds whose objects make Secrets or ConfigMaps. */
export const secretMakers: readonly Kind[] = [...makers.keys()];

/**
 * The objects that make a Secret or ConfigMap of a name. Where none is known, and the object itself is not there either, an
 * object of which it cannot be read what it makes may be one: then this throws what reading it does.
 */
export function makersOf(reference: Reference, inventory: Inventory): readonly Entry[] {
  const { kind, namespace, name } = reference;
  if (kind !== secret.kind && kind !== configMap.kind) return [];
  const { made, unread } = inventory.derived(allMade);
  const found = [namespace, undefined].flatMap((where) =>
    (made.get(JSON.stringify([kind, where, name])) ?? []).map(({ entry }) => entry),
  );
  if (found.length > 0 || inventory.named(reference).length > 0) return found;
  const first = unread.find(
    ({ kinds, owner }) => kinds.includes(kind) && (owner === undefined || owner.namespace === namespace),
  );
  if (first !== undefined) throw first.error;
  return found;
}

/** What is made, by kind, namespace and name, and why it cannot be read what some objects make. */
interface AllMade {
  readonly made: ReadonlyMap<string, readonly { readonly entry: Entry }[]>;
  readonly unread: readonly Unread[];
}

interface Unread {
  readonly error: unknown;
  /** The kinds of what may be made. */
  readonly kinds: readonly string[];
  /** What makes it, where it does so in its own namespace alone. */
  readonly owner: Entry | undefined;
}

function allMade(inventory: Inventory): AllMade {
  const unread: Unread[] = [];
  const all = Array.from(makers).flatMap(([maker, makesOf]) => {
    const isOwn = ofOwnSecrets.includes(maker);
    const kinds = (isOwn ? [secret] : [secret, configMap]).map(({ kind }) => kind);
    return inventory.all(maker).flatMap((entry) => {
      try {
        return keysOf(entry, makesOf(entry), kinds);
      } catch (error) {
        unread.push({ error, kinds, owner: isOwn ? entry : undefined });
        return [];
      }
    });
  });
  return { made: groupBy(all, ({ key }) => key), unread };
}

function keysOf(
  entry: Entry,
  made: readonly Made[],
  kinds: readonly string[],
): { readonly entry: Entry; readonly key: string }[] {
  return made
    .filter(({ name }) => text(name) !== "")
    .flatMap(({ name, namespace = entry.namespace }) =>
      kinds.map((kind) => ({ entry, key: JSON.stringify([kind, namespace, text(name)]) })),
    );
}
