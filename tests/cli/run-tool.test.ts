import { runTool } from "../../src/sources/rendered/run-tool";

/** Runs a script with Node.js as the tool. */
function runScript(script: string, bounds = { seconds: 20, megabytes: 1 }): ReturnType<typeof runTool> {
  return runTool(process.execPath, ["-e", script], {}, bounds);
}

test.each([
  ["what it prints", "console.log('a'); console.error('b')", { output: "a\n" }],
  [
    "why it fails, in one line",
    "console.error('Error: no\\n\\n  such file\\nUse --debug flag'); process.exit(1)",
    { failure: "no such file" },
  ],
  ["that it fails without a word", "process.exit(3)", { failure: `${process.execPath} ended with status 3` }],
  ["that it was killed", "process.kill(process.pid)", { failure: `${process.execPath} ended with SIGTERM` }],
  [
    "that it printed no text",
    "process.stdout.write(Buffer.from([0xff]))",
    { failure: `${process.execPath} printed what is neither UTF-8 nor UTF-16 text` },
  ],
  [
    "that it gets no input",
    "process.stdin.on('end', () => console.log('end')).resume()",
    { output: "end\n" },
  ],
])("%s", async (_, script, expected) => {
  expect(await runScript(script)).toEqual(expected);
});

test("a tool that is not there", async () => {
  expect(await runTool("lockstep-no-such-tool", [])).toEqual({ isMissing: true });
});

test("a tool that does not end is ended, though what it started goes on", async () => {
  const script =
    "require('child_process').spawn('sleep', ['5'], { stdio: 'inherit' }); setInterval(() => {}, 9)";
  const start = performance.now();
  expect(await runScript(script, { seconds: 1, megabytes: 1 })).toEqual({
    failure: `${process.execPath} took more than 1 s`,
  });
  expect(performance.now() - start).toBeLessThan(4000);
});

test("a tool that prints without end is ended", async () => {
  expect(await runTool("yes", [], {}, { seconds: 20, megabytes: 1 })).toEqual({
    failure: "yes printed more than 1 MB",
  });
});

test("what a failed tool says is cut short", async () => {
  const run = await runScript("process.stderr.write('a'.repeat(5000), () => process.exit(1))");
  expect(run).toEqual({ failure: `${"a".repeat(1000)}…` });
});
