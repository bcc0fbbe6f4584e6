/**
 * Which data of a Secret is confidential. Of a Secret in a file anything may be written: what is to be filled in, a whole
 * configuration of which nothing is secret, names of users, certificates.
 */
import { holdsCredential, namesSecret, standsForCredential } from "./credentials";
import type { Secret } from "./kubernetes";

/** The keys of the entries of a Secret that have something confidential as their values, in order. */
export function confidentialEntries({ data = {}, stringData = {} }: Secret): string[] {
  const entries = [
    ...Object.entries(data).map(([name, value]) => [name, decoded(value)] as const),
    ...Object.entries(stringData),
  ];
  const names = entries.filter(([name, text]) => isConfidential(name, text)).map(([name]) => name);
  return [...new Set(names)].sort();
}

/** What an entry has in base64; the text itself where it is none, as in a file that is filled in later. */
function decoded(value: string): string {
  const text = value.replaceAll(/[\r\n]/gu, "");
  const isBase64 = text.length % 4 === 0 && /^[0-9A-Za-z+/]*={0,2}$/u.test(text);
  return isBase64 && !isToFillIn(text) ? Buffer.from(text, "base64").toString() : value;
}

function isConfidential(name: string, text: string): boolean {
  const value = text.trim();
  if (isToFillIn(value)) return false;
  if (holdsCredential(value) || isFileOfCredentials(value)) return true;
  const isText = !/[\0\uFFFD]/u.test(value);
  if (isText && (value.includes("\n") || /^[[{<]/u.test(value))) return false;
  return !publicName.test(name) && !publicKey.test(value) && !namesSecret(name, value);
}

/** Whether a value is left to be filled in by a person, a template or a store of secrets. */
function isToFillIn(value: string): boolean {
  return standsForCredential(value) || value.includes("{{") || placeholder.test(value);
}

/** What people write where a value belongs. */
const placeholder =
  /^(?:change[ _-]?(?:me|it|this)(?:[ _-].*)?|replace[ _-]?me|(?:put|insert|replace|enter|add|your|base64)[ _-].*|(?:example|dummy|fake|sample)(?:[ _-].*)?|todo|tbd|fixme|redacted|removed|to[ _-]be[ _-].*|fill[ _-].*|n\/a|[.?-]+|\[[^\]]*\]|\$[A-Z_][0-9A-Z_]*)$/iu;

/** Entries that others may know: who and where, not with which password. */
const publicName =
  /(?:user|username|login|hosts?|hostname|server|port|url|uri|endpoint|address|type|kind|name|namespace|database|dbname|schema|driver|region|bucket|repository|registry|project|tenant|domain|realm|issuer|email|version|environment|sslmode|(?:client|tenant|account|subscription|key|app|project|team|token)[._-]?id)$|(?:^|[._-])(?:db|id|ca|env|from|to|mode|crt|cert|cer|der|pub|enable\w*|insecure|expiration|description|auth-extra-groups)$/iu;

const publicKey = /^(?:ssh-|ecdsa-|sk-ssh-)/u;

/** Whether a file, such as of settings or of users, sets a credential. */
function isFileOfCredentials(text: string): boolean {
  const settings = Array.from(text.matchAll(setting), ([, name = "", value = ""]) => ({ name, value }));
  return (
    hashOfPassword.test(text) ||
    settings.some(({ name, value }) => !isToFillIn(value) && !namesSecret(name, value))
  );
}

/** A line of a file that gives a value to what sounds like a credential. */
const setting =
  /(?:^|[\n{,;])[ \t-]{0,100}["']?([\w.-]{0,100}?(?:passwo?r?d|passphrase|pass|pwd|secret|token|auth|(?:api|access|secret|private|account|encryption|signing|client)[._-]?key(?:[._-]?data)?))["']?[ \t]{0,40}[=:][ \t]{0,40}["']?([^\s"',}&*!|>%$#[{][^\s"',}]{3,})/giu;

/** The hash of a password, as files of users have it. */
const hashOfPassword = /:(?:\$(?:apr1|2[aby]|5|6|y)\$|\{SHA\})/u;
