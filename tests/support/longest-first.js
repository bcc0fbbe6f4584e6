/** Starts the longest suites first, so that no worker waits for another at the end. A clean checkout has no times to go by. */
const { default: Sequencer } = require("@jest/test-sequencer");

const longest = [
  "agreement/bundles.engine",
  "agreement/kyverno.engine",
  "agreement/api-server.engine",
  "agreement/no-worse.engine",
  "attacks/attacks.engine",
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
