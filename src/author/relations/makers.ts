/**
 * Secrets and ConfigMaps that operators make of objects of their own: such an object stands for what it makes, whose keys
 * nobody knows.
 */
import { groupBy } from "../group-by";
import { certificate, configMap, externalSecret, sealedSecret, secret, type Kind } from "../kinds";
import * as extensions from "./extensions";
import type { Entry, Inventory, Reference } from "./inventory";
import { entriesOf, text, within } from "./reading";
import { specOf } from "./relations";

/** What an object makes: by the name alone, in its own namespace. */
interface Made {
  readonly name: unknown;
  /** The namespace where it is another; undefined where it may be any. */
  readonly namespace?: string | undefined;
}

type MakesOf = (entry: Entry) => readonly Made[];

const ofItsName: MakesOf = ({ name }) => [{ name }];

/** What the objects of each kind make, by the fields that say so. */
const makers: ReadonlyMap<Kind, MakesOf> = new Map<Kind, MakesOf>([
  [certificate, (entry) => [{ name: specOf(entry)["secretName"] }]],
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

/** The kinds whose objects make Secrets or ConfigMaps. */
export const secretMakers: readonly Kind[] = [...makers.keys()];

/** The objects that make a Secret or ConfigMap of a name. */
export function makersOf({ kind, namespace, name }: Reference, inventory: Inventory): readonly Entry[] {
  if (kind !== secret.kind && kind !== configMap.kind) return [];
  const made = inventory.derived(allMade);
  return [namespace, undefined].flatMap((where) =>
    (made.get(JSON.stringify([where, name])) ?? []).map(({ entry }) => entry),
  );
}

function allMade(inventory: Inventory): ReadonlyMap<string, readonly { readonly entry: Entry }[]> {
  const all = Array.from(makers).flatMap(([kind, makesOf]) =>
    inventory.all(kind).flatMap((entry) =>
      makesOf(entry).map(({ name, namespace = entry.namespace }) => ({
        entry,
        key: JSON.stringify([namespace, text(name)]),
      })),
    ),
  );
  return groupBy(all, ({ key }) => key);
}
