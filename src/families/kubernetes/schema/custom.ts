/**
 * The types of custom resources, as their CustomResourceDefinitions give them.
 */
import { isMapping } from "../../../author/shape";
import type { Field, ObjectType, Type } from "./type";

type Mapping = Readonly<Record<string, unknown>>;

/** Whether a value is a CustomResourceDefinition. */
export function isCustomResourceDefinition(value: unknown): value is Mapping {
  return (
    isMapping(value) &&
    value["kind"] === "CustomResourceDefinition" &&
    typeof value["apiVersion"] === "string" &&
    value["apiVersion"].startsWith("apiextensions.k8s.io/")
  );
}

/** A served version of a custom resource. */
export interface DefinedVersion {
  readonly name: string;
  /** Its schema; empty where it has none. */
  readonly schema: Mapping;
}

/** What a CustomResourceDefinition defines. */
export interface Definition {
  readonly kind: string;
  readonly group: string;
  readonly plural: string;
  readonly isNamespaced: boolean;
  /** The versions that are served, at least one. */
  readonly versions: readonly DefinedVersion[];
  /** The version that is stored, or the last one where that is not served. */
  readonly preferred: DefinedVersion;
}

/** What a CustomResourceDefinition defines, or what is wrong with it. */
export function definedVersions({ spec }: Mapping): Definition | string {
  if (!isMapping(spec)) return "spec must be a mapping";
  const { plural, kind } = mappingOr(spec["names"]);
  const { group, scope, version, validation } = spec;
  if (typeof kind !== "string" || !/^[A-Za-z](?:[A-Za-z0-9-]*[A-Za-z0-9])?$/u.test(kind)) {
    return "spec.names.kind must be the name of a kind";
  }
  if (typeof plural !== "string" || plural === "") return "spec.names.plural must be text";
  if (typeof group !== "string" || group === "") return "spec.group must be text";
  const listed = Array.isArray(spec["versions"]) ? (spec["versions"] as unknown[]) : [{ name: version }];
  const served = listed.filter(isMapping).filter((each) => each["served"] !== false);
  const named = served.map((each) => ({
    name: String(each["name"]),
    isStored: each["storage"] === true,
    schema: mappingOr(mappingOr(each["schema"] ?? validation)["openAPIV3Schema"]),
  }));
  const unnamed = named.find(({ name }) => !/^[a-z][a-z0-9-]*$/u.test(name));
  if (unnamed !== undefined) return "spec.versions must each have a name, such as v1";
  const preferred = named.find(({ isStored }) => isStored) ?? named.at(-1);
  if (preferred === undefined) return "no version of it is served";
  return { kind, group, plural, isNamespaced: scope !== "Cluster", versions: named, preferred };
}

/**
 * The types that a CustomResourceDefinition gives, by `apiVersion kind`. What is malformed in it gives none, as that is
 * a problem of the definition and not of the resources.
 *
 * @param metadata The type of the metadata of every object.
 */
export function customTypes(definition: Mapping, metadata: Type): Map<string, ObjectType> {
  const read = definedVersions(definition);
  if (typeof read === "string") return new Map();
  const reader = new SchemaReader(metadata);
  const { group, kind, versions } = read;
  return new Map(
    versions.map(({ name, schema }) => [
      `${group}/${name} ${kind}`,
      Object.keys(schema).length === 0 ? openObject : reader.resource(schema, kind, false),
    ]),
  );
}

const any: Type = { form: "any" };
const openObject: ObjectType = { form: "object", name: "object", fields: () => new Map(), others: any };

/** Reads the schemas of one definition. */
class SchemaReader {
  /** @param metadata The type of the metadata of every object. */
  constructor(private readonly metadata: Type) {}

  /** The type of an object, be it in another one, which has some fields whatever its schema says. */
  resource(schema: Mapping, name: string, isRequired: boolean): ObjectType {
    const type = this.object(schema, name);
    const text: Field = { type: { form: "scalar", scalar: "string" }, isRequired };
    const common: readonly [string, Field][] = [
      ["apiVersion", text],
      ["kind", text],
      ["metadata", { type: this.metadata, isRequired: false }],
    ];
    return { ...type, fields: () => new Map([...type.fields(), ...common]) };
  }

  private type(schema: unknown, name: string): Type {
    if (!isMapping(schema)) return any;
    if (schema["x-kubernetes-int-or-string"] === true) return { form: "scalar", scalar: "integer-or-string" };
    if (schema["x-kubernetes-embedded-resource"] === true) return this.resource(schema, name, true);
    if (Array.isArray(schema["enum"])) return { form: "enum", values: schema["enum"] as unknown[] };
    switch (schema["type"]) {
      case "object":
        return this.object(schema, name);
      case "array":
        return { form: "list", items: this.type(schema["items"], name), refusesNull: !isNullable(schema["items"]) };
      case "integer":
        return { form: "scalar", scalar: schema["format"] === "int32" ? "int32" : "int64" };
      case "string":
      case "boolean":
      case "number":
        return { form: "scalar", scalar: schema["type"] };
      default:
        return any;
    }
  }

  private object(schema: Mapping, name: string): ObjectType {
    const properties = Object.entries(mappingOr(schema["properties"]));
    const required = Array.isArray(schema["required"]) ? (schema["required"] as unknown[]) : [];
    let fields: ReadonlyMap<string, Field> | undefined;
    return {
      form: "object",
      name,
      fields: () =>
        (fields ??= new Map(
          properties.map(([field, property]) => [field, this.field(field, property, required)]),
        )),
      others: this.others(schema, name),
    };
  }

  private field(field: string, property: unknown, required: readonly unknown[]): Field {
    const hasDefault = mappingOr(property)["default"] !== undefined;
    return {
      type: this.type(property, field),
      isRequired: required.includes(field) && !hasDefault,
    };
  }

  private others(schema: Mapping, name: string): Type | undefined {
    const { additionalProperties } = schema;
    if (isMapping(additionalProperties)) return this.type(additionalProperties, name);
    const preserves = schema["x-kubernetes-preserve-unknown-fields"] === true;
    return preserves || additionalProperties === true ? any : undefined;
  }
}

function isNullable(schema: unknown): boolean {
  const { nullable, type } = mappingOr(schema);
  return nullable === true || type === undefined;
}

function mappingOr(value: unknown): Mapping {
  return isMapping(value) ? value : {};
}
