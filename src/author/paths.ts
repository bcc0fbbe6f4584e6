/** Paths of files on a node. */
import { afterFirst, lowerCase } from "./text";

/**
 * A path in the form in which paths can be compared: its steps, each with a slash after it, such as `run/crio/`, ""
 * for the root. One is in a folder if it starts with the folder's. `/var/run` is `/run`, to which it is a link, and so
 * is the folder that each user has there: `/run/user/1000`. Paths and pipes of Windows are in lower case, their
 * backslashes slashes. The path is absolute and has no `..`, as in `hostPath`.
 */
export function plainPath(path: string): string {
  const steps = inLinuxTerms(path)
    .split("/")
    .filter((step) => step !== "" && step !== ".")
    .map((step) => `${step}/`)
    .join("");
  return ofTheNode(steps.startsWith("var/run/") ? afterFirst(steps, "/") : steps);
}

/** A path such as `C:\Windows`, `\\.\pipe\docker_engine` or `//./pipe/docker_engine` as Linux would have it. */
function inLinuxTerms(path: string): string {
  return /^([A-Za-z]:|\\|\/\/[.]\/pipe\/)/u.test(path) ? lowerCase(path).replaceAll("\\", "/") : path;
}

/** The steps of a path in the run folder of a user as if they were in that of the node. */
function ofTheNode(steps: string): string {
  if (steps === "run/user/") return "run/";
  return /^run\/user\/[0-9]+\//u.test(steps)
    ? `run/${afterFirst(afterFirst(afterFirst(steps, "/"), "/"), "/")}`
    : steps;
}
