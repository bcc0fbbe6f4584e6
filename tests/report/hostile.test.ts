/** What people write into manifests stays text, whatever reads the report. */
import { formats, printable, reportAs, type Format } from "../../src/report";
import type { CheckResult } from "../../src/findings/result";
import { check, context, deployment, loadBalancer, sample } from "./sample";
import { whole } from "./whole";
import { gitlabErrors, junitErrors, sarifErrors } from "./schemas";

const escape = "\u{1b}";

/** Names that mean something to some reader of a report. */
const names = [
  ["colours", `${escape}[31mred${escape}[0m`],
  ["a terminal's title, and its bell", `${escape}]0;title\u{7}`],
  ["a control sequence in one character", "\u{9b}2J"],
  ["line breaks", "one\ntwo\r\nthree\u{85}four\u{2028}five\u{2029}six\vseven\ffour"],
  ["a workflow command", "::error::forged"],
  ["a workflow command on a line of its own", "a\n::error file=x,line=1::forged\n"],
  ["an escaped workflow command", "a%0A::error::forged%250A"],
  ["a workflow command's end", "a,title=b::c"],
  ["an old workflow command", "##[error]forged ###[group]"],
  ["a command of Azure Pipelines", "##vso[task.setvariable variable=x]y"],
  ["a command of Octopus Deploy", "##octopus[setVariable name='eA==' value='eA==']"],
  ["a section of GitLab's log", `section_start:0:x\r${escape}[0Kforged`],
  ["HTML", "<img src=x onerror=alert(1)><script>alert(1)</script></details>"],
  ["an HTML comment and entities", "<!-- x --> &lt;b&gt; &amp; &#60;"],
  ["the end of CDATA", "]]><failure message='forged'/><![CDATA["],
  ["quotes", `"'\\"`],
  ["Markdown", "# a\n- b\n**c** _d_ ~~e~~ [f](http://g) ![h](i) > j"],
  ["code", "`` ` ``` `a` \\` ````"],
  ["a table", "a | b\n--- | ---\n\\| c |"],
  ["mentions and links", "@octocat #1 https://a.example www.a.example a@b.example :tada: $x$"],
  ["direction", "abc\u{202e}gpj.exe\u{2066}\u{200f}"],
  ["nothing to see", "a\u{200b}\u{feff}\u{ad}\u{e0041}b"],
  ["half a pair", "a\ud83d b\udc00"],
  ["no characters", "a\ufffe\uffff\u{1ffff}b"],
  ["NUL and DEL", "a\0b\u{7f}c"],
  ["what JavaScript has on every object", "__proto__"],
  ["nothing but spaces", "   "],
] as const;

/** A check whose every text from outside is the name. */
function named(name: string): CheckResult {
  const result = check({ file: [deployment("web", "a"), loadBalancer("web"), "a: [\n"].join("---\n") });
  const location = { file: name, line: 1, column: 1 };
  const approval = {
    rule: "",
    resources: [],
    pulumi: [],
    reason: name,
    approvedBy: name,
    expires: "",
  };
  const pulumi = { urn: name, project: name, stack: name };
  const rendered = { renderer: "kustomize", folder: name, template: name, values: [name] } as const;
  const findings = result.findings.map((finding, at) => ({
    ...finding,
    ...(at === 0 ? { pulumi, rendered } : { cluster: name }),
    message: name,
    resource: { ...finding.resource, namespace: name, name },
    path: name,
    location,
  }));
  return {
    ...result,
    findings,
    cluster: name,
    notes: [{ message: name, location, pulumi, rendered }],
    approved: findings.map((finding) => ({ ...finding, approval })),
    problems: result.problems.map((problem) => ({ ...problem, message: name, location, rendered })),
  };
}

/** A report of what is named so. */
function report(format: Format, name: string): string {
  return whole(reportAs(format, named(name), context));
}

describe.each(formats)("%s", (format) => {
  test.each(names)("shows %s", (_, name) => {
    const text = report(format, name);
    expect(text).not.toMatch(/[^\n\P{Cc}]|[\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/u);
    expect(text).not.toMatch(/##\w*\[/u);
    expect(text.match(/^\s*::/gmu)?.length ?? 0).toBe(format === "github" ? 4 : 0);
    expect(skeletons[format](text)).toEqual(skeletons[format](report(format, "plain")));
    expect(texts[format](text)).toContain(format === "json" ? name : printable(name));
  });
});

test("every file of JUnit XML is valid", async () => {
  expect(await junitErrors(...names.map(([, name]) => report("junit", name)))).toEqual([]);
});

/** A report without what is in its texts, which is the same whatever the names. Fails where it is not valid. */
const skeletons: Readonly<Record<Format, (text: string) => unknown>> = {
  text: (text) => text.split("\n").length,
  json: (text) => shape(JSON.parse(text)),
  sarif: (text) => {
    expect(sarifErrors(JSON.parse(text))).toEqual([]);
    return shape(JSON.parse(text));
  },
  gitlab: (text) => {
    expect(gitlabErrors(JSON.parse(text))).toEqual([]);
    return shape(JSON.parse(text));
  },
  junit: (text) => text.replaceAll(/(?<==)"[^"]*"/gu, "").replaceAll(/>[^<]+</gu, "><"),
  github: (text) => annotations(text).map(({ command, title }) => ({ command, title })),
  markdown: (text) => text.replaceAll(/<code>[^<]*<\/code>/gu, ""),
};

/** The texts of a report as its readers take them. */
const texts: Readonly<Record<Format, (text: string) => string>> = {
  text: (text) => text,
  json: (text) => strings(JSON.parse(text)).join("\n"),
  sarif: (text) => strings(JSON.parse(text)).join("\n").replaceAll("] (", "]("),
  gitlab: (text) => strings(JSON.parse(text)).join("\n"),
  junit: unescaped,
  github: (text) =>
    annotations(text)
      .map(({ file, message }) => `${file} ${message}`)
      .join("\n"),
  markdown: unescaped,
};

function shape(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shape);
  if (typeof value !== "object" || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]));
}

function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(strings) : [];
}

function unescaped(text: string): string {
  const named: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', amp: "&" };
  return text.replaceAll(/&(?:#(\d+)|(\w+));/gu, (entity, code?: string, name = "") => {
    return code === undefined ? (named[String(name)] ?? entity) : String.fromCharCode(Number(code));
  });
}

/** The annotations as GitHub's runner reads them: https://github.com/actions/runner, `ActionCommand`. */
function annotations(text: string): Record<"command" | "file" | "title" | "message", string>[] {
  return Array.from(
    text.matchAll(/^::(\w+) ([^\n]*?)::([^\n]*)$/gmu),
    ([, command = "", properties = "", data = ""]) => {
      const read = new Map(
        properties.split(",").map((property) => {
          const [name = "", ...value] = property.split("=");
          return [
            name,
            decoded(value.join("=")).replaceAll("%3A", ":").replaceAll("%2C", ",").replaceAll("%25", "%"),
          ];
        }),
      );
      const message = decoded(data).replaceAll("%25", "%");
      return { command, file: read.get("file") ?? "", title: read.get("title") ?? "", message };
    },
  );
}

function decoded(text: string): string {
  return text.replaceAll("%0D", "\r").replaceAll("%0A", "\n");
}

test("JSON has every name as it is", () => {
  for (const [, name] of names) {
    const { findings } = JSON.parse(report("json", name)) as {
      findings: { resource: { name: string } }[];
    };
    expect(findings.map(({ resource }) => resource.name)).toEqual([name, name]);
  }
});

test.each(formats)("%s is the same for the same findings", (format) => {
  const text = (): string => whole(reportAs(format, sample, context));
  expect(text()).toBe(text());
});
