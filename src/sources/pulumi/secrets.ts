/**
 * Secrets in the files that Pulumi writes. A rule sees those that the file shows, as it does at preview; the others
 * are values that it cannot read.
 */
import { asMapping } from "../../author/shape";
import { hidden } from "../../judge/pulumi/unknowns";
import { maxDepth } from "../../yaml/limits";

/** The key and the value that tell a secret from a mapping: figures of the Pulumi SDK. */
const signatureKey = "4dabf18193072939515e22adb298388d";
const secretSignature = "1b47061264138c4ac30d75fd1eb44270";

/** What a preview shows for a secret. */
const blinded = "[secret]";

/**
 * Inputs with each secret replaced by its value, or by {@link hidden} where the file does not show that.
 *
 * @param isPreview Whether secrets are shown as previews show them, rather than as states do.
 */
export function revealed(
  inputs: Readonly<Record<string, unknown>>,
  isPreview: boolean,
): Record<string, unknown> {
  return asMapping(reveal(inputs, isPreview, 0), ["inputs"]);
}

function reveal(value: unknown, isPreview: boolean, depth: number): unknown {
  if (isPreview && value === blinded) return hidden;
  if (typeof value !== "object" || value === null) return value;
  if (depth > maxDepth) return hidden;
  if (Array.isArray(value)) return value.map((item) => reveal(item, isPreview, depth + 1));
  const fields = value as Readonly<Record<string, unknown>>;
  if (fields[signatureKey] === secretSignature) return reveal(plaintext(fields), isPreview, depth + 1);
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, reveal(field, isPreview, depth + 1)]),
  );
}

/** The value of a secret that a state shows when it is exported with `--show-secrets`. */
function plaintext(secret: Readonly<Record<string, unknown>>): unknown {
  if (typeof secret["plaintext"] !== "string") return hidden;
  try {
    return JSON.parse(secret["plaintext"]);
  } catch {
    return hidden;
  }
}
