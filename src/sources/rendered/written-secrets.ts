/**
 * What of a rendered Secret stands in its template as it is. The rest comes of values, or is made anew with each rendering, as
 * `randAlphaNum` does, which looks the same in what is rendered.
 */
import type { KubernetesObject, Secret } from "../../author";
import { isOfKind, secret } from "../../author/kinds";
import { isMapping } from "../../author/shape";

/** A Secret with only those of its entries that its template has; undefined of another object. */
export function asWritten(object: KubernetesObject, template: string): KubernetesObject | undefined {
  if (!isOfKind(object, secret)) return undefined;
  const { data, stringData } = object as Secret;
  const source = new TemplateText(template);
  const plain = (value: string): string => value;
  return {
    ...object,
    data: entriesIn(data, (key, value) => source.gives(key, value, decoded)),
    stringData: entriesIn(stringData, (key, value) => source.gives(key, value, plain)),
  } as KubernetesObject;
}

function entriesIn(
  entries: unknown,
  isWritten: (key: string, value: string) => boolean,
): Readonly<Record<string, unknown>> {
  if (!isMapping(entries)) return {};
  return Object.fromEntries(
    Object.entries(entries).filter(([key, value]) => typeof value === "string" && isWritten(key, value)),
  );
}

function decoded(value: string): string {
  return Buffer.from(value, "base64").toString();
}

/** An action of a template, such as `{{ .Values.password | quote }}`. */
const action = /\{\{[^{}]*\}\}/gu;

/** The text of a template. */
class TemplateText {
  private readonly lines: readonly string[];
  /** What of each line is in no action. */
  private readonly fixed: ReadonlySet<string>;

  constructor(template: string) {
    this.lines = template.split("\n");
    this.fixed = new Set(
      template
        .replaceAll(action, "")
        .split("\n")
        .map((line) => line.trim()),
    );
  }

  /**
   * Whether the template gives an entry this value: behind its key, in the lines below it, or as a text in an action behind it.
   *
   * @param textOf What is in a value: an action may be given that.
   */
  gives(key: string, value: string, textOf: (value: string) => string): boolean {
    const behind = this.lines.flatMap((line) => behindKey(line, key) ?? []);
    const [first = "", ...others] = value.split("\n").map((line) => line.trim());
    if (
      others.every((line) => line === "") &&
      behind.some((text) => unquoted(text.replaceAll(action, "")) === first)
    )
      return first !== "";
    const quoted = [JSON.stringify(textOf(value)), `\`${textOf(value)}\``];
    if (
      behind.some((text) =>
        (text.match(action) ?? []).some((each) => quoted.some((its) => each.includes(its))),
      )
    )
      return true;
    const said = [first, ...others].filter((line) => line !== "");
    return (
      behind.some((text) => isBlock(text)) && said.length > 0 && said.every((line) => this.fixed.has(line))
    );
  }
}

/** What is behind a key in a line; undefined where the line does not have it. */
function behindKey(line: string, key: string): string | undefined {
  const text = line.trim();
  const found = [`${key}:`, `"${key}":`, `'${key}':`].find((each) => text.startsWith(each));
  return found && text.slice(found.length).trim();
}

/** A text as it stands behind a key, without quotes and comments. */
function unquoted(text: string): string {
  const written = text.trim();
  const quote = ['"', "'"].find((each) => written.startsWith(each));
  const end = quote === undefined ? written.indexOf(" #") : written.indexOf(quote, 1);
  return written.slice(quote === undefined ? 0 : 1, end === -1 ? undefined : end).trim();
}

/** Whether what is behind a key begins a text of several lines. */
function isBlock(text: string): boolean {
  return /^[|>][+-]?[0-9]?[+-]?\s*(?:#.*)?$/u.test(text);
}
