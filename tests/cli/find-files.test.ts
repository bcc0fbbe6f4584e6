import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { findFiles } from "../../src/sources/files/find-files";
import { folderWith } from "./lockstep";

/** The names of the files found in a folder, from there. */
function found(folder: string, ...paths: string[]): string[] {
  const given = paths.map((path) => join(folder, path));
  return findFiles(given, []).files.map(({ name }) => name.slice(folder.length + 1));
}

test("manifests in a folder and below, in order", () => {
  const folder = folderWith({
    "b.yml": "",
    "a.yaml": "",
    "c.JSON": "",
    "sub/d.yaml": "",
    "sub.yaml/e.json": "",
    "notes.txt": "",
    yaml: "",
    ".git/config.yaml": "",
    "node_modules/x/x.yaml": "",
    "sub/node_modules/x.yaml": "",
    ".hidden/f.yaml": "",
  });
  expect(found(folder, ".")).toEqual([
    ".hidden/f.yaml",
    "a.yaml",
    "b.yml",
    "c.JSON",
    "sub/d.yaml",
    "sub.yaml/e.json",
  ]);
});

test("a file that is named is found whatever its extension, and a folder whatever its name", () => {
  const folder = folderWith({ "notes.txt": "", "node_modules/x/x.yaml": "" });
  expect(found(folder, "notes.txt", "node_modules")).toEqual(["notes.txt", "node_modules/x/x.yaml"]);
});

test.each([
  [["a.yaml", "a.yaml"], ["a.yaml"]],
  [
    ["a.yaml", "."],
    ["a.yaml", "b.yaml"],
  ],
  [
    [".", "./a.yaml"],
    ["a.yaml", "b.yaml"],
  ],
  [
    ["b.yaml", "sub/.."],
    ["b.yaml", "a.yaml"],
  ],
])("each file once: %j", (paths, files) => {
  expect(found(folderWith({ "a.yaml": "", "b.yaml": "", "sub/x.txt": "" }), ...paths)).toEqual(files);
});

test("links are followed, and each file and folder is found once", () => {
  const folder = folderWith({ "a/x.yaml": "", "b/y.yaml": "", "c/notes.txt": "" });
  symlinkSync("../a", join(folder, "b", "back"));
  symlinkSync("../b", join(folder, "a", "there"));
  symlinkSync(".", join(folder, "c", "self"));
  symlinkSync("../a/x.yaml", join(folder, "c", "z.yaml"));
  expect(found(folder, ".")).toEqual(["a/x.yaml", "b/y.yaml"]);
  expect(found(folder, "c")).toEqual(["c/z.yaml"]);
  expect(found(folder, "a")).toEqual(["a/x.yaml", "a/there/y.yaml"]);
});

test("links that lead nowhere or in circles cannot be read, and hide no other file", () => {
  const folder = folderWith({ "a.yaml": "" });
  symlinkSync("nowhere", join(folder, "b.yaml"));
  symlinkSync("c.yaml", join(folder, "c.yaml"));
  symlinkSync("nowhere", join(folder, "d"));
  const { files, unreadable } = findFiles([folder], []);
  expect(files).toHaveLength(1);
  expect(unreadable.map(({ name, failure }) => [name.slice(folder.length + 1), failure])).toEqual([
    ["b.yaml", "cannot be read: the symbolic link leads nowhere"],
    ["c.yaml", "cannot be read: its symbolic links go in circles"],
  ]);
});

test("a path to nothing is refused before anything is checked", () => {
  const folder = folderWith({ "a.yaml": "" });
  mkdirSync(join(folder, "sub"));
  expect(() => found(folder, ".", "b.yaml")).toThrow(
    /^there is no file or folder .*b\.yaml; did you mean .*a\.yaml\?$/u,
  );
});

test("files may be left out", () => {
  const folder = folderWith({ "a.yaml": "", "b.yaml": "" });
  const { files } = findFiles([folder, join(folder, "a.yaml")], [join(folder, "a.yaml")]);
  expect(files.map(({ path }) => path)).toEqual([join(folder, "b.yaml")]);
});

test("the sources that a Go module is built with are nobody's manifests, and other folders called vendor are", () => {
  const folder = folderWith({
    "go/vendor/modules.txt": "",
    "go/vendor/k8s.io/a.yaml": "",
    "apps/vendor/a.yaml": "",
  });
  const { files } = findFiles([folder], []);
  expect(files.map(({ path }) => path)).toEqual([join(folder, "apps/vendor/a.yaml")]);
});
