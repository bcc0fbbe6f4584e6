/**
 * The values of a Pulumi program in YAML, as far as they are known before it runs: in the form in which states have them,
 * with a stand-in for what is not known.
 */
import { identifiers } from "../../author/providers";
import { isMapping } from "../../author/shape";
import { asSecret, hasSecret } from "../../judge/pulumi/secrets";
import { functionPattern, namesReferredTo, referencePattern } from "../../families/programs";
import { isReadable, unknownText } from "../../judge/pulumi/unknowns";
import type { Joints } from "../../judge/pulumi/stack-set";
import { maxDepth } from "../../yaml/limits";
import { revealed } from "./secrets";

/** How many values may come of variables; one that is used everywhere would else be copied without end. */
const mostOfVariables = 100_000;

/** The longest text that is worked out: functions within functions would else make much of little. */
const longestText = 1_000_000;

const reference = new RegExp(referencePattern, "u");
const functionKey = new RegExp(functionPattern, "u");

function unescaped(text: string): string {
  return text.replaceAll("$$", () => "$");
}

/** The name in a text that is a reference to something as a whole, such as `${web}`; "" in any other. */
export function nameIn(text: string): string {
  return /^\$\{([\w-]+)\}$/u.exec(text)?.[1] ?? "";
}

interface Reference {
  readonly name: string;
  /** The place in it, such as `["tags", "0"]` of `${web.tags[0]}`. */
  readonly steps: readonly string[];
}

/** What a text refers to that is a reference as a whole; undefined of any other. */
function referenceIn(text: string): Reference | undefined {
  const [, name, path = ""] = /^\$\{([\w-]+)((?:\.[\w-]+|\[\d+\]|\["[^"\\]*"\])*)\}$/u.exec(text) ?? [];
  if (name === undefined) return undefined;
  const steps = Array.from(path.matchAll(/\.([\w-]+)|\[(\d+)\]|\["([^"]*)"\]/gu), ([, ...its]) => {
    return its.find((each: string | undefined) => each !== undefined) ?? "";
  });
  return { name, steps };
}

/** What is at a place in a value; undefined where that is not written there. */
function valueAt(value: unknown, steps: readonly string[]): unknown {
  return steps.reduce<unknown>((outer, step) => {
    const isOuter = typeof outer === "object" && outer !== null && Object.hasOwn(outer, step);
    return isOuter ? (outer as Readonly<Record<string, unknown>>)[step] : undefined;
  }, value);
}

/** Whether a property of a resource is what others call that, and nothing else. */
function isIdentifier(property = "id"): boolean {
  return identifiers.includes(property) || property === "keyId";
}

/** What a value is made of. */
interface Made {
  /** What is named, as a whole, somewhere in it. */
  readonly named: Set<string>;
  /** What something else is taken of, such as its version. */
  readonly besides: Set<string>;
  /** Whether there is something else that is not known. */
  isOfMore: boolean;
}

/** Whether a value names all that it is made of. */
function isWhole({ named, besides, isOfMore }: Made): boolean {
  return !isOfMore && [...besides].every((name) => named.has(name));
}

/** Reads the values of one program. */
export class ProgramValues {
  private left = mostOfVariables;
  /** How much is still looked at of what inputs are made of. */
  private leftToTrace = mostOfVariables;

  /** @param variables The variables of the program by name. */
  constructor(private readonly variables: Readonly<Record<string, unknown>>) {}

  /** What a value of the program comes to. */
  read(value: unknown): unknown {
    return this.at(value, this.variables, 0);
  }

  /** What each input is made of, by name, also through variables. */
  dependenciesOf(properties: unknown): Joints["dependencies"] {
    if (!isMapping(properties)) return {};
    return Object.fromEntries(
      Object.entries(properties).map(([input, value]) => {
        const made: Made = { named: new Set(), besides: new Set(), isOfMore: false };
        this.trace(value, made, new Set());
        return [input, { ids: [...made.named], areWhole: isWhole(made) }] as const;
      }),
    );
  }

  /** Notes what a value is made of: the resources that are named in it, and whether there is more to it. */
  private trace(value: unknown, made: Made, seen: Set<string>): void {
    if (this.leftToTrace-- <= 0) {
      made.isOfMore = true;
    } else if (typeof value === "string") {
      this.traceText(value, made, seen);
    } else if (typeof value === "object" && value !== null) {
      const [key = "", ...others] = Object.keys(value);
      const isCall = others.length === 0 && functionKey.test(key);
      if (isCall && key.toLowerCase() !== "fn::secret") made.isOfMore ||= namesReferredTo(value).length > 0;
      else for (const each of Object.values(value)) this.trace(each, made, seen);
    }
  }

  private traceText(text: string, made: Made, seen: Set<string>): void {
    if (!reference.test(text) || seen.has(text)) return;
    seen.add(text);
    const its = referenceIn(text);
    const [property, ...more] = its?.steps ?? [];
    if (its !== undefined && Object.hasOwn(this.variables, its.name)) {
      const value = valueAt(this.variables[its.name], its.steps);
      if (value === undefined) made.isOfMore = true;
      else this.trace(value, made, seen);
    } else if (its !== undefined && more.length === 0) {
      (isIdentifier(property) ? made.named : made.besides).add(its.name);
    } else {
      made.isOfMore = true;
    }
  }

  private at(value: unknown, variables: Readonly<Record<string, unknown>>, depth: number): unknown {
    if (depth > maxDepth) return unknownText;
    if (variables !== this.variables && this.left-- <= 0) return unknownText;
    const within = (each: unknown): unknown => this.at(each, variables, depth + 1);
    if (typeof value === "string") return this.text(value, variables, depth);
    if (Array.isArray(value)) return value.map(within);
    if (!isMapping(value)) return value;
    const [first, ...others] = Object.entries(value);
    if (first !== undefined && others.length === 0 && functionKey.test(first[0])) {
      return called(first[0].toLowerCase(), within(first[1]));
    }
    // A key that is worked out may turn out to be any.
    if (Object.keys(value).some((key) => reference.test(key))) return unknownText;
    return Object.fromEntries(Object.entries(value).map(([field, its]) => [unescaped(field), within(its)]));
  }

  /** A text in which `${…}` stands for other values, and `$${` for itself. */
  private text(text: string, variables: Readonly<Record<string, unknown>>, depth: number): unknown {
    const { name = "", steps = [] } = referenceIn(text) ?? {};
    // Variables within variables stay unknown: so no program makes much of little, or never ends.
    if (Object.hasOwn(variables, name)) {
      return this.at(valueAt(variables[name], steps) ?? unknownText, {}, depth + 1);
    }
    return reference.test(text) ? unknownText : unescaped(text);
  }
}

/** What a function of Pulumi YAML makes of its argument; unknown of those that need more than that. */
function called(name: string, argument: unknown): unknown {
  switch (name) {
    case "fn::secret":
      // What is secret within is no more so.
      return asSecret(revealed({ known: argument }, false)["known"]);
    case "fn::tojson":
      return whereKnown(argument, (known) => JSON.stringify(known));
    case "fn::join":
      return whereKnown(argument, (known) => {
        const [separator, parts] = Array.isArray(known) ? (known as unknown[]) : [];
        const isText = typeof separator === "string" && Array.isArray(parts);
        return isText && parts.every((part) => typeof part === "string")
          ? parts.join(separator)
          : unknownText;
      });
    default:
      return unknownText;
  }
}

/** What is made of a value that is known; a secret, if something in it is. */
function whereKnown(value: unknown, make: (known: unknown) => unknown): unknown {
  const { known } = revealed({ known: value }, false);
  if (!isReadable(known)) return unknownText;
  const made = make(known);
  if (typeof made === "string" && made.length > longestText) return unknownText;
  return hasSecret(value) ? asSecret(made) : made;
}
