/** What `npm run new-rule` refuses; the command itself, since npm takes a second to start. */
import { changes, Sandbox } from "./sandbox";

let sandbox: Sandbox;

beforeAll(() => {
  sandbox = new Sandbox();
});

afterAll(() => {
  sandbox.dispose();
});

test.each([
  ["nothing", "", "missing required argument 'path'"],
  ["two names", "reliability/require-a reliability/require-b", "too many arguments"],
  ["no category", "require-probes", "a rule is <category>/<rule-name>"],
  ["a name that says nothing of what must hold", "reliability/probes", "its name starts with disallow-"],
  ["a way out of the folder", "../require-probes", "a rule is <category>/<rule-name>"],
  ["capitals", "reliability/require-Probes", "in lower case"],
  ["a rule that is there", "reliability/require-readiness-probe", "is there already"],
  ["a name that another category has", "resources/require-readiness-probe", "no two rules have one name"],
])(
  "refuses %s",
  async (_, args, complaint) => {
    const before = sandbox.files();
    const { code, output } = await sandbox.run(`npx lockstep new-rule ${args}`);
    expect(code).toBe(2);
    expect(output).toContain(complaint);
    expect(output).not.toContain("    at ");
    expect(changes(before, sandbox.files())).toEqual([]);
  },
  30_000,
);
