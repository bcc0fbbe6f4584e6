/**
 * Which cluster a resource of a stack is in, as far as its provider says: a stack may have several.
 */
import { secretText } from "./secrets";
import { isUnreadable } from "./unknowns";

/** A cluster by a provider of its resources. */
export interface Cluster {
  /** The same for all providers that surely mean the same cluster. */
  readonly key: string;
  /** The provider in words. */
  readonly provider: string;
  /** How the provider reaches it; undefined where that is unknown or secret. */
  readonly access: Access | undefined;
  /** The addresses in its kubeconfig. */
  readonly servers: readonly string[];
}

type Inputs = Readonly<Record<string, unknown>>;

/** The inputs of a provider that say which cluster it means; undefined where it takes what is usual. */
interface Access {
  readonly kubeconfig: string | undefined;
  readonly context: string | undefined;
  readonly cluster: string | undefined;
}

/**
 * The cluster of a provider.
 *
 * @param id What tells the provider from all others of its stack; "" of the default one.
 * @param inputs Its inputs as they may be shown; undefined where they are not known.
 */
export function clusterOf(id: string, name: string, inputs: Inputs | undefined): Cluster {
  const access = inputs && accessIn(inputs);
  const provider = name === "" ? "the default provider" : `provider ${name}`;
  return { key: JSON.stringify(access ?? id), provider, access, servers: serversIn(access?.kubeconfig) };
}

function accessIn({ kubeconfig, context, cluster }: Inputs): Access | undefined {
  const isKnown = [kubeconfig, context, cluster].every(
    (each) => (each ?? "") === "" || (typeof each === "string" && each !== secretText && !isUnreadable(each)),
  );
  const textOf = (value: unknown): string | undefined => (value as string | null | undefined) || undefined;
  return isKnown
    ? { kubeconfig: textOf(kubeconfig), context: textOf(context), cluster: textOf(cluster) }
    : undefined;
}

/** The addresses in a kubeconfig, YAML or JSON; none in the path of one. */
function serversIn(kubeconfig = ""): string[] {
  return Array.from(kubeconfig.matchAll(/\bserver["']?:\s*["']?([^\s"',}]+)/gu), ([, server = ""]) => server);
}

/** Whether two clusters are surely not the same. */
export function areApart(one: Cluster, other: Cluster): boolean {
  const [its, others] = [one.access, other.access];
  if (its === undefined || others === undefined) return false;
  if (its.kubeconfig !== others.kubeconfig) {
    // One may be for another user of the same cluster, or be what the other is the path of.
    const isSameForm = (one.servers.length === 0) === (other.servers.length === 0);
    const isShared = one.servers.some((server) => other.servers.includes(server));
    return differ(its.kubeconfig, others.kubeconfig) && isSameForm && !isShared;
  }
  // The cluster that a provider names goes before that of its context.
  const isNamed = (its.cluster ?? others.cluster) !== undefined;
  return isNamed ? differ(its.cluster, others.cluster) : differ(its.context, others.context);
}

/** Whether both are given, and not the same: what is usual may be either. */
function differ(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}
