import { binary, macro, name, select } from "../../src/compiler/expression";
import { print } from "../../src/compiler/print";
import { substitute } from "../../src/compiler/substitute";

const field = (variable: string, called: string) => select(name(variable), called, false);
/** `each.ports.exists(it, it == each.port)` */
const inner = macro(field("each", "ports"), "exists", "it", binary("==", name("it"), field("each", "port")));

test.each([
  ["other", "other.ports.exists(it, it == other.port)"],
  ["it", "it.ports.exists(it2, it2 == it.port)"],
  ["it2", "it2.ports.exists(it, it == it2.port)"],
])("a macro hides no name that comes in: %s", (by, expected) => {
  expect(print(substitute(inner, "each", name(by)))).toBe(expected);
});

test("what a macro binds is not the variable", () => {
  expect(print(substitute(macro(name("each"), "exists", "each", name("each")), "each", name("xs")))).toBe(
    "xs.exists(each, each)",
  );
});
