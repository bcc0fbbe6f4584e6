/**
 * Which conditions of IAM policy documents keep out all but some callers.
 */
import { isWide } from "./addresses";
import type { Condition } from "./policy-documents";

/**
 * The keys that say who calls, or from where. Sources: the meaning of "public",
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html; for
 * `aws:PrincipalAccount`, `aws:PrincipalArn` and `kms:CallerAccount` the reference of the keys.
 */
const callerKeys: ReadonlySet<string> = new Set([
  "aws:principalaccount",
  "aws:principalarn",
  "aws:principalorgid",
  "aws:principalorgpaths",
  "aws:sourceaccount",
  "aws:sourcearn",
  "aws:sourceip",
  "aws:sourceorgid",
  "aws:sourceorgpaths",
  "aws:sourceowner",
  "aws:sourcevpc",
  "aws:sourcevpce",
  "aws:userid",
  "kms:calleraccount",
  "s3:dataaccesspointaccount",
  "s3:dataaccesspointarn",
]);

/** Operators that demand a value; those with IfExists, and those of ForAllValues, hold where there is none. */
const demanding =
  /^(?:foranyvalue:)?(?:string(?:equals|equalsignorecase|like)|arn(?:equals|like)|ipaddress)$/u;

/** Whether a condition lets in some callers only. A value such as `*` lets in all. */
export function narrows({ operator, key, values }: Condition): boolean {
  return (
    callerKeys.has(key) &&
    demanding.test(operator) &&
    values.length > 0 &&
    values.every((value) => isOfFew(value, key))
  );
}

/** Whether a value is that of some callers: one with a variable is whatever the caller makes it. */
function isOfFew(value: string, key: string): boolean {
  if (value === "" || value.includes("${")) return false;
  if (key === "aws:sourceip") return !isWide(value);
  if (value.startsWith("arn:")) return isArnOfFew(value);
  // Of an organisation or of a role, whose sessions have the rest.
  return !/[*?]/u.test(value) || /^(?:o-[a-z0-9]{10,}\/|A[A-Z]{3}[A-Z0-9]{4,}:)/u.test(value);
}

/** Whether the name of a resource has its account in it; that of a bucket is enough, as there is one in the world. */
function isArnOfFew(arn: string): boolean {
  const [, , service, , account = "", resource = ""] = arn.split(":");
  const isOfBucket = service === "s3" && /^\*?$/u.test(account) && /^[^*?]{3}/u.test(resource);
  return /^\d{12}$/u.test(account) || isOfBucket;
}
