/** The number of threads and the folder that a check starts from change nothing of what it finds. */
import { join } from "node:path";
import { corpusFolder, describeWithCorpus } from "../support/corpus";
import { packageRoot } from "../support/build";
import { hostileTexts } from "./hostile-texts";
import { checkJson, folderWith, lockstep } from "./lockstep";
import { loadBalancer, unprobed } from "./manifests";

/** The report on a folder, from another one, on so many threads. */
async function report(folder: string, threads: number, from = "/"): Promise<string> {
  const args = ["check", "--format", "json", "--threads", String(threads), folder];
  const { stdout, stderr } = await lockstep(from, args);
  // From there the settings and approvals of this repository are pointed out.
  expect(stderr.replaceAll(/^lockstep: the (?:settings|approvals) \S+ are not read.*\n/gmu, "")).toBe("");
  return stdout;
}

const sample = join(packageRoot, "tests/sample-repository");

/** Many files, so that each thread gets some, with what is wrong with them. */
function mixed(): Record<string, string | Uint8Array> {
  const usual = Array.from({ length: 200 }, (_, index): [string, string] => {
    const text = index % 2 === 0 ? loadBalancer : unprobed;
    return [`usual/${index}.yaml`, text.replace("name: web", `name: web-${index}`)];
  });
  const hostile = hostileTexts.map(([, text], index) => [`hostile/${index}.yaml`, text] as const);
  return Object.fromEntries([...usual, ...hostile]);
}

test.each([2, 3, 8])("one thread and %i find the same in the same order", async (threads) => {
  const folder = folderWith(mixed());
  expect(await report(folder, threads)).toBe(await report(folder, 1));
  expect(await report(sample, threads)).toBe(await report(sample, 1));
});

test("each format is the same on one thread and on two", async () => {
  const approval = `approvals:
  - rule: restrict-load-balancers
    resources: [{kind: Service, name: web-1*}]
    reason: Customers reach the shop here.
    approvedBy: Ada
    expires: 2999-12-31
`;
  const folder = folderWith({ ...mixed(), "approvals.yaml": approval });
  for (const format of ["text", "sarif", "markdown"]) {
    const [one, two] = await Promise.all(
      ["1", "2"].map((threads) => lockstep(folder, ["check", "--format", format, "--threads", threads, "."])),
    );
    expect(two).toEqual(one);
    expect(one?.stdout).toContain(format === "sarif" ? "Ada" : "approved");
  }
});

test("the same is found from any folder", async () => {
  const folder = folderWith(mixed());
  const [whole, elsewhere, here] = await Promise.all([
    report(folder, 2),
    report(folder, 2, join(folder, "usual")),
    report(".", 2, folder),
  ]);
  expect(elsewhere).toBe(whole);
  expect(here).toBe(whole.replaceAll(`${folder}/`, ""));
});

test("a thread that dies leaves a problem of the file in its hands, and the others take the rest", async () => {
  const folder = folderWith(mixed());
  const preload = join(packageRoot, "tests/support/dying-threads.js");
  const args = ["--threads", "3", "--rule", "restrict-load-balancers", "usual"];
  const { code, findings, problems } = await checkJson(folder, args, {
    env: { NODE_OPTIONS: `--require ${preload}` },
  });
  expect(code).toBe(3);
  expect(problems.map(({ message }) => message)).toEqual(
    Array.from({ length: 2 }, () => "cannot be checked: its thread ended with code 7"),
  );
  const lost = problems.filter(({ location }) => Number(/\d+/u.exec(location.file)) % 2 === 0);
  expect(findings).toHaveLength(100 - lost.length);
});

test.each(["0", "-1", "1.5", "two", ""])("%j threads are none", async (threads) => {
  const { code, stderr } = await lockstep(folderWith({}), ["check", "--threads", threads, "."]);
  expect(code).toBe(2);
  expect(stderr).toContain("whole number from 1 to 64");
});

describeWithCorpus("the corpus", () => {
  test("is the same on one thread and on two", async () => {
    expect(await report(corpusFolder, 2)).toBe(await report(corpusFolder, 1));
  });
});
