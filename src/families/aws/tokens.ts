/**
 * The spellings of the type tokens of AWS resources.
 */

import { knownType } from "./native";

/** Modules whose resources are those of another, by their old names. */
const modules: Readonly<Record<string, string>> = {
  alb: "lb",
  applicationloadbalancing: "lb",
  elasticloadbalancingv2: "lb",
  elasticloadbalancing: "elb",
};

/** Resources by another name. `BucketV2` is not among them: it has some inputs in another shape. */
const names: Readonly<Record<string, string>> = {
  "elasticsearch:Domain": "opensearch:Domain",
  ...Object.fromEntries(
    [
      "BucketAccelerateConfiguration",
      "BucketAcl",
      "BucketCorsConfiguration",
      "BucketLifecycleConfiguration",
      "BucketLogging",
      "BucketObjectLockConfiguration",
      "BucketRequestPaymentConfiguration",
      "BucketServerSideEncryptionConfiguration",
      "BucketVersioning",
      "BucketWebsiteConfiguration",
    ].map((name) => [`s3:${name}V2`, `s3:${name}`]),
  ),
};

/** Whether a type token is of a resource of the AWS provider, or of one that rules know as such. */
export function isOfAws(type: string): boolean {
  return type.startsWith("aws:") || knownType(type) !== undefined;
}

/** Patterns in RE2 of all spellings of a type token in short form. */
export function spellingsOf(kind: string): string[] {
  const [, module = "", name = ""] = kind.split(":");
  const modulesOf = [module, ...Object.keys(modules).filter((each) => modules[each] === module)];
  const others = Object.keys(names).filter((each) => names[each] === `${module}:${name}`);
  const all = [...modulesOf.map((each) => `${each}:${name}`), ...others];
  return all.map((each) => `aws:${each.replace(":", "(?:/[^:]*)?:")}`);
}

/** A type token in the one form that rules name: `aws:lb:Listener` for `aws:alb/listener:Listener`. */
export function shortToken(type: string): string {
  const known = knownType(type);
  if (known !== undefined) return known;
  const [, module = "", name = ""] = type.split(":");
  const folder = module.split("/")[0] ?? "";
  const its = `${modules[folder] ?? folder}:${name}`;
  return `aws:${names[its] ?? its}`;
}
