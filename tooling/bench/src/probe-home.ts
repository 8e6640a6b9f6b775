import { readConsoleDocuments } from '@payung/api/graphql/persisted/console-documents'
import { type ArrangedCompany, arrangeCompany } from './arrange-company.ts'
import type { BenchDatabase } from './bench-database.ts'
import { type Line, line, median } from './line.ts'
import { ALONE_AFTER_MILLISECONDS, startOurs } from './our-server.ts'

const ROUNDS = 41

/** The queries of a company's home in the order in which the console sends them: its parts are asked for together, once the first has answered. */
const FIRST = 'Home'
const FROM_MONTH_ON = 'CompanyProtection'
const PARTS = ['MoneyStanding', FROM_MONTH_ON, 'CompanyPledges']
const CURRENT = `${new Date().toISOString().slice(0, 7)}-01`

interface CompanyHome {
  readonly database: BenchDatabase
  readonly pledges: number
  readonly people: number
}

/** The home of a company with many pledges, against that of a company with two: what a company has promised so far is no reason to wait for its first page. */
export async function measureCompanyHome(large: CompanyHome, small: CompanyHome) {
  await using stack = new AsyncDisposableStack()
  const documents = await homeDocuments()
  const homes = []
  const probes: ((n: string) => Promise<object>)[] = []
  for (const { database, pledges, people } of [large, small]) {
    const arranged = await arrangeCompany(database, { pledges, people })
    const server = await startOurs(stack, database)
    const cookie = await server.signIn(arranged.account)
    const home = homeOf(`${server.url}/graphql`, cookie, documents, arranged)
    assertSame(await home(), { pledges, people })
    homes.push(home); probes.push((home as any).asks); console.log(JSON.stringify(arranged))
  }
  for (const [at, home] of probes.entries()) for (const name of [FIRST, ...PARTS]) { const t=[]; for (let r=-3;r<15;r++){const b=performance.now(); await home(name); if(r>=0)t.push(performance.now()-b)} console.log(at, name, median(t).toFixed(1)) }
  console.log('READY', large.database.adminUrl, small.database.adminUrl)
  await new Promise((resolve) => setTimeout(resolve, 3_600_000))
}
const count = (value: number) => value.toLocaleString('en')

interface Answered {
  readonly home: { readonly total: number }
  readonly pledges: {
    readonly totalCount: number
    readonly workers: number
    readonly edges: readonly { readonly node: Pledged }[]
  }
  readonly moneyStanding: { readonly openBills: number }
}

interface Pledged {
  readonly progress: Readonly<Record<'pledged' | 'listed' | 'received' | 'posted', number>> | null
}

/** Their ids by the names under which the console has them. */
async function homeDocuments(): Promise<ReadonlyMap<string, string>> {
  const texts = Object.entries(await readConsoleDocuments())
  const ids = new Map<string, string>()
  for (const name of [FIRST, ...PARTS]) {
    const [id] = texts.find(([, text]) => new RegExp(`^query ${name}\\b`).test(text)) ?? []
    if (id === undefined) throw new Error(`the console has no document ${name}: run its build first`)
    ids.set(name, id)
  }
  return ids
}

function homeOf(
  url: string,
  cookie: string,
  documents: ReadonlyMap<string, string>,
  { company }: ArrangedCompany,
): () => Promise<Answered> {
  const asks = async (name: string): Promise<object> => {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie, 'x-payung-tenant': company },
      body: JSON.stringify({
        documentId: documents.get(name),
        ...(name === FROM_MONTH_ON && { variables: { fromMonth: CURRENT } }),
      }),
    })
    const { data, errors } = (await answer.json()) as { data?: object; errors?: unknown }
    if (!answer.ok || data === undefined || errors !== undefined)
      throw new Error(`${name}: ${answer.status} ${JSON.stringify(errors)}`)
    return data
  }
  return Object.assign(async () => Object.assign({}, await asks(FIRST), ...(await Promise.all(PARTS.map(asks)))) as Answered, { asks })
}

/** Whatever is fast because it shows another company's home, or an empty one, is not fast. */
function assertSame(answered: Answered, { pledges, people }: Pick<CompanyHome, 'pledges' | 'people'>): void {
  const months = (people / pledges) * 6
  const [newest, second] = answered.pledges.edges.map(({ node }) => node.progress)
  const isRight =
    // It counts people by pledges alone: a company sees nobody.
    answered.home.total === 0 &&
    answered.pledges.totalCount === pledges &&
    answered.pledges.workers === people &&
    answered.moneyStanding.openBills === 1 &&
    newest?.listed === months &&
    newest.received === 0 &&
    second?.received === months &&
    second.posted === months
  if (!isRight) throw new Error(`not the home of ${pledges} pledges and ${people} people: ${JSON.stringify(answered)}`)
}

import { openBenchDatabase } from './bench-database.ts'
await using st = new AsyncDisposableStack()
await measureCompanyHome({ database: await openBenchDatabase(st, 100_000), pledges: 200, people: 100_000 }, { database: await openBenchDatabase(st, 200), pledges: 2, people: 200 })
