/**
 * Which data of a Secret is confidential. Of a Secret in a file anything may be written: what is to be filled in, a whole
 * configuration of which nothing is secret, names of users, certificates.
 */
import {
  directive,
  holdsCredential,
  looksRandom,
  namesSecret,
  saysWhereCredentialIs,
  standsForCredential,
} from "./credentials";
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
  const value = text.trim().replaceAll(keyToFillIn, "");
  if (holdsCredential(value) || (isAddress(value) && hasRandomPart(value))) return true;
  if (isToFillIn(value)) return false;
  if (isFileOfCredentials(value)) return true;
  const isText = !/[\0\uFFFD]/u.test(value);
  if (isText && (value.includes("\n") || configuration.test(name) || structure.test(value))) return false;
  return (
    !publicName.test(name) && !publicValue.test(value) && !publicKey.test(value) && !namesSecret(name, value)
  );
}

/** Whether a value is left to be filled in by a person, a template or a store of secrets. */
function isToFillIn(value: string): boolean {
  return standsForCredential(value) || template.test(value) || placeholder.test(value);
}

/** A value that is templates and nothing else. */
const template = /^(?:[^0-9A-Za-z{}]*\{\{[^{}]*\}\})+[^0-9A-Za-z{}]*$/u;

/** A private key of which only the frame is written. */
const keyToFillIn =
  /-----BEGIN [A-Z ]+-----\s*(?:\{\{[^{}]*\}\}|\$\{[^{}]*\}|<[^<>]*>|\.\.\.)\s*-----END [A-Z ]+-----/gu;

function isAddress(value: string): boolean {
  return /^https?:\/\/\S+$/u.test(value);
}

/** Whether an address has a part that is random, as those that call a hook have. */
function hasRandomPart(address: string): boolean {
  return address
    .split(/[/?&=#]/u)
    .some((part) => /^(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9])[\w-]{20,}$/u.test(part));
}

/** Files of settings by their names: of their lines each is a setting, and one alone, too. */
const configuration = /\.(?:ya?ml|json|toml|ini|conf|cfg|config|properties|xml|env|sh)$/iu;

/** What other formats than lines of settings have around them. */
const structure = /^(?:\{.*\}|\[.*\]|<.*>)$/su;

/** What people write where a value belongs. */
const placeholder =
  /^(?:change[ _-]?(?:me|it|this)(?:[ _-].*)?|(?:replace|set)[ _-]?(?:me|this)|(?:put|insert|replace|enter|add|your|base64)[ _-].*|(?:example|dummy|fake|sample|placeholder)(?:[ _-].*)?|(?:todo|tbd|fixme)(?:[: ].*)?|redacted|removed|to[ _-]be[ _-].*|fill[ _-].*|n\/a|[.?-]+|\[[^\]]*\]|\$[A-Z_][0-9A-Z_]*)$/iu;

/** Entries that others may know: who and where, not with which password. */
const publicName =
  /(?:user|username|login|hosts?|hostname|server|port|url|uri|endpoint|address|type|kind|name|namespace|database|dbname|schema|driver|region|bucket|repository|registry|project|tenant|domain|realm|issuer|email|version|environment|sslmode|level|timeout|interval|format|ttl|(?:client|tenant|account|subscription|key|app|project|team|token)[._-]?id)$|(?:^|[._-])(?:db|id|ca|env|from|to|mode|crt|cert|cer|der|pub|enable\w*|insecure|expiration|description|auth-extra-groups)$/iu;

/** A span of time. */
const publicValue = /^[0-9]+(?:ms|[smhd])$/u;

const publicKey = /^(?:ssh-|ecdsa-|sk-ssh-)/u;

/** Whether a file, such as of settings or of users, sets a credential. */
function isFileOfCredentials(text: string): boolean {
  const settings = Array.from(text.matchAll(setting), ([line, name = "", quoted, plain]) => ({
    line,
    name,
    value: quoted ?? plain ?? "",
  }));
  return (
    hashOfPassword.test(text) ||
    lineOfPasswords.test(text) ||
    new RegExp(directive, "u").test(text) ||
    isRandomText(text) ||
    settings.some(
      ({ line, name, value }) =>
        !isToFillIn(value) &&
        !saysWhereCredentialIs(line) &&
        !namesSecret(name, value) &&
        (!/auth$/iu.test(name) || hasPassword.test(value)),
    )
  );
}

/** A line of a file that gives a value to what sounds like a credential. */
const setting =
  /(?:^|[\n{,;])[ \t-]{0,100}(?:export[ \t]+)?["']?([\w.-]{0,100}?(?:passwo?r?d|passphrase|pass|pwd|secret|token|auth|(?:api|access|secret|private|account|encryption|signing|client)[._-]?key(?:[._-]?data)?))["']?[ \t]{0,40}[=:][ \t]{0,40}(?:["']([^"'\n]{4,})["']|["']?([^\s"',}&*!|>%$#[{][^\s"',}]{3,}))/giu;

/** What is behind `auth` may be the kind of it (`ldap`), or a user with the password, in base64 or not. */
const hasPassword = /.:.|=$|^(?=.*[A-Z])(?=.*[0-9])[0-9A-Za-z+/]{12,}$/u;

/** A line of a file of passwords of PostgreSQL. */
const lineOfPasswords = /(?:^|\n)[^\s:#]+:(?:\d+|\*):[^\s:]+:[^\s:]+:[^\s:$<{]/u;

/** Whether a text is random characters in lines, as files of keys are. */
function isRandomText(text: string): boolean {
  return (
    /^[0-9A-Za-z+/]{16,}(?:\s+[0-9A-Za-z+/]+)*={0,2}$/u.test(text) && new RegExp(looksRandom, "u").test(text)
  );
}

/** The hash of a password, as files of users have it. */
const hashOfPassword = /:(?:\$(?:apr1|2[aby]|5|6|y)\$|\{SHA\})/u;
