/**
 * Resources of Pulumi providers as rules see them, in the form of objects, so that targets, approvals and reports treat both
 * alike; and the targets on them. Policies at admission never see one, so that these targets have no CEL.
 */
import type { Kind } from "./kinds";
import type { KubernetesObject } from "./kubernetes";
import { asList, asMapping, valueAt, type Path } from "./shape";
import type { Located, Target } from "./targets";

/**
 * A type of resources of Pulumi programs. Its `kind` is the token in its short form, such as `aws:eks:Cluster`; every
 * other spelling of the token is recognised.
 *
 * @typeParam Inputs The inputs of the resource, as the SDK of its provider has them, such as `@pulumi/aws`.
 */
export interface ResourceType<Inputs> extends Kind {
  /** No value has it: it ties the type of the inputs to the resource. */
  readonly inputs?: Inputs;
}

/**
 * A resource of a Pulumi program in the form of an object: `apiVersion` is its provider, `kind` its type token in short form,
 * and `metadata.name` the name that it has in the program.
 */
export type ProviderResource = KubernetesObject & {
  /** The inputs. Reading one that is not known yet throws, and leaves the item undecided. */
  readonly properties: Readonly<Record<string, unknown>>;
  /** What the program says of the resource besides its inputs. */
  readonly options?: ResourceOptions;
};

/** What a program says of a resource besides its inputs. */
export interface ResourceOptions {
  /** Whether Pulumi refuses to delete it. */
  readonly protect?: boolean | undefined;
}

/** A resource for the examples of a rule, named `main`. */
export function resource<Inputs extends object>(
  type: ResourceType<Inputs>,
  properties: Partial<Inputs>,
  given?: ResourceOptions,
): ProviderResource {
  return {
    apiVersion: type.version,
    kind: type.kind,
    metadata: { name: "main" },
    properties: { ...properties },
    ...(given === undefined ? {} : { options: given }),
  };
}

/** Several resources as one example, of a rule over several, by their names; `${name.id}` in an input refers to one. */
export function stack(resources: Readonly<Record<string, ProviderResource>>): KubernetesObject {
  const items = Object.entries(resources).map(([name, its]) => ({ ...its, metadata: { name } }));
  return { apiVersion: "v1", kind: "List", metadata: {}, items } as KubernetesObject;
}

/** What finds items in the inputs of a resource; `kind` is the type token. */
export type Find<Item> = (inputs: Readonly<Record<string, unknown>>, kind: string) => Located<Item>[];

/** Items within resources of some types. Places are within the inputs. */
export function within<Item>(types: readonly ResourceType<object>[], find: Find<Item>): Target<Item> {
  return {
    kinds: types,
    locate: (object, { kind }) => ({
      scope: { object },
      items: find(asMapping((object as ProviderResource).properties, []), kind),
    }),
  };
}

/**
 * The inputs of each resource of one or more types.
 *
 * @typeParam Inputs The inputs, or of several types those that they have in common.
 */
export function resources<Inputs extends object>(...types: readonly ResourceType<Inputs>[]): Target<Inputs> {
  const target = within<Inputs>(types, (inputs) => [{ path: [], read: () => inputs as Inputs }]);
  return { ...target, ofPrograms: "properties" };
}

/** What the program says besides the inputs of each resource of one or more types. */
export function options(...types: readonly ResourceType<object>[]): Target<ResourceOptions> {
  return {
    kinds: types,
    locate: (object) => ({
      scope: { object },
      items: [{ path: [], read: () => (object as ProviderResource).options ?? {} }],
    }),
    ofPrograms: "options",
  };
}

/** Each mapping of a list in the inputs; none where there is no list. */
export function itemsAt<Item>(inputs: object, path: Path): Located<Item>[] {
  const list = asList(valueAt(inputs, path), path);
  return Array.from(list.keys(), (at) => ({
    path: [...path, at],
    read: () => asMapping(list[at], [...path, at]) as Item,
  }));
}

/** Whether a setting is on: some inputs are booleans, and some texts that stand for one. */
export function isOn(value: boolean | string | undefined): boolean {
  return value === true || value === "true";
}
