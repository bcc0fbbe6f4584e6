/**
 * The hosts that kustomizations refer to. Where one cannot be reached, kustomize waits for it; so what refers to it, too, is
 * not tried.
 */
import { kustomize } from "./kustomize";
import type { ToolRun } from "./run-tool";

/** What a build came to; or why a host that it needs cannot be reached. */
export type RemoteRun = ToolRun | Unreachable;

/** A host that cannot be reached. */
export interface Unreachable {
  readonly host: string;
  /** In the words of whoever tried. */
  readonly why: string;
}

/** What tools say of a network that is down, and what becomes of those that say nothing. */
const networkFailure =
  /no such host|could not resolve host|connection (?:refused|reset|timed out)|no route to host|network is unreachable|TLS handshake timeout|i\/o timeout|hit \w+ timeout|took more than \d+ s/iu;

/** The hosts of all kustomizations of a check. */
export class Remotes {
  private readonly answering = new Set<string>();
  private readonly silent = new Map<string, Unreachable>();

  /**
   * Builds a kustomization.
   *
   * @param hosts Those that it refers to.
   */
  async build(folder: string, hosts: readonly string[]): Promise<RemoteRun> {
    const known = this.knownOf(hosts);
    if (known !== undefined) return known;
    const run = await kustomize(folder);
    if ("output" in run) hosts.forEach((host) => this.answering.add(host));
    const [why] = ("failure" in run ? networkFailure.exec(run.failure) : undefined) ?? [];
    if (!("failure" in run) || why === undefined) return run;
    const named = hosts.filter((host) => run.failure.includes(host));
    for (const host of named.length > 0 ? named : hosts) {
      if (!this.answering.has(host) && !this.silent.has(host)) this.silent.set(host, { host, why });
    }
    return this.knownOf(hosts) ?? run;
  }

  private knownOf(hosts: readonly string[]): Unreachable | undefined {
    return hosts.map((host) => this.silent.get(host)).find((each) => each !== undefined);
  }
}

/**
 * The host that a resource of a kustomization is at, as kustomize reads it; undefined for a path.
 * https://github.com/kubernetes-sigs/kustomize/blob/master/examples/remoteBuild.md
 */
export function hostOf(resource: string): string | undefined {
  const address = resource.replace(/^git::/u, "");
  const [, host] =
    /^[a-z+]+:\/\/(?:[^/@]*@)?([^/?#]+)/iu.exec(address) ??
    /^(?:[^/@:]+@)([^/:]+)[:/]/u.exec(address) ??
    /^(github\.com)[:/]/iu.exec(address) ??
    [];
  return host?.toLowerCase();
}
