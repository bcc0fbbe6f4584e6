/** The functions of the author's kit that are translated with their bodies. */
import { manifests } from "../../src/author";
import { admit } from "../../src/proof/cel";
import { kitCases } from "../support/kit-cases";
import { verdictOf } from "../../src/proof/native";
import { bothSides, compileSnippets, snippetSource } from "../support/snippets";

const pod = manifests.pod({ containers: [{ name: "app", image: "nginx:1.27.0" }] });
const compilations = compileSnippets(kitCases);

test.each(kitCases.map((holds, at) => [holds, at] as const))("%s, natively and in CEL", (holds, at) => {
  const { compiled, diagnostics } = compilations[at] ?? {};
  if (compiled === undefined) throw new Error(diagnostics?.map(({ message }) => message).join("\n"));
  const policy = bothSides(snippetSource(holds, ""), compiled);
  expect(verdictOf(policy.rule, pod).verdict).toBe("fail");
  expect(admit(policy, pod).verdict).toBe("fail");
});
