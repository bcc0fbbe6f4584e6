/**
 * The values of a Pulumi program in YAML, as far as they are known before it runs: in the form in which states have them,
 * with a stand-in for what is not known.
 */
import { isMapping } from "../../author/shape";
import { asSecret, hasSecret } from "../../judge/pulumi/secrets";
import { functionPattern, namesReferredTo, referencePattern } from "../../families/programs";
import { isReadable, unknownText } from "../../judge/pulumi/unknowns";
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

/** Reads the values of one program. */
export class ProgramValues {
  private left = mostOfVariables;
  /** The names that variables refer to. */
  private readonly namesOf = new Map<string, readonly string[]>();

  /** @param variables The variables of the program by name. */
  constructor(private readonly variables: Readonly<Record<string, unknown>>) {}

  /** What a value of the program comes to. */
  read(value: unknown): unknown {
    return this.at(value, this.variables, 0);
  }

  /** What each input refers to, by name, also through variables. */
  dependenciesOf(properties: unknown): Readonly<Record<string, readonly string[]>> {
    if (!isMapping(properties)) return {};
    return Object.fromEntries(
      Object.entries(properties).map(([input, value]) => [input, this.namesIn(value)] as const),
    );
  }

  private namesIn(value: unknown): readonly string[] {
    const names = new Set(namesReferredTo(value));
    // Those that are found on the way are visited, too.
    for (const name of names) for (const other of this.namesOfVariable(name)) names.add(other);
    return [...names];
  }

  private namesOfVariable(name: string): readonly string[] {
    if (!Object.hasOwn(this.variables, name)) return [];
    const names = this.namesOf.get(name) ?? namesReferredTo(this.variables[name]);
    this.namesOf.set(name, names);
    return names;
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
    const variable = nameIn(text);
    // Variables within variables stay unknown: so no program makes much of little, or never ends.
    if (Object.hasOwn(variables, variable)) return this.at(variables[variable], {}, depth + 1);
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
