/**
 * Inputs of a Pulumi resource that are of another shape than they must be, or missing: whatever a rule would make of one is no
 * verdict. Reading one throws, so that every rule that does so leaves the resource undecided, in the same words.
 */
import { formatPath, isMapping, ShapeError, type Path } from "../../author/shape";

/** Something was read that is of another shape than it must be, or missing. It stands in the inputs, in place of what is there. */
export class MisshapenError extends ShapeError {
  /**
   * @param path The place in the inputs as rules know them.
   * @param place The place in the resource itself.
   * @param expected What must be there and what is, to follow `must be`.
   * @param owner The resource, in words.
   */
  constructor(
    path: Path,
    place: Path,
    expected: string,
    readonly owner: string,
  ) {
    super(path, expected);
    this.message = `${formatPath(place)} must be ${expected}`;
  }
}

/** Inputs with an error in each place that is misshapen. Nothing is modified. */
export function withMisshapen<Inputs extends object>(
  inputs: Inputs,
  misshapen: readonly MisshapenError[],
): Inputs {
  return misshapen.reduce((its, error) => replaced(its, error.path, error) as Inputs, inputs);
}

function replaced(value: unknown, [step, ...rest]: Path, by: MisshapenError): unknown {
  // What is lacking in what is misshapen itself is no matter of its own.
  if (value instanceof MisshapenError) return value;
  if (step === undefined) return by;
  if (Array.isArray(value)) return value.with(Number(step), replaced(value[Number(step)], rest, by));
  return isMapping(value) ? { ...value, [step]: replaced(value[step], rest, by) } : value;
}
