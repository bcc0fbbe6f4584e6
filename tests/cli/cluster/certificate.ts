/** Certificates, which Node can read but not make: just enough DER (X.690) for one. */
import { generateKeyPairSync, sign } from "node:crypto";

/** A certificate that is its own authority, for 127.0.0.1, with its key; both PEM. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/** Makes a certificate that holds until a moment, and has held for a day then. */
export function certificateUntil(end: Date): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const algorithm = sequence(object("2a8648ce3d040302"));
  const name = sequence(tlv(0x31, sequence(object("550403"), tlv(0x0c, Buffer.from("test")))));
  const begin = new Date(end.getTime() - 24 * 60 * 60 * 1000);
  const address = sequence(object("551d11"), octets(sequence(tlv(0x87, Buffer.from([127, 0, 0, 1])))));
  const body = sequence(
    tlv(0xa0, integer(2)),
    integer(1),
    algorithm,
    name,
    sequence(time(begin), time(end)),
    name,
    publicKey.export({ type: "spki", format: "der" }),
    tlv(0xa3, sequence(address)),
  );
  const signature = Buffer.concat([Buffer.from([0]), sign("sha256", body, privateKey)]);
  const der = sequence(body, algorithm, tlv(0x03, signature));
  const lines = der.toString("base64").replaceAll(/.{1,64}/gu, "$&\n");
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${lines}-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  };
}

/** A value with its tag and its length. */
function tlv(tag: number, ...parts: readonly Buffer[]): Buffer {
  const value = Buffer.concat(parts);
  const { length } = value;
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), value]);
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return tlv(0x30, ...parts);
}

function integer(value: number): Buffer {
  return tlv(0x02, Buffer.from([value]));
}

function octets(value: Buffer): Buffer {
  return tlv(0x04, value);
}

/** The identifier of an object, in hexadecimal. */
function object(identifier: string): Buffer {
  return tlv(0x06, Buffer.from(identifier, "hex"));
}

function time(moment: Date): Buffer {
  const digits = moment.toISOString().replaceAll(/\D/gu, "").slice(2, 14);
  return tlv(0x17, Buffer.from(`${digits}Z`));
}
