/**
 * What TypeScript's checker says of a type, in the terms that the translation needs.
 */
import ts from "typescript";

function members(type: ts.Type): readonly ts.Type[] {
  return type.isUnion() ? type.types : [type];
}

function every(type: ts.Type, flags: ts.TypeFlags): boolean {
  const present = members(type).filter((member) => !(member.flags & ts.TypeFlags.Undefined));
  return present.length > 0 && present.every((member) => (member.flags & flags) !== 0);
}

/** Whether a value of the type may be `undefined`. */
export function mayBeAbsent(type: ts.Type): boolean {
  return members(type).some((member) => (member.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Void)) !== 0);
}

/** Whether a value of the type may be `null`. */
export function mayBeNull(type: ts.Type): boolean {
  return members(type).some((member) => (member.flags & ts.TypeFlags.Null) !== 0);
}

/** Whether the type says nothing. */
export function isUntyped(type: ts.Type): boolean {
  return (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0;
}

/** Whether every value of the type, `undefined` aside, is a boolean. */
export function isBoolean(type: ts.Type): boolean {
  return every(type, ts.TypeFlags.BooleanLike);
}

/** Whether every value of the type, `undefined` aside, is a string. */
export function isString(type: ts.Type): boolean {
  return every(type, ts.TypeFlags.StringLike);
}

/** Whether every value of the type, `undefined` aside, is a number. */
export function isNumber(type: ts.Type): boolean {
  return every(type, ts.TypeFlags.NumberLike);
}

/** Whether every value of the type, `undefined` aside, is a string, a number or a boolean. */
export function isPrimitive(type: ts.Type): boolean {
  return every(type, ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.BooleanLike);
}

/** Whether every value of the type, `undefined` aside, is a list. */
export function isList(checker: ts.TypeChecker, type: ts.Type): boolean {
  return members(type)
    .filter((member) => !(member.flags & ts.TypeFlags.Undefined))
    .every((member) => checker.isArrayType(member) || checker.isTupleType(member));
}
