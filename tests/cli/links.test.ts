/** Where the links of reports lead, by options and by what CI systems say. */
import { linksOf, type LinkOptions } from "../../src/cli/links";

const gitHub = { GITHUB_SERVER_URL: "https://github.com", GITHUB_REPOSITORY: "acme/shop", GITHUB_SHA: "abc" };
const gitLab = {
  GITLAB_CI: "true",
  CI_PROJECT_URL: "https://git.example.com/acme/shop",
  CI_COMMIT_SHA: "def",
};

test.each<[string, LinkOptions, Record<string, string>, object | undefined]>([
  ["nowhere", {}, {}, undefined],
  [
    "to the job's repository on GitHub",
    {},
    gitHub,
    { url: "https://github.com/acme/shop", commit: "abc", isGitLab: false },
  ],
  [
    "to the job's repository on GitLab",
    {},
    gitLab,
    { url: "https://git.example.com/acme/shop", commit: "def", isGitLab: true },
  ],
  [
    "to what options name",
    { repositoryUrl: "https://git.example.com/other/", commit: "123" },
    gitHub,
    { url: "https://git.example.com/other", commit: "123", isGitLab: false },
  ],
  [
    "to another commit of the job's repository",
    { commit: "123" },
    gitHub,
    { url: "https://github.com/acme/shop", commit: "123", isGitLab: false },
  ],
  [
    "to GitLab, by its name",
    { repositoryUrl: "https://gitlab.com/acme/shop", commit: "123" },
    {},
    { url: "https://gitlab.com/acme/shop", commit: "123", isGitLab: true },
  ],
  [
    "without credentials",
    { repositoryUrl: "https://me:hunter2@github.com/acme/shop?token=hunter2", commit: "123" },
    {},
    { url: "https://github.com/acme/shop", commit: "123", isGitLab: false },
  ],
  [
    "without what ends a link",
    { repositoryUrl: "https://github.com/a)[b](c", commit: "123" },
    {},
    { url: "https://github.com/a%29[b]%28c", commit: "123", isGitLab: false },
  ],
])("places lead %s", (_, options, env, expected) => {
  const { repository } = linksOf(options, env);
  expect(repository).toEqual(expected === undefined ? undefined : { ...expected, folder: "" });
});

test.each<[LinkOptions, string]>([
  [{ repositoryUrl: "https://github.com/acme/shop" }, "--repository-url needs --commit"],
  [{ commit: "123" }, "--commit needs --repository-url"],
  [
    { repositoryUrl: "shop", commit: "123" },
    "--repository-url must be an address such as https://github.com/example/shop, not shop",
  ],
  [
    { rulesUrl: "javascript:alert(1)" },
    "--rules-url must be an address such as https://github.com/example/shop, not javascript:alert(1)",
  ],
])("%j is refused", (options, message) => {
  expect(() => linksOf(options, {})).toThrow(message);
});

test("pages are where the option says", () => {
  expect(linksOf({ rulesUrl: "https://docs.example.com/rules/" }, {}).pages).toBe(
    "https://docs.example.com/rules",
  );
});
