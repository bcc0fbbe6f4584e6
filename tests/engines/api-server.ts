/** The API server that is built for tests. */
import { startApiServer as start, type ApiServer, type ApiServerOptions } from "../../src/engines/api-server";
import { enginePath } from "../../tools/engine-build";

export type { AdmissionPolicies, ApiServer, ApiServerOptions } from "../../src/engines/api-server";

/** Starts it; it answers when the promise resolves, about four seconds later. */
export function startApiServer(
  options: ApiServerOptions = {},
  engine: "kube-apiserver" | "kube-apiserver-1.36" = "kube-apiserver",
): Promise<ApiServer> {
  return start({ etcd: enginePath("etcd"), apiServer: enginePath(engine) }, options);
}
