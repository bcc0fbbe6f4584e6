/**
 * How a value of the wrong type can be mended, in words that quote no value, which may be secret.
 */
import { isQuantity } from "../../../author/quantity";
import type { ScalarName } from "./scalars";

/** Units that people write, and those that Kubernetes has. */
const units: Readonly<Record<string, string>> = {
  b: "no unit",
  kb: "k or Ki",
  mb: "M or Mi",
  gb: "G or Gi",
  tb: "T or Ti",
  kib: "Ki",
  mib: "Mi",
  gib: "Gi",
  tib: "Ti",
  ki: "Ki",
  mi: "Mi",
  gi: "Gi",
  ti: "Ti",
  g: "G",
  t: "T",
};

/** What to do about a value that is no such scalar. */
export function hint(value: unknown, scalar: ScalarName): string | undefined {
  if (typeof value !== "string")
    return scalar === "string" && isPlain(value) ? "put it in quotes" : undefined;
  if (/\$\{|\{\{|\$\(|^%|^<.*>$/u.test(value)) return "is it a placeholder that was not replaced?";
  if (scalar === "quantity") return quantityHint(value);
  const text = value.trim();
  if (scalar === "boolean") return /^(?:true|false)$/iu.test(text) ? "take off the quotes" : undefined;
  return /^[+-]?\d+$/u.test(text) ? "take off the quotes" : undefined;
}

function isPlain(value: unknown): boolean {
  return typeof value === "number" || typeof value === "boolean";
}

function quantityHint(value: string): string | undefined {
  const [, number = "", unit = ""] = /^([\d.]+)\s*([A-Za-z]*)$/u.exec(value.trim()) ?? [];
  if (number === "") return undefined;
  if (/\s/u.test(value.trim()) && isQuantity(number + unit)) return "take out the space";
  const meant = units[unit.toLowerCase()];
  return meant === undefined ? undefined : `write ${meant} for ${unit}`;
}
