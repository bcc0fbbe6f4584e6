/**
 * The policy that says what is wrong with an object before any rule sees it: once, and not once for each rule.
 */
import type { ReportViolation, ResourceValidationPolicy } from "@pulumi/policy";
import { formatPath } from "../author/shape";
import { isOfFamily } from "../families/providers";
import type { Contents } from "../judge/pulumi/contents";
import { UnreadableError } from "../judge/pulumi/unknowns";
import { printable } from "../report/printable";
import { errorMessage, couldNotBeChecked } from "./error-messages";
import { foundIn, type Reader } from "./resource-findings";
import type { UnknownContents } from "./resource-memory";
import { skip } from "./skip";

/** The policy. It comes before those of the rules, which say nothing of what it reports. */
export const schemaPolicy = (reader: Reader): ResourceValidationPolicy => ({
  name: "kubernetes-schema",
  displayName: "Objects are as Kubernetes has them",
  description:
    "What the API server cannot decode is refused when it is created, and until then no rule can judge it.",
  enforcementLevel: "mandatory",
  severity: "high",
  validateResource: (args, report): void | Promise<void> => {
    if (!isOfFamily(args)) return skip(args);
    const found = foundIn(args, reader);
    const tell = (its: Contents | UnknownContents): void => {
      reportProblems(its, report);
    };
    if (found instanceof Promise) return found.then(tell);
    tell(found);
  },
});

/** Reports what is wrong with the objects in a resource; says nothing of what is not known yet. */
function reportProblems(found: Contents | UnknownContents, report: ReportViolation): void {
  try {
    if ("error" in found) throw found.error;
    for (const error of found.errors) {
      if (!(error instanceof UnreadableError)) report(printable(errorMessage(error)));
    }
    for (const { path, problems } of found.candidates) {
      const place = path.length === 0 ? "" : ` (in ${formatPath(path)})`;
      for (const { message } of problems()) report(printable(couldNotBeChecked(message) + place));
    }
  } catch (error) {
    // What an unknown object is will be known later; any other error would end the whole preview.
    if (!(error instanceof UnreadableError)) report(printable(errorMessage(error)));
  }
}
