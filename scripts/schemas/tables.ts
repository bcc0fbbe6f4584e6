/**
 * What the API servers of several minor versions serve, in two tables: the kinds, and the types of which they are made.
 */
import { timeline, type Minor } from "./timeline";
import { fieldsOf, references, shortName, type Definition, type Enums } from "./types";

/** The part of an OpenAPI document, version 2, that the tables are made of. */
export interface OpenApi {
  readonly definitions: Readonly<Record<string, Definition>>;
  readonly paths: Readonly<Record<string, { readonly post?: Operation }>>;
}

interface Operation {
  readonly parameters?: readonly { readonly in?: string; readonly schema?: { readonly $ref?: string } }[];
  readonly "x-kubernetes-group-version-kind"?: {
    readonly group: string;
    readonly version: string;
    readonly kind: string;
  };
}

type Document = readonly [minor: Minor, openApi: OpenApi];

/** The minor versions that no longer serve a type of a kind unless they are told to, by its name. */
export type Removals = ReadonlyMap<string, Minor>;

/** The texts of the tables by their file names. */
export function tables(documents: readonly Document[], enums: Enums, removals: Removals): Record<string, string> {
  const minors = documents.map(([minor]) => minor);
  const kinds = new Map<string, Map<Minor, string>>();
  const definitions = new Map<string, Map<Minor, ReadonlyMap<string, string>>>();
  for (const [minor, { paths, definitions: all }] of documents) {
    const roots = served(paths);
    for (const [kind, type] of roots) {
      const name = shortName(type);
      if (minor < (removals.get(name) ?? Infinity)) put(kinds, kind, minor, name);
    }
    for (const name of reachable([...roots.values()], all)) {
      const definition = all[name];
      if (definition !== undefined) put(definitions, shortName(name), minor, fieldsOf(name, definition, all, enums));
    }
  }
  const range = `${minors[0] ?? 0}-${minors.at(-1) ?? 0}`;
  return {
    "minors.ts": written("minors", `The first and the last minor version of Kubernetes in the tables.`, range),
    "kinds.ts": written(
      "kinds",
      "The kinds that API servers serve, with their types and the minor versions that do.",
      lines(kinds, (byMinor) => timeline(byMinor, minors).join(" ")),
    ),
    "types.ts": written(
      "types",
      "The types of which the kinds are made, with their fields.",
      lines(definitions, (byMinor) => fieldLine(byMinor)),
    ),
  };
}

function put<Value>(table: Map<string, Map<Minor, Value>>, name: string, minor: Minor, value: Value): void {
  const row = table.get(name) ?? new Map<Minor, Value>();
  table.set(name, row.set(minor, value));
}

/** The types of the kinds of which objects can be made, by `apiVersion kind`. Subresources have kinds of their own. */
function served(paths: OpenApi["paths"]): Map<string, string> {
  const kinds = new Map<string, string>();
  for (const [path, { post }] of Object.entries(paths)) {
    const gvk = post?.["x-kubernetes-group-version-kind"];
    const body = post?.parameters?.find((parameter) => parameter.in === "body")?.schema?.$ref;
    if (gvk === undefined || body === undefined || /\{name\}\//u.test(path)) continue;
    const { group, version, kind } = gvk;
    kinds.set(`${group === "" ? "" : `${group}/`}${version} ${kind}`, nameIn(body));
  }
  return kinds;
}

function reachable(roots: readonly string[], definitions: OpenApi["definitions"]): Set<string> {
  const found = new Set<string>();
  const open = [...roots];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const definition = definitions[name];
    if (definition?.properties === undefined || found.has(name)) continue;
    found.add(name);
    open.push(...Object.values(definition.properties).flatMap((property) => references(property)));
  }
  return found;
}

/** The fields of a type, each with the minor versions in which it is so, if the type was there in others, too. */
function fieldLine(byMinor: ReadonlyMap<Minor, ReadonlyMap<string, string>>): string {
  const names = new Set([...byMinor.values()].flatMap((fields) => [...fields.keys()]));
  return [...names]
    .sort()
    .flatMap((name) => {
      const types = new Map<Minor, string>();
      // What is not needed any more never was: the document was made to say so.
      const isNeeded = [...byMinor.values()].findLast((fields) => fields.has(name))?.get(name)?.startsWith("!");
      for (const [minor, fields] of byMinor) {
        const type = fields.get(name);
        if (type !== undefined) types.set(minor, isNeeded === true ? type : type.replace(/^!/u, ""));
      }
      return timeline(types, [...byMinor.keys()]).map((type) => name + type);
    })
    .join(" ");
}

function lines<Row>(table: ReadonlyMap<string, Row>, text: (row: Row) => string): string {
  return [...table]
    .map(([name, row]) => `${name} ${text(row)}`.trim())
    .sort()
    .join("\n");
}

function nameIn(reference: string): string {
  return reference.replace("#/definitions/", "");
}

function written(name: string, doc: string, text: string): string {
  return `// Generated by \`npx tsx scripts/kubernetes-schemas.ts\`. Do not edit.\n\n/** ${doc} */\nexport const ${name} = \`${text}\`;\n`;
}
