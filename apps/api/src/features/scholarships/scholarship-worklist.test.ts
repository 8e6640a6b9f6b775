import { withoutGuards } from '@payung/database/testing/a-claim'
import { aPaidClaim, aProof, aScholar, paysYear, theScholarshipLaw } from '@payung/database/testing/a-scholarship'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { test } from '../../testing/test.ts'

const PAGE = `query ($first: Int, $after: String, $last: Int, $before: String, $show: ScholarshipShow) {
  scholarshipStandings(year: 2024, first: $first, after: $after, last: $last, before: $before, show: $show) {
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { node { scholarship { childName } } } } }`
const TOTALS = '{ scholarshipTotals(year: 2024) { total proofMissing unpaid paid } }'

/** So many more children of a claim, as alike as the law allows: nothing guards how many. */
async function manyChildren(admin: pg.Client, claim: string, count: number, isEnded: boolean): Promise<void> {
  await withoutGuards(admin, () =>
    admin.query(
      `with child as (
         insert into scholarship (tenant_id, claim_id, child_name, birth_date, level, year_of_level, added_by)
         select c.tenant_id, c.id, case when $3 then 'Anak yang selesai ' else 'Anak ' end || i, '2015-05-05', 'PRIMARY', 3, (select u.id from app_user u order by 1 limit 1)
         from claim c, generate_series(1, $2) i where c.id = $1 returning id, tenant_id, added_by)
       insert into scholarship_end (scholarship_id, tenant_id, kind, on_day, reason, ended_by)
       select id, tenant_id, 'WORKING', '2024-01-01', 'Sudah bekerja di pelabuhan', added_by from child where $3`,
      [claim, count, isEnded],
    ),
  )
}

describe('the children of a school year', () => {
  test('are found behind many whose scholarship has ended, page by page in both directions', async ({
    signIn,
    admin,
  }) => {
    await theScholarshipLaw(admin)
    const claim = await aPaidClaim(admin)
    await manyChildren(admin, claim, 750, true)
    await manyChildren(admin, claim, 7, false)
    const officer = await signIn('kubu-raya')
    const page = async (variables: Record<string, unknown>) => {
      const { edges, pageInfo } = (await officer.ask(PAGE, variables)).scholarshipStandings
      return {
        pageInfo,
        names: edges.map(({ node }: { node: { scholarship: { childName: string } } }) => node.scholarship.childName),
      }
    }
    const first = await page({ first: 4 })
    expect(first.names).toEqual(['Anak 1', 'Anak 2', 'Anak 3', 'Anak 4'])
    expect(first.pageInfo).toMatchObject({ hasNextPage: true })
    const second = await page({ first: 4, after: first.pageInfo.endCursor })
    expect(second.names).toEqual(['Anak 5', 'Anak 6', 'Anak 7'])
    expect(second.pageInfo).toMatchObject({ hasNextPage: false })
    expect((await page({ last: 4, before: second.pageInfo.startCursor })).names).toEqual(first.names)
    expect((await page({ show: 'PAID' })).names).toEqual([])
  })

  test('are counted again only after a child, a letter, a payment or an end was written, and then at once', async ({
    signIn,
    admin,
  }) => {
    await theScholarshipLaw(admin)
    const claim = await aPaidClaim(admin)
    const officer = await signIn('kubu-raya')
    const totals = async () => (await officer.ask(TOTALS)).scholarshipTotals
    expect(await totals()).toMatchObject({ total: 0 })
    await manyChildren(admin, claim, 1, false)
    expect(await totals(), 'as it was: nothing noted that child').toMatchObject({ total: 0 })
    const child = await aScholar(admin, claim, { name: 'Siti Contoh' })
    expect(await totals()).toMatchObject({ total: 2, proofMissing: 2, unpaid: 0, paid: 0 })
    await aProof(admin, child, { year: 2024 })
    expect(await totals()).toMatchObject({ proofMissing: 1, unpaid: 1, paid: 0 })
    await paysYear(admin, child, 2024, 1_500_000)
    expect(await totals()).toMatchObject({ proofMissing: 1, unpaid: 0, paid: 1 })
    await admin.query(
      `insert into scholarship_end (scholarship_id, tenant_id, kind, on_day, reason, ended_by)
       select id, tenant_id, 'WORKING', '2024-01-01', 'Sudah bekerja di pelabuhan', added_by from scholarship where id = $1`,
      [child],
    )
    expect(await totals()).toMatchObject({ total: 1 })
    expect((await (await signIn('pontianak')).ask(TOTALS)).scholarshipTotals).toMatchObject({ total: 0 })
  })
})
