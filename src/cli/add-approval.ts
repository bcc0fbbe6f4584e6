/**
 * Adding to an approvals file that people write: their comments and the order of what is there stay.
 */
import { isSeq, parseDocument } from "yaml";
import type { Approval } from "../settings/approvals";

/** An approval as the file has it. */
export type Entry = Omit<Approval, "pulumi">;

/** The text of an approvals file with another entry at its end. */
export function withApproval(text: string, entry: Entry): string {
  // Words that Kubernetes takes for booleans, such as yes, are put in quotes as YAML 1.1 needs them.
  const isEmpty = parseDocument(text).contents === null;
  const document = parseDocument(isEmpty ? `${text}\napprovals: []\n` : text, { version: "1.1" });
  if ((document.get("approvals") ?? null) === null) document.set("approvals", document.createNode([]));
  const entries = document.get("approvals", true);
  if (!isSeq(entries)) return text;
  entries.flow = false;
  entries.add(document.createNode({ ...entry }));
  return document.toString({ lineWidth: 0 });
}
