import { within } from '@payung/database/testing/a-decree'
import { anApprovedProvision } from '@payung/database/testing/a-fund-provision'
import { aBilledListOfTwoLines } from '@payung/database/testing/a-ledger'
import { issues, refusing, requests } from '@payung/database/testing/a-payment-order'
import { readPaper } from '@payung/documents/read-paper.builder'
import { expect } from 'vitest'
import { today } from '../../platform/clock.ts'
import { endedJob } from '../../testing/ended-job.builder.ts'
import { fetchTable } from '../../testing/fetched-table.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { type Client, test } from '../../testing/test.ts'
import { testWithJobs } from '../../testing/with-worker.ts'

const KUBU = 'kubu-raya'

async function printed(client: Client, path: string): Promise<{ bytes: Buffer; text: string }> {
  const response = await client.fetch(path)
  expect(response.status).toBe(200)
  const bytes = Buffer.from(await response.arrayBuffer())
  const { pages } = await readPaper(bytes)
  return { bytes, text: pages.flatMap(({ texts }) => texts.map(({ text }) => text)).join(' ') }
}

test('the SPP-LS and the SPM say what was recorded with them, and are the same bytes when they are printed again', async ({
  admin,
  signIn,
}) => {
  const { list, lines } = await aBilledListOfTwoLines(admin)
  await admin.query('update budget_line set fiscal_year = $1 where id = any ($2)', [today().year, lines])
  const [accident, death] = lines
  const order = await requests(admin, KUBU, KUBU, list, {
    rupiah: 16_800,
    amounts: [
      { line: accident, rupiah: 10_000 },
      { line: death, rupiah: 6_800 },
    ],
  })
  await giveRoles(admin, KUBU, ['TREASURER'])
  const treasurer = await signIn(KUBU)
  const [spp, spm] = [`/payment-orders/${order}/spp.pdf`, `/payment-orders/${order}/spm.pdf`]
  const request = await printed(treasurer, spp)
  for (const words of ['SPP-1', 'Rp16.800', 'enam belas ribu delapan ratus rupiah', 'Rp6.800', '5.1.02.02.02.0006'])
    expect(request.text).toContain(words)
  expect(request.text).toContain('BPJS Ketenagakerjaan')
  expect((await treasurer.fetch(spm)).status).toBe(409)

  const amounts = [accident, death].map((line) => ({ line, rupiah: 20_000 }))
  await anApprovedProvision(admin, KUBU, { year: today().year, amounts, number: 'SPD-77' })
  await issues(admin, KUBU, 'provinsi', order)
  const issued = await printed(treasurer, spm)
  for (const words of ['SPM-1', 'SPP-1', 'Rp16.800', 'SPD-77']) expect(issued.text).toContain(words)
  // The letter came after the request, which stays as it was.
  expect(request.text).not.toContain('SPD-77')
  expect((await printed(treasurer, spp)).bytes.equals(request.bytes)).toBe(true)
  expect((await printed(treasurer, spm)).bytes.equals(issued.bytes)).toBe(true)

  await giveRoles(admin, 'pontianak', ['TREASURER'])
  const stranger = await signIn('pontianak')
  for (const path of [spp, spm]) expect((await stranger.fetch(path)).status).toBe(404)
  await within(admin, KUBU, KUBU, () => admin.query(...refusing(order)))
  const { bytes } = await printed(treasurer, spp)
  expect(bytes.equals(request.bytes)).toBe(false)
})

test.extend({ settings: { PAYUNG_DEMO: 'none' } })(
  'the papers of a payment order that is recorded on a demo say that it is invented',
  async ({ admin, signIn }) => {
    const { list } = await aBilledListOfTwoLines(admin)
    const order = await requests(admin, KUBU, KUBU, list, { rupiah: 1_000 })
    await giveRoles(admin, KUBU, ['TREASURER'])
    const treasurer = await signIn(KUBU)
    const paper = `/payment-orders/${order}/spp.pdf`
    expect((await printed(treasurer, paper)).text).toContain('DATA CONTOH')
    await within(admin, KUBU, 'provinsi', () => admin.query(...refusing(order)))
    expect((await printed(treasurer, paper)).text).toContain('DITOLAK')
  },
)

testWithJobs(
  'the list of payment orders is taken along as its filter shows it, and nobody takes that of another government',
  async ({ admin, signIn }) => {
    const { list } = await aBilledListOfTwoLines(admin)
    await requests(admin, KUBU, KUBU, list, { rupiah: 1_000 })
    await requests(admin, KUBU, KUBU, list, { rupiah: 500, number: '=SPP-2' })
    await giveRoles(admin, KUBU, ['TREASURER'])
    const treasurer = await signIn(KUBU)
    const start = `mutation ($input: StartPaymentOrderExportInput!) { startPaymentOrderExport(input: $input) {
    __typename ... on StartPaymentOrderExportSuccess { data { id } } ... on NotAllowedError { code } } }`
    const takes = async (filter: object, idempotencyKey: string) => {
      const input = { format: 'CSV', filter, idempotencyKey }
      const { startPaymentOrderExport } = await treasurer.ask(start, { input })
      const job = await endedJob(treasurer, startPaymentOrderExport.data.id)
      expect(job.state).toBe('SUCCEEDED')
      return fetchTable(treasurer, job.resultFile.href)
    }
    const all = await takes({}, 'semua')
    expect(all).toHaveLength(3)
    expect(all[1]).toEqual(expect.arrayContaining(['=SPP-2', 'Menunggu SPM', 'Dinas Anggaran', '500']))
    expect(await takes({ search: 'spp-1' }, 'satu')).toHaveLength(2)
    const { rows } = await admin.query(
      `select count(*)::int as n from audit_event where action = 'PAYMENT_ORDERS_EXPORTED'`,
    )
    expect(rows).toEqual([{ n: 2 }])
    const stranger = await signIn('pertamina')
    const input = { format: 'CSV', filter: {}, idempotencyKey: 'lain' }
    const { startPaymentOrderExport: refused } = await stranger.ask(start, { input })
    expect(refused.__typename === 'NotAllowedError' || (await fetchRows(stranger, refused.data.id)) === 1).toBe(true)
  },
)

async function fetchRows(client: Client, jobId: string): Promise<number> {
  const job = await endedJob(client, jobId)
  return (await fetchTable(client, job.resultFile.href)).length
}
