import { type Challenge, solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/sha'

/** What somebody without an account sees of a published list. */
interface PublicList {
  /** Sends an objection about somebody who stands on the list. @returns the status of the answer */
  object(kind: string, statement: string, nth: number): Promise<number>
}

/** Opens a place of the list where somebody stands, as a reader finds it by its links. */
export async function openPublicList(url: string, path: string): Promise<PublicList> {
  const page = async (address: string) => {
    const answer = await fetch(`${url}${address}`)
    if (!answer.ok) throw new Error(`the public list at ${address}: ${answer.status}`)
    return answer.text()
  }
  const links = [...(await page(path)).matchAll(/href="([^"]*[?&](?:amp;)?desa=[^"]*)"/g)].map(([, link = '']) =>
    link.replaceAll('&amp;', '&'),
  )
  for (const link of links) {
    const html = await page(link)
    const places = [...html.matchAll(/<tr><td class="n">([\d.]+)<\/td>/g)].map(([, place = '']) =>
      place.replaceAll('.', ''),
    )
    if (places.length < 2) continue
    const hidden = Object.fromEntries(
      [...html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g)].map(([, name, value]) => [name, value]),
    )
    const village = hidden['desa'] ?? /<option value="(\d\d\.\d\d\.\d\d\.\d{4})">/.exec(html)?.[1] ?? ''
    return {
      object: async (kind, statement, nth) => {
        const bukti = await solvedProof(`${url}${path}/soal`)
        const form = { ...hidden, desa: village, jenis: kind, urut: places[nth] ?? '', uraian: statement, bukti }
        const answer = await fetch(`${url}${path}/keberatan`, { method: 'POST', body: new URLSearchParams(form) })
        await answer.text()
        return answer.status
      },
    }
  }
  throw new Error(`nobody stands at any of the ${links.length} places of the public list`)
}

/** What the device of whoever objects reckons before it sends. */
async function solvedProof(address: string): Promise<string> {
  const challenge = (await (await fetch(address)).json()) as Challenge
  const solution = await solveChallenge({ challenge, deriveKey })
  return JSON.stringify({ challenge, solution: { counter: solution?.counter, derivedKey: solution?.derivedKey } })
}
