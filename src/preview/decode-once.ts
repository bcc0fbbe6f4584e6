/**
 * The SDK decodes the properties of a resource anew for each policy, and forgets which values were secret. Here they are
 * decoded once, and what was secret is remembered, so that no message shows it.
 */
// The module itself, not a copy of its exports: the SDK calls what is in it.
// eslint-disable-next-line @typescript-eslint/no-require-imports
import deserialize = require("@pulumi/policy/deserialize");
import { secretText, standInFor, withSecretsHidden } from "../judge/pulumi/secrets";
import { hidden } from "../judge/pulumi/unknowns";

/** Properties as they are sent: a Struct of protobuf. */
interface Sent {
  toJavaScript(): Record<string, unknown>;
}

interface Decoder {
  deserializeProperties(sent: Sent, keepsSecrets: boolean): object;
}

const shown = new WeakMap<object, object>();
/** The same with a text of its own for each secret. */
const apart = new WeakMap<object, object>();

/**
 * Makes the SDK decode each resource once. Policies share what comes of it, and so must not modify it.
 *
 * @throws Error if the SDK is not built as this expects.
 */
export function decodeOnce(): void {
  const decoder = deserialize as unknown as Partial<Decoder>;
  const { deserializeProperties: decode } = decoder;
  if (typeof decode !== "function") throw new Error("@pulumi/policy decodes properties in another way");
  const decoded = new WeakMap<Sent, object>();
  decoder.deserializeProperties = (sent, keepsSecrets) => {
    if (keepsSecrets) return decode(sent, keepsSecrets);
    const known = decoded.get(sent);
    if (known !== undefined) return known;
    const properties = withSecretsUnread(decode(sent, keepsSecrets));
    decoded.set(sent, properties);
    const written = sent.toJavaScript();
    const hiding = withSecretsHidden(written, ({ value }) => value);
    const telling = withSecretsHidden(written, ({ value }) => value, standInFor);
    if (hiding !== undefined) shown.set(properties, hiding);
    if (telling !== undefined) apart.set(properties, telling);
    return properties;
  };
}

/** The properties of a resource, decoded once as all others. */
export function decoded(sent: Sent): object {
  return (deserialize as unknown as Decoder).deserializeProperties(sent, false);
}

/** Properties with `[secret]` in place of what was secret; undefined where nothing was. */
export function shownProperties(properties: object): Readonly<Record<string, unknown>> | undefined {
  return shown.get(properties) as Readonly<Record<string, unknown>> | undefined;
}

/** The same with a text of its own for each secret. */
export function propertiesApart(properties: object): Readonly<Record<string, unknown>> | undefined {
  return apart.get(properties) as Readonly<Record<string, unknown>> | undefined;
}

/** Properties in which a rule cannot take the text for the value that `pulumi policy analyze --file` has for a secret. */
function withSecretsUnread<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null) return value;
  const fields = value as Record<string, unknown>;
  for (const [key, field] of Object.entries(fields)) {
    if (field === secretText) fields[key] = hidden;
    else withSecretsUnread(field);
  }
  return value;
}
