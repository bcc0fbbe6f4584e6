/**
 * What is secret in a Pulumi resource. Rules judge the real values; what is said of them shows none.
 */
import { hidden } from "./unknowns";

/** The key and the value that tell a secret from a mapping: figures of the Pulumi SDK. */
const signatureKey = "4dabf18193072939515e22adb298388d";
const secretSignature = "1b47061264138c4ac30d75fd1eb44270";

/** What stands for a secret where it is not shown, in messages and in what Pulumi writes. */
export const secretText = "[secret]";

/** A text for each secret that messages about several objects tell from others; by their values. */
const standIns = new Map<string, string>();

/** What stands for a secret among others: the same for equal ones. It says nothing, and is shown as `[secret]`. */
export function standInFor(value: unknown): string {
  const key = JSON.stringify(value);
  const known = standIns.get(key) ?? `[secret\uE000${standIns.size}\uE000]`;
  standIns.set(key, known);
  return known;
}

/** A text as it is shown: with the same for all secrets. */
export function withOneStandIn(text: string): string {
  return text.replaceAll(/\[secret\uE000\d+\uE000\]/gu, secretText);
}

/** Whether a value is what Pulumi sends or writes in place of a secret. */
export function isSecret(value: object): value is Readonly<Record<string, unknown>> {
  return (value as Record<string, unknown>)[signatureKey] === secretSignature;
}

/** A value as a state has it that is secret and shown. */
export function asSecret(value: unknown): Readonly<Record<string, unknown>> {
  return { [signatureKey]: secretSignature, plaintext: JSON.stringify(value) };
}

/**
 * Properties, as Pulumi sends or writes them, with `[secret]` in place of what is secret; undefined where nothing is.
 *
 * @param valueOf The value of a secret.
 * @param standIn What stands for a text in it, or another scalar; `[secret]` unless given.
 */
export function withSecretsHidden(
  properties: Readonly<Record<string, unknown>>,
  valueOf: (secret: Readonly<Record<string, unknown>>) => unknown,
  standIn: (value: unknown) => string = () => secretText,
): Readonly<Record<string, unknown>> | undefined {
  const within = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return value;
    if (isSecret(value)) return hide(valueOf(value), standIn);
    if (Array.isArray(value)) return value.map(within);
    return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, within(field)]));
  };
  return hasSecret(properties) ? (within(properties) as Readonly<Record<string, unknown>>) : undefined;
}

/** Whether something in a value is secret. */
export function hasSecret(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return isSecret(value) || Object.values(value).some(hasSecret);
}

/** A value of the same shape that says nothing. The keys of mappings stay, as most are names of fields. */
function hide(value: unknown, standIn: (value: unknown) => string): unknown {
  if (value === null || value === hidden) return value;
  if (Array.isArray(value)) return value.map((each) => hide(each, standIn));
  if (typeof value !== "object") return standIn(value);
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, hide(field, standIn)]));
}
