/**
 * What is broken or means harm is one clear problem, or is found out, and keeps nothing else from being checked: in
 * bounded time and memory, by the built command as users run it.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { basename, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { JsonReport } from "../../src/report";
import { found, hostileTexts } from "./hostile-texts";
import { checkJson, command, folderWith, lockstep, nobody, start } from "./lockstep";
import { loadBalancer } from "./manifests";

const only = ["--rule", "restrict-load-balancers"];
const neighbour = { "zz/neighbour.yaml": loadBalancer };
const mostMemory = 1024;

/** What a report says of a file: rules that it breaks and problems. */
function saidOf({ findings, problems }: JsonReport, file: string): string[] {
  const its = [...findings, ...problems].filter(({ location }) => location.file === file);
  return its.map((item) => ("rule" in item ? item.rule : item.message));
}

/** The report on paths in a folder, and the most memory that it took, in MiB. */
async function measured(
  folder: string,
  args: readonly string[],
): Promise<JsonReport & { code: number | null; memory: number }> {
  const peak = join(folderWith({}), "peak");
  const preload = join(__dirname, "../support/peak-memory.js");
  const env = { NODE_OPTIONS: `--require ${preload}`, PEAK_MEMORY: peak };
  return { ...(await checkJson(folder, args, { env })), memory: Number(readFileSync(peak, "utf8")) };
}

describe("texts", () => {
  const name = (index: number): string => `${String(index).padStart(3, "0")}.yaml`;
  const folder = folderWith({
    ...Object.fromEntries(hostileTexts.map(([, text], index) => [name(index), text])),
    ...neighbour,
  });
  let report: Awaited<ReturnType<typeof measured>>;
  const names = hostileTexts.map((_, index) => name(index));
  beforeAll(async () => (report = await measured(folder, [...only, ...names, "zz"])));

  test.each(hostileTexts.map(([title, , ...says], index) => [title, says, index] as const))(
    "%s: %s",
    (_, says, index) => {
      const said = saidOf(report, name(index));
      const expected = says.map((each): unknown => expect.stringContaining(each));
      expect(said.filter((one) => one !== found || says.includes(found))).toEqual(expected);
    },
  );

  test("keep nothing else from being checked", () => {
    expect(saidOf(report, "zz/neighbour.yaml")).toEqual([found]);
    expect(report.code).toBe(3);
    expect(report.memory).toBeLessThan(mostMemory);
  });

  test("defeat no rule, nor any report", async () => {
    for (const format of ["text", "sarif", "markdown"]) {
      const { code, stdout, stderr } = await lockstep(folder, ["check", "--format", format, "."]);
      expect({ code, stderr }).toEqual({ code: 3, stderr: "" });
      expect(stdout).not.toMatch(/\bat .*\.js:\d+|is not a function|cannot be checked: /u);
    }
  });

  test("are never clean when they are alone", async () => {
    for (const [index, [title]] of hostileTexts.entries()) {
      if (index % 8 !== 0) continue;
      const { code } = await lockstep(folder, ["check", ...only, name(index)]);
      expect([title, code]).not.toEqual([title, 0]);
    }
  }, 120_000);
});

describe("large files", () => {
  const MiB = 1024 * 1024;
  const object = "kind: Service\napiVersion: v1\nspec: {type: LoadBalancer}\n";
  const annotated = `${object}metadata:\n annotations:\n  x: `;
  const tooMany = "there are more findings here than anybody can read, so the rest is not checked";
  const tooManyNodes = "the document holds more than 2 million keys and values";
  const rows: readonly (readonly [title: string, text: () => string, says: string])[] = [
    ["a million documents", () => `${"a: 1\n---\n".repeat(1e6)}${object}`, found],
    ["200,000 objects that break a rule", () => `${object}---\n`.repeat(200_000), tooMany],
    ["200,000 broken documents", () => "a: [\n---\n".repeat(200_000), tooMany],
    ["three million separators", () => `${"---\n".repeat(3e6)}${object}`, found],
    [
      "a list of 150,000 objects",
      () =>
        `apiVersion: v1\nkind: List\nitems:\n${`- {${object.trim().replaceAll("\n", ", ")}}\n`.repeat(150_000)}`,
      "items must be a list of fewer than 100000 objects",
    ],
    [
      "a million objects of JSON",
      () =>
        `${'{"a":1}'.repeat(1e6)}${JSON.stringify({ apiVersion: "v1", kind: "Service", spec: { type: "LoadBalancer" } })}`,
      found,
    ],
    ["30 million items of JSON", () => `{"a":[${"1,".repeat(30e6)}1]}`, tooManyNodes],
    ["two million keys", () => Array.from({ length: 2e6 }, (_, n) => `k${n}: 1\n`).join(""), tooManyNodes],
    ["a million times the same key", () => "a: 1\n".repeat(1e6), tooManyNodes],
    ["60 MiB on a line", () => `${annotated}${"b".repeat(60 * MiB)}\n`, found],
    ["60 MB of lines in a text", () => `${annotated}|\n${"   b\n".repeat(12e6)}`, found],
    ["60 million empty lines in a text", () => `${annotated}|\n${"\n".repeat(60e6)}   b\n`, found],
    ["30 million escapes", () => `${annotated}"${"\\n".repeat(30e6)}"\n`, found],
    [
      "10 million escapes of JSON",
      () =>
        `{"apiVersion":"v1","kind":"Service","spec":{"type":"LoadBalancer"},"metadata":{"annotations":{"x":"${"\\u00e9".repeat(10e6)}"}}}`,
      found,
    ],
    ["60 million empty lines before an object", () => `${"\n".repeat(60e6)}${object}`, found],
    ["60 MB of comments", () => `${"# a\n".repeat(15e6)}${object}`, found],
    ["60 MiB of braces", () => "{{".repeat(30 * MiB), "the document nests deeper than 1000 levels"],
    ["65 MiB", () => "a".repeat(65 * MiB), "cannot be read: it is larger than 64 MiB"],
  ];

  test.each(rows.map(([title, text, says]) => ({ title, text, says })))(
    "$title: $says",
    async ({ text, says }) => {
      const folder = folderWith({ "large.yaml": text(), ...neighbour });
      try {
        const report = await measured(folder, [...only, "large.yaml", "zz"]);
        const said = saidOf(report, "large.yaml").filter((one) => one !== found || says === found);
        expect(said).toContainEqual(expect.stringContaining(says));
        expect(saidOf(report, "zz/neighbour.yaml")).toEqual([found]);
        expect(report.memory).toBeLessThan(mostMemory);
        expect(report.code).toBe(says === found ? 1 : 3);
      } finally {
        rmSync(join(folder, "large.yaml"));
      }
    },
    120_000,
  );
});

describe("what is no plain file", () => {
  test.each<[string, (path: string) => void, string]>([
    [
      "a link in a circle",
      (path) => {
        symlinkSync(basename(path), path);
      },
      "cannot be read: its symbolic links go in circles",
    ],
    [
      "two links in a circle",
      (path) => {
        symlinkSync(`${basename(path)}.b`, path);
        symlinkSync(basename(path), `${path}.b`);
      },
      "cannot be read: its symbolic links go in circles",
    ],
    [
      "a link to nothing",
      (path) => {
        symlinkSync("nothing", path);
      },
      "cannot be read: the symbolic link leads nowhere",
    ],
    [
      "a pipe",
      (path) => {
        execFileSync("mkfifo", [path]);
      },
      "cannot be read: it is no file",
    ],
    [
      "a link to a device without end",
      (path) => {
        symlinkSync("/dev/zero", path);
      },
      "cannot be read: it is no file",
    ],
  ])("%s", async (_, make, says) => {
    const folder = folderWith(neighbour);
    make(join(folder, "a.yaml"));
    const report = await checkJson(folder, [...only, "."]);
    expect(saidOf(report, "a.yaml")).toEqual([says]);
    expect(saidOf(report, "zz/neighbour.yaml")).toEqual([found]);
    expect(report.code).toBe(3);
  });

  test.each<[string, string, string]>([
    ["a pipe that nobody writes to", "pipe", "cannot be read: it is a pipe that nobody writes to"],
    ["a device without end", "/dev/zero", "cannot be read: it is larger than 64 MiB"],
  ])("%s that is named", async (_, path, says) => {
    const folder = folderWith(neighbour);
    execFileSync("mkfifo", [join(folder, "pipe")]);
    const report = await measured(folder, [...only, path, "zz"]);
    expect(saidOf(report, path)).toEqual([says]);
    expect(saidOf(report, "zz/neighbour.yaml")).toEqual([found]);
    expect(report.memory).toBeLessThan(mostMemory);
  });

  test("folders that link to each other are walked once", async () => {
    const folder = folderWith({ "a/web.yaml": loadBalancer, ...neighbour });
    for (const name of ["self", "other"]) symlinkSync(folder, join(folder, "a", name));
    const report = await checkJson(folder, [...only, "."]);
    expect(report.findings.map(({ location }) => location.file)).toEqual(["a/web.yaml", "zz/neighbour.yaml"]);
  });

  test("a file and a folder that may not be read", async () => {
    const folder = folderWith({ "a.yaml": loadBalancer, "b/b.yaml": loadBalancer, ...neighbour });
    for (const name of ["a.yaml", "b"]) chmodSync(join(folder, name), 0);
    chmodSync(folder, 0o755);
    const { stdout } = await lockstep(folder, ["check", ...only, "--format", "json", "."], { user: nobody });
    const report = JSON.parse(stdout) as JsonReport;
    expect([saidOf(report, "a.yaml"), saidOf(report, "b")]).toEqual(
      Array(2).fill(["cannot be read: permission denied"]),
    );
    expect(saidOf(report, "zz/neighbour.yaml")).toEqual([found]);
    chmodSync(join(folder, "b"), 0o755);
  });

  test("a file that vanishes while others are read", async () => {
    const folder = folderWith({ "a.yaml": loadBalancer, ...neighbour });
    execFileSync("mkfifo", [join(folder, "pipe")]);
    const run = lockstep(folder, [
      "check",
      ...only,
      "--threads",
      "1",
      "--format",
      "json",
      "pipe",
      "a.yaml",
      "zz",
    ]);
    // Opens when the command reads from it, and so has found the files.
    const pipe = await open(join(folder, "pipe"), "w");
    rmSync(join(folder, "a.yaml"));
    await pipe.close();
    const report = JSON.parse((await run).stdout) as JsonReport;
    expect(saidOf(report, "a.yaml")).toEqual(["cannot be read: it is no longer there"]);
    expect(saidOf(report, "zz/neighbour.yaml")).toEqual([found]);
  });

  test.each([
    "\n::error::forged.yaml",
    "\u{1b}[31m.yaml",
    "__proto__.yaml",
    "-.yaml",
    "{{ a }}.yaml",
    `${"n".repeat(250)}.yaml`,
  ])("a file of the name %j", async (name) => {
    const folder = folderWith({ [name]: loadBalancer, ...neighbour });
    const { code, stdout, stderr } = await lockstep(folder, ["check", ...only, "."]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    expect(stdout).toContain("2 findings");
    expect(stdout).not.toMatch(/^::|\u{1b}/mu);
  });

  test("a name that is no UTF-8", async () => {
    const folder = folderWith(neighbour);
    writeFileSync(
      Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xff]), Buffer.from(".yaml")]),
      loadBalancer,
    );
    const report = await checkJson(folder, [...only, "."]);
    expect(report.code).toBe(3);
    expect(report.problems).toHaveLength(1);
    expect(saidOf(report, "zz/neighbour.yaml")).toEqual([found]);
  });
});

describe("standard input", () => {
  test.each<[string, string | Uint8Array, number]>([
    ["65 MiB", Buffer.alloc(65 * 1024 * 1024, "a"), 3],
    ["no text", Uint8Array.from([0xff, 0x61]), 3],
    ["a bomb", hostileTexts[0]?.[1] ?? "", 3],
    ["an object", loadBalancer, 1],
  ])("%s", async (_, input, code) => {
    const run = await lockstep(folderWith(neighbour), ["check", ...only, "-", "zz"], { input });
    expect(run).toMatchObject({ code, stderr: "" });
    expect(run.stdout).toContain("zz/neighbour.yaml");
  });
});

describe("files that a check goes by", () => {
  const bomb = String(hostileTexts[0]?.[1]);
  const nested = "[".repeat(100_000);
  test.each<[string, string, string, string[], number]>([
    ["approvals that are a bomb", "approvals.yaml", bomb, [], 3],
    ["approvals 100,000 levels deep", "approvals.yaml", nested, [], 3],
    ["approvals of NUL bytes", "approvals.yaml", "\0", [], 3],
    ["approvals with __proto__", "approvals.yaml", "__proto__: {approvals: []}\n", [], 3],
    ["settings that are a bomb", "lockstep.yaml", bomb, [], 3],
    ["settings with constructor", "lockstep.yaml", "constructor: {}\n", [], 3],
    ["a baseline 100,000 levels deep", "baseline.json", nested, ["--baseline", "baseline.json"], 2],
    ["an ignore file that goes back and forth", ".lockstepignore", `${"*a".repeat(30)}*b\n`, [], 1],
  ])("%s", async (_, file, text, args, code) => {
    const folder = folderWith({ [file]: text, [`${"a".repeat(200)}.yaml`]: loadBalancer, ...neighbour });
    const run = await lockstep(folder, ["check", ...only, ...args, "."]);
    expect(run.code).toBe(code);
    expect(run.stdout.includes("zz/neighbour.yaml")).toBe(code !== 2);
    expect(run.stdout + run.stderr).not.toMatch(/\bat .*\.js:\d+/u);
  });
});

describe("reports that cannot be written", () => {
  test.each([
    ["--output", "report.sarif", "--format", "sarif"],
    ["--format", "sarif=report.sarif"],
    ["--write-baseline", "report.sarif"],
  ])("leave what was there when the disk is full: %s %s", async (...args) => {
    const folder = folderWith({ ...neighbour, "report.sarif": '{"version":1,"findings":[]}' });
    for (let index = 0; index < 50; index++)
      writeFileSync(join(folder, `zz/${index}.yaml`), loadBalancer.replace("web", `web-${index}`));
    const { code, stderr } = await lockstep(folder, ["check", ...args, "zz"], { mostBlocks: 4 });
    expect(code).toBe(3);
    expect(stderr).toMatch(/^lockstep: EFBIG: file too large, write\n$/u);
    expect(readFileSync(join(folder, "report.sarif"), "utf8")).toBe('{"version":1,"findings":[]}');
    expect(readdirSync(folder).sort()).toEqual(["report.sarif", "zz"]);
  });

  test("are no success on standard output either", () => {
    const folder = folderWith(neighbour);
    const run = spawnSync("bash", ["--norc", "-c", 'exec "$0" "$@" > /dev/full', ...command, "check", "zz"], {
      cwd: folder,
      encoding: "utf8",
    });
    expect(run.status).toBe(3);
    expect(run.stderr).toMatch(/^lockstep: ENOSPC/u);
  });

  test("to nobody are written in silence", () => {
    const folder = folderWith(neighbour);
    const run = spawnSync(
      "bash",
      ["--norc", "-c", '"$0" "$@" | true; exit ${PIPESTATUS[0]}', ...command, "check", "zz"],
      { cwd: folder, encoding: "utf8" },
    );
    expect(run.stderr).toBe("");
    expect([1, 141]).toContain(run.status);
  });

  test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
    "because of %s leave nothing behind",
    async (signal) => {
      const folder = folderWith({});
      for (let index = 0; index < 300; index++) writeFileSync(join(folder, `${index}.yaml`), loadBalancer);
      const child = start(folder, ["check", "--threads", "2", "--format", "sarif=report.sarif", "."]);
      await setTimeout(250);
      child.kill(signal);
      await new Promise((ended) => child.on("close", ended));
      const others = readdirSync(folder).filter((file) => !file.endsWith(".yaml"));
      expect(others.filter((file) => file !== "report.sarif")).toEqual([]);
      if (others.length > 0) JSON.parse(readFileSync(join(folder, "report.sarif"), "utf8"));
    },
  );
});
