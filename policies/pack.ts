import { pack, podSecurityStandards, type Profile } from "../src/author";

/** Denies the rules that cover a control of one of these levels of the Pod Security Standards, and nothing else. */
function podSecurityLevels(...names: readonly string[]): Profile {
  return ({ references }) =>
    references.some(
      ({ framework, control = "" }) =>
        framework === podSecurityStandards.id && names.includes(control.split("/")[0] ?? ""),
    )
      ? "deny"
      : "off";
}

export default pack({
  name: "lockstep",
  // The names of its rules are as they are.
  prefix: "",
  profiles: {
    "pod-security-baseline": podSecurityLevels("baseline"),
    // The restricted level holds the baseline.
    "pod-security-restricted": podSecurityLevels("baseline", "restricted"),
    // What a careful team blocks from the first day on; each rule says what that means for it, and why.
    recommended: ({ recommended }) => recommended.level,
    strict: () => "deny",
  },
});
