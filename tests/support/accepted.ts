/** What an API server takes by itself. */
import { appliesTo } from "../../src/judge/evaluate";
import type { ApiServer } from "../engines";
import { isAdmitted } from "../../src/engines/denials";
import type { Example } from "./examples";
import { ensureNamespaceOf } from "./namespaces";
import { kubernetesRules as rules } from "./rules";

/** The objects that rules look at and that the server accepts where no policy is in force. */
export async function acceptedBy(server: ApiServer, objects: readonly Example[]): Promise<Example[]> {
  const accepted: Example[] = [];
  for (const example of objects) {
    const { object } = example;
    if (!rules.some((rule) => appliesTo(rule, object)) || !(await server.serves(object))) continue;
    await ensureNamespaceOf(server, object);
    if (isAdmitted(await server.create(object, { dryRun: true }))) accepted.push(example);
  }
  return accepted;
}
