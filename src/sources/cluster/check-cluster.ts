/**
 * Checking the objects of a live cluster.
 */
import type { Kind } from "../../author/kinds";
import type { Completeness } from "../../author/relations";
import {
  ResultBuilder,
  uncheckable,
  type FileResult,
  type KeptObject,
  type Problem,
} from "../../findings/result";
import { TooMuch } from "../../findings/bounds";
import { type Checks } from "../../check/check-object";
import { withSchemas, type PlannedChecks } from "../files/plan";
import { withTogether } from "../together";
import { checkListed, clusterLocation, sourceOfListed } from "./check-listed";
import { groupResource, kindsJudgedAlone, kindsOf, kindsThatDeclare } from "./kinds";
import { Progress } from "../files/progress";
import { Connection, type Answer } from "./connection";
import { ClusterFailure } from "./failure";
import { asServed } from "./served";
import { list, type Refusal } from "./list";
import { Owners } from "./owners";

/** What to check of which cluster. */
export interface ClusterSelection {
  /** The context of the kubeconfig; the current one unless given. */
  readonly context?: string | undefined;
  /** Checks this namespace alone, and nothing that is in none. */
  readonly namespace?: string | undefined;
}

/** What the check of a cluster comes to, by kind. */
export interface ClusterResult {
  /** The name of the context, as far as it is known. */
  readonly cluster: string;
  readonly results: readonly FileResult[];
}

/** Checks the objects of a cluster, of the kinds that rules look at. What cannot be read becomes a problem. */
export async function checkCluster(
  { context, namespace }: ClusterSelection,
  planned: PlannedChecks,
): Promise<ClusterResult> {
  const results: FileResult[] = [];
  const judged: Judged[] = [];
  let cluster = context ?? "(current context)";
  try {
    const connection = await Connection.open(context);
    cluster = connection.context;
    const checks =
      planned.plan.minor === undefined
        ? withSchemas(planned, { minor: await minorVersion(connection) })
        : planned;
    const kinds = kindsOf(checks.rules).filter(({ namespaced }) => namespaced || namespace === undefined);
    const progress = new Progress(kinds.length, process.stderr, "kinds");
    try {
      if (namespace !== undefined) await assertNamespace(connection, namespace);
      const alone = new Set(kindsJudgedAlone(checks.rules));
      const declaring = kindsThatDeclare(checks.rules);
      const listed = new Listed(namespace);
      for (const kind of kinds) {
        const its = await checkKind(connection, kind, namespace, checks);
        if ("result" in its) judged.push(its);
        // Of what is only read beside others it is said where that leaves something undecided.
        else if (alone.has(kind) || (declaring.includes(kind) && its.answer.status !== 404))
          results.push(refused(its.answer, kind, namespace, cluster));
        listed.note(kind, its);
        progress.step();
      }
      const owners = judged.map((each) => each.owners);
      for (const { result, owners: its } of judged) its.fold(result, owners);
      const parts = judged.map(({ result }) => ({
        result,
        sourceOf: ({ object }: KeptObject) => sourceOfListed(object, cluster),
      }));
      results.push(...withTogether(clusterLocation(cluster).file, parts, checks, listed.completeness));
    } finally {
      progress.end();
    }
  } catch (error) {
    if (!(error instanceof ClusterFailure)) throw error;
    results.push(...judged.map(({ result }) => result));
    results.push(uncheckable(problem(error.message, cluster)));
  }
  return { cluster, results };
}

/** The minor version of the cluster, such as 30; undefined where it does not tell. */
async function minorVersion(connection: Connection): Promise<number | undefined> {
  const { body } = await connection.get("/version");
  const [digits] = /^\d+/u.exec(String(body["minor"])) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** A namespace that is not there has no objects, so that a mistyped one would pass. */
export async function assertNamespace(connection: Connection, namespace: string): Promise<void> {
  const { status } = await connection.get(`/api/v1/namespaces/${encodeURIComponent(namespace)}`);
  // Who may not look at the namespace may still be allowed to list what is in it.
  if (status === 404) throw new ClusterFailure(`there is no namespace ${namespace} in ${connection.context}`);
}

/** The kinds that were listed, so that all objects of them are known. */
class Listed {
  private readonly kinds = new Set<string>();

  /** @param namespace The only one that was listed. */
  constructor(private readonly namespace: string | undefined) {}

  note({ group, kind }: Kind, listed: Judged | Refusal): void {
    // A cluster has no objects of kinds that it does not serve.
    if ("result" in listed || listed.answer.status === 404) this.kinds.add(`${group}/${kind}`);
  }

  readonly completeness: Completeness = ({ group, kind }, namespace) => {
    const isListed =
      this.kinds.has(`${group}/${kind}`) && (this.namespace === undefined || this.namespace === namespace);
    return isListed ? undefined : "are not among what could be listed";
  };
}

/** What the objects of a kind come to, before what they share with their owners is folded. */
interface Judged {
  readonly result: ResultBuilder;
  readonly owners: Owners;
}

async function checkKind(
  connection: Connection,
  kind: Kind,
  namespace: string | undefined,
  checks: Checks,
): Promise<Judged | Refusal> {
  const { context } = connection;
  const start = (): Judged => ({ result: new ResultBuilder(), owners: new Owners() });
  let judged = start();
  try {
    const listed = await list(
      connection,
      kind,
      namespace,
      () => (judged = start()),
      (items) => {
        checkListed(items, kind, context, checks, judged.result, judged.owners);
      },
    );
    return "answer" in listed ? await asServed(connection, kind, listed) : listed;
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error;
    judged.result.problems.push(problem(error.message, context));
    return judged;
  }
}

/** What an answer that is no list comes to. */
export function refused(
  { status, body }: Answer,
  kind: Kind,
  namespace: string | undefined,
  cluster: string,
): FileResult {
  const resource = groupResource(kind);
  if (status === 404) {
    const result = new ResultBuilder();
    const location = clusterLocation(cluster);
    result.addNote({ message: `the cluster serves no ${resource}`, location, cluster });
    return result;
  }
  if (status === 403) {
    const scope = namespace === undefined ? "in the whole cluster" : `in the namespace ${namespace}`;
    const grant = `{apiGroups: ["${kind.group}"], resources: [${kind.resource}], verbs: [list]}`;
    return uncheckable(problem(`listing ${resource} is forbidden: grant ${grant} ${scope}`, cluster));
  }
  const said = typeof body["message"] === "string" ? `: ${body["message"]}` : "";
  return uncheckable(problem(`listing ${resource} failed with status ${status}${said}`, cluster));
}

/** A problem of a cluster as a whole. */
export function problem(message: string, cluster: string): Problem {
  return { kind: "cluster", message, location: clusterLocation(cluster), cluster };
}
