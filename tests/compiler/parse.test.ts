/** CEL text as trees, which print as they were. */
import { parse } from "../../src/compiler/parse";
import { printOnOneLine } from "../../src/compiler/print";

test.each([
  "object.?spec.?ports.orValue([])",
  'pod.containers + pod.?initContainers.orValue([]).filter(c, c.?restartPolicy.orValue("") == "Always")',
  'object.kind == "Pod" ? object.spec : object.spec.template.spec',
  'volumes.map(v, {"name": dyn("volume " + v.name), "image": dyn(v.?image.orValue(1))})',
  "!has(v.image) && (size(a) - 1 > 2 || b in [true, 3]) && a.exists(x, x.all(y, y != null))",
  'lines[0].split(":")[1].lowerAscii()',
])("%s", (text) => {
  expect(printOnOneLine(parse(text))).toBe(text);
});

test.each([
  ["a / b", "trees have no /"],
  ["{1: 2}", "the keys of trees are texts"],
])("%s is none that trees have", (text, message) => {
  expect(() => parse(text)).toThrow(message);
});
