/**
 * Lists that are too long to be judged. The API server gives up on an object with one after half a minute and does not say
 * why, and passes over what would only warn: policies say so at once instead.
 */
import type { AdmissionPolicy } from "./policy";

/** The most elements of the lists in a pod, and of others, which are judged in batches. */
const most = { inPods: 1000, elsewhere: 8192 };

/** A list of an object: its CEL, what its elements are called, and how many there may be. */
interface List {
  readonly cel: string;
  readonly elements: string;
  readonly most: number;
}

/** The lists of a pod. */
export const listsOfPods: readonly List[] = [
  { cel: "variables.pod.containers", elements: "containers" },
  { cel: "variables.pod.?initContainers.orValue([])", elements: "init containers" },
  { cel: "variables.pod.?ephemeralContainers.orValue([])", elements: "ephemeral containers" },
  { cel: "variables.pod.?volumes.orValue([])", elements: "volumes" },
].map((each) => ({ ...each, most: most.inPods }));

/** A list that a variable holds. */
export function listOfItems(variable: string, item: string): List {
  return { cel: `variables.${variable}`, elements: `${item}s`, most: most.elsewhere };
}

type Judged = Pick<AdmissionPolicy, "variables" | "expression" | "messageExpression">;

/** The variable that says which list is too long, "" where none is. */
export const tooMany = "tooMany";

/**
 * What judges an object, for one whose lists are not too long; of any other it says that.
 *
 * @param rules The names of the rules that cannot judge it.
 */
export function withinLimits(judged: Judged, lists: readonly List[], rules: string): Judged {
  if (lists.length === 0) return judged;
  const texts = lists.map(
    ({ cel, elements, most: limit }) =>
      `${cel}.size() > ${String(limit)} ? "more than ${String(limit)} ${elements}" :`,
  );
  const text = `variables.${tooMany}`;
  const end = JSON.stringify(`, too many to be judged by ${rules}. Split it into several.`);
  return {
    variables: [...judged.variables, { name: tooMany, expression: [...texts, '""'].join("\n") }],
    expression: `${text} == "" && (${judged.expression})`,
    messageExpression: `${text} == "" ? (${judged.messageExpression}) : "the object has " + ${text} + ${end}`,
  };
}
