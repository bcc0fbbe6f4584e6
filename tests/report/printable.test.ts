import { printable } from "../../src/report";

test.each([
  ["plain text, with spaces: é 漢 👍", "plain text, with spaces: é 漢 👍"],
  ["\u{1b}[31mred\u{1b}[0m", "\\u{1b}[31mred\\u{1b}[0m"],
  ["one\ntwo\r\n\tthree", "one\\ntwo\\r\\n\\tthree"],
  ["\u{9b}2J", "\\u{9b}2J"],
  ["abc\u{202e}fed\u{2066}", "abc\\u{202e}fed\\u{2066}"],
  ["zero\u{200b}width\u{feff}", "zero\\u{200b}width\\u{feff}"],
  ["line\u{2028}paragraph\u{2029}", "line\\u{2028}paragraph\\u{2029}"],
  ["nul\u{0}bell\u{7}delete\u{7f}", "nul\\u{0}bell\\u{7}delete\\u{7f}"],
  ["half a pair \ud83d.", "half a pair \\u{d83d}."],
  ["no characters \ufffe \u{1ffff}", "no characters \\u{fffe} \\u{1ffff}"],
  ["::error::", "\\u{3a}:error::"],
  ["  ::error::", "  \\u{3a}:error::"],
  ["a ::1 :: b", "a ::1 :: b"],
  ["##[error] ##vso[x] ##octopus[x]", "\\u{23}#[error] \\u{23}#vso[x] \\u{23}#octopus[x]"],
  ["## a [b] ###[c]", "## a [b] #\\u{23}#[c]"],
  ["tag \u{e0041}", "tag \\u{e0041}"],
  ["<{%fg 1%}>red<{%reset%}>", "\\u{3c}{%fg 1%}>red\\u{3c}{%reset%}>"],
])("%j is shown as %j", (text, shown) => {
  expect(printable(text)).toBe(shown);
});
