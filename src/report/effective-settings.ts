/**
 * The effective settings as a list: of each rule the level at each gate and the parameters, and what decides them.
 */
import type { Rule } from "../author";
import type { ParameterValue } from "../author/parameters";
import type { Origin, Origins } from "../settings/origins";
import { gates, type Level } from "../author/levels";
import type { Settings } from "../settings/settings";
import { groupBy } from "../author/group-by";
import { printable } from "./printable";

/** What the effective settings come from. */
export interface SettingsSource {
  readonly settings: Settings;
  /** The settings file, as far as there is one. */
  readonly file: string | undefined;
  readonly origins: Origins;
  /** What chooses the profile, such as `profile recommended, by default`. */
  readonly profile: string;
}

/** A value, and what decides it: `file:line`, a profile, or `default`. */
export interface Decided<Value> {
  readonly value: Value;
  readonly by: string;
}

/** What is so for a rule. */
export interface EffectiveRule {
  readonly rule: string;
  readonly category: string;
  /** By gate. */
  readonly levels: Readonly<Record<string, Decided<Level>>>;
  /** By name. */
  readonly parameters: Readonly<Record<string, Decided<ParameterValue>>>;
  /** Levels at the gates in the namespaces with a label, where these differ. */
  readonly namespaces: readonly {
    readonly label: string;
    readonly value: string;
    readonly levels: Readonly<Record<string, Level>>;
  }[];
  readonly excluded: { readonly namespaces: readonly string[]; readonly kinds: readonly string[] };
}

/** The effective settings of rules. */
export function effectiveSettings(
  rules: readonly Rule[],
  { settings, file, origins, profile }: SettingsSource,
): EffectiveRule[] {
  const placed = (origin: Origin | undefined, otherwise: string): string =>
    origin === undefined ? otherwise : `${origin.file ?? file ?? ""}:${origin.line}`;
  return rules.flatMap(({ name, category }) => {
    const its = settings.get(name);
    if (its === undefined) return [];
    const levels = gates.map((gate) => {
      return [gate, { value: its.levels[gate], by: placed(origins.level(name, gate), profile) }] as const;
    });
    const parameters = Object.entries(its.parameters).map(([parameter, value]) => {
      return [parameter, { value, by: placed(origins.parameter(name, parameter), "default") }] as const;
    });
    return [
      {
        rule: name,
        category,
        levels: Object.fromEntries(levels),
        parameters: Object.fromEntries(parameters),
        namespaces: its.namespaces
          .filter((each) => gates.some((gate) => each.levels[gate] !== its.levels[gate]))
          .map((each) => ({ label: each.label, value: each.value, levels: each.levels })),
        excluded: its.excluded,
      },
    ];
  });
}

/** The effective settings for people, by category. */
export function textSettings(rules: readonly EffectiveRule[]): string {
  const width = Math.max(0, ...rules.map(({ rule }) => rule.length));
  const categories = [...groupBy(rules, ({ category }) => category)];
  return categories
    .map(([category, its]) => {
      return `${[category, ...its.flatMap((each) => ruleLines(each, width))].join("\n")}\n`;
    })
    .join("\n");
}

function ruleLines({ rule, levels, parameters, namespaces }: EffectiveRule, width: number): string[] {
  const alike = groupBy(Object.entries(levels), ([, { value, by }]) => `${value.padEnd(5)}  ${by}`);
  const rows = Array.from(alike, ([decided, entries]) => {
    const where = entries.length === gates.length ? "" : `  (${entries.map(([gate]) => gate).join(", ")})`;
    return decided + where;
  });
  return [
    ...rows.map((row, index) => `  ${(index === 0 ? rule : "").padEnd(width)}  ${printable(row)}`),
    ...namespaces.map((each) => {
      const words = gates.map((gate) => `${gate} ${each.levels[gate] ?? ""}`).join(", ");
      return `    in namespaces with ${printable(`${each.label}: ${each.value}`)}: ${words}`;
    }),
    ...Object.entries(parameters).map(([name, { value, by }]) => {
      return `    ${name}: ${printable(JSON.stringify(value))}  ${printable(by)}`;
    }),
  ];
}
