import { TENANTS, USERS } from '@payung/database/testing'
import { aDraft } from '@payung/database/testing/a-decree'
import { answersConsent, HALF, paidBy, savesRules, signsFunded } from '@payung/database/testing/a-funding'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { giveRoles } from '../../testing/membership.builder.ts'
import { arrangeAmounts } from '../../testing/programme.builder.ts'
import { type Client, test } from '../../testing/test.ts'

const FIGURES = `query ($from: CalendarDate, $area: String, $by: ProtectionGrouping!) {
  protectionFigures(fromMonth: $from, months: 12, areaCode: $area) {
    months { cells { people } ofOthers { state people } }
    lines(by: $by) { relation area { code } payer { source } cells { people amount } } } }`
const figuresOf = async (client: Client, variables: { area?: string; by?: 'AREA' | 'DECREE' | 'PAYER' } = {}) =>
  (await client.ask(FIGURES, { from: '2027-01-01', by: 'PAYER', ...variables })).protectionFigures

/** A company pays half of a decree of Kubu Raya over so many people of one village. */
async function arrange(admin: pg.Client, members: number) {
  await arrangeAmounts(admin)
  const { decree } = await aDraft(admin, 'kubu-raya', { members, quota: members })
  await savesRules(admin, 'kubu-raya', decree, [paidBy('pertamina', HALF), paidBy('kubu-raya')])
  await answersConsent(admin, 'pertamina', decree)
  await signsFunded(admin, 'kubu-raya', decree)
  const { rows } = await admin.query<{ village_code: string }>('select distinct village_code from decree_holding')
  return rows[0]?.village_code ?? ''
}

describe('a company that pays for people of another’s decree', () => {
  test.for([3, 4])(
    'learns of %i people of a village no exact number, by no area, grouping or month, folded or not',
    async (members, { admin, signIn, sends, entryOf }) => {
      const village = await arrange(admin, members)
      await giveRoles(admin, 'pertamina', ['OFFICER'])
      const company = await signIn('pertamina')
      const ofRelation = (lines: readonly { relation: string }[]) =>
        lines.filter(({ relation }) => relation === 'PAYER')
      for (const isFolded of [false, true]) {
        if (isFolded) await admin.query('select app.fold_protection(1000)')
        for (const by of ['PAYER', 'DECREE'] as const) {
          const [line, ...more] = ofRelation((await figuresOf(company, { by })).lines) as {
            relation: string
            cells: { people: number; amount: string }[]
          }[]
          expect(more).toEqual([])
          expect([...new Set(line?.cells.map(({ people }) => people))]).toEqual([5])
          for (const { amount } of line?.cells ?? []) expect([5 * 8_400, 5 * 6_700]).toContain(Number(amount))
        }
        const { lines, months } = await figuresOf(company, { by: 'AREA' })
        expect(lines).toEqual([])
        expect(months.flatMap(({ cells }: { cells: object[] }) => cells)).toEqual([])
        // Narrowed to an area nothing is left, so nothing can be subtracted from the whole.
        for (const area of ['61', village.slice(0, 5), village.slice(0, 8), village, '61.71'])
          for (const by of ['PAYER', 'DECREE', 'AREA'] as const)
            expect([area, (await figuresOf(company, { area, by })).lines]).toEqual([area, []])
        const asCompany = entryOf('pertamina', { userId: USERS.pertamina })
        expect((await sends(asCompany, 'select from protection_count', [])).rowCount).toBe(0)
        const areas = `select distinct area_code from app.protection_counts('2027-01-01', '2028-01-01', 13, null, null)`
        expect((await sends(asCompany, areas, [])).rows).toEqual([{ area_code: '' }])
      }
    },
  )
})

test('the government where people live counts each of them once in others’ decrees, however many pay for them', async ({
  admin,
  signIn,
}) => {
  await arrange(admin, 2)
  await admin.query('select app.fold_protection(1000)')
  // As if the people of the decree lived in the other government's area.
  await admin.query('alter table protection_count no force row level security')
  await admin.query(`update protection_count set village_code = '61.71.01.1001'`)
  await admin.query(`update tenant set kind = 'CITY', area_code = '61.71' where id = $1`, [TENANTS.provinsi.id])
  const { months, lines } = await figuresOf(await signIn('provinsi'))
  for (const { ofOthers } of months) expect(ofOthers).toEqual([{ state: 'PLANNED', people: 2 }])
  // What payers share counts for each of them where they stand by kind.
  expect(lines).toMatchObject([
    { relation: 'CUSTODIAN', payer: { source: 'REGIONAL_BUDGET' }, cells: months.map(() => ({ people: 4 })) },
  ])
})
