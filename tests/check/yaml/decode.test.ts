import { decode } from "../../../src/yaml/decode";

/** Bytes of text, in which `?` stands for one that is no UTF-8. */
function bytes(text: string): Uint8Array {
  return Buffer.from(Buffer.from(text).map((byte) => (byte === 0x3f ? 0xe9 : byte)));
}

test.each([
  ["UTF-8", Buffer.from("a: é"), "a: é"],
  ["UTF-8 with a mark", Buffer.from("\ufeffa: é"), "a: é"],
  ["UTF-16 of Windows", Buffer.from("\ufeffa: é", "utf16le"), "a: é"],
])("%s is text", (_, given, text) => {
  expect(decode(given)).toEqual({ text });
});

test.each([
  ["a comment", "a: 1\n# caf?\nb: 2", "a: 1\n# caf\ufffd\nb: 2", 2],
  ["a comment behind a value", "a: é #??\n#?", "a: é #\ufffd\ufffd\n#\ufffd", 1],
])("%s may hold other bytes, which its line tells", (_, given, text, garbledLine) => {
  expect(decode(bytes(given))).toEqual({ text, garbledLine });
});

test.each([
  ["a value", "a: caf?"],
  ["a value before a comment", "a: caf? # b"],
  ["a word with a number sign", "a: b#?"],
  ["a file with a mark, in which kubectl refuses them everywhere", "\ufeffa: 1 # ?"],
])("%s may not", (_, given) => {
  expect(() => decode(bytes(given))).toThrow("not valid for encoding utf-8");
});
