import { join } from "node:path";
import { findFiles } from "../../src/sources/files/find-files";
import { folderWith } from "./lockstep";

/** What globs from a folder stand for, from there. */
function found(folder: string, ...globs: string[]): string[] {
  const { files } = findFiles(
    globs.map((glob) => join(folder, glob)),
    [],
  );
  return files.map(({ name }) => name.slice(folder.length + 1));
}

const files = {
  ".git/HEAD": "",
  ".gitignore": "ignored.yaml",
  "a.yaml": "",
  "b.yml": "",
  "notes.txt": "",
  "x/ignored.yaml": "",
  "x/a.yaml": "",
  "x/y/a.yaml": "",
  "x/y/b.json": "",
  "z/a.yaml": "",
  "a[1].yaml": "",
};

test.each([
  [["*.yaml"], ["a.yaml", "a[1].yaml"]],
  [["**/*.yaml"], ["a.yaml", "a[1].yaml", "x/a.yaml", "x/y/a.yaml", "z/a.yaml"]],
  [["x/**/*.{yaml,json}"], ["x/a.yaml", "x/y/a.yaml", "x/y/b.json"]],
  [["*/a.yaml"], ["x/a.yaml", "z/a.yaml"]],
  [["[xz]/a.yaml"], ["x/a.yaml", "z/a.yaml"]],
  [["?.y*ml"], ["a.yaml", "b.yml"]],
  [["*"], ["a.yaml", "a[1].yaml", "b.yml", "x/a.yaml", "x/y/a.yaml", "x/y/b.json", "z/a.yaml"]],
  [["x/*"], ["x/a.yaml", "x/y/a.yaml", "x/y/b.json"]],
  [["a[1].yaml"], ["a[1].yaml"]],
  [
    ["*.yml", "x/*.yaml", "x/y/*.json", "b.*"],
    ["b.yml", "x/a.yaml", "x/y/b.json"],
  ],
])("%j", (globs, expected) => {
  expect(found(folderWith(files), ...globs)).toEqual(expected);
});

test.each([
  ["*.txt", /^no YAML or JSON file, chart or kustomization fits .*\*\.txt$/u],
  ["x/ignore?.yaml", undefined],
  ["nowhere/*.yaml", /^there is no file or folder .*nowhere/u],
])("what fits nothing is refused: %s", (glob, message) => {
  const find = (): string[] => found(folderWith(files), glob);
  if (message === undefined) expect(find()).toEqual([]);
  else expect(find).toThrow(message);
});
