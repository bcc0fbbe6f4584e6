import { hostOf } from "../../src/sources/rendered/remotes";

test.each([
  ["https://github.com/org/repo//deploy?ref=v1", "github.com"],
  ["https://user:pw@git.example.com:8443/org/repo.git", "git.example.com:8443"],
  ["git::https://git.example.com/repo", "git.example.com"],
  ["ssh://git@git.example.com/org/repo", "git.example.com"],
  ["git@github.com:org/repo.git", "github.com"],
  ["github.com/org/repo", "github.com"],
  ["../base", undefined],
  ["github.company/base", undefined],
  ["web.yaml", undefined],
])("the host of %s is %s", (resource, host) => {
  expect(hostOf(resource)).toBe(host);
});
