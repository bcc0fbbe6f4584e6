/**
 * The policy that says what is wrong with an object before any rule sees it: once, and not once for each rule.
 */
import type { ReportViolation, ResourceValidationArgs, ResourceValidationPolicy } from "@pulumi/policy";
import { formatPath } from "../author/shape";
import type { Schemas } from "../families/kubernetes/schema";
import { contents, isHelmRelease, isOfKubernetes } from "../judge/pulumi/contents";
import { releaseReason } from "../judge/pulumi/reasons";
import { UnreadableError } from "../judge/pulumi/unknowns";
import { printable } from "../report/printable";
import { complaint, couldNotBeChecked } from "./complaints";
import { inputsOf } from "./said";
import { skip } from "./skip";

/**
 * The policy. It comes before those of the rules, which say nothing of what it reports.
 *
 * @param schemas What objects are read by.
 */
export const schemaPolicy = (schemas: Schemas): ResourceValidationPolicy => ({
  name: "kubernetes-schema",
  displayName: "Objects are as Kubernetes has them",
  description:
    "What the API server cannot decode is refused when it is created, and until then no rule can judge it.",
  enforcementLevel: "mandatory",
  severity: "high",
  validateResource: (args, report) => {
    validateSchema(args, report, schemas);
  },
});

/** Reports what is wrong with the objects in a resource; says nothing of what is not known yet. */
function validateSchema(
  {
    type,
    name,
    urn,
    props,
    notApplicable,
  }: Pick<ResourceValidationArgs, "type" | "name" | "urn" | "props" | "notApplicable">,
  report: ReportViolation,
  schemas: Schemas,
): void {
  const inputs = inputsOf({ urn, props });
  if (!isOfKubernetes({ type })) skip({ notApplicable });
  if (isHelmRelease({ type })) notApplicable(releaseReason);
  try {
    const { candidates } = contents({ type, name, inputs }, schemas);
    for (const { path, problems } of candidates) {
      const place = path.length === 0 ? "" : ` (in ${formatPath(path)})`;
      for (const { message } of problems()) report(printable(couldNotBeChecked(message) + place));
    }
  } catch (error) {
    // What an unknown object is will be known later; any other error would end the whole preview.
    if (!(error instanceof UnreadableError)) report(complaint(error));
  }
}
