/**
 * Types of an OpenAPI document in the words of the tables.
 */

/** A type of an OpenAPI document. */
export interface Definition extends Property {
  readonly properties?: Readonly<Record<string, Property>>;
  readonly required?: readonly string[];
}

/** The type of a field. */
export interface Property {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly items?: Property;
  readonly additionalProperties?: Property;
}

/** Types that the API server decodes by code of their own. */
const special: Readonly<Record<string, string>> = {
  "resource.Quantity": "quantity",
  "intstr.IntOrString": "int-or-string",
  "meta.v1.Time": "time",
  "meta.v1.MicroTime": "micro-time",
  "runtime.RawExtension": "any",
  "meta.v1.FieldsV1": "any",
};

/** A name such as `core.v1.Pod` for `io.k8s.api.core.v1.Pod`. */
export function shortName(name: string): string {
  return name.replace(/^io\.k8s\.(?:api\.|.*\.apis?\.|.*\.(?=runtime\.|intstr\.))/u, "");
}

/**
 * Fields that the document says must be there, and without which the API server takes an object all the same: an empty
 * text, zero or an empty mapping will do. Found by leaving out each field of an object of each kind.
 */
const lenient: ReadonlySet<string> = new Set(
  `CSIDriver.spec CSINode.spec CSINodeSpec.drivers ConfigMapNodeConfigSource.kubeletConfigKey
  ConfigMapNodeConfigSource.name ConfigMapNodeConfigSource.namespace ControllerRevision.revision Counter.value
  DeviceCapacity.value DeviceClass.spec Event.involvedObject HTTPHeader.value ISCSIPersistentVolumeSource.lun
  ISCSIVolumeSource.lun LimitRangeSpec.limits PodFailurePolicy.rules PreferredSchedulingTerm.preference
  ResourceClaim.spec ResourceClaimTemplate.spec ResourceClaimTemplateSpec.spec ResourcePool.generation
  ScaleIOPersistentVolumeSource.secretRef ScaleIOVolumeSource.secretRef SleepAction.seconds Sysctl.value
  TokenRequest.audience`.split(/\s+/u),
);

/** The values of enumerated fields, by type and field. */
export type Enums = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** The fields of a type, written `:type`, or `!:type` for those that must be there. */
export function fieldsOf(
  name: string,
  { properties = {}, required = [] }: Definition,
  definitions: Readonly<Record<string, Definition>>,
  enums: Enums,
): ReadonlyMap<string, string> {
  const home = shortName(name).replace(/[^.]+$/u, "");
  const own = shortName(name).slice(home.length);
  return new Map(
    Object.entries(properties).map(([field, property]) => {
      const values = enums[name]?.[field];
      const type = typeOf(property, home, definitions);
      const enumerated = values === undefined ? type : type.replace("string", `=${values.join("|").replaceAll(" ", "_")}`);
      return [field, `${required.includes(field) && !lenient.has(`${own}.${field}`) ? "!" : ""}:${enumerated}`];
    }),
  );
}

/** The types that a field refers to. */
export function references({ $ref, items, additionalProperties }: Property): string[] {
  const own = $ref === undefined ? [] : [$ref.replace("#/definitions/", "")];
  return [...own, ...[items, additionalProperties].flatMap((inner) => (inner ? references(inner) : []))];
}

function typeOf(property: Property, home: string, definitions: Readonly<Record<string, Definition>>): string {
  const { $ref, type, format, items, additionalProperties } = property;
  if ($ref !== undefined) return referred($ref.replace("#/definitions/", ""), home, definitions);
  if (type === "array") return `[${typeOf(items ?? {}, home, definitions)}]`;
  if (type === "object")
    return additionalProperties === undefined ? "any" : `{${typeOf(additionalProperties, home, definitions)}}`;
  if (type === "integer") return format === "int32" ? "int32" : "int64";
  if (type === "string") {
    if (format === "byte") return "bytes";
    if (format === "int-or-string") return format;
    return type;
  }
  return type ?? "any";
}

function referred(name: string, home: string, definitions: Readonly<Record<string, Definition>>): string {
  const short = shortName(name);
  const known = special[short];
  if (known !== undefined) return known;
  const definition = definitions[name];
  if (definition?.properties === undefined) {
    // A struct without fields; what has no type at all is decoded by code of its own.
    return definition?.type === "object" ? "{none}" : typeOf(definition ?? {}, home, definitions);
  }
  return short.startsWith(home) ? short.slice(home.length) : short;
}
