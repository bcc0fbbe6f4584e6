/**
 * What rules on custom resources are written against: the TypeScript types of CustomResourceDefinitions, and the kinds
 * that targets take.
 */
import { isMapping } from "../author/shape";
import { definedVersions, type DefinedVersion, type Definition } from "../families/kubernetes/schema/custom";
import { typesHeader } from "../packs/types-file";

/** Types that cannot be written, for a reason that the author of the definition can mend. */
export class DefinitionError extends Error {}

type Schema = Readonly<Record<string, unknown>>;

/**
 * The TypeScript file of these definitions.
 *
 * @throws DefinitionError if one of them is incomplete, or two are of one kind.
 */
export function customTypesFile(definitions: readonly Schema[]): string {
  const seen = new Map<string, string>();
  const sections = definitions.map((definition) => {
    const read = definedVersions(definition);
    if (typeof read === "string") throw new DefinitionError(`${nameOf(definition)}: ${read}`);
    const type = typeName(read.kind);
    const other = seen.get(type);
    if (other !== undefined) {
      throw new DefinitionError(
        `${other} and ${nameOf(definition)} are both of the kind ${read.kind}: write their types to files of their own`,
      );
    }
    seen.set(type, nameOf(definition));
    return section(type, read);
  });
  const names = definitions.map(nameOf).join(", ");
  return [
    `${typesHeader} from ${oneLine(names)}. Do not edit.`,
    "/* eslint-disable */",
    'import type * as kit from "lockstep/author";',
    ...sections,
    "",
  ].join("\n");
}

function nameOf({ metadata }: Schema): string {
  const name = isMapping(metadata) ? metadata["name"] : undefined;
  return typeof name === "string" ? name : "a CustomResourceDefinition without a name";
}

/** The kind of a definition, and the type of each of its versions. */
function section(type: string, definition: Definition): string {
  const { kind, group, plural, isNamespaced, preferred, versions } = definition;
  const constant = `${type.charAt(0).toLowerCase()}${type.slice(1)}Kind`;
  const fields = { kind, group, version: preferred.name, resource: plural, namespaced: isNamespaced };
  const entries = Object.entries(fields).map(([name, value]) => `  ${name}: ${JSON.stringify(value)},`);
  return [
    "",
    ...doc(`For targets, such as objects<${type}>(${constant}).`, ""),
    `export const ${constant}: kit.Kind = {`,
    ...entries,
    "};",
    "",
    ...doc(`A ${kind} of the version that policies are written for.`, ""),
    `export type ${type} = ${type}${typeName(preferred.name)};`,
    ...versions.flatMap((version) => versionType(type, definition, version)),
  ].join("\n");
}

function versionType(type: string, { kind, group }: Definition, { name, schema }: DefinedVersion): string[] {
  const apiVersion = `${group}/${name}`;
  const about = schema["description"];
  return [
    "",
    ...doc(typeof about === "string" ? about : `A ${kind} of ${apiVersion}.`, ""),
    `export type ${type}${typeName(name)} = ${resource(schema, "", { apiVersion, kind })};`,
  ];
}

/** The words of a name with a capital each: `v1alpha1` is `V1alpha1`. */
function typeName(name: string): string {
  return name
    .split("-")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
}

/** The type of a value. */
function typeOf(schema: unknown, indent: string): string {
  if (!isMapping(schema)) return "unknown";
  const type = typeWithoutNull(schema, indent);
  return schema["nullable"] === true && type !== "unknown" ? `${type} | null` : type;
}

function typeWithoutNull(schema: Schema, indent: string): string {
  if (schema["x-kubernetes-int-or-string"] === true) return "number | string";
  if (schema["x-kubernetes-embedded-resource"] === true) return resource(schema, indent, {});
  const literals = enumOf(schema);
  if (literals !== undefined) return literals;
  switch (schema["type"]) {
    case "object":
      return objectType(schema, indent);
    case "array":
      return listType(typeOf(schema["items"], indent));
    case "integer":
    case "number":
      return "number";
    case "string":
    case "boolean":
      return schema["type"];
    default:
      return isMapping(schema["properties"]) ? objectType(schema, indent) : "unknown";
  }
}

function listType(item: string): string {
  return /^[\w.]+$/u.test(item) || (item.startsWith("{") && item.endsWith("}")) ? `${item}[]` : `(${item})[]`;
}

/** The values of an enumeration, if all of them are plain. */
function enumOf({ enum: values, nullable }: Schema): string | undefined {
  if (!Array.isArray(values) || values.length === 0) return undefined;
  const plain = values.filter(
    (value) => ["string", "number", "boolean"].includes(typeof value) || value === null,
  );
  if (plain.length < values.length) return undefined;
  const others = nullable === true ? plain.filter((value) => value !== null) : plain;
  return others.map((value) => JSON.stringify(value)).join(" | ");
}

/** An object with what every object has, whatever its schema says. */
function resource(
  schema: Schema,
  indent: string,
  { apiVersion, kind }: { apiVersion?: string; kind?: string },
): string {
  const text = (value: string | undefined): string =>
    value === undefined ? "string" : JSON.stringify(value);
  const inner = `${indent}  `;
  const common = new Map([
    ["apiVersion", `${inner}apiVersion: ${text(apiVersion)};`],
    ["kind", `${inner}kind: ${text(kind)};`],
    ["metadata", `${inner}metadata: kit.ObjectMeta;`],
  ]);
  return block([...common.values(), ...fieldsOf(schema, inner, common)], indent);
}

function objectType(schema: Schema, indent: string): string {
  const inner = `${indent}  `;
  return block(fieldsOf(schema, inner), indent);
}

function block(fields: readonly string[], indent: string): string {
  return fields.length === 0 ? "{ [field: string]: never }" : ["{", ...fields, `${indent}}`].join("\n");
}

/** The fields of an object but for some, each with its description, and what other fields it may have. */
function fieldsOf(schema: Schema, indent: string, known: ReadonlyMap<string, string> = new Map()): string[] {
  const properties = Object.entries(isMapping(schema["properties"]) ? schema["properties"] : {});
  const required: unknown[] = Array.isArray(schema["required"]) ? schema["required"] : [];
  const fields = properties
    .filter(([name]) => !known.has(name))
    .flatMap(([name, property]) => {
      const { description, default: byDefault } = isMapping(property) ? property : {};
      // What has a default is there at admission; in a file it need not be.
      const isThere = required.includes(name) && byDefault === undefined;
      const type = typeOf(property, indent);
      const key = /^[A-Za-z_$][\w$]*$/u.test(name) ? name : JSON.stringify(name);
      return [
        ...(typeof description === "string" ? doc(description, indent) : []),
        `${indent}${key}${isThere ? "" : "?"}: ${type}${isThere ? "" : " | undefined"};`,
      ];
    });
  return [...fields, ...othersOf(schema, indent, properties.length + known.size > 0)];
}

function othersOf(schema: Schema, indent: string, hasFields: boolean): string[] {
  const { additionalProperties: others } = schema;
  const hasSchema = schema["type"] !== undefined || schema["properties"] !== undefined;
  const preserves = schema["x-kubernetes-preserve-unknown-fields"] === true || others === true || !hasSchema;
  // A type of its own would have to fit the fields that are known, too.
  if (preserves || (isMapping(others) && hasFields)) return [`${indent}[field: string]: unknown;`];
  return isMapping(others) ? [`${indent}[key: string]: ${typeOf(others, indent)};`] : [];
}

/** A docstring, which a description cannot end. */
function doc(description: string, indent: string): string[] {
  const lines = description
    .replaceAll("*/", "*\\/")
    .split(/[\r\n\u2028\u2029]+/u)
    .map((line) => line.replaceAll(/[\u0000-\u001f\u007f-\u009f]/gu, " ").trimEnd())
    .filter((line) => line !== "");
  if (lines.length === 0) return [];
  const [only] = lines;
  if (lines.length === 1) return [`${indent}/** ${(only ?? "").trim()} */`];
  return [`${indent}/**`, ...lines.map((line) => `${indent} * ${line}`), `${indent} */`];
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, " ");
}
