import {
  anApprovedPledge,
  aReceivedList,
  confirmsReceipt,
  issuesCertificate,
  requestsCertificate,
} from '@payung/database/testing/a-certificate'
import { within } from '@payung/database/testing/a-decree'
import { movesPledge } from '@payung/database/testing/a-pledge'
import { takesBack } from '@payung/database/testing/a-receipt-return'
import { readPaper } from '@payung/documents/read-paper.builder'
import { DISCLOSURE_BASE } from '@payung/domain/disclosure/publish-cells'
import fc from 'fast-check'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { today } from '../../platform/clock.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { type Client, test } from '../../testing/test.ts'
import { publishedMonths } from './year-report.ts'

const THIS_YEAR = today().year
const daysAgo = (days: number) => today().subtract({ days }).toString()
const path = (file: string, { year = THIS_YEAR, dicatat = '', berlaku = '' } = {}) =>
  `/certificates/tahun/${year}/${file}?dicatat=${dicatat || daysAgo(0)}${berlaku && `&berlaku=${berlaku}`}`

async function bytesOf(client: Client, address: string): Promise<Buffer> {
  const answer = await client.fetch(address)
  expect(answer.status, address).toBe(200)
  return Buffer.from(await answer.arrayBuffer())
}

/** What a person reads in it, from the first line to the last. */
async function readDocument(bytes: Buffer): Promise<string> {
  const { pages } = await readPaper(bytes)
  return pages
    .flatMap(({ texts }) => texts.map(({ text }) => text))
    .join(' ')
    .replaceAll(/\s+/g, ' ')
}

/** Everything that was recorded up to now, some days earlier; and the months of the pledge in the year before this one. */
async function recordedEarlier(admin: pg.Client, days: number): Promise<void> {
  const years = 2027 - (THIS_YEAR - 1)
  const shifted = (column: string) =>
    `${column} = daterange((lower(${column}) - make_interval(years => ${years}))::date, (upper(${column}) - make_interval(years => ${years}))::date)`
  await admin.query('set session_replication_role = replica')
  await admin.query(`
    update pledge set from_month = from_month - make_interval(years => ${years}), until_month = until_month - make_interval(years => ${years});
    update pledge_place set ${shifted('months')}, matched_at = matched_at - make_interval(days => ${days});
    update contribution_line set ${shifted('months')};
    update pledge_step set at = at - make_interval(days => ${days});
    update contribution_list set drafted_at = drafted_at - make_interval(days => ${days}), approved_at = approved_at - make_interval(days => ${days}),
      sent_at = sent_at - make_interval(days => ${days}), billed_at = billed_at - make_interval(days => ${days});
    update contribution_payment set recorded_at = recorded_at - make_interval(days => ${days});
    update contribution_receipt set recorded_at = recorded_at - make_interval(days => ${days});
    update pledge_certificate set decided_at = decided_at - make_interval(days => ${days}),
      from_month = from_month - make_interval(years => ${years}), until_month = until_month - make_interval(years => ${years})`)
  await admin.query(
    `insert into pledge_figure (pledge_id, tenant_id, district_code, occupation_code, people)
     select p.id, p.tenant_id, '61.12.05', '*', p.workers from pledge p where p.workers >= 5 on conflict do nothing`,
  )
  await admin.query('set session_replication_role = origin')
}

async function arrange(admin: pg.Client, people = 10) {
  const made = await anApprovedPledge(admin, people)
  const list = await aReceivedList(admin, made.decree, { until: '2027-04-01', isPosted: false })
  if (people >= 5) {
    const certificate = await requestsCertificate(admin, 'provinsi', made.pledge)
    await confirmsReceipt(admin, certificate, list)
    await issuesCertificate(admin, 'pontianak', certificate)
  }
  await recordedEarlier(admin, 5)
  await giveRoles(admin, 'pertamina', ['OFFICER'])
  return { ...made, list }
}

describe('the report of a year', () => {
  test('is the same bytes for the same two days, whatever is recorded later, and other bytes for a later day', async ({
    admin,
    signIn,
  }) => {
    const { pledge, list } = await arrange(admin)
    const company = await signIn('pertamina')
    const year = THIS_YEAR - 1
    const dicatat = daysAgo(2)
    const addresses = [
      path('laporan.pdf', { year, dicatat }),
      path('laporan.xlsx', { year, dicatat }),
      path('laporan.pdf', { dicatat, berlaku: daysAgo(1) }),
      path('rekap.pdf', { dicatat, berlaku: daysAgo(0) }),
    ]
    const all = () => Promise.all(addresses.map((address) => bytesOf(company, address)))
    const first = await all()
    const later = await bytesOf(company, path('laporan.pdf', { year }))
    // Recorded after that day: a receipt taken back, the end of the pledge, and a certificate revoked.
    await takesBack(admin, 'pertamina', 'pertamina', list)
    await movesPledge(admin, 'pertamina', 'provinsi', pledge, 'ENDED')
    await within(admin, 'kubu-raya', 'pontianak', () =>
      admin.query(`select app.end_certificate(id, 'REVOKED', 'Penerimaannya ditarik kembali') from pledge_certificate`),
    )
    const second = await all()
    for (const [at, bytes] of first.entries()) expect(second[at]?.equals(bytes), addresses[at]).toBe(true)
    expect((await bytesOf(company, path('laporan.pdf', { year }))).equals(later), 'as of today').toBe(false)
  })

  test('says what was promised, paid and received, with certificates and no claim about taxes, and names nobody', async ({
    admin,
    signIn,
  }) => {
    const { members, pledge } = await arrange(admin)
    await admin.query('set session_replication_role = replica')
    await admin.query('update pledge set carried_from_id = uuidv7(), carried_rupiah = 33600 where id = $1', [pledge])
    await admin.query('set session_replication_role = origin')
    await admin.query(`update worker set name = 'Rahasia ' || right(id::text, 6) where id = any ($1)`, [members])
    const company = await signIn('pertamina')
    const report = await readDocument(await bytesOf(company, path('laporan.pdf', { year: THIS_YEAR - 1 })))
    const [certificate] = (await admin.query('select number, public_code from pledge_certificate')).rows
    // Ten people in six months, of which three are on a list that was received.
    for (const words of ['Bulan-orang yang dijanjikan', '60', '30', certificate.number, certificate.public_code])
      expect(report.replaceAll(' ', '')).toContain(words.replaceAll(' ', ''))
    expect(report).toContain('Di antaranya sisa janji sebelumnya Rp33.600')
    expect(report).toContain('bukan keterangan perpajakan')
    const receipt = await readDocument(await bytesOf(company, path('rekap.pdf')))
    const [paid] = (await admin.query('select rupiah, reference from contribution_payment')).rows
    expect(receipt).toContain(Number(paid.rupiah).toLocaleString('id-ID'))
    expect(receipt.replaceAll(' ', '')).toContain(paid.reference.slice(0, 12))
    expect(receipt).toMatch(/Terbilang .*rupiah/)
    for (const text of [report, receipt]) {
      expect(text).not.toContain('Rahasia')
      for (const member of members) expect(text).not.toContain(member)
    }
    await admin.query(
      'set session_replication_role = replica; update pledge set synthetic = true; set session_replication_role = origin',
    )
    expect(await readDocument(await bytesOf(company, path('laporan.pdf')))).toContain('DATA CONTOH')
  })

  test.extend({ settings: { PAYUNG_DEMO: 'none' } })(
    'of what is recorded on a demo says that it is invented, and so does its receipt',
    async ({ admin, signIn }) => {
      await arrange(admin)
      const company = await signIn('pertamina')
      for (const file of ['laporan.pdf', 'rekap.pdf'])
        expect(await readDocument(await bytesOf(company, path(file)))).toContain('DATA CONTOH')
    },
  )

  test('says of fewer than five people neither how many they are nor how many months they have', async ({
    admin,
    signIn,
  }) => {
    await arrange(admin, 4)
    const report = await readDocument(
      await bytesOf(await signIn('pertamina'), path('laporan.pdf', { year: THIS_YEAR - 1 })),
    )
    expect(report).toContain('kurang dari 5')
    expect(report).toMatch(/Bulan-orang yang dijanjikan, sampai hari laporan 0/)
  })

  test('is the company’s alone, and of years and days that have come', async ({ admin, signIn, anonymous }) => {
    await arrange(admin)
    const company = await signIn('pertamina')
    for (const file of ['laporan.pdf', 'laporan.xlsx', 'rekap.pdf']) {
      expect((await anonymous.fetch(path(file))).status).toBe(401)
      for (const stranger of ['kubu-raya', 'pontianak'] as const)
        expect((await (await signIn(stranger)).fetch(path(file))).status, stranger).toBe(404)
      for (const wrong of [
        { year: THIS_YEAR + 1 },
        { year: 1999 },
        { dicatat: today().add({ days: 1 }).toString() },
        { dicatat: '2026-02-31' },
      ])
        expect((await company.fetch(path(file, wrong))).status, JSON.stringify(wrong)).toBe(409)
    }
  })
})

const month = fc.record({
  people: fc.integer({ min: 0, max: 40 }),
  listed: fc.integer({ min: 0, max: 40 }),
  paid: fc.integer({ min: 0, max: 40 }),
  received: fc.integer({ min: 0, max: 40 }),
})

test('two reports differ by multiples of five people’s months, whatever their days are, so that nobody is found between them', () => {
  fc.assert(
    fc.property(fc.array(month, { maxLength: 12 }), fc.array(month, { maxLength: 12 }), (first, second) => {
      const [report, later] = [publishedMonths(first), publishedMonths(second)]
      for (const name of ['bought', 'listed', 'paid', 'received'] as const)
        expect(Math.abs(report[name] - later[name]) % DISCLOSURE_BASE.PARTY).toBe(0)
      // The same months up to a later day: what is added are whole months of at least five people, or nothing.
      for (let until = 1; until <= first.length; until += 1) {
        const added =
          publishedMonths(first.slice(0, until)).received - publishedMonths(first.slice(0, until - 1)).received
        expect(added === 0 || added >= DISCLOSURE_BASE.PARTY).toBe(true)
      }
    }),
  )
})
