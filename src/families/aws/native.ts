/**
 * Resources of `aws-native`, the provider by the API of AWS itself, that rules know as resources of `aws`: those of EKS and ECR,
 * which are the same thing with some fields by other names. What a field is called in both is a table; all others have one name.
 * https://www.pulumi.com/registry/packages/aws-native/api-docs/eks/cluster/
 */
import { isMapping, type Path } from "../../author/shape";
import type { Inputs, IsOpen, KnownAs, MayBe, Unread } from "../provider";

/** Where an input is in a native resource, and in which form. */
interface Field {
  readonly from: readonly string[];
  /** What is there as `aws` has it; what is of another shape, such as what stands for an unknown value, stays as it is. */
  readonly read: (value: unknown, isOpen: IsOpen) => unknown;
  /** Where a place in the one form is in the other. */
  readonly place: (within: Path) => Path;
}

/** A type of native resources. */
interface Native {
  readonly as: string;
  readonly fields: Readonly<Record<string, Field>>;
  /** What it holds that is a resource of its own in `aws`. */
  readonly parts?: readonly Part[];
}

/** Resources that are a field of another: that itself, or each element of it. */
interface Part {
  readonly as: string;
  readonly from: string;
  readonly isList?: boolean;
  readonly fields: Readonly<Record<string, Field>>;
  /** The inputs of the whole that are those of the part, too. */
  readonly shared?: readonly string[];
  readonly ofFirst?: string;
}

function steps(path: string): readonly string[] {
  return path === "" ? [] : path.split(".");
}

/** A field by another name. */
function moved(from: string): Field {
  return { from: steps(from), read: (value) => value, place: (within) => within };
}

/** A list of which `aws` has the one element. */
function only(from: string): Field {
  return {
    from: steps(from),
    read: (value) => (Array.isArray(value) ? (value as unknown[])[0] : value),
    place: (within) => (within.length === 0 ? [] : [0, ...within]),
  };
}

/** A mapping of which `aws` has a list. */
function listed(from: string): Field {
  return {
    from: steps(from),
    read: (value) => (isMapping(value) ? [value] : value),
    place: (within) => within.slice(1),
  };
}

/** A list of mappings of which `aws` has one field each. */
function plucked(from: string, field: string): Field {
  return {
    from: steps(from),
    read: eachOf((element) => (isMapping(element) ? element[field] : element)),
    place: ([at, ...within]) => (at === undefined ? [] : [at, field, ...within]),
  };
}

/** A mapping some of whose fields have other names. */
function renamed(from: string, names: Readonly<Record<string, string>>): Field {
  return { from: steps(from), read: asNamed(names), place: writtenAs(names) };
}

/** A list of such mappings. */
function eachRenamed(from: string, names: Readonly<Record<string, string>>): Field {
  const within = writtenAs(names);
  return {
    from: steps(from),
    read: eachOf(asNamed(names)),
    place: ([at, ...rest]) => (at === undefined ? [] : [at, ...within(rest)]),
  };
}

function asNamed(names: Readonly<Record<string, string>>): (value: unknown) => unknown {
  const known = new Map(Object.entries(names).map(([name, its]) => [its, name]));
  return (value) =>
    isMapping(value)
      ? Object.fromEntries(Object.entries(value).map(([field, its]) => [known.get(field) ?? field, its]))
      : value;
}

function writtenAs(names: Readonly<Record<string, string>>): Field["place"] {
  return ([field, ...rest]) => (field === undefined ? [] : [names[field] ?? field, ...rest]);
}

/** Tags, which are a list of keys with their values; `aws` has a mapping of them. */
function tagsIn(from: string): Field {
  return {
    from: steps(from),
    read: (value, isOpen) => {
      if (!Array.isArray(value)) return value;
      const tags = value as unknown[];
      // Which keys there are, an element says that cannot be read.
      const other = tags.find((tag) => !isMapping(tag) || !isText(tag["key"]) || isOpen(tag["key"]));
      if (other !== undefined) return isMapping(other) ? other["key"] : other;
      return Object.fromEntries((tags as Inputs[]).map(({ key, value: its }) => [String(key), its]));
    },
    place: () => [],
  };
}

function eachOf(read: (element: unknown) => unknown): Field["read"] {
  return (value) => (Array.isArray(value) ? value.map(read) : value);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

const exclusions = eachRenamed("imageTagMutabilityExclusionFilters", {
  filter: "imageTagMutabilityExclusionFilterValue",
  filterType: "imageTagMutabilityExclusionFilterType",
});
const ofRepository = { ofFirst: "repository" } as const;

const natives: Readonly<Record<string, Native>> = {
  "aws-native:eks:Cluster": {
    as: "aws:eks:Cluster",
    fields: {
      vpcConfig: moved("resourcesVpcConfig"),
      enabledClusterLogTypes: plucked("logging.clusterLogging.enabledTypes", "type"),
      encryptionConfig: only("encryptionConfig"),
      forceUpdateVersion: moved("force"),
      tags: tagsIn("tags"),
    },
  },
  "aws-native:eks:Nodegroup": {
    as: "aws:eks:NodeGroup",
    fields: {
      nodeRoleArn: moved("nodeRole"),
      subnetIds: moved("subnets"),
      forceUpdateVersion: moved("forceUpdateEnabled"),
      remoteAccess: renamed("remoteAccess", { sourceSecurityGroupIds: "sourceSecurityGroups" }),
    },
  },
  "aws-native:eks:Addon": {
    as: "aws:eks:Addon",
    fields: {
      resolveConflictsOnCreate: moved("resolveConflicts"),
      resolveConflictsOnUpdate: moved("resolveConflicts"),
      preserve: moved("preserveOnDelete"),
      tags: tagsIn("tags"),
    },
  },
  "aws-native:eks:AccessEntry": {
    as: "aws:eks:AccessEntry",
    fields: { userName: moved("username"), tags: tagsIn("tags") },
    parts: [
      {
        as: "aws:eks:AccessPolicyAssociation",
        from: "accessPolicies",
        isList: true,
        fields: { policyArn: moved("policyArn"), accessScope: moved("accessScope") },
        shared: ["clusterName", "principalArn"],
      },
    ],
  },
  "aws-native:eks:PodIdentityAssociation": {
    as: "aws:eks:PodIdentityAssociation",
    fields: { tags: tagsIn("tags") },
  },
  "aws-native:eks:Capability": { as: "aws:eks:Capability", fields: { tags: tagsIn("tags") } },
  "aws-native:ecr:Repository": {
    as: "aws:ecr:Repository",
    fields: {
      name: moved("repositoryName"),
      forceDelete: moved("emptyOnDelete"),
      encryptionConfigurations: listed("encryptionConfiguration"),
      imageTagMutabilityExclusionFilters: exclusions,
      tags: tagsIn("tags"),
    },
    parts: [
      {
        as: "aws:ecr:RepositoryPolicy",
        from: "repositoryPolicyText",
        fields: { policy: moved("") },
        ...ofRepository,
      },
      {
        as: "aws:ecr:LifecyclePolicy",
        from: "lifecyclePolicy",
        fields: { policy: moved("lifecyclePolicyText") },
        ...ofRepository,
      },
    ],
  },
  "aws-native:ecr:RegistryPolicy": { as: "aws:ecr:RegistryPolicy", fields: { policy: moved("policyText") } },
  "aws-native:ecr:RepositoryCreationTemplate": {
    as: "aws:ecr:RepositoryCreationTemplate",
    fields: {
      appliedFors: moved("appliedFor"),
      encryptionConfigurations: listed("encryptionConfiguration"),
      imageTagMutabilityExclusionFilters: exclusions,
      resourceTags: tagsIn("resourceTags"),
    },
  },
};

/** The type of a resource in `aws` that one of `aws-native` is; undefined of any that is not in the table. */
export function knownType(type: string): string | undefined {
  return nativeOf(type)?.as;
}

/** The types of `aws-native` that are, or may hold, a resource of a type in `aws`; and the input that holds it. */
export function nativesOf(known: string): Unread[] {
  return Object.entries(natives).flatMap(([type, { as, parts = [] }]) => [
    ...(as === known ? [{ type }] : []),
    ...parts.filter((part) => part.as === known).map(({ from }) => ({ type, holds: from })),
  ]);
}

/** What a resource of `aws-native` may be of the same service in `aws`; undefined of any other. */
export function mayBe(type: string): MayBe | undefined {
  const [, module] = /^aws-native:([^:/]+)[:/]/u.exec(type) ?? [];
  if (module === undefined) return undefined;
  return {
    isOf: (kind) => kind.startsWith(`aws:${module}:`),
    others: "of aws-native, rules know resources of EKS and ECR",
  };
}

function nativeOf(type: string): Native | undefined {
  const token = type.replace(/\/[^:]*/u, "");
  return Object.hasOwn(natives, token) ? natives[token] : undefined;
}

/** The inputs as rules know them that come of one input of a resource; that itself for resources of `aws`. */
export function inputsFrom(type: string, input: string): readonly string[] {
  const { fields = {}, parts = [] } = nativeOf(type) ?? {};
  const its = [fields, ...parts.map((part) => part.fields)].flatMap((each) => Object.entries(each));
  const names = its.filter(([, { from }]) => from[0] === input).map(([name]) => name);
  return names.length === 0 ? [input] : names;
}

/** What rules know a resource as, and what is a part of it; undefined of any that is not in the table. */
export function knownAs(type: string, inputs: Inputs, isOpen: IsOpen): readonly KnownAs[] | undefined {
  const native = nativeOf(type);
  if (native === undefined) return undefined;
  const { as, fields, parts = [] } = native;
  const read = [...Object.values(fields).map(({ from }) => from[0]), ...parts.map(({ from }) => from)];
  const others = Object.entries(inputs).filter(([input]) => !read.includes(input));
  const whole = { ...Object.fromEntries(others), ...inputsOf(fields, inputs, isOpen) };
  const its = { type: as, inputs: whole, place: (path: Path) => placeIn(fields, path) };
  return [its, ...parts.flatMap((part) => partsOf(part, inputs, isOpen))];
}

function partsOf(
  { as, from, isList = false, fields, shared = [], ofFirst }: Part,
  inputs: Inputs,
  isOpen: IsOpen,
): KnownAs[] {
  const value = inputs[from];
  if (value === undefined) return [];
  const ofWhole = Object.fromEntries(shared.map((input) => [input, inputs[input]]));
  const part = (its: unknown, at: Path): KnownAs => ({
    type: as,
    inputs: { ...ofWhole, ...inputsOf(fields, its, isOpen) },
    place: (path) => (shared.includes(String(path[0])) ? path : [from, ...at, ...placeIn(fields, path)]),
    ...(ofFirst === undefined ? {} : { ofFirst }),
  });
  const all = isList && Array.isArray(value) ? value.map((each, at) => part(each, [at])) : [part(value, [])];
  // A part may be there for what no rule knows.
  return all.filter((each) => Object.keys(fields).some((field) => each.inputs[field] !== undefined));
}

function inputsOf(fields: Native["fields"], value: unknown, isOpen: IsOpen): Inputs {
  const its = Object.entries(fields).map(
    ([name, { from, read }]) => [name, read(valueAt(value, from), isOpen)] as const,
  );
  return Object.fromEntries(its.filter(([, each]) => each !== undefined));
}

/** What is at a place; where something stands for the whole that it is in, that. */
function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce((outer, step) => (isMapping(outer) ? outer[step] : outer), value);
}

function placeIn(fields: Native["fields"], [input, ...within]: Path): Path {
  if (input === undefined) return [];
  const field = Object.hasOwn(fields, input) ? fields[input] : undefined;
  return field === undefined ? [input, ...within] : [...field.from, ...field.place(within)];
}
