/**
 * IAM policy documents: the JSON of one, or the same as an object. What is not known yet throws when it is read, so that
 * every question has three answers. Source of the grammar:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
import { asMapping, isMapping, ShapeError, type Path } from "../shape";
import type { Located } from "../targets";

/** A condition of a statement, such as `StringEquals` on `aws:SourceAccount`. */
export interface Condition {
  /** In lower case, such as `stringequals`. */
  readonly operator: string;
  /** In lower case, such as `aws:sourceaccount`. */
  readonly key: string;
  readonly values: readonly string[];
}

/** Whom a statement is about: everybody, or some, by the type of the principal. */
export type Principals = "*" | Readonly<Record<string, readonly string[]>>;

/** A statement of a policy document. Each field is read when it is asked for, and undefined where it is absent. */
export interface PolicyStatement {
  /** What people call it: its Sid, or its place among the statements, such as `statement 2`. */
  readonly label: string;
  readonly allows: boolean;
  readonly actions: readonly string[] | undefined;
  readonly notActions: readonly string[] | undefined;
  readonly resources: readonly string[] | undefined;
  readonly notResources: readonly string[] | undefined;
  readonly principals: Principals | undefined;
  readonly notPrincipals: Principals | undefined;
  readonly conditions: readonly Condition[];
}

/** The JSON of a policy document with these statements, for the examples of a rule. */
export function policyDocument(...statements: readonly object[]): string {
  return JSON.stringify({ Version: "2012-10-17", Statement: statements });
}

/** All statements of a policy document, for what one of them has to say. */
export function allStatements(document: unknown, path: Path = []): PolicyStatement[] {
  return statementsOf(document, path).flatMap(({ read }) => read() ?? []);
}

/**
 * The statements of a policy document; none where there is no document.
 *
 * @param path The place of the document, and of all that is in its JSON.
 * @throws ShapeError if it is none.
 */
export function statementsOf(document: unknown, path: Path): Located<PolicyStatement>[] {
  if (document === undefined) return [];
  const isText = typeof document === "string";
  const whole = asMapping(isText ? parsed(document, path) : document, path);
  const place = (...steps: Path): Path => (isText ? path : [...path, ...steps]);
  const { Statement: written } = whole;
  if (Array.isArray(written)) {
    const list = written as readonly unknown[];
    return Array.from(list.keys(), (at) => {
      const its = place("Statement", at);
      return { path: its, read: () => statement(list[at], its, `statement ${at + 1}`, isText) };
    });
  }
  const only = place("Statement");
  return [{ path: only, read: () => statement(written, only, "the statement", isText) }];
}

function parsed(text: string, path: Path): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new ShapeError(path, "the JSON of a policy document");
  }
}

function statement(value: unknown, path: Path, label: string, isText: boolean): PolicyStatement {
  const fields = asMapping(value, path);
  const at = (field: string): Path => (isText ? path : [...path, field]);
  const list = (field: string): readonly string[] | undefined => textsOf(fields[field], at(field), field);
  return {
    get label() {
      const { Sid: sid } = fields;
      return typeof sid === "string" && sid !== "" ? `statement ${sid}` : label;
    },
    get allows() {
      const { Effect: effect } = fields;
      if (effect !== "Allow" && effect !== "Deny")
        throw new ShapeError(at("Effect"), "Allow or Deny, by its Effect");
      return effect === "Allow";
    },
    get actions() {
      return list("Action");
    },
    get notActions() {
      return list("NotAction");
    },
    get resources() {
      return list("Resource");
    },
    get notResources() {
      return list("NotResource");
    },
    get principals() {
      return principalsOf(fields["Principal"], at("Principal"));
    },
    get notPrincipals() {
      return principalsOf(fields["NotPrincipal"], at("NotPrincipal"));
    },
    get conditions() {
      return conditionsOf(fields["Condition"], at("Condition"));
    },
  };
}

/** One text or a list of them. A list is not read: that of its values which cannot be is left to who asks. */
function textsOf(value: unknown, path: Path, field: string): readonly string[] | undefined {
  if (value === undefined) return undefined;
  const list: unknown = Array.isArray(value) ? value : [value];
  return texts(list as readonly unknown[], path, field);
}

/** A list in which reading what is no text throws. */
function texts(list: readonly unknown[], path: Path, field: string): readonly string[] {
  return new Proxy(list, {
    get(target, key, receiver): unknown {
      const value: unknown = Reflect.get(target, key, receiver);
      if (typeof key !== "string" || !/^\d+$/u.test(key) || typeof value === "string") return value;
      throw new ShapeError(path, `text or a list of texts in its ${field}`);
    },
  }) as readonly string[];
}

function principalsOf(value: unknown, path: Path): Principals | undefined {
  if (value === undefined || value === "*") return value;
  if (!isMapping(value)) throw new ShapeError(path, "* or a mapping in its principals");
  const types = Object.keys(value);
  return Object.defineProperties(
    {},
    Object.fromEntries(
      types.map((type) => [
        type,
        { enumerable: true, get: () => textsOf(value[type], path, "principals") ?? [] },
      ]),
    ),
  );
}

function conditionsOf(value: unknown, path: Path): readonly Condition[] {
  if (value === undefined) return [];
  return Object.entries(asMapping(value, path)).flatMap(([operator, keys]) =>
    Object.entries(asMapping(keys, path)).map(([key, values]) => ({
      operator: operator.toLowerCase(),
      key: key.toLowerCase(),
      // Numbers and booleans are texts to IAM.
      values: (Array.isArray(values) ? (values as unknown[]) : [values]).map(String),
    })),
  );
}
