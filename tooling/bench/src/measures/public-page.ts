import type { BenchDatabase } from '../bench-database.ts'
import { type Line, line, median } from '../line.ts'
import { load, type Page } from '../load.ts'
import { startOurs } from '../our-server.ts'
import { startPeer } from '../peer-process.ts'

/** Short turns, one after the other: whatever else the machine does meets both alike. */
const ROUNDS = 9
const SECONDS = 2
const PAGES_PER_SECOND_MIN = 2_000
const BYTES_MAX = 60_000

/** The public page of coverage, as a newspaper's readers open it past every proxy, against Node's own server that sends the same bytes from memory. */
export async function* measurePublicPage(database: BenchDatabase): AsyncGenerator<Line> {
  await using stack = new AsyncDisposableStack()
  const { url } = await startOurs(stack, database)
  const peer = await startPeer(stack, 'bytes-server', database.urls.app)
  const ours: Page = { url: `${url}/publik/cakupan`, headers: {} }
  const answer = await fetch(ours.url)
  const page = await answer.text()
  await fetch(peer, { method: 'POST', headers: { 'x-headers': JSON.stringify(keptHeaders(answer)) }, body: page })
  if ((await (await fetch(peer)).text()) !== page) throw new Error('not the same page')
  const bytes = Buffer.byteLength(page)
  if (!answer.ok || !page.includes('</main>') || bytes > BYTES_MAX)
    throw new Error(`${answer.status}, ${bytes} bytes: not the page`)
  const targets = { ours, peer: { url: peer, headers: {} } }
  const rates = { ours: [] as number[], peer: [] as number[] }
  for (const target of Object.values(targets)) await load(target, 1)
  for (let round = 0; round < ROUNDS; round++)
    for (const name of ['ours', 'peer'] as const)
      rates[name].push((await load(targets[name], SECONDS)).requestsPerSecond)
  const compared = { ours: median(rates.ours), unit: 'pages/s', better: 'HIGHER' } as const
  const measure = `public page of coverage, ${bytes.toLocaleString('en')} bytes`
  yield line({ ...compared, measure: `${measure}, against its limit`, peer: PAGES_PER_SECOND_MIN, toReach: 1 })
  yield line({ ...compared, measure: `${measure}, against node:http with the same bytes`, peer: median(rates.peer) })
}

/** Without what belongs to a connection: the peer's server adds that itself. */
function keptHeaders({ headers }: Response): Readonly<Record<string, string>> {
  const ofConnection = ['connection', 'keep-alive', 'date', 'content-length', 'transfer-encoding']
  return Object.fromEntries([...headers].filter(([name]) => !ofConnection.includes(name)))
}
