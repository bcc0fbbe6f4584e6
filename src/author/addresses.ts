/**
 * Ranges of IP addresses. The compiler has a CEL counterpart of these functions in `src/compiler/intrinsics.ts`.
 */
import { BlockList, isIP, isIPv6 } from "node:net";
import { ValueError } from "./shape";

/**
 * Whether a range such as `10.0.0.0/8` contains an address; never where one is of IPv4 and the other of IPv6.
 *
 * @throws RangeError if the range is none, as in CEL: an address and the number of bits, without zeros in front.
 */
export function containsAddress(range: string, address: string): boolean {
  const [, network = "", bits = ""] = /^([^/%]+)\/(0|[1-9][0-9]{0,2})$/u.exec(range) ?? [];
  const version = isIP(network);
  if (version === 6 && mapped.check(network, "ipv6")) {
    throw new ValueError(
      "a range of addresses such as 10.0.0.0/8, and one of IPv4 is not to be written as one of IPv6",
    );
  }
  if (version === 0 || Number(bits) > (version === 4 ? 32 : 128)) {
    throw new ValueError("a range of addresses such as 10.0.0.0/8 or 2001:db8::/32");
  }
  if (isIPv6(address) !== (version === 6)) return false;
  const family = version === 4 ? "ipv4" : "ipv6";
  const list = new BlockList();
  list.addSubnet(network, Number(bits), family);
  return list.check(address, family);
}

/**
 * How many bits the addresses of a range have in common: all of a single address.
 *
 * @throws RangeError if the range is none.
 */
export function prefixLength(range: string): number {
  if (!range.includes("/")) return range.includes(":") ? 128 : 32;
  // That is said of what is no range.
  containsAddress(range, "0.0.0.0");
  return Number(range.split("/")[1]);
}

/** The addresses of IPv6 that stand for those of IPv4. */
const mapped = new BlockList();
mapped.addSubnet("::ffff:0.0.0.0", 96, "ipv6");
