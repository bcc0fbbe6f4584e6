/**
 * The types of the built-in kinds, read from the tables when they are asked for.
 *
 * A line of the types is a name and its fields, such as `core.v1.EnvVar name!:string value:string valueFrom:EnvVarSource`.
 * After the name of a field `!` says that it must be there, and its type follows: a scalar; the name of another type,
 * without its prefix if that is the same; `[type]`, a list; `{type}`, a mapping of names to such values; `=A|B`, one of
 * these texts, with `_` for a space. `@20-24` ends a field that only these minor versions have.
 */
import { scalars, type ScalarName } from "./scalars";
import { kinds } from "./tables/kinds";
import { minors } from "./tables/minors";
import { types } from "./tables/types";
import type { Field, ObjectType, Type } from "./type";

/** The first and the last minor version of Kubernetes 1 that is in the tables. */
export const [firstMinor = 0, newestMinor = 0] = minors.split("-").map(Number);

/** The minor versions in which something is there. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** A kind that a version of Kubernetes serves. */
export interface ServedKind extends Span {
  readonly apiVersion: string;
  readonly kind: string;
  readonly type: string;
}

/** Every kind that some version of Kubernetes serves. */
export const servedKinds: readonly ServedKind[] = kinds.split("\n").flatMap((line) => {
  const [apiVersion = "", kind = "", ...spans] = line.split(" ");
  return spans.map((span) => ({ apiVersion, kind, type: span.replace(/@.*/u, ""), ...spanOf(span) }));
});

function spanOf(text: string): Span {
  const [, first = "", last = ""] = /@(\d*)-(\d*)$/u.exec(text) ?? [];
  return {
    first: first === "" ? firstMinor : Number(first),
    last: last === "" ? newestMinor : Number(last),
  };
}

/** Whether something is there in a minor version. */
export function isIn({ first, last }: Span, minor: number): boolean {
  return first <= minor && minor <= last;
}

/** The lines of the types by their names. */
let lines: ReadonlyMap<string, string> | undefined;

function lineOf(name: string): string {
  lines ??= new Map(
    types.split("\n").map((line) => {
      const space = line.indexOf(" ");
      return [line.slice(0, space), line.slice(space + 1)];
    }),
  );
  return lines.get(name) ?? "";
}

/** The built-in types as they are in one minor version. */
export class BuiltInTypes {
  private readonly known = new Map<string, ObjectType>();

  constructor(private readonly minor: number) {}

  /** The type of a name, such as `core.v1.Pod`. */
  named(name: string): ObjectType {
    let type = this.known.get(name);
    if (type === undefined) {
      let fields: ReadonlyMap<string, Field> | undefined;
      type = {
        form: "object",
        name: name.slice(name.lastIndexOf(".") + 1),
        fields: () => (fields ??= this.fieldsOf(name)),
        elsewhere: (field) => this.elsewhere(name, field),
      };
      this.known.set(name, type);
    }
    return type;
  }

  private fieldsOf(name: string): ReadonlyMap<string, Field> {
    const home = name.slice(0, name.lastIndexOf(".") + 1);
    const fields = new Map<string, Field>();
    for (const entry of lineOf(name).split(" ")) {
      const colon = entry.indexOf(":");
      if (!isIn(spanOf(entry), this.minor)) continue;
      const isRequired = entry.charAt(colon - 1) === "!";
      const type = entry.slice(colon + 1).replace(/@[\d-]+$/u, "");
      fields.set(entry.slice(0, isRequired ? colon - 1 : colon), { type: this.typeOf(type, home), isRequired });
    }
    return fields;
  }

  private typeOf(text: string, home: string): Type {
    const inner = text.slice(1, -1);
    if (text.startsWith("[")) return { form: "list", items: this.typeOf(inner, home) };
    if (text === "{none}") return emptyObject;
    if (text.startsWith("{")) return { form: "map", values: this.typeOf(inner, home) };
    // A text that is empty is as good as none, for which the API server has a default.
    if (text.startsWith("=")) return { form: "enum", values: ["", ...text.slice(1).replaceAll("_", " ").split("|")] };
    if (text === "any") return { form: "any" };
    if (text in scalars) return { form: "scalar", scalar: text as ScalarName };
    return this.named(text.includes(".") ? text : home + text);
  }

  private elsewhere(name: string, field: string): string | undefined {
    const entry = ` ${lineOf(name)}`.split(` ${field}`).find((rest, at) => at > 0 && /^!?:/u.test(rest));
    if (entry === undefined) return undefined;
    const { first, last } = spanOf(entry.split(" ", 1)[0] ?? "");
    return last < this.minor ? `only up to Kubernetes 1.${last}` : `only from Kubernetes 1.${first} on`;
  }
}

const emptyObject: ObjectType = { form: "object", name: "an empty mapping", fields: () => new Map() };
