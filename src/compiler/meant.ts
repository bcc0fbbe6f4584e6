/**
 * What a link means, as CEL over the lists of objects that a policy asks the cluster for.
 */
import type { Kind } from "../author/kinds";
import type { Referring } from "../author/referring";
import {
  and,
  binary,
  conditional,
  literal,
  macro,
  method,
  name,
  or,
  select,
  type Expression,
} from "./expression";

/** The variable with the objects of a kind in the namespace of the request. */
export function besideName({ resource }: Pick<Kind, "resource">): string {
  return resource;
}

/** The variable with those of all namespaces. */
export function everywhereName({ resource }: Pick<Kind, "resource">): string {
  return `${resource}Everywhere`;
}

/**
 * The lists of the objects that a link means, and of those that it may have meant.
 *
 * @param link What the link is called.
 */
export function meant({ to }: Referring, link: string): Record<"found" | "near", Expression> {
  const candidate = name("candidate");
  const its = (field: string): Expression => select(select(candidate, "metadata", false), field, false);
  const wanted = (field: string): Expression => select(select(name(link), "reference", false), field, false);
  const lower = (text: Expression): Expression => method(text, "lowerAscii");
  const isAlike = binary("==", lower(its("name")), lower(wanted("name")));
  const isElsewhere = or(
    binary("!=", its("name"), wanted("name")),
    binary("!=", its("namespace"), wanted("namespace")),
  );
  return {
    found: macro(
      listed(to, link, besideName),
      "filter",
      "candidate",
      binary("==", its("name"), wanted("name")),
    ),
    near: macro(listed(to, link, everywhereName), "filter", "candidate", and(isAlike, isElsewhere)),
  };
}

/** The list of the objects of the kind that a link names. */
function listed(
  [first, ...others]: Referring["to"],
  link: string,
  nameOf: (kind: Kind) => string,
): Expression {
  const kind = select(select(name(link), "reference", false), "kind", false);
  return others.reduceRight<Expression>(
    (rest, each) => conditional(binary("==", kind, literal(each.kind)), listOf(each, nameOf), rest),
    listOf(first, nameOf),
  );
}

function listOf(kind: Kind, nameOf: (kind: Kind) => string): Expression {
  return select(name("variables"), nameOf(kind), false);
}
