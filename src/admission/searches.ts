/**
 * What it costs to look for credentials. A search costs the length of its pattern times that of the text, and is only made
 * in a text that meets a short test: so how long a text can be judged depends on what is in it. The costs are those of the
 * patterns in `src/author/credentials.ts`, rounded up; tests on a real server hold them.
 */
import {
  endOfCredentialNames,
  mayBeClient,
  mayBeCommonToken,
  mayBeDirective,
  mayBeHook,
  mayBeInAddress,
  mayBeInput,
  mayBeLogin,
  mayBeRarerToken,
  mayBeSetting,
  mayBeToken,
  mayBeWord,
  mayHaveUser,
} from "../author/credentials";
import { parts, type Expression } from "../compiler/expression";

/** Whether an expression searches a text for all kinds of credentials. */
export function searchesText(expression: Expression): boolean {
  if (expression.type === "literal") return expression.value === mayBeToken;
  return parts(expression).some(searchesText);
}

/** The searches in a text. */
interface Searches {
  /** The units that ten characters cost whatever is in the text. */
  readonly always: number;
  /** What more they cost in a text that meets a test. */
  readonly tests: readonly (readonly [test: string, cost: number])[];
  /**
   * Names that sound like credentials, with what they are given: in a text in lower case that meets a test they are searched
   * for, and each is looked at by itself.
   */
  readonly names?: { readonly test: string; readonly cost: number; readonly given: string };
}

const ofAnyText: Searches = {
  always: 50,
  tests: [
    [mayBeInAddress, 30],
    ["@", 45],
    ["=", 60],
    ["'", 35],
    [mayBeHook, 50],
    [mayBeToken, 80],
    [mayBeCommonToken, 200],
    [mayBeRarerToken, 160],
  ],
};

/** What gives a password to a client that has an option for it. */
const toClients: Searches["tests"] = [
  [mayBeClient, 100],
  [mayBeLogin, 115],
  [mayHaveUser, 55],
  [mayBeInput, 150],
  [mayBeWord, 105],
];

/** What gives a credential to an option or a variable of a command. */
const toOptions: NonNullable<Searches["names"]> = {
  test: "(word|wd|pw|phrase|pass|auth|secret|token|key)[= \\n]",
  cost: 210,
  given:
    "[0-9a-z._-]*(word|wd|pw|phrase|pass|auth|secret|token|key)[= \\n]+[\"']?[^$/<{ \\n\"'=&.~-][^ \\n]*",
};

const ofArguments: Searches = {
  always: 125,
  tests: [...ofAnyText.tests, ...toClients],
  names: toOptions,
};

const ofVariables: Searches = { ...ofAnyText, always: 80, names: toOptions };

const ofFiles: Searches = {
  always: 120,
  tests: [...ofAnyText.tests, ...toClients, [mayBeDirective, 105]],
  names: {
    test: mayBeSetting,
    cost: 155,
    given:
      "[0-9a-z._-]*(word|wd|pw|phrase|pass|secret|token|key)[\"']?[ \\t]*[=:][ \\t]*[\"']?[^$/<{ \\t\\n\"'=&.~-][^\\n]*",
  },
};

/** What a name with its value costs, and ten characters of them. */
const given = { each: 250, characters: 350 };

/** CEL of what the searches in a text cost. */
function costOf(text: string, { always, tests, names }: Searches): string {
  const costIf = (test: string, cost: number): string => `(${test} ? ${String(cost)} : 0)`;
  const met = tests.map(([test, cost]) => costIf(matches(text, test), cost));
  const lower = `${text}.lowerAscii()`;
  const all = names === undefined ? met : [...met, costIf(matches(lower, names.test), names.cost)];
  const each = `${text}.size() / 10 * (${[String(always), ...all].join(" +\n  ")})`;
  return names === undefined
    ? each
    : `${each} +
${costOfGiven(`${lower}.findAll(${JSON.stringify(names.given)})`)}`;
}

function matches(text: string, pattern: string): string {
  return `${text}.matches(${JSON.stringify(pattern)})`;
}

/** CEL of what names with their values cost. */
function costOfGiven(values: string): string {
  const [each, characters] = [String(given.each), String(given.characters)];
  return `[${values}].map(given, given.size() * ${each} + given.join("").size() / 10 * ${characters})[0]`;
}

/** CEL of whether a name sounds like that of a credential. */
export function soundsLikeCredential(name: string): string {
  return matches(`${name}.lowerAscii()`, endOfCredentialNames);
}

/** A text within which nothing is too much, whatever is in it. */
const shortText = 4000;

/** CEL of whether the arguments of some containers cost more to search than an expression can. */
export function isCostlyInArguments(text: string): string {
  return `[${text}].exists(text, text.size() > ${String(shortText)} &&
${costOf("text", ofArguments)} > 1000000)`;
}

/** CEL of whether the environment variables of some containers do, lists of them. Of what breaks the rule they are searched twice. */
export function isCostlyInVariables(lists: string): string {
  const value = 'variable.?value.orValue("")';
  return `${lists}.map(all,
[all.map(variable, ${value}).join("\\n")].map(text,
${costOf("text", ofVariables)})[0] +
all.size() * 50 + all.map(variable, variable.name).join("").size() * 8 +
${costOfGiven(`all.filter(variable, ${soundsLikeCredential("variable.name")}).map(variable, ${value})`)}).sum() > 680000`;
}

/** How many files of a ConfigMap are searched for anything but private keys, and how long each is at most. */
const searched = { files: 16, characters: 2000 };

/** CEL of whether the values of a ConfigMap do, a map of them by name. */
export function isCostlyInValues(values: string): string {
  return `[dyn(${values})].exists(values,
${costOfGiven(`values.filter(name, ${soundsLikeCredential("name")}).map(name, values[name])`)} +
(values.size() > ${String(searched.files)} ? 0 :
values.filter(name, values[name].size() <= ${String(searched.characters)}).map(name, [values[name]].map(text,
${costOf("text", ofFiles)})[0]).sum()) > 1050000)`;
}
