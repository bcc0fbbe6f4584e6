/** Starts the longest suites first, so that no worker waits for another at the end. A clean checkout has no times to go by. */
const { default: Sequencer } = require("@jest/test-sequencer");

const longest = [
  "agreement/kyverno.engine",
  "enforcement/programs.engine",
  "agreement/bundles.engine",
  "agreement/api-server.engine",
  "attacks/attacks.engine",
  "agreement/stacks.engine",
  "enforcement/levels.engine",
  "enforcement/approvals.engine",
  "agreement/largest.engine",
  "agreement/no-worse.engine",
  "docs/sessions",
  "cli/hostile",
  "authoring/mutation",
  "cli/threads",
  "authoring/one-file",
  "check/patterns",
];

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const at = longest.findIndex((name) => path.endsWith(`${name}.test.ts`));
      return at < 0 ? longest.length : at;
    };
    return [...super.sort(tests)].sort((one, other) => rank(one) - rank(other));
  }
};
