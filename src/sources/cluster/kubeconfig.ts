/**
 * Which cluster to read, and as whom, as kubectl would decide it.
 */
import type * as client from "@kubernetes/client-node";
import { importClient } from "./client-module";
import { suggest } from "../../author/suggest";
import { ClusterFailure, reasonOf } from "./failure";

/** Where the client looks when there is no kubeconfig at all. */
const nowhere = "http://localhost:8080";

/**
 * The kubeconfig of `KUBECONFIG` or `~/.kube/config`, or the service account of the Pod that this runs in.
 *
 * @param context The context to use; the current one unless given.
 * @throws ClusterFailure if there is none that leads to a cluster.
 */
export async function loadKubeconfig(context?: string): Promise<client.KubeConfig> {
  const { KubeConfig } = await loadClient();
  const config = new KubeConfig();
  try {
    config.loadFromDefault();
  } catch (error) {
    const why = error instanceof TypeError ? "it is not built as one" : reasonOf(error);
    throw new ClusterFailure(`the kubeconfig cannot be read: ${why}`);
  }
  if (config.getCurrentCluster()?.server === nowhere) {
    throw new ClusterFailure("there is no kubeconfig: set KUBECONFIG, or run this where kubectl works");
  }
  choose(config, context);
  return config;
}

/** The client. Loading it takes most of a second, which checks of files need not spend; nor need they install it. */
async function loadClient(): Promise<typeof client> {
  try {
    return await importClient();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "ERR_MODULE_NOT_FOUND" && code !== "MODULE_NOT_FOUND") throw error;
    throw new ClusterFailure(
      "--cluster needs @kubernetes/client-node, which is not installed: run `npm install @kubernetes/client-node`",
    );
  }
}

function choose(config: client.KubeConfig, context: string | undefined): void {
  const names = config.getContexts().map(({ name }) => name);
  // A kubeconfig need not name a current one, whatever the client's types say.
  const name: string | undefined = context ?? config.getCurrentContext();
  if (!name) {
    throw new ClusterFailure(
      `the kubeconfig has no current context; name one with --context: ${names.join(", ")}`,
    );
  }
  const chosen = config.getContexts().find((each) => each.name === name);
  if (chosen === undefined) {
    const meant = suggest(name, names);
    const hint = meant === undefined ? `there are only ${names.join(", ")}` : `did you mean ${meant}?`;
    throw new ClusterFailure(`there is no context ${name} in the kubeconfig; ${hint}`);
  }
  config.setCurrentContext(name);
  const cluster = config.getCurrentCluster();
  if (cluster === null) throw new ClusterFailure(`there is no cluster ${chosen.cluster} in the kubeconfig`);
  if (config.getCurrentUser() === null)
    throw new ClusterFailure(`there is no user ${chosen.user} in the kubeconfig`);
  if (!URL.canParse(cluster.server)) throw new ClusterFailure(`${cluster.server} is no address of a cluster`);
  if (!cluster.server.startsWith("http:")) return;
  // As through `kubectl proxy`: there is no certificate to verify, and the client wants to be told so.
  config.clusters = config.clusters.map((each) =>
    each === cluster ? { ...each, skipTLSVerify: true } : each,
  );
}
