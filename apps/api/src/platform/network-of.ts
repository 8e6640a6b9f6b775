import { isIPv4, isIPv6 } from 'node:net'

/**
 * What an address is counted by. Whoever has an IPv6 address has a network of 2⁶⁴ of them, and could come from a new one each time: the network
 * counts. An IPv4 address inside IPv6 counts as itself.
 */
export function networkOf(address: string): string {
  const bare = bareAddress(address)
  return isIPv6(bare) ? `${beginOf(bare, 4)}::/64` : bare
}

/**
 * The neighbourhood of that network, in which addresses are rented or given away together: 256 of IPv4, and of IPv6 the /48 that anybody gets
 * for a tunnel, with 65,536 networks in it.
 */
export function surroundingsOf(address: string): string {
  const bare = bareAddress(address)
  if (isIPv6(bare)) return `${beginOf(bare, 3)}::/48`
  return isIPv4(bare) ? bare.replace(/\d+$/, '0/24') : bare
}

function bareAddress(address: string): string {
  const bare = address.split('%', 1)[0] ?? ''
  return /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1] ?? bare
}

function beginOf(address: string, groupCount: number): string {
  const [head = '', tail] = address.toLowerCase().split('::', 2)
  const groups = (text: string | undefined) => (text === undefined || text === '' ? [] : text.split(':'))
  const [before, after] = [groups(head), groups(tail)]
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0')
  const first = [...before, ...zeros, ...after].slice(0, groupCount)
  return first.map((group) => group.replace(/^0+(?=.)/, '')).join(':')
}
