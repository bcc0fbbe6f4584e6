/**
 * The SDK decodes the properties of a resource anew for each policy, and forgets which values were secret. Here they are
 * decoded once, and what was secret is remembered, so that no message shows it.
 */
// The module itself, not a copy of its exports: the SDK calls what is in it.
// eslint-disable-next-line @typescript-eslint/no-require-imports
import deserialize = require("@pulumi/policy/deserialize");
import { specialSecretSig, specialSigKey } from "@pulumi/pulumi/runtime/rpc";

/** Properties as they are sent: a Struct of protobuf. */
interface Sent {
  toJavaScript(): Record<string, unknown>;
}

interface Decoder {
  deserializeProperties(sent: Sent, keepsSecrets: boolean): object;
}

const hidden = "[secret]";
const shown = new WeakMap<object, object>();

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
    const properties = decode(sent, keepsSecrets);
    decoded.set(sent, properties);
    const raw = sent.toJavaScript();
    if (hasSecret(raw)) shown.set(properties, withoutSecrets(raw) as object);
    return properties;
  };
}

/** Properties with `[secret]` in place of what was secret; undefined where nothing was. */
export function withSecretsHidden(properties: object): Readonly<Record<string, unknown>> | undefined {
  return shown.get(properties) as Readonly<Record<string, unknown>> | undefined;
}

function isSecret(value: object): value is { readonly value?: unknown } {
  return (value as Record<string, unknown>)[specialSigKey] === specialSecretSig;
}

function hasSecret(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return isSecret(value) || Object.values(value).some(hasSecret);
}

function withoutSecrets(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (isSecret(value)) return hide(value.value);
  if (Array.isArray(value)) return value.map(withoutSecrets);
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, withoutSecrets(field)]));
}

/** A value of the same shape that says nothing. The keys of a mapping stay where they are those of a schema. */
function hide(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(hide);
  if (typeof value !== "object" || value === null) return value === null ? null : hidden;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, hide(field)]));
}
