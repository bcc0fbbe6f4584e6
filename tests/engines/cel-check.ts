/** The offline type check of ValidatingAdmissionPolicies, `tools/kubernetes/cel-check`. */
import { enginePath } from "../../tools/engine-build";
import { run } from "./process";

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
  const { status, stdout, stderr } = await run({ program: enginePath("cel-check"), args: files });
  if (status > 1 || !stderr.includes(`${policies} policies checked`)) {
    throw new Error(`cel-check should have read ${policies} policies: ${stderr}`);
  }
  return stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as CelProblem);
}
