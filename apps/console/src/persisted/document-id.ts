/**
 * 36 bits: two of some hundred documents meet once in a million changes, and then where they are gathered. Should an older page's id meet a
 * newer document, the operation's name that goes with it is another.
 */
const ID_LENGTH = 6

/** Where the next fragment begins in a text as the client prints it: what stands within one is indented. */
const FRAGMENT_START = /\n(?=fragment )/

/**
 * The id of a document is made of its text: an older page's id never runs a newer document. The page reckons it as the build does, so that no
 * first load carries the ids of all pages. The fragments count in any order: gathered from sources they have another one than in the page.
 *
 * @returns null where the browser reckons no hash, on an address without TLS that is not this machine
 */
export async function documentIdOf(text: string): Promise<string | null> {
  if (crypto.subtle === undefined) return null
  const parts = text.split(FRAGMENT_START).sort().join('\n')
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(parts)))
  const base64 = btoa(String.fromCharCode(...hash.subarray(0, ID_LENGTH)))
  return base64.slice(0, ID_LENGTH).replaceAll('+', '-').replaceAll('/', '_')
}
