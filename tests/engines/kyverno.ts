/** The admission controller that is built for tests. */
import {
  installKyvernoTypes as install,
  startKyverno as start,
  type Kyverno,
  type KyvernoOptions,
} from "../../src/engines/kyverno";
import { engineAssets, enginePath } from "../../tools/engine-build";
import type { ApiServer } from "./api-server";

export type { Kyverno, KyvernoOptions } from "../../src/engines/kyverno";

/** Installs Kyverno's resource types and starts it; its webhooks are in place when the promise resolves. */
export function startKyverno(api: ApiServer, options: KyvernoOptions = {}): Promise<Kyverno> {
  const controller = enginePath("kyverno-controller");
  return start({ controller, definitions: engineAssets("kyverno-controller") }, api, options);
}

/** Installs Kyverno's resource types; what is stored of them is in force once Kyverno runs. */
export function installKyvernoTypes(api: ApiServer): Promise<void> {
  return install(engineAssets("kyverno-controller"), api);
}
