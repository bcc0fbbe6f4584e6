/** A mistake in `lockstep.yaml` or `approvals.yaml` is one line with its place, wherever the file is read. */
import { join } from "node:path";
import { Pack, type Failure } from "../preview/pack";
import { packageRoot } from "../support/build";
import { packFolder, removePackFolders } from "../support/pack-folder";
import { folderWith, lockstep } from "./lockstep";
import { clusterIp } from "./manifests";

afterAll(removePackFolders);

const entry = `approvals:
  - rule: restrict-load-balancers
    resources: [{kind: Service, namespace: shop, name: web}]
    reason: Customers reach the shop here.
    approvedBy: Ada
    expires: 2026-02-30
`;

type Mistake = [what: string, file: string, text: string, place: string, message: string];

const mistakes: readonly Mistake[] = [
  [
    "a mistyped rule",
    "lockstep.yaml",
    "rules:\n  require-readyness-probe: warn\n",
    "2:3",
    'rules.require-readyness-probe must be the name of a rule, and "require-readyness-probe" is none; did you mean require-readiness-probe?',
  ],
  [
    "a list",
    "lockstep.yaml",
    "- strict\n",
    "1:1",
    "the file must be a mapping with profile, level, exclude,",
  ],
  [
    "two documents",
    "lockstep.yaml",
    "profile: strict\n---\nlevel: warn\n",
    "3:1",
    "all settings must be in one document",
  ],
  [
    "a tab",
    "lockstep.yaml",
    "rules:\n\ta: warn\n",
    "2:1",
    "found character that cannot start any token: indent with spaces, not with tabs",
  ],
  [
    "a date of no calendar",
    "approvals.yaml",
    entry,
    "6:5",
    'approvals[0].expires must be a date of the calendar such as 2027-01-31, not "2026-02-30"',
  ],
  [
    "an alias of itself",
    "approvals.yaml",
    "approvals: &a [*a]\n",
    "1:16",
    "the value of the anchor contains itself",
  ],
];

/** Expects the one line about a file in the output of a command that failed. */
function expectOneLine(output: string, ...[, file, , place, message]: Mistake): void {
  const lines = output.split("\n").filter((line) => line.includes(`${file}:`));
  expect(lines).toEqual([expect.stringContaining(`${file}:${place}`)]);
  expect(lines).toEqual([expect.stringContaining(message)]);
  expect(output).not.toMatch(/^\s+at /mu);
}

describe.each(mistakes)("%s in %s", (...mistake) => {
  const [, file, text] = mistake;
  const isSettings = file === "lockstep.yaml";

  async function expectOneLineOf(args: readonly string[], folder: string): Promise<void> {
    const { code, stdout, stderr } = await lockstep(folder, args);
    expectOneLine(stdout + stderr, ...mistake);
    expect(code).toBe(3);
  }

  test("check", async () => {
    await expectOneLineOf(["check", "web.yaml"], folderWith({ "web.yaml": clusterIp, [file]: text }));
  });

  test("generate", async () => {
    const path = join(folderWith({ [file]: text }), file);
    const option = isSettings ? "--settings" : "--approvals";
    await expectOneLineOf(["generate", "--check", option, path], packageRoot);
  });

  test("approvals", async () => {
    const folder = folderWith({ "web.yaml": clusterIp, [file]: text });
    await expectOneLineOf(["approvals", ...(isSettings ? ["check", "web.yaml"] : ["list"])], folder);
  });

  test("preview", async () => {
    const { code, stderr } = (await Pack.start(packFolder({ [file]: text }))) as Failure;
    expectOneLine(stderr, ...mistake);
    expect(code).toBe(1);
  });
});
