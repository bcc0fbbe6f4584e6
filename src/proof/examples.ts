/**
 * Where the examples of a rule stand in its source.
 */
import ts from "typescript";
import { definitionOf } from "../compiler/compile";

/** A place in a rule's source, both from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The two kinds of examples, the bad first, as authors begin with them. */
export const sides = ["bad", "good"] as const;
/** What examples show. */
export type Side = (typeof sides)[number];

/** The place of a node. */
export function placeOf(node: ts.Node): Place {
  const { line, character } = node.getSourceFile().getLineAndCharacterOfPosition(node.getStart());
  return { line: line + 1, column: character + 1 };
}

/** The place of an example; that of the nearest thing around it where examples are not written one by one. */
export function placeOfExample(source: ts.SourceFile, side: Side, at: number): Place {
  const definition = definitionOf(source);
  const all = fieldOf(definition, "examples");
  const list = all && fieldOf(all, side);
  const elements = list !== undefined && ts.isArrayLiteralExpression(list) ? list.elements : [];
  const example = elements.some(ts.isSpreadElement) ? undefined : elements[at];
  return placeOf(example ?? list ?? all ?? definition);
}

/** The value of a field of an object literal, if it is written there. */
export function fieldOf(object: ts.Expression, name: string): ts.Expression | undefined {
  if (!ts.isObjectLiteralExpression(object)) return undefined;
  const field = object.properties.find((property) => property.name?.getText() === name);
  return field !== undefined && ts.isPropertyAssignment(field) ? field.initializer : undefined;
}

/** What an example is called. */
export function nameOfExample({ side, at }: { readonly side: Side; readonly at: number }): string {
  return `${side} example ${at + 1}`;
}
