/**
 * What may be in a stack besides what its file shows: objects that it only reads, or that others make.
 */
import type { Rule } from "../../author";
import type { GroupKind } from "../../author/relations";
import { isOfKubernetes } from "../../families/kubernetes/pulumi";
import { isOfFamily, providerOf, providers } from "../../families/providers";

/** Something that may be what rules look for, though nothing shows it. */
export interface Unseen {
  /** Why there may be others, such as `may be what the stack only reads`. */
  readonly reason: string;
  /** Whether it may be of a kind. */
  readonly mayBe: (kind: GroupKind) => boolean;
  /** What is said of it where a rule on such a kind cannot judge it. */
  readonly unjudged?: string;
}

/** Whether what has a kind are objects of Kubernetes. */
const isOfObjects = ({ kind }: GroupKind): boolean => providerOf(kind) === undefined;

/** What is there without the stack, which only reads it; undefined of other families. */
export function readOnly(type: string, reader: string): Unseen | undefined {
  const reason = `may be what the ${reader} only reads`;
  if (isOfKubernetes({ type })) return { reason, mayBe: isOfObjects };
  const provider = providerOf(type);
  return provider && { reason, mayBe: ({ kind }) => kind === provider.kindOf(type) };
}

/** What a resource of Kubernetes makes that shows nothing of it, such as a chart. */
export function madeBy(type: string): Unseen {
  return { reason: `may be what ${type} makes`, mayBe: isOfObjects };
}

/** What a resource may be of those that rules know, though they cannot read it; undefined of any other. */
export function unreadOf(type: string): Unseen | undefined {
  for (const provider of providers) {
    const its = provider.mayBe(type);
    if (its === undefined) continue;
    return {
      reason: `may be ${type}`,
      mayBe: ({ kind }) => its.isOf(kind),
      unjudged: `no rule judges ${type}: ${its.others}`,
    };
  }
  return undefined;
}

/** What is said of what no rule judges, where some of these rules are on a kind that it may be of. */
export function unjudgedBy(
  rules: readonly Pick<Rule, "target">[],
  { mayBe, unjudged }: Unseen,
): string | undefined {
  return rules.some(({ target }) => target.kinds.some(mayBe)) ? unjudged : undefined;
}

/** Packages whose resources are all themselves, and of no provider that rules know. */
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
  const isKnown = isOfFamily({ type }) || unreadOf(type) !== undefined || others.has(name);
  if (isKnown) return undefined;
  return { reason: `may be what ${type} makes`, mayBe: () => true };
}
