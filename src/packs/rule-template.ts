/**
 * What a new rule starts as. It compiles, at every gate, but its two examples are the same manifest, which no rule
 * can both keep and break: the tests fail until the examples are written.
 */

/**
 * The text of a new rule's file.
 *
 * @param kit How it imports the author's kit.
 */
export const ruleTemplate = (
  kit: string,
): string => `import { containers, manifests, page, rule } from "${kit}";

const { deployment } = manifests;

export default rule({
  title: "TODO: what holds where the rule is kept, without a full stop",
  severity: "medium",
  why: "TODO: what happens to those who ignore it, in one to three sentences.",
  fix: "TODO: what to do about a finding, in one imperative sentence.",
  references: [page("TODO: a page that asks for the same", "https://example.com/TODO")],
  recommended: { level: "warn", because: "TODO: why the profile recommended denies, warns or audits" },
  target: containers(),
  deny: (container) => container.image === "TODO",
  message: (container) => \`container \${container.name} TODO\`,
  examples: {
    good: [deployment({ containers: [{ name: "app", image: "TODO" }] })],
    bad: [deployment({ containers: [{ name: "app", image: "TODO" }] })],
  },
});
`;
