/**
 * Results on their way from one thread to another. Rules are functions, which cannot be sent, and an approval is one
 * object for all that it lets pass; so both are sent as their places in the lists that each thread has.
 */
import type { ApprovedFinding, FileResult, Finding } from "../../findings/result";
import type { Checks } from "../../check/check-object";
import { sharedText } from "../../findings/shared-text";

/** A result that can be sent. */
export interface SentResult extends Omit<FileResult, "findings" | "approved"> {
  readonly findings: readonly SentFinding[];
  readonly approved: readonly SentApproved[];
}

interface SentFinding extends Omit<Finding, "rule"> {
  readonly rule: number;
}

interface SentApproved extends SentFinding {
  readonly approval: number;
}

/** Packs a result. */
export function packed(result: FileResult, { rules, approvals }: Checks): SentResult {
  const pack = <Item extends Finding>(item: Item): Omit<Item, "rule"> & { readonly rule: number } => {
    return { ...item, rule: rules.indexOf(item.rule) };
  };
  return {
    ...result,
    findings: result.findings.map(pack),
    approved: result.approved.map((item) => ({ ...pack(item), approval: approvals.indexOf(item.approval) })),
  };
}

/** Unpacks a result, with checks of the same plan. */
export function unpacked(result: SentResult, { rules, approvals }: Checks): FileResult {
  const unpack = (item: SentFinding): Finding => ({
    ...item,
    rule: at(rules, item.rule),
    message: sharedText(item.message),
    item: sharedText(item.item),
    path: sharedText(item.path),
    field: sharedText(item.field),
  });
  return {
    ...result,
    findings: result.findings.map(unpack),
    approved: result.approved.map((item): ApprovedFinding => {
      return { ...unpack(item), approval: at(approvals, item.approval) };
    }),
  };
}

function at<Item>(list: readonly Item[], index: number): Item {
  const item = list[index];
  if (item === undefined) throw new Error("the threads of a check differ");
  return item;
}
