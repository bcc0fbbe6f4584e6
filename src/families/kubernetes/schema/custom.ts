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

/**
 * The types that a CustomResourceDefinition gives, by `apiVersion kind`. What is malformed in it gives none, as that is
 * a problem of the definition and not of the resources.
 *
 * @param metadata The type of the metadata of every object.
 */
export function customTypes({ spec }: Mapping, metadata: Type): Map<string, ObjectType> {
  const types = new Map<string, ObjectType>();
  if (!isMapping(spec) || !isMapping(spec["names"])) return types;
  const { group, names, version, validation } = spec;
  const reader = new SchemaReader(metadata);
  const versions = Array.isArray(spec["versions"]) ? (spec["versions"] as unknown[]) : [{ name: version }];
  for (const each of versions) {
    if (!isMapping(each) || each["served"] === false) continue;
    const { openAPIV3Schema: schema } = mappingOr(each["schema"] ?? validation);
    types.set(
      `${String(group)}/${String(each["name"])} ${String(names["kind"])}`,
      isMapping(schema) ? reader.resource(schema, String(names["kind"]), false) : openObject,
    );
  }
  return types;
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
