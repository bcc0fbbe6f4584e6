import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { findFiles } from "../../src/sources/files/find-files";
import { checkJson, folderWith } from "./lockstep";
import { clusterIp, loadBalancer } from "./manifests";

/** What is found in a folder, from there. */
function found(folder: string, exclude: readonly string[] = [], ...paths: string[]): string[] {
  const { files } = findFiles(
    paths.length === 0 ? [folder] : paths.map((path) => join(folder, path)),
    [],
    exclude,
  );
  return files.map(({ name }) => name.slice(folder.length + 1)).sort();
}

describe("ignore files are read as git reads them", () => {
  const files = {
    "a.yaml": "",
    "A.yaml": "",
    "build.yaml": "",
    "build/x.yaml": "",
    "sub/a.yaml": "",
    "sub/build/x.yaml": "",
    "sub/deep/a.yaml": "",
    "sub/deep/build/keep.yaml": "",
    "b[1].yaml": "",
    "b1.yaml": "",
    "#x.yaml": "",
    "!x.yaml": "",
    "x y.yaml": "",
    "f*/a.yaml": "",
    "fo/a.yaml": "",
  };

  test.each<[string, Record<string, string>]>([
    ["a name", { ".gitignore": "a.yaml" }],
    ["a folder", { ".gitignore": "build/" }],
    ["a file or folder at the top", { ".gitignore": "/build*" }],
    ["a path", { ".gitignore": "sub/build" }],
    ["any depth", { ".gitignore": "**/deep/**" }],
    ["wildcards", { ".gitignore": "?.yaml\nb[0-9].yaml" }],
    ["what would be wildcards", { ".gitignore": "b\\[1\\].yaml\n\\#x.yaml\n\\!x.yaml\n" }],
    [
      "comments, blanks, line ends and a mark",
      { ".gitignore": "\u{feff}# a\r\n\r\n#x.yaml\r\na.yaml  \r\nx y.yaml\r\n" },
    ],
    ["exceptions", { ".gitignore": "*.yaml\n!a.yaml" }],
    ["no exceptions in a folder that is left out", { ".gitignore": "build/\n!build/x.yaml" }],
    ["a file in a folder", { "sub/.gitignore": "a.yaml" }],
    ["a file in a folder, from its top", { "sub/.gitignore": "/a.yaml\n/deep/build" }],
    ["a file that overrules the one above", { ".gitignore": "*.yaml", "sub/.gitignore": "!a.yaml" }],
    ["a file that overrules itself below", { ".gitignore": "deep/", "sub/.gitignore": "!deep/\n" }],
    ["a folder with wildcards in its name", { "f*/.gitignore": "a.yaml" }],
    ["everything", { ".gitignore": "*" }],
  ])("%s", (_, patterns) => {
    const folder = folderWith({ ...files, ...patterns });
    execFileSync("git", ["init", "--quiet"], { cwd: folder });
    const args = ["ls-files", "--others", "--exclude-per-directory=.gitignore", "-z"];
    const ofGit = execFileSync("git", args, { cwd: folder, encoding: "utf8" }).split("\0");
    expect(found(folder)).toEqual(ofGit.filter((file) => file.endsWith(".yaml")).sort());
  });
});

test("what ignore files above a folder say holds in it, up to the repository", () => {
  const folder = folderWith({
    ".gitignore": "*.yaml",
    "repository/.git/HEAD": "",
    "repository/.gitignore": "a.yaml",
    "repository/sub/a.yaml": "",
    "repository/sub/b.yaml": "",
  });
  expect(found(folder, [], "repository/sub")).toEqual(["repository/sub/b.yaml"]);
});

test("a file or folder that is named is not left out by ignore files", () => {
  const folder = folderWith({
    ".gitignore": "build/\na.yaml",
    "a.yaml": "",
    "build/b.yaml": "",
    "build/c.json": "",
  });
  expect(found(folder, [], "a.yaml", "build")).toEqual(["a.yaml", "build/b.yaml", "build/c.json"]);
});

test(".lockstepignore leaves out more, and brings back what .gitignore leaves out", () => {
  const folder = folderWith({
    ".gitignore": "rendered/",
    ".lockstepignore": "examples/\n!rendered/",
    "a.yaml": "",
    "examples/a.yaml": "",
    "rendered/a.yaml": "",
    "sub/.lockstepignore": "b.yaml",
    "sub/b.yaml": "",
  });
  expect(found(folder)).toEqual(["a.yaml", "rendered/a.yaml"]);
});

describe("--exclude", () => {
  const folder = folderWith({
    "a.yaml": "",
    "a.json": "",
    "sub/a.yaml": "",
    "sub/b.yml": "",
    "test/sub/a.yaml": "",
  });

  test.each([
    [["*.json"], ["a.yaml", "sub/a.yaml", "sub/b.yml", "test/sub/a.yaml"]],
    [["sub"], ["a.json", "a.yaml"]],
    [["/sub"], ["a.json", "a.yaml", "test/sub/a.yaml"]],
    [["./sub/"], ["a.json", "a.yaml", "test/sub/a.yaml"]],
    [["sub/**"], ["a.json", "a.yaml", "test/sub/a.yaml"]],
    [[join(folder, "sub")], ["a.json", "a.yaml", "test/sub/a.yaml"]],
    [["**/a.{yaml,json}"], ["sub/b.yml"]],
    [["sub", "*.json"], ["a.yaml"]],
    [
      ["a.yaml", "!/a.yaml"],
      ["a.json", "a.yaml", "sub/b.yml"],
    ],
  ])("%j", (exclude, rest) => {
    expect(found(folder, exclude)).toEqual(rest);
  });

  test("holds for what is named, too", () => {
    expect(found(folder, ["a.*"], "a.yaml", "sub/b.yml")).toEqual(["sub/b.yml"]);
  });
});

test("what is left out is counted, folders as one", async () => {
  const folder = folderWith({
    ".gitignore": "build/\n*.txt",
    "build/a.yaml": loadBalancer,
    "build/b.yaml": loadBalancer,
    "notes.txt": "",
    "a.yaml": clusterIp,
    "b.yaml": loadBalancer,
  });
  const { code, summary } = await checkJson(folder, [
    ".",
    "--exclude",
    "b.yaml",
    "--rule",
    "restrict-load-balancers",
  ]);
  expect({ code, ...summary }).toMatchObject({ code: 0, files: 1, ignored: 2 });
});

test.each([
  [
    "a pattern that would take too long",
    `${"**/a/".repeat(12)}b\na.yaml`,
    "more than 2 **/ in a pattern take too long",
  ],
  ["too many patterns", "a.yaml\n".repeat(5001), "more than 5000 patterns take too long"],
])("%s is a problem, and leaves nothing out", async (_, patterns, reason) => {
  const folder = folderWith({ ".gitignore": patterns, "a.yaml": loadBalancer });
  const { code, findings, problems } = await checkJson(folder, [".", "--rule", "restrict-load-balancers"]);
  expect(code).toBe(3);
  expect(findings).toHaveLength(1);
  expect(problems).toMatchObject([
    { location: { file: ".gitignore" }, message: `cannot be followed: ${reason}` },
  ]);
});
