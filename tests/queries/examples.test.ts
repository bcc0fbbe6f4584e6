/** The questions that come with Lockstep: each has an example, whose rows are what it answers. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { questions } from "../../src/queries";
import { packageRoot } from "../support/build";
import { answerTo, manifests } from "./ask";

const all = Object.entries(questions);

test.each(all)("%s answers its example", (name, { example, arguments: words = {} }) => {
  if (example === undefined) throw new Error("it has none");
  const given = Object.keys(words).map((word) => example.given?.[word] ?? "");
  const answer = answerTo([name, ...given].join(" "), manifests(example.manifests));
  expect(answer).toEqual({ rows: example.rows, notes: [] });
  expect(example.rows).not.toEqual([]);
});

test.each(all)("%s says nothing of no objects", (name, { arguments: words = {} }) => {
  const given = Object.keys(words).map((word) => (word === "object" ? "secret/db" : "get"));
  expect(answerTo([name, ...given].join(" "), [])).toEqual({ rows: [], notes: [] });
});

test("each is called as its file", () => {
  const files = readdirSync(join(packageRoot, "src/queries")).map((file) => file.replace(/\.ts$/u, ""));
  const helpers = ["index", "resources", "ways-in"];
  expect(Object.keys(questions)).toEqual(files.filter((file) => !helpers.includes(file)));
});

test.each(all)("%s has words for people", (_, { title, why = "" }) => {
  expect(title).toMatch(/^[A-Z].*[^.]$/u);
  expect(why).toMatch(/\.$/u);
});
