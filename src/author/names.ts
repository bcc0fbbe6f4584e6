/** What things are called in messages. */

/** The name of a thing, or words for one that lacks it: a file can have one, though no API server takes it. */
export function nameOr({ name }: { readonly name?: string }, otherwise: string): string {
  return name ?? otherwise;
}
