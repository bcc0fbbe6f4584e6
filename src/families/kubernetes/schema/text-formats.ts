/**
 * Formats of text that the API server decodes.
 */

/** Whether text is base64 as Go decodes it: padded, in lines of whatever length. */
export function isBase64(text: string): boolean {
  const digits = text.replaceAll(/[\r\n]/gu, "");
  const padding = digits.endsWith("==") ? 2 : Number(digits.endsWith("="));
  return digits.length % 4 === 0 && !/[^A-Za-z\d+/]/u.test(digits.slice(0, digits.length - padding));
}

const time =
  /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)T(?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)(?:[.,]\d+)?(?:Z|[+-](?<zoneHour>\d\d):(?<zoneMinute>\d\d))$/u;

/** Whether text is a time of RFC 3339 as Go parses it. */
export function isTime(text: string): boolean {
  const match = time.exec(text)?.groups;
  if (match === undefined) return false;
  const part = (name: string): number => Number(match[name] ?? 0);
  const days = new Date(Date.UTC(2000 + (part("year") % 400), part("month"), 0)).getUTCDate();
  return (
    part("month") >= 1 &&
    part("month") <= 12 &&
    part("day") >= 1 &&
    part("day") <= days &&
    part("hour") < 24 &&
    part("minute") < 60 &&
    part("second") < 60 &&
    part("zoneHour") <= 24 &&
    part("zoneMinute") < 60
  );
}
