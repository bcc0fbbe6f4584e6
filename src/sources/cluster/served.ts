/**
 * What a cluster serves, as it tells everybody who may log in.
 */
import type { Kind } from "../../author/kinds";
import type { Answer, Connection } from "./connection";
import type { Refusal } from "./list";

/** The versions of the group of a kind, those first that the cluster prefers. */
export async function versionsOf(connection: Connection, { group }: Kind): Promise<readonly string[]> {
  const { body } = await connection.get(`/apis/${group}`);
  return versionsIn(body);
}

function versionsIn({ versions }: Answer["body"]): readonly string[] {
  return Array.isArray(versions) ? (versions as { version: string }[]).map(({ version }) => version) : [];
}

/** A refusal to list a kind: who may not list what there is not is told no more than that. */
export async function asServed(connection: Connection, kind: Kind, { answer }: Refusal): Promise<Refusal> {
  const isOfExtension = answer.status === 403 && kind.group !== "";
  return isOfExtension && !(await isServed(connection, kind))
    ? { answer: { ...answer, status: 404 } }
    : { answer };
}

/** Whether a cluster serves a kind; where it does not tell, it may. */
async function isServed(connection: Connection, kind: Kind): Promise<boolean> {
  const { group, resource } = kind;
  const { status, body } = await connection.get(`/apis/${group}`);
  if (status !== 200) return status !== 404;
  for (const version of versionsIn(body)) {
    const answer = await connection.get(`/apis/${group}/${version}`);
    const { resources } = answer.body;
    if (answer.status !== 200 || !Array.isArray(resources)) return true;
    if ((resources as { name: string }[]).some(({ name }) => name === resource)) return true;
  }
  return false;
}
