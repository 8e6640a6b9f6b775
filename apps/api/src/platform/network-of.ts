import { isIPv6 } from 'node:net'

/**
 * What an address is counted by. Whoever has an IPv6 address has a network of 2⁶⁴ of them, and could come from a new one each time: the network
 * counts. An IPv4 address inside IPv6 counts as itself.
 */
export function networkOf(address: string): string {
  const bare = address.split('%', 1)[0] ?? ''
  const inside = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1]
  if (inside !== undefined) return inside
  if (!isIPv6(bare)) return bare
  const [head = '', tail] = bare.toLowerCase().split('::', 2)
  const groups = (text: string | undefined) => (text === undefined || text === '' ? [] : text.split(':'))
  const [before, after] = [groups(head), groups(tail)]
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0')
  const first = [...before, ...zeros, ...after].slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ''))
  return `${first.join(':')}::/64`
}
