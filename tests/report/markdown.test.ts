import { markdownReport } from "../../src/report";
import { lineAddress } from "../../src/report/links";
import { check, deployment, loadBalancer, sample } from "./sample";

test("counts come first, details are folded, the worst on top", () => {
  expect(markdownReport(sample)).toBe(`<!-- lockstep -->
## ❌ Lockstep

**1 finding (1 high), 2 warnings, 1 approved, 1 could not be checked**

<code>1 file, 4 documents, 3 resources, 3 rules</code>

<details><summary><b>could not be checked</b>: 1</summary>

- <code>k8s/my web.yaml:22:1</code> syntax: <code>did not find expected node content</code>

</details>

<details><summary><b>restrict-load-balancers</b> high: 1</summary>

Services of type LoadBalancer are approved. Because.

**Fix:** Mend it.

- <code>k8s/my web.yaml:14:8</code> <code>Service of type LoadBalancer is not approved</code> (<code>Service shop/web</code>)

</details>

<details><summary><b>restrict-ports</b> low (warning): 2</summary>

Containers have no port 22. Because.

**Fix:** Mend it.

- <code>k8s/my web.yaml:8:32</code> <code>container a has port 22</code> (<code>Deployment shop/web</code>)
- <code>k8s/my web.yaml:9:32</code> <code>container b has port 22</code> (<code>Deployment shop/web</code>)

</details>

<details><summary><b>approved</b>: 1</summary>

- restrict-load-balancers <code>Service of type LoadBalancer is not approved</code> (<code>Service shop/approved</code>) until 2026-12-31, by <code>Ada</code>: <code>The entrance.</code>

</details>
`);
});

test("what denies comes before what is more severe and does not", () => {
  const files = { "a.yaml": [loadBalancer("web"), deployment("web", "a")].join("---\n") };
  const levels = { "restrict-load-balancers": "audit", "restrict-ports": "deny" };
  expect(markdownReport(check(files, { rules: levels })).match(/<b>.*(?=<)/gu)).toEqual([
    "<b>restrict-ports</b> low: 1",
    "<b>restrict-load-balancers</b> high (for information): 1",
  ]);
});

test("it says what the check went by", () => {
  expect(
    markdownReport(check({ "a.yaml": "" }), { goesBy: "settings: a*b.yaml; approvals: none" }),
  ).toContain("3 rules</code>\n\n<code>settings: a&#42;b.yaml; approvals: none</code>\n");
});

test("a clean check is its counts", () => {
  expect(markdownReport(check({ "a.yaml": "" }))).toBe(
    "<!-- lockstep -->\n## ✅ Lockstep\n\n**0 findings**\n\n<code>1 file, 0 documents, 0 resources, 3 rules</code>\n",
  );
});

describe("links", () => {
  const repository = {
    url: "https://github.com/acme/shop",
    commit: "abc123",
    isGitLab: false,
    folder: "deploy",
  };

  test("places lead to the lines of the repository, rules to their pages", () => {
    const text = markdownReport(sample, { links: { repository, pages: "https://docs.example.com/rules" } });
    const blob = "https://github.com/acme/shop/blob/abc123/deploy/k8s/my%20web.yaml";
    expect(text).toContain(`- [<code>k8s/my web.yaml:22:1</code>](${blob}#L22) syntax: `);
    expect(text).toContain(`- [<code>k8s/my web.yaml:14:8</code>](${blob}#L14) <code>Service of`);
    expect(text).toContain("**Fix:** Mend it. [More](https://docs.example.com/rules/");
  });

  const places: [string, Parameters<typeof lineAddress>[1], object, string | undefined][] = [
    [
      "one line",
      { file: "a.yaml", line: 3, column: 1, end: { line: 3, column: 9 } },
      {},
      "blob/abc123/deploy/a.yaml#L3",
    ],
    [
      "several",
      { file: "a.yaml", line: 3, column: 1, end: { line: 5, column: 9 } },
      {},
      "blob/abc123/deploy/a.yaml#L3-L5",
    ],
    [
      "GitLab",
      { file: "a.yaml", line: 3, column: 1, end: { line: 5, column: 9 } },
      { isGitLab: true },
      "-/blob/abc123/deploy/a.yaml#L3-5",
    ],
    ["a folder beside", { file: "../k8s/a.yaml", line: 3, column: 1 }, {}, "blob/abc123/k8s/a.yaml#L3"],
    [
      "what would end the link",
      { file: "a) [b](c.yaml", line: 3, column: 1 },
      {},
      "blob/abc123/deploy/a%29%20%5Bb%5D%28c.yaml#L3",
    ],
    ["outside of the repository", { file: "../../a.yaml", line: 3, column: 1 }, {}, undefined],
    ["an absolute path", { file: "/tmp/a.yaml", line: 3, column: 1 }, {}, undefined],
    ["standard input", { file: "<stdin>", line: 3, column: 1 }, {}, undefined],
  ];
  test.each(places)("%s", (_, location, other, expected) => {
    expect(lineAddress({ repository: { ...repository, ...other } }, location)).toBe(
      expected === undefined ? undefined : `${repository.url}/${expected}`,
    );
  });
});

test.each([
  [undefined, "<!-- lockstep -->"],
  ["production", "<!-- lockstep production -->"],
  ["--><script>", "<!-- lockstep -script- -->"],
])("the comment of the environment %s is found by %s", (environment, marker) => {
  expect(markdownReport(sample, { environment }).split("\n")[0]).toBe(marker);
});

describe("a comment on GitHub holds 65,536 characters, and this 64 KB", () => {
  const many = Array.from({ length: 1000 }, (_, at) => loadBalancer(`web-${at}`)).join("---\n");

  test("what does not fit is left out whole, and counted", () => {
    const text = markdownReport(check({ "a.yaml": many }));
    const shown = text.match(/^- .*<\/code>\)$/gmu)?.length ?? 0;
    expect(text.length).toBeGreaterThan(65_000);
    expect(text.length).toBeLessThanOrEqual(65_536);
    expect(text).toContain("**1000 findings (1000 high)**");
    expect(text).toMatch(
      /\n<\/details>\n\n\*\*\d+ more did not fit here\*\*; the other formats have all\.\n$/u,
    );
    expect(text).toContain(`**${1000 - shown} more did not fit here**`);
  });

  test("characters of several bytes count as many", () => {
    const names = Array.from({ length: 1000 }, (_, at) => loadBalancer(`wäb-${at}`.repeat(9)));
    expect(Buffer.byteLength(markdownReport(check({ "a.yaml": names.join("---\n") })))).toBeLessThanOrEqual(
      65_536,
    );
  });

  test("one that is too long by itself does not hide the rest", () => {
    const text = markdownReport(
      check({
        "a.yaml": [loadBalancer("x".repeat(70_000)), loadBalancer("web"), deployment("web", "a")].join(
          "---\n",
        ),
      }),
    );
    expect(text).toContain("<code>Service shop/web</code>");
    expect(text).toContain("<code>container a has port 22</code>");
    expect(text).toContain("**1 more did not fit here**");
  });
});
