/** Paths of files on a node. */

/** Whether a path is a folder or lies in it. Both are absolute and have no `..`, as in `hostPath`. */
export function isWithin(path: string, folder: string): boolean {
  return steps(path).startsWith(steps(folder));
}

/** The steps of a path, each with a slash after it: `var/run/` of `/var//run/`, "" of the root. */
function steps(path: string): string {
  return path
    .split("/")
    .filter((step) => step !== "" && step !== ".")
    .map((step) => `${step}/`)
    .join("");
}
