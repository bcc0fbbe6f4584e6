/**
 * The JSON Schema of `lockstep.yaml`, by which editors complete and check it.
 */
import { defaultProfile, gates, levels, type Rule, type RuleSet } from "../author";
import { kindsTogether } from "../author/catalogue";
import type { Parameter } from "../author/parameters";
import { environmentPattern } from "../settings/environments";
import { newestVersion } from "../families/kubernetes/schema";
import type { packFields } from "../settings/packs";
import { prefixPattern, usePattern } from "../settings/packs";
import { engines } from "../settings/engines";
import { forms, programChoices, tellings, usualDeployers, usualSystem } from "../settings/settings";
import {
  accountPattern,
  labelPattern,
  labelValuePattern,
  namespacePattern,
  type excludeFields,
  type deployersFields,
  type environmentFields,
  type fileFields,
  type namespacesFields,
  type referencesFields,
  type ruleFields,
  type systemFields,
  type valueFields,
} from "../settings/settings-file";

/** The folder of schemas from the root of the pack. */
export const schemasFolder = "schemas";

/** The path of the schema from the root of the pack. */
export const settingsSchemaFile = `${schemasFolder}/lockstep.schema.json`;

type Schema = Readonly<Record<string, unknown>>;
/** A schema for each field that the parser knows, so that neither forgets one. */
type Properties<Fields extends readonly string[]> = Readonly<Record<Fields[number], Schema>>;

/** The text of the schema. */
export function settingsSchema({ rules, profiles }: RuleSet): string {
  const profile: Schema = { enum: Object.keys(profiles) };
  const everyKind = [...new Set(rules.flatMap(kindsOf))].sort();
  const together = [...new Set(kindsTogether(rules).map(({ kind }) => kind))].sort();
  const references: Properties<typeof referencesFields> = {
    complete: {
      description:
        "The kinds of which all objects are among what is checked, so that what is not among them does not exist.",
      anyOf: [{ const: "all" }, { type: "array", items: { enum: together } }],
    },
  };
  const properties: Properties<typeof fileFields> = {
    extends: {
      description:
        "What decides where this file does not: files in the workspace, and npm packages with a lockstep.yaml.",
      anyOf: [
        { type: "string", pattern: usePattern },
        { type: "array", items: { type: "string", pattern: usePattern } },
      ],
    },
    environments: {
      description: "What is decided otherwise in each environment, whose policies are generated apart.",
      ...environments,
    },
    packs: {
      description: "Packs of rules besides the built-in one.",
      type: "array",
      items: packSchema(profile),
    },
    profile: {
      description: "The levels of rules about which nothing else is said.",
      ...profile,
      default: defaultProfile,
    },
    level: { description: "The level of every rule that has none of its own.", ...levelChoices },
    exclude: {
      description: "What no rule looks at, whoever writes it.",
      ...exclude(everyKind, { default: [] }),
    },
    system: {
      description:
        "Who keeps the cluster running: what these write in these namespaces admission does not judge.",
      ...mapping(system),
    },
    namespaces: {
      description: "Other levels in namespaces with some values of a label.",
      ...namespaces(rules, profile),
    },
    rules: {
      description: "What is decided about single rules.",
      ...mapping(Object.fromEntries(rules.map((rule) => [rule.name, ruleSchema(rule)]))),
    },
    policyExceptions: {
      description: "Whether approvals reach the ValidatingPolicies of rules as PolicyExceptions of Kyverno.",
      type: "boolean",
      default: false,
    },
    programs: {
      description:
        "Generates policies for the Programs of the Pulumi Operator, too, and says what they do about a resource that depends on values which nobody knows yet.",
      enum: programChoices,
    },
    conflicts: {
      description:
        "Generates ValidatingPolicies of Kyverno for conflicts between two objects, too, which list what is in the cluster.",
      type: "boolean",
      default: false,
    },
    presence: {
      description:
        "Generates ValidatingPolicies of Kyverno for workloads in namespaces without what these must have, too, which list what is in the cluster.",
      type: "boolean",
      default: false,
    },
    missing: {
      description:
        "Generates ValidatingPolicies of Kyverno that warn of references to what is not in the cluster, too.",
      type: "boolean",
      default: false,
    },
    deployers: {
      description:
        "Who may change and delete the policies in the API of a cluster that `generate --static` guards.",
      ...mapping(deployers),
    },
    engines: {
      description: "The engines that policies are generated for.",
      ...choiceOf(engines),
    },
    forms: {
      description: "Whether policies are generated for all rules on a kind, for each rule, or both.",
      ...choiceOf(forms),
    },
    kubernetesVersion: {
      description: "The version of Kubernetes as which check and preview read objects.",
      type: "string",
      default: newestVersion,
    },
    preview: {
      description:
        "What Pulumi is told: what denies, and in sum what warns; or each violation of each rule by itself.",
      enum: tellings,
      default: "brief",
    },
    renderReleases: {
      description:
        "Whether preview and check render the Helm releases of programs to judge them, for which Helm fetches their charts.",
      type: "boolean",
      default: false,
    },
    crds: {
      description:
        "Files, folders and globs with CustomResourceDefinitions, by which check and preview read custom resources; from the folder of this file.",
      type: "array",
      items: { type: "string", minLength: 1 },
      default: [],
    },
    references: {
      description: "What is known of objects that others refer to.",
      ...mapping(references),
    },
  };
  const schema = {
    $comment: "Generated by `lockstep generate` from policies/. Do not edit.",
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Settings of Lockstep",
    ...mapping(properties),
    definitions: {
      level: { enum: levels },
      levels: levelChoices,
      ...Object.fromEntries(rules.flatMap(sharedWithOthers)),
    },
  };
  return `${JSON.stringify(schema, null, 1)}\n`;
}

const namespaceNames: Schema = { type: "array", items: { type: "string", pattern: namespacePattern } };
const accountNames: Schema = { type: "array", items: { type: "string", pattern: accountPattern } };
const system: Properties<typeof systemFields> = {
  namespaces: { ...namespaceNames, default: usualSystem.namespaces },
  users: { ...accountNames, default: usualSystem.users },
  groups: { ...accountNames, default: usualSystem.groups },
};
const deployers: Properties<typeof deployersFields> = {
  users: { ...accountNames, default: usualDeployers.users },
  groups: { ...accountNames, default: usualDeployers.groups },
};
const environment: Properties<typeof environmentFields> = {
  profile: { $ref: "#/properties/profile" },
  level: { $ref: "#/properties/level" },
  exclude: { $ref: "#/properties/exclude" },
  system: { $ref: "#/properties/system" },
  namespaces: { $ref: "#/properties/namespaces" },
  rules: { $ref: "#/properties/rules" },
  policyExceptions: { $ref: "#/properties/policyExceptions" },
  programs: { $ref: "#/properties/programs" },
  conflicts: { $ref: "#/properties/conflicts" },
  presence: { $ref: "#/properties/presence" },
  missing: { $ref: "#/properties/missing" },
  deployers: { $ref: "#/properties/deployers" },
  kubernetesVersion: { $ref: "#/properties/kubernetesVersion" },
  preview: { $ref: "#/properties/preview" },
  renderReleases: { $ref: "#/properties/renderReleases" },
  references: { $ref: "#/properties/references" },
  stacks: {
    description: "The stacks of Pulumi that are previewed by it, instead of the one of its name.",
    type: "array",
    items: { type: "string", pattern: "^[\\w.-]+$" },
  },
};
const environments: Schema = {
  type: "object",
  minProperties: 1,
  propertyNames: { pattern: environmentPattern },
  additionalProperties: mapping(environment),
};

/** What many rules have is written once: with a copy for each, the schema would be five times as large. */
const defined = (name: string): Schema => ({ $ref: `#/definitions/${name}` });
const wordOfLevel = defined("level");
const levelSchema = defined("levels");
const levelChoices: Schema = {
  anyOf: [wordOfLevel, mapping(Object.fromEntries(gates.map((gate) => [gate, wordOfLevel])))],
};

function ruleSchema(rule: Rule): Schema {
  const fields = hasParameters(rule) ? fieldsOf(rule) : defined(`fields-${kindsKey(rule)}`);
  return { description: `${rule.title}. ${rule.why}`, anyOf: [wordOfLevel, fields] };
}

/** What is decided about a rule in more than a word. */
function fieldsOf(rule: Rule): Schema {
  const parameters = Object.entries(rule.parameters ?? {}).map(([name, parameter]) => [
    name,
    { description: parameter.description, ...valueSchema(parameter), default: parameter.default },
  ]);
  const properties: Properties<typeof ruleFields> = {
    level: levelSchema,
    parameters: mapping(Object.fromEntries(parameters) as Record<string, Schema>),
    exclude: defined(`exclude-${kindsKey(rule)}`),
  };
  return mapping(properties);
}

/** The definitions of what a rule has in common with others on its kinds. */
function sharedWithOthers(rule: Rule): [string, Schema][] {
  const excluded = {
    description: "What this rule does not look at besides.",
    ...exclude(kindsOf(rule), {}),
  };
  return [
    [`exclude-${kindsKey(rule)}`, excluded],
    ...(hasParameters(rule) ? [] : [[`fields-${kindsKey(rule)}`, fieldsOf(rule)] satisfies [string, Schema]]),
  ];
}

function hasParameters({ parameters = {} }: Rule): boolean {
  return Object.keys(parameters).length > 0;
}

function kindsKey(rule: Rule): string {
  return kindsOf(rule).join("-");
}

/** A list may be given whole, or as what is added to it. */
function valueSchema({ schema }: Parameter): Schema {
  return schema.type === "array"
    ? { anyOf: [schema, { ...mapping({ add: schema }), required: ["add"] }] }
    : schema;
}

function namespaces(rules: readonly Rule[], profile: Schema): Schema {
  const value: Properties<typeof valueFields> = {
    names: {
      description: "The namespaces that have it, for preview and check, which see no labels of a cluster.",
      ...namespaceNames,
    },
    profile: {
      description: "The levels to start from there, instead of the file's profile and level.",
      ...profile,
    },
    level: { description: "The level there of every rule that has none of its own.", ...levelChoices },
    rules: {
      description: "The levels there of single rules.",
      ...mapping(Object.fromEntries(rules.map(({ name }) => [name, levelSchema]))),
    },
  };
  const properties: Properties<typeof namespacesFields> = {
    label: { description: "The key of the label.", type: "string", pattern: labelPattern },
    values: {
      description: "What is decided about namespaces by the value of the label.",
      type: "object",
      minProperties: 1,
      propertyNames: { pattern: labelValuePattern },
      additionalProperties: mapping(value),
    },
  };
  return { ...mapping(properties), required: Object.keys(properties) };
}

function exclude(kinds: readonly string[], namespaces: Schema): Schema {
  const properties: Properties<typeof excludeFields> = {
    namespaces: { ...namespaceNames, ...namespaces },
    kinds: { type: "array", items: { enum: kinds } },
  };
  return mapping(properties);
}

function packSchema(profile: Schema): Schema {
  const properties: Properties<typeof packFields> = {
    use: {
      description: "A folder in the workspace, such as ./policies, or the name of an npm package.",
      type: "string",
      pattern: usePattern,
    },
    prefix: {
      description: "What the names of its rules begin with: <prefix>/<category>/<rule-name>.",
      type: "string",
      pattern: prefixPattern,
    },
    profile: {
      description: "The levels that its rules start from, instead of the file's profile.",
      ...profile,
    },
  };
  return { ...mapping(properties), required: ["use", "prefix"] };
}

function choiceOf(words: readonly string[]): Schema {
  return { type: "array", minItems: 1, items: { enum: words }, default: words };
}

function kindsOf({ target }: Rule): string[] {
  return target.kinds.map(({ kind }) => kind);
}

function mapping(properties: Readonly<Record<string, Schema>>): Schema {
  return { type: "object", additionalProperties: false, properties };
}
