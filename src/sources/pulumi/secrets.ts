/**
 * Secrets in the files that Pulumi writes. A rule sees those that the file shows, as it does at preview; the others
 * are values that it cannot read.
 */
import { asMapping } from "../../author/shape";
import { isSecret, secretText, withSecretsHidden } from "../../judge/pulumi/secrets";
import { hidden } from "../../judge/pulumi/unknowns";
import { maxDepth } from "../../yaml/limits";

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

/**
 * Inputs in which nothing is shown that the file shows of secrets; undefined where it has none.
 *
 * @param standIn What stands for a text; `[secret]` unless given.
 */
export function concealed(
  inputs: Readonly<Record<string, unknown>>,
  standIn?: (value: unknown) => string,
): Readonly<Record<string, unknown>> | undefined {
  return withSecretsHidden(inputs, (secret) => reveal(plaintext(secret), false, 0), standIn);
}

function reveal(value: unknown, isPreview: boolean, depth: number): unknown {
  if (isPreview && value === secretText) return hidden;
  if (typeof value !== "object" || value === null) return value;
  if (depth > maxDepth) return hidden;
  if (Array.isArray(value)) return value.map((item) => reveal(item, isPreview, depth + 1));
  if (isSecret(value)) return reveal(plaintext(value), isPreview, depth + 1);
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [name, reveal(field, isPreview, depth + 1)]),
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
