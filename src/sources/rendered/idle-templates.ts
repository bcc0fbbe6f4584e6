/**
 * The templates of a chart that may make manifests, so that it can be said which made none.
 */
import { readdirSync, type Dirent } from "node:fs";
import { basename, join, relative } from "node:path";
import { readText } from "../files/read";
import { isFile } from "./chart-files";

/** The paths of the files in the templates of a chart; not those of the charts in it. */
export function templatesIn(chart: string): string[] {
  return filesBelow(join(chart, "templates"));
}

/** What is said of a chart that has no manifest at all. */
export const nothingMade = "the chart makes no manifest with these values, so nothing of it is checked";

/** The most templates that are named. */
const mostNamed = 5;

/** What is said of the templates that made nothing, whatever the values; undefined where there are none. */
export function describeIdle(chart: string, templates: readonly string[]): string | undefined {
  if (templates.length === 0) return undefined;
  const which = templates.length === 1 ? "1 template makes" : `${templates.length} templates make`;
  const names = templates.slice(0, mostNamed).map((file) => relative(chart, file));
  const more = templates.length - names.length;
  const listed = names.join(", ") + (more === 0 ? "" : ` and ${more} more`);
  return `${which} nothing with these values, and so cannot be checked: ${listed}`;
}

/** Whether a template has an object, or includes one. */
export function makesManifests(file: string): boolean {
  const name = basename(file);
  // What begins with _ is only for others to include, and notes are for people.
  if (name.startsWith("_") || name === "NOTES.txt") return false;
  const read = readText(file);
  return "text" in read && /^kind:|\{\{-?\s*(?:include|template|tpl)\b/mu.test(withoutDefinitions(read.text));
}

/** A template without what it only defines, as far as definitions end at the margin, as people write them. */
function withoutDefinitions(text: string): string {
  return text.replaceAll(/^\{\{-?\s*define\b[\s\S]*?^\{\{-?\s*end\b/gmu, "");
}

function filesBelow(folder: string): string[] {
  return readFolder(folder).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    return isFile(path) ? [path] : [];
  });
}

function readFolder(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    // A chart may have none but those in it.
    return [];
  }
}
