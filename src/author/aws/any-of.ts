/**
 * Questions to lists in which something may not be known.
 */

/**
 * Whether something holds for one of some values. What cannot be read counts only where it holds for none that can: then
 * nobody can tell.
 *
 * @throws Whatever `holds` or reading a value throws.
 */
export function anyOf<Value>(values: readonly Value[], holds: (value: Value) => boolean): boolean {
  const errors: unknown[] = [];
  for (const at of values.keys()) {
    try {
      if (holds(values[at] as Value)) return true;
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) throw errors[0];
  return false;
}

/** Those of some values for which something holds, for messages: without what cannot be read. */
export function knownOf<Value>(values: readonly Value[], holds: (value: Value) => boolean): Value[] {
  return Array.from(values.keys()).flatMap((at) => {
    try {
      const value = values[at] as Value;
      return holds(value) ? [value] : [];
    } catch {
      return [];
    }
  });
}
