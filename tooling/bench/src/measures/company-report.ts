import {
  findIsInvented,
  findReportedBills,
  findReportedCertificates,
  findReportedMonths,
  findReportedPledges,
} from '@payung/api/features/certificates/year-report.queries'
import { findFigures } from '@payung/api/features/pledges/pledge-figures.queries'
import pg from 'pg'
import { arrangeCompany } from '../arrange-company.ts'
import type { BenchDatabase } from '../bench-database.ts'
import { type Line, line, median } from '../line.ts'
import { ALONE_AFTER_MILLISECONDS, startOurs } from '../our-server.ts'

const ROUNDS = 5

/** As the console names the files of a year. */
const FILES = ['laporan.pdf', 'laporan.xlsx']

/**
 * The report of a year, from the request to the last byte of its file, against the largest single query that it rests on. The bytes count too: whoever waits
 * for a report waits for them.
 */
export async function* measureCompanyReport(
  database: BenchDatabase,
  { pledges, people }: { readonly pledges: number; readonly people: number },
): AsyncGenerator<Line> {
  await using stack = new AsyncDisposableStack()
  const { company, account, year } = await arrangeCompany(database, { pledges, people })
  const { rows } = await database.admin.query<{ today: string }>('select app.today()::text as today')
  const today = rows[0]?.today ?? ''
  const server = await startOurs(stack, database)
  const cookie = await server.signIn(account)
  const readsFile = async (file: string): Promise<Buffer> => {
    const answer = await fetch(`${server.url}/certificates/tahun/${year}/${file}?dicatat=${today}`, {
      headers: { cookie, 'x-payung-tenant': company },
    })
    if (!answer.ok) throw new Error(`${file}: ${answer.status} ${await answer.text()}`)
    return Buffer.from(await answer.arrayBuffer())
  }
  const asOf = { knownBy: today, effectiveOn: today }
  const months = findReportedMonths(year, asOf)
  const queries = [
    findReportedPledges(year, asOf),
    months,
    findReportedBills(year, asOf),
    findReportedCertificates(year, asOf),
    findIsInvented(asOf),
    findFigures(await pledgeIds(database, company)),
  ]
  const asCompany = await companyConnection(stack, database, company)
  const largest = async () => Math.max(...(await inTurn(queries, asCompany)))
  assertWhole(await asCompany(months), { pledges, people })
  await new Promise((resolve) => setTimeout(resolve, ALONE_AFTER_MILLISECONDS))
  for (const file of FILES) {
    const took = { ours: [] as number[], peer: [] as number[] }
    for (let round = -1; round < ROUNDS; round++) {
      const began = performance.now()
      const bytes = await readsFile(file)
      const ours = performance.now() - began
      if (bytes.length < 1_000) throw new Error(`${file} has ${bytes.length} bytes`)
      const peer = await largest()
      if (round < 0) continue
      took.ours.push(ours)
      took.peer.push(peer)
    }
    yield line({
      measure: `report of a year with ${pledges.toLocaleString('en')} pledges and ${people.toLocaleString('en')} people as ${file.replace(/^.*\./, '').toUpperCase()}, against its largest query`,
      ours: median(took.ours),
      peer: median(took.peer),
      unit: 'ms',
      toReach: 2,
    })
  }
}

type Statement = ReturnType<typeof findReportedPledges>
type AsCompany = (statement: Statement) => Promise<pg.QueryResult>

/** How long each of them takes, one after the other. */
async function inTurn(statements: readonly Statement[], asCompany: AsCompany): Promise<readonly number[]> {
  const took: number[] = []
  for (const statement of statements) {
    const began = performance.now()
    await asCompany(statement)
    took.push(performance.now() - began)
  }
  return took
}

/** Reads under the policies, as somebody of the company. */
async function companyConnection(
  stack: AsyncDisposableStack,
  { admin, urls }: BenchDatabase,
  company: string,
): Promise<AsCompany> {
  const { rows } = await admin.query<{ id: string }>(
    `select user_id as id from membership where tenant_id = $1 and role = 'OFFICER' limit 1`,
    [company],
  )
  const client = new pg.Client({ connectionString: urls.app })
  await client.connect()
  stack.defer(() => client.end())
  return async ({ text, values }) => {
    await client.query('begin')
    await client.query('select app.enter($1, $2, $3, $4)', [company, rows[0]?.id, '', null])
    const answer = await client.query(text, [...values])
    await client.query('commit')
    return answer
  }
}

async function pledgeIds({ admin }: BenchDatabase, company: string): Promise<readonly string[]> {
  const { rows } = await admin.query<{ id: string }>('select id from pledge where tenant_id = $1', [company])
  return rows.map(({ id }) => id)
}

/** Whatever is fast because it counts nobody is not fast. */
function assertWhole(
  { rows }: pg.QueryResult,
  { pledges, people }: { readonly pledges: number; readonly people: number },
): void {
  const sum = (name: 'people' | 'listed' | 'received') => rows.reduce((all, row) => all + Number(row[name]), 0)
  const paid = people - people / pledges
  if (sum('people') !== people * 6 || sum('listed') !== people * 6 || sum('received') !== paid * 6)
    throw new Error(`not the months of ${people} people: ${sum('people')}, ${sum('listed')}, ${sum('received')}`)
}
