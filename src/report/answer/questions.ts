/**
 * The list of the questions.
 */
import type { Query } from "../../author";
import { printable } from "../printable";
import { wrappedAfter } from "../wrapped";

/** The questions as a list for people: name, what to give, title. */
export function textQuestions(
  questions: readonly { readonly name: string; readonly query: Query }[],
  width?: number,
): string {
  const calls = questions.map(({ name, query }) =>
    [name, ...Object.keys(query.arguments ?? {}).map((word) => `<${word}>`)].map(printable).join(" "),
  );
  const callWidth = Math.max(...calls.map(({ length }) => length));
  const lines = questions.flatMap(({ query: { title } }, at) =>
    wrappedAfter(`${(calls[at] ?? "").padEnd(callWidth)}  `, printable(title), width),
  );
  return `${lines.join("\n")}\n`;
}
