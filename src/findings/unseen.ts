/**
 * What may be in a stack besides what its file shows: objects that it only reads, or that others make.
 */
import type { Rule } from "../author";
import type { GroupKind } from "../author/relations";
import { isOfAws, shortToken } from "../families/aws/tokens";
import { isOfFamily, isOfKubernetes } from "../judge/pulumi/contents";

/** Something that may be what rules look for, though nothing shows it. */
export interface Unseen {
  /** Why there may be others, such as `may be what the stack only reads`. */
  readonly reason: string;
  /** Whether it may be of a kind. */
  readonly mayBe: (kind: GroupKind) => boolean;
  /** What is said of it where a rule on such a kind cannot judge it. */
  readonly unjudged?: string;
}

const isAwsKind = ({ kind }: GroupKind): boolean => isOfAws({ type: kind });

/** What is there without the stack, which only reads it; undefined of other families. */
export function readOnly(type: string, reader: string): Unseen | undefined {
  if (!isOfFamily({ type })) return undefined;
  const reason = `may be what the ${reader} only reads`;
  if (isOfKubernetes({ type })) return { reason, mayBe: (kind) => !isAwsKind(kind) };
  return { reason, mayBe: ({ kind }) => kind === shortToken(type) };
}

/** What a resource of Kubernetes makes that shows nothing of it, such as a chart. */
export function madeBy(type: string): Unseen {
  return { reason: `may be what ${type} makes`, mayBe: (kind) => !isAwsKind(kind) };
}

/**
 * What a resource of `aws-native` may be of those that rules know; undefined of any other, and of those that rules know as
 * what they are.
 */
export function nativeOf(type: string): Unseen | undefined {
  const [, module] = /^aws-native:([^:/]+)[:/]/u.exec(type) ?? [];
  if (module === undefined || isOfAws({ type })) return undefined;
  return {
    reason: `may be ${type}`,
    mayBe: ({ kind }) => kind.startsWith(`aws:${module}:`),
    unjudged: `no rule judges ${type}: of aws-native, rules know resources of EKS and ECR`,
  };
}

/** What is said of what no rule judges, where some of these rules are on a kind that it may be of. */
export function unjudgedBy(
  rules: readonly Pick<Rule, "target">[],
  { mayBe, unjudged }: Unseen,
): string | undefined {
  return rules.some(({ target }) => target.kinds.some(mayBe)) ? unjudged : undefined;
}

/** Packages whose resources are all themselves, and none of AWS or Kubernetes. */
const others: ReadonlySet<string> = new Set([
  "archive",
  "azure",
  "azure-native",
  "cloudflare",
  "command",
  "datadog",
  "docker",
  "docker-build",
  "gcp",
  "github",
  "gitlab",
  "google-native",
  "http",
  "local",
  "null",
  "pulumi",
  "pulumiservice",
  "random",
  "std",
  "time",
  "tls",
]);

/** What a component may make, which only the run of its program shows; undefined of what is no component. */
export function madeByComponent(type: string): Unseen | undefined {
  const [name = ""] = type.split(":");
  if (isOfFamily({ type }) || name === "aws-native" || others.has(name)) return undefined;
  return { reason: `may be what ${type} makes`, mayBe: () => true };
}
