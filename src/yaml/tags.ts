import { isBlankOrEnd } from "./characters";
import type { Cursor } from "./cursor";

/** The start of the tags of YAML's own types, which are written `!!`. */
export const yamlTag = "tag:yaml.org,2002:";

const uri = /[-\w;/?:@&=+$,.!~*'()[\]%]*/uy;

/** Reads a tag and returns it in full. */
export function scanTag(cursor: Cursor): string {
  const start = cursor.offset;
  const tag = cursor.peek(1) === 60 ? scanVerbatimTag(cursor) : scanShortTag(cursor);
  if (!isBlankOrEnd(cursor.peek())) cursor.fail("did not find expected whitespace or line break");
  try {
    return decodeURIComponent(tag);
  } catch {
    return cursor.fail("did not find URI escaped octet", start);
  }
}

/** `!<tag:yaml.org,2002:str>` */
function scanVerbatimTag(cursor: Cursor): string {
  cursor.offset += 2;
  const tag = cursor.take(uri);
  if (tag === "") cursor.fail("did not find expected tag URI");
  if (cursor.peek() !== 62) cursor.fail("did not find the expected '>'");
  cursor.offset++;
  return tag;
}

/** `!!str`, `!other` or `!` */
function scanShortTag(cursor: Cursor): string {
  const start = cursor.offset;
  const handle = cursor.take(/![-\w]*!?/uy);
  const suffix = cursor.take(uri);
  if (handle === "!" || !handle.endsWith("!")) return handle + suffix;
  if (suffix === "") cursor.fail("did not find expected tag URI");
  // Others could be defined by directives, which kubectl does not get to.
  if (handle !== "!!") cursor.fail("found undefined tag handle", start);
  return yamlTag + suffix;
}
