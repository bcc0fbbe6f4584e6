/** The offline type check of ValidatingAdmissionPolicies, `tools/kubernetes/cel-check`. */
import { availableParallelism } from "node:os";
import { enginePath } from "../../tools/engine-build";
import { run } from "../../src/engines/process";

/** Something the API server would hold against a policy. */
export interface CelProblem {
  readonly file: string;
  readonly policy: string;
  /** Such as `spec.variables[1].expression`. */
  readonly field: string;
  /** The kind of object whose schema the expression does not fit. */
  readonly kind?: string;
  readonly problem: string;
}

/** Checks the policies of YAML files. Throws unless exactly this many policies were read. */
export async function celCheck(files: readonly string[], policies: number): Promise<CelProblem[]> {
  const processes = Math.min(availableParallelism(), files.length);
  const shares = Array.from({ length: processes }, (_, share) =>
    files.filter((_file, at) => at % processes === share),
  );
  const checked = await Promise.all(shares.map(checkShare));
  const read = checked.reduce((sum, share) => sum + share.policies, 0);
  if (read !== policies) throw new Error(`cel-check should have read ${policies} policies, not ${read}`);
  return checked.flatMap(({ problems }) => problems);
}

/** What one process says of its share of the files. */
async function checkShare(files: readonly string[]): Promise<{ policies: number; problems: CelProblem[] }> {
  const { status, stdout, stderr } = await run({ program: enginePath("cel-check"), args: files });
  const policies = /(\d+) policies checked/u.exec(stderr)?.[1];
  if (status > 1 || policies === undefined) throw new Error(`cel-check could not read policies: ${stderr}`);
  const lines = stdout.split("\n").filter((line) => line !== "");
  return { policies: Number(policies), problems: lines.map((line) => JSON.parse(line) as CelProblem) };
}
