import { BlockList, isIP, isIPv6 } from 'node:net';

/** Says whether a page may be fetched from an address (an IP literal) that a host name led to. */
export type AllowsAddress = (address: string, host: string) => boolean;

/** IPv4 ranges that are not the public Internet (IANA special-purpose registry). */
const NOT_PUBLIC: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];
/** IPv6 ranges inside 2000::/3, the only public one, that lead elsewhere: protocols, documentation, 6to4. */
const NOT_PUBLIC_6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const closed = new BlockList();
for (const [net, bits] of NOT_PUBLIC) closed.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of NOT_PUBLIC_6) closed.addSubnet(net, bits, 'ipv6');
const open6 = new BlockList();
open6.addSubnet('2000::', 3, 'ipv6');

const MAPPED = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/;

/** True for an IP address of the public Internet; IPv4 inside IPv6 is judged as the IPv4 address it is. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false;
  if (!isIPv6(address)) return !closed.check(address, 'ipv4');
  if (address.includes('%')) return false;
  const written = new URL(`http://[${address}]/`).hostname.slice(1, -1);
  const mapped = MAPPED.exec(written);
  if (mapped) return isPublicAddress(dotted(parseInt(mapped[1] ?? '', 16), parseInt(mapped[2] ?? '', 16)));
  return open6.check(written, 'ipv6') && !closed.check(written, 'ipv6');
}

const dotted = (high: number, low: number): string => [high >> 8, high & 255, low >> 8, low & 255].join('.');

/** Public addresses for everybody, any address for the internal hosts named in the settings. */
export function allowing(internalHosts: readonly string[]): AllowsAddress {
  const named = new Set(internalHosts.map((host) => host.toLowerCase()));
  return (address, host) => named.has(host.toLowerCase()) || isPublicAddress(address);
}
