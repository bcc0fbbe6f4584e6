/**
 * The files of a chart that Helm names.
 */
import { join } from "node:path";
import type { Location } from "../../findings/result";
import { isFile } from "./chart-files";
import { shown, type FoundChart } from "../files/find-files";
import { readText } from "../files/read";

/** Leads from what Helm says to the files of a chart. */
export class Templates {
  private readonly files = new Map<string, string | undefined>();
  private readonly texts = new Map<string, string | undefined>();

  constructor(private readonly chart: FoundChart) {}

  /**
   * The file of a template, as reports show it; undefined for one that is in no file, but in a packed chart.
   *
   * @param template As Helm names it: by the chart, and the path in it.
   */
  fileOf(template: string): string | undefined {
    if (!this.files.has(template)) {
      const [, ...steps] = template.split("/");
      const path = join(this.chart.path, ...steps);
      const isInside = steps.length > 1 && !steps.includes("..");
      this.files.set(template, isInside && isFile(path) ? shown(path) : undefined);
    }
    return this.files.get(template);
  }

  /** The text of a file; undefined if it cannot be read. */
  textOf(file: string): string | undefined {
    if (!this.texts.has(file)) {
      const read = readText(file);
      this.texts.set(file, "text" in read ? read.text : undefined);
    }
    return this.texts.get(file);
  }

  /** The place in a template that Helm complains of, if it names one. */
  placeIn(complaint: string): Location | undefined {
    for (const [, name = "", line = "1", column = "1"] of complaint.matchAll(
      /([^\s"'():]+)(?::(\d+)(?::(\d+))?)?/gu,
    )) {
      const file = this.fileOf(name);
      if (file !== undefined) return { file, line: Number(line), column: Number(column) };
    }
    return undefined;
  }
}
