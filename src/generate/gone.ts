/**
 * The objects that were generated before and are not any more: a cluster has them until its next installation.
 */

/** The texts of files by their paths from the root. */
type Files = ReadonlyMap<string, string>;

/**
 * What is generated no more, one line for each kind in each environment.
 *
 * @param before What is there of the files that are written or removed.
 * @param after Everything that is generated.
 * @param environments The environments that have folders of their own.
 */
export function objectsGone(before: Files, after: Files, environments: readonly string[]): string[] {
  const objectsOf = (files: Files): Set<string> =>
    new Set(
      [...files].flatMap(([file, text]) =>
        objectsIn(text).map(([kind, name]) => [environmentOf(file, environments), kind, name].join(" ")),
      ),
    );
  const kept = objectsOf(after);
  const gone = new Map<string, string[]>();
  for (const object of objectsOf(before)) {
    if (kept.has(object)) continue;
    const [environment = "", kind = "", name = ""] = object.split(" ");
    const title = environment === "" ? kind : `${kind} (${environment})`;
    gone.set(title, [...(gone.get(title) ?? []), name]);
  }
  return Array.from(gone, ([title, names]) => `no longer generated: ${title} ${names.join(", ")}`);
}

function environmentOf(file: string, environments: readonly string[]): string {
  return environments.find((environment) => file.split("/")[1] === environment) ?? "";
}

/** The objects in a text that was generated, which says of each first its kind and then its name. */
function objectsIn(text: string): (readonly [kind: string, name: string])[] {
  return Array.from(
    text.matchAll(/^kind: (\S+)\nmetadata:\n {2}name: (\S+)$/gmu),
    ([, kind = "", name = ""]) => [kind, name],
  );
}
