/**
 * The content of `lockstep.yaml`. A mistake in it could switch a rule off unseen, so everything in it is checked:
 * what is malformed has no effect, and is a problem that says how to mend it.
 */
import type { Rule } from "../author";
import { kindsTogether } from "../author/catalogue";
import {
  defaults,
  typeProblem,
  type Parameter,
  type Parameters,
  type ParameterValue,
  type Values,
} from "../author/parameters";
import { gates, levels, type Gate, type Level } from "../author/levels";
import { defaultProfile, type RuleSet } from "../author/pack";
import { formatPath, isMapping, type Path } from "../author/shape";
import { minorOf, newestVersion, oldestVersion } from "../families/kubernetes/schema";
import { environmentsOf, type Environment } from "./environments";
import { layerFields } from "./layers";
import { packEntries, usePattern } from "./packs";
import { didYouMean, Fields, quote, repetitions, unknownRule, type FileProblem } from "./fields";
import { engines } from "./engines";
import {
  programChoices,
  forms,
  nameOf,
  usualDeployers,
  usualSystem,
  type Accounts,
  type Exclusions,
  type NamespaceLevels,
  type Output,
  type RuleSettings,
  type Settings,
  tellings,
  type System,
  type Telling,
} from "./settings";
import { closest, suggest } from "../author/suggest";

/** What objects are read by before rules judge them. */
export interface ReadBy {
  /** The minor version of Kubernetes; undefined for the newest that is known. */
  readonly minor: number | undefined;
  /** Where CustomResourceDefinitions are: files, folders and globs, from the folder of the settings file. */
  readonly crds: readonly string[];
}

/** What a settings file says. */
export interface ParsedSettings {
  /** The settings of every rule, those of the profile where the file says nothing well-formed. */
  readonly settings: Settings;
  /** The name of the profile that levels start from. */
  readonly profile: string;
  /** Whether approvals are to reach Kyverno as PolicyExceptions. */
  readonly policyExceptions: boolean;
  /** Who may change and delete the policies where the API server guards them. */
  readonly deployers: Accounts;
  /** What policies are generated for. */
  readonly output: Output;
  /** What objects are read by before rules judge them. */
  readonly reading: ReadBy;
  /** How much Pulumi is told. */
  readonly telling: Telling;
  /** Whether Helm releases of programs are rendered. */
  readonly rendersReleases: boolean;
  /** The kinds of which what is checked has all objects. */
  readonly complete: readonly string[] | "all";
  /** What it extends: files of the workspace, and npm packages. */
  readonly extended: readonly string[];
  /** What its environments decide by themselves, which is none of the above. */
  readonly environments: readonly Environment[];
  readonly problems: readonly FileProblem[];
}

/** The fields of the file. */
export const fileFields = [
  ...layerFields,
  "packs",
  "engines",
  "forms",
  "crds",
  "extends",
  "environments",
] as const;
/** The fields of an environment in it. */
export const environmentFields = [...layerFields, "stacks"] as const;
/** The fields of a rule in it. */
export const ruleFields = ["level", "parameters", "exclude"] as const;
/** The fields of a list that is added to another. */
export const listFields = ["add"] as const;
/** The fields of what is known of other objects. */
export const referencesFields = ["complete"] as const;
/** The fields of what is excluded. */
export const excludeFields = ["namespaces", "kinds"] as const;
/** The fields of who keeps the cluster running, and where. */
export const systemFields = ["namespaces", "users", "groups"] as const;
/** The fields of who deploys the policies. */
export const deployersFields = ["users", "groups"] as const;
/** The fields of what is said of namespaces by a label. */
export const namespacesFields = ["label", "values"] as const;
/** The fields of a value of the label. */
export const valueFields = ["names", "profile", "level", "rules"] as const;
/** What the keys of labels look like, as the API server requires. */
export const labelPattern =
  "^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$";
/** What the values of labels look like, as the API server requires; the empty one tells nothing apart. */
export const labelValuePattern = "^[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$";
/** What the names of namespaces look like (RFC 1123 labels, as the API server requires). */
export const namespacePattern = "^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$";

/** What the names of users and groups look like: anything but what would be taken for a glob, or seen as nothing. */
export const accountPattern = "^[^*\\s]([^*]*[^*\\s])?$";

/**
 * The settings in the value of a settings file.
 *
 * @param value The file as read from YAML; undefined when it is empty or there is none.
 * @param ruleSet The rules that it is about, and the profiles that it may name.
 * @param repeated The fields that the file gives twice, of which the value holds only one.
 * @param instead The name of the profile that takes the place of the file's.
 * @param known The fields that it may have.
 */
export function parseSettings(
  value: unknown,
  { rules, profiles }: RuleSet,
  repeated: readonly Path[] = [],
  instead?: string,
  known: readonly string[] = fileFields,
): ParsedSettings {
  const problems = repetitions(repeated);
  const parser = new Parser(problems, Object.keys(profiles));
  const atProfile = (name: string, rule: Rule): Record<Gate, Level> => {
    const profile = profiles[name];
    if (profile === undefined) throw new Error(`there is no profile ${name}`);
    return atEveryGate(profile(rule));
  };
  const file = new Fields(value ?? {}, [], known, problems);
  const written = parser.profile(file);
  const profile = instead ?? written ?? defaultProfile;
  const ofPacks = parser.packs(file);
  const everyLevel = parser.level(file.value("level"), ["level"]);
  const everyKind = new Set(rules.flatMap(({ target }) => target.kinds.map(({ kind }) => kind)));
  const everywhere = parser.exclude(file.value("exclude"), ["exclude"], everyKind, "a rule looks at");
  const system = parser.system(file.value("system"), ["system"]);
  const own = parser.rules(file.value("rules"), rules);
  const namespaces = parser.namespaces(file.value("namespaces"), ["namespaces"], rules);

  const entries = rules.map((rule): [string, RuleSettings] => {
    const its = own.get(rule.name);
    const usual = { ...atProfile(instead ?? ofPacks.get(rule.pack.prefix) ?? profile, rule), ...everyLevel };
    return [
      rule.name,
      {
        levels: { ...usual, ...its?.levels },
        namespaces: namespaces.map(({ label, value, names, profile: there, everyRule, rules: ofRules }) => ({
          label,
          value,
          names,
          levels: {
            ...(there === undefined ? usual : atProfile(instead ?? there, rule)),
            ...everyRule,
            ...its?.levels,
            ...ofRules.get(rule.name),
          },
        })),
        parameters: { ...defaults(rule.parameters ?? {}), ...its?.parameters },
        excluded: {
          namespaces: [...new Set([...(everywhere.namespaces ?? []), ...(its?.exclude.namespaces ?? [])])],
          kinds: [...new Set([...(everywhere.kinds ?? []), ...(its?.exclude.kinds ?? [])])],
        },
        system,
      },
    ];
  });
  const policyExceptions = parser.flag(file, "policyExceptions");
  const deployers = parser.deployers(file.value("deployers"), ["deployers"]);
  const output = {
    engines: parser.choice(file, "engines", engines),
    forms: parser.choice(file, "forms", forms),
    programs: parser.one(file, "programs", programChoices),
    conflicts: parser.flag(file, "conflicts"),
    presence: parser.flag(file, "presence"),
    missing: parser.flag(file, "missing"),
  };
  for (const field of ["conflicts", "presence", "missing"] as const) {
    if (output[field] && !output.engines.includes("kyverno-validating-policy"))
      file.problem(field, "needs kyverno-validating-policy among engines");
  }
  const reading = { minor: parser.minor(file), crds: parser.crds(file) };
  const telling = parser.one(file, "preview", tellings) ?? "brief";
  const rendersReleases = parser.flag(file, "renderReleases");
  const complete = parser.complete(file.value("references"), rules);
  const extended = parser.extended(file);
  const environments = environmentsOf(file, problems);
  for (const { name, value: its } of environments) {
    const found = parseSettings(its, { rules, profiles }, [], instead, environmentFields);
    for (const { message, path } of found.problems) {
      problems.push({ message: `environments.${name}: ${message}`, path: ["environments", name, ...path] });
    }
  }
  return {
    settings: new Map(entries),
    profile,
    policyExceptions,
    deployers,
    output,
    reading,
    telling,
    rendersReleases,
    complete,
    extended,
    environments,
    problems,
  };
}

/** What the file says of one rule. */
interface Entry {
  readonly levels: Partial<Record<Gate, Level>>;
  /** Those that are set. */
  readonly parameters: Values<Parameters>;
  readonly exclude: Partial<Exclusions>;
}

/** What the file says of the namespaces with one value of the label. */
interface NamespacesEntry extends Omit<NamespaceLevels, "levels"> {
  readonly profile: string | undefined;
  readonly everyRule: Partial<Record<Gate, Level>>;
  readonly rules: ReadonlyMap<string, Partial<Record<Gate, Level>>>;
}

/** Reads the parts of the file, and notes what is wrong with them. */
class Parser {
  constructor(
    private readonly problems: FileProblem[],
    private readonly profiles: readonly string[],
  ) {}

  profile(fields: Fields): string | undefined {
    const value = fields.value("profile");
    if (value === undefined) return undefined;
    const names = this.profiles;
    if (typeof value === "string" && names.includes(value)) return value;
    fields.problem("profile", `must be ${oneOf(names)}, not ${quote(value)}${meant(value, names)}`);
    return undefined;
  }

  /** The profiles that the rules of packs start from, by prefix, where it is not that of the file. */
  packs(file: Fields): ReadonlyMap<string, string> {
    const found = new Map<string, string>();
    packEntries(file).forEach(({ prefix, profile }, index) => {
      const its = this.profile(new Fields({ profile }, ["packs", index], ["profile"], this.problems));
      if (its !== undefined) found.set(prefix, its);
    });
    return found;
  }

  /** The words of a list that chooses among some; all of them where the file has none. */
  choice<Word extends string>(file: Fields, field: string, words: readonly Word[]): readonly Word[] {
    const value = file.value(field);
    if (value === undefined) return words;
    if (Array.isArray(value) && value.length === 0) {
      file.problem(field, `must be a list of at least one of ${words.join(", ")}`);
      return words;
    }
    const chosen = this.texts(value, [field], (word) =>
      (words as readonly string[]).includes(word)
        ? undefined
        : `must be ${oneOf(words)}, not ${quote(word)}${meant(word, words)}`,
    );
    return chosen === undefined ? words : words.filter((word) => chosen.includes(word));
  }

  one<Word extends string>(file: Fields, field: string, words: readonly Word[]): Word | undefined {
    const value = file.value(field);
    const word = words.find((each) => each === value);
    if (value !== undefined && word === undefined) {
      file.problem(field, `must be ${oneOf(words)}, not ${describe(value)}${meant(value, words)}`);
    }
    return word;
  }

  flag(file: Fields, field: string): boolean {
    const value = file.value(field);
    if (value === undefined || typeof value === "boolean") return value === true;
    file.problem(field, `must be true or false, not ${describe(value)}`);
    return false;
  }

  rules(value: unknown, rules: readonly Rule[]): ReadonlyMap<string, Entry> {
    return this.byRule(value, ["rules"], rules, "what is decided about them", (entry, path, rule) =>
      this.rule(entry, path, rule),
    );
  }

  /** What a mapping says of each rule in it. */
  private byRule<Its>(
    value: unknown,
    path: Path,
    rules: readonly Rule[],
    content: string,
    read: (entry: unknown, path: Path, rule: Rule) => Its,
  ): ReadonlyMap<string, Its> {
    const entries = new Map<string, Its>();
    if (value === undefined) return entries;
    if (!isMapping(value)) {
      this.note(path, `must be a mapping of rules to ${content}`);
      return entries;
    }
    for (const [name, entry] of Object.entries(value)) {
      const rule = rules.find((candidate) => candidate.name === name);
      if (rule === undefined) this.note([...path, name], unknownRule(name, rules));
      else entries.set(name, read(entry, [...path, name], rule));
    }
    return entries;
  }

  namespaces(value: unknown, path: Path, rules: readonly Rule[]): NamespacesEntry[] {
    if (value === undefined) return [];
    const fields = new Fields(value, path, namespacesFields, this.problems);
    const label = fields.text("label", "it says by which label namespaces are told apart");
    if (label !== "" && !new RegExp(labelPattern, "u").test(label)) {
      fields.problem("label", `must be the key of a label such as example.com/stage, not ${quote(label)}`);
    }
    const values = fields.value("values");
    if (values === undefined) fields.missing("values", "levels by the values of the label");
    else if (!isMapping(values)) {
      this.note([...path, "values"], "must be a mapping of values of the label to levels");
    }
    const taken = new Map<string, string>();
    const policyNames = new Map<string, string>();
    return Object.entries(isMapping(values) ? values : {}).map(([labelValue, entry]) => {
      const policyName = nameOf({ values: [labelValue] });
      const other = policyNames.get(policyName);
      if (other === undefined) policyNames.set(policyName, labelValue);
      else
        this.note(
          [...path, "values", labelValue],
          `gives policies the same names as ${other}: values must differ in more than capitals, dots and underscores`,
        );
      return this.labelValue(entry, [...path, "values", labelValue], rules, {
        label,
        value: labelValue,
        taken,
      });
    });
  }

  private labelValue(
    entry: unknown,
    path: Path,
    rules: readonly Rule[],
    { label, value, taken }: { label: string; value: string; taken: Map<string, string> },
  ): NamespacesEntry {
    if (!new RegExp(labelValuePattern, "u").test(value)) {
      this.note(path, `must be the value of a label: letters, digits, and -, _ or . between them`);
    }
    const fields = new Fields(entry ?? null, path, valueFields, this.problems);
    const names = this.texts(fields.value("names"), [...path, "names"], (name) => {
      if (!new RegExp(namespacePattern, "u").test(name)) return notANamespace(name);
      const other = taken.get(name);
      taken.set(name, value);
      return other === undefined || other === value
        ? undefined
        : `is among those of ${other} already, and can have one value only`;
    });
    return {
      label,
      value,
      names: names ?? [],
      profile: this.profile(fields),
      everyRule: this.level(fields.value("level"), [...path, "level"]),
      rules: this.byRule(fields.value("rules"), [...path, "rules"], rules, "levels", (its, place) =>
        this.level(its ?? null, place),
      ),
    };
  }

  private rule(value: unknown, path: Path, rule: Rule): Entry {
    if (!isMapping(value))
      return { levels: this.level(value, path, ruleFields), parameters: {}, exclude: {} };
    const entry = new Fields(value, path, ruleFields, this.problems);
    const kinds = new Set(rule.target.kinds.map(({ kind }) => kind));
    const exclude = this.exclude(
      entry.value("exclude"),
      [...path, "exclude"],
      kinds,
      `${rule.name} looks at`,
    );
    if (exclude.kinds !== undefined && [...kinds].every((kind) => exclude.kinds?.includes(kind))) {
      this.note([...path, "exclude", "kinds"], `leaves nothing to look at; set the level to off instead`);
    }
    return {
      levels: this.level(entry.value("level"), [...path, "level"]),
      parameters: this.parameters(entry.value("parameters"), [...path, "parameters"], rule),
      exclude,
    };
  }

  /** @param instead The fields of the mapping that the value may be; one of the gates unless given. */
  level(value: unknown, path: Path, instead: readonly string[] = gates): Partial<Record<Gate, Level>> {
    if (value === undefined) return {};
    if (isMapping(value)) {
      const fields = new Fields(value, path, gates, this.problems);
      const set = gates.map((gate) => [gate, this.word(fields.value(gate), [...path, gate], "")] as const);
      return Object.fromEntries(set.filter(([, level]) => level !== undefined));
    }
    const level = this.word(value, path, `, or a mapping with ${instead.join(", ")}`);
    return level === undefined ? {} : atEveryGate(level);
  }

  private word(value: unknown, path: Path, alternative: string): Level | undefined {
    if (value === undefined) return undefined;
    // YAML as Kubernetes reads it takes off for false.
    const word = value === false ? "off" : value;
    const level = levels.find((candidate) => candidate === word);
    if (level === undefined) {
      const complaint = `must be ${oneOf(levels)}${alternative}, not ${describe(value)}`;
      this.note(path, complaint + levelMeant(value));
    }
    return level;
  }

  private parameters(value: unknown, path: Path, { name, parameters = {} }: Rule): Entry["parameters"] {
    if (value === undefined) return {};
    const known = Object.keys(parameters);
    if (known.length === 0) {
      this.note(path, `must be left out: ${name} has no parameters`);
      return {};
    }
    const fields = new Fields(value, path, known, this.problems);
    const values = Object.entries(parameters).map(([field, parameter]) => {
      return [field, this.parameter(fields.value(field), [...path, field], parameter)] as const;
    });
    return Object.fromEntries(values.flatMap(([field, list]) => (list === undefined ? [] : [[field, list]])));
  }

  private parameter(value: unknown, path: Path, parameter: Parameter): ParameterValue | undefined {
    if (value === undefined) return undefined;
    if (parameter.schema.type === "array") {
      const complaint = (text: string): string | undefined => {
        const problem = parameter.check?.([text]);
        return problem === undefined ? undefined : `cannot be ${problem}`;
      };
      if (!isMapping(value)) return this.texts(value, path, complaint);
      const fields = new Fields(value, path, listFields, this.problems);
      if (fields.value("add") === undefined) fields.missing("add", "what the list has besides");
      const added = this.texts(fields.value("add"), [...path, "add"], complaint) ?? [];
      return [...new Set([...(parameter.default as readonly string[]), ...added])];
    }
    const wrongType = typeProblem(parameter, value);
    const problem = wrongType ?? parameter.check?.(value as ParameterValue);
    if (problem === undefined) return value as ParameterValue;
    this.note(path, wrongType === undefined ? `cannot be ${problem}` : `${problem}, not ${describe(value)}`);
    return undefined;
  }

  exclude(value: unknown, path: Path, kinds: ReadonlySet<string>, whose: string): Partial<Exclusions> {
    const fields = new Fields(value, path, excludeFields, this.problems);
    const namespaces = this.namespaceNames(fields);
    const left = this.texts(fields.value("kinds"), [...path, "kinds"], (kind) => {
      if (kinds.has(kind)) return undefined;
      return `must be a kind that ${whose}, not ${quote(kind)}${didYouMean(closest(kind, kinds))}`;
    });
    return {
      ...(namespaces === undefined ? {} : { namespaces }),
      ...(left === undefined ? {} : { kinds: left }),
    };
  }

  /** What the file says of the system; what it says nothing of is as usual. */
  system(value: unknown, path: Path): System {
    const fields = new Fields(value, path, systemFields, this.problems);
    return {
      namespaces: this.namespaceNames(fields) ?? usualSystem.namespaces,
      ...this.accounts(fields, usualSystem),
    };
  }

  /** Who the file says deploys the policies; what it says nothing of is as usual. */
  deployers(value: unknown, path: Path): Accounts {
    return this.accounts(new Fields(value, path, deployersFields, this.problems), usualDeployers);
  }

  /** The minor version of Kubernetes by which objects are read. */
  minor(file: Fields): number | undefined {
    const value = file.value("kubernetesVersion");
    if (value === undefined) return undefined;
    const minor = typeof value === "string" ? minorOf(value) : undefined;
    const expected = `must be a version from "${oldestVersion}" to "${newestVersion}", in quotes`;
    if (minor === undefined) file.problem("kubernetesVersion", `${expected}, not ${describe(value)}`);
    return minor;
  }

  /** What the file extends. */
  extended(file: Fields): readonly string[] {
    const value = file.value("extends");
    if (typeof value !== "string") {
      return this.texts(value, ["extends"], (use) => extendsProblem(use)) ?? [];
    }
    const problem = extendsProblem(value);
    if (problem !== undefined) file.problem("extends", problem);
    return problem === undefined ? [value] : [];
  }

  /** Where the CustomResourceDefinitions are. */
  crds(file: Fields): readonly string[] {
    const complaint = (path: string): string | undefined => (path === "" ? "must not be empty" : undefined);
    return this.texts(file.value("crds"), ["crds"], complaint) ?? [];
  }

  /** The kinds of which what is checked has all objects. */
  complete(value: unknown, rules: readonly Rule[]): ParsedSettings["complete"] {
    const fields = new Fields(value, ["references"], referencesFields, this.problems);
    const its = fields.value("complete");
    if (its === "all") return its;
    const kinds = new Set(kindsTogether(rules).map(({ kind }) => kind));
    return (
      this.texts(its, ["references", "complete"], (kind) =>
        kinds.has(kind)
          ? undefined
          : `must be a kind that a rule over several objects reads, not ${quote(kind)}${didYouMean(suggest(kind, kinds))}`,
      ) ?? []
    );
  }

  private accounts(fields: Fields, usual: Accounts): Accounts {
    const names = (field: keyof Accounts): readonly string[] | undefined => {
      return this.texts(fields.value(field), [...fields.path, field], (name) => {
        return new RegExp(accountPattern, "u").test(name)
          ? undefined
          : `must be a name in full, without *, not ${quote(name)}`;
      });
    };
    return { users: names("users") ?? usual.users, groups: names("groups") ?? usual.groups };
  }

  private namespaceNames(fields: Fields): readonly string[] | undefined {
    return this.texts(fields.value("namespaces"), [...fields.path, "namespaces"], (name) => {
      return new RegExp(namespacePattern, "u").test(name) ? undefined : notANamespace(name);
    });
  }

  /**
   * A list of texts.
   *
   * @param complaint What is wrong with a text, or undefined.
   */
  private texts(
    value: unknown,
    path: Path,
    complaint: (text: string) => string | undefined,
  ): readonly string[] | undefined {
    if (value === undefined) return undefined;
    if (!Array.isArray(value)) {
      this.note(path, `must be a list, not ${describe(value)}`);
      return undefined;
    }
    const before = this.problems.length;
    (value as unknown[]).forEach((item, index) => {
      const problem =
        typeof item === "string" ? complaint(item) : "must be text; put it in quotes if it is meant as text";
      if (problem !== undefined) this.note([...path, index], problem);
    });
    return this.problems.length === before ? (value as string[]) : undefined;
  }

  private note(path: Path, complaint: string): void {
    this.problems.push({ message: `${formatPath(path)} ${complaint}`, path });
  }
}

function extendsProblem(use: string): string | undefined {
  if (new RegExp(usePattern, "u").test(use)) return undefined;
  return `must be a file in the workspace that begins with ./, or the name of an npm package, not ${quote(use)}`;
}

function atEveryGate(level: Level): Record<Gate, Level> {
  return { preview: level, check: level, admission: level };
}

function notANamespace(name: string): string {
  return `must be the name of a namespace, in full, not ${quote(name)}`;
}

/** A choice in words: `a, b or c`. */
function oneOf(words: readonly string[]): string {
  return `${words.slice(0, -1).join(", ")} or ${words.at(-1) ?? ""}`;
}

function meant(value: unknown, words: readonly string[]): string {
  return typeof value === "string" ? didYouMean(suggest(value, words)) : "";
}

/** The levels in the words of other tools: of Kyverno, Gatekeeper, Pulumi, ESLint and firewalls. */
const wordsOfOthers: Readonly<Record<string, Level>> = {
  enforce: "deny",
  mandatory: "deny",
  error: "deny",
  fail: "deny",
  block: "deny",
  warning: "warn",
  advisory: "warn",
  dryrun: "audit",
  info: "audit",
  disabled: "off",
  none: "off",
};

function levelMeant(value: unknown): string {
  if (typeof value !== "string") return "";
  const word = value.toLowerCase();
  const translated = Object.hasOwn(wordsOfOthers, word) ? wordsOfOthers[word] : undefined;
  return didYouMean(translated ?? suggest(value, levels));
}

function describe(value: unknown): string {
  if (value === null) return "nothing";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "a mapping" : quote(value);
}
