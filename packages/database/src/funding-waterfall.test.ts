import type { FundingPrice } from '@payung/domain/money/waterfall/funding-price'
import type { FundingRule } from '@payung/domain/money/waterfall/funding-rule'
import { aRule, MONTHS, PLEDGES, someAmounts, somePeople } from '@payung/domain/money/waterfall/funding-rule.builder'
import { type FundedPerson, type FundingUse, fundingShares } from '@payung/domain/money/waterfall/funding-shares'
import fc from 'fast-check'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { test } from './decree-rules.builder.ts'
import { AMOUNTS } from './testing/a-contribution-list.ts'
import { aDraft } from './testing/a-decree.ts'
import { answersConsent, paidBy, savesRules, signsFunded, storedRule } from './testing/a-funding.ts'
import { holdsFor, standingPledge } from './testing/a-standing-pledge.ts'
import { aWorker } from './testing/test.ts'

type Uses = ReadonlyMap<number, FundingUse>
const OFF = { payer: 'kubu-raya', source: 'REGIONAL_BUDGET' } as const

const rows = <T extends pg.QueryResultRow>(admin: pg.Client, text: string, values: unknown[]) =>
  admin.query<T>(text, values).then((answer) => answer.rows)

/** Each share as `line month rule rupiah`. */
function sharesOf(...[rules, people, price, used]: [FundingRule[], readonly FundedPerson[], FundingPrice, Uses?]) {
  const { plans } = fundingShares(rules, OFF, people, price, used)
  return people.flatMap(({ lineNo }) =>
    (plans?.get(lineNo) ?? []).flatMap(({ month, shares }) =>
      shares.map(({ ruleNo, rupiah }) => `${lineNo} ${month} ${ruleNo} ${rupiah}`),
    ),
  )
}

/** A bit for each rule that is for the person. */
function flagsOf(rules: readonly FundingRule[], person: FundedPerson): number {
  const isFor = ({ group }: FundingRule) =>
    !(group.onlyUnregistered && person.wasRegistered) &&
    (group.pledgeId === null || person.pledgeIds.includes(group.pledgeId)) &&
    (group.villageCodes.length === 0 || group.villageCodes.includes(person.villageCode)) &&
    (group.occupationCodes.length === 0 || group.occupationCodes.some((code) => code === person.occupationCode))
  return rules.reduce((flags, rule, at) => flags | (isFor(rule) ? 1 << at : 0), 0)
}

describe('the waterfall of the database', () => {
  test('divides each person-month as the pure rules do, for any rules and people', async ({ admin }) => {
    const property = fc.asyncProperty(
      fc.array(aRule, { maxLength: 5 }),
      somePeople(12, true),
      someAmounts,
      fc.array(fc.record({ people: fc.nat(3), rupiah: fc.bigInt({ min: 0n, max: 50_000n }) }), { maxLength: 5 }),
      async (rules, people, amounts, taken) => {
        const all = [...rules, paidBy(OFF.payer)]
        const price = (month: string) => amounts[MONTHS.indexOf(month)] ?? 0n
        const expected = sharesOf(rules, people, price, new Map(taken.map((use, at) => [at + 1, use])))
        const answer = await rows<{ share: string }>(
          admin,
          `select format('%s %s %s %s', p.line, c.month, c.rule_no, c.rupiah) as share
           from unnest($2::int[], $3::bigint[]) p(line, flag)
             join app.funding_cells(array(select jsonb_populate_record(null::funding_rule, r.rule || jsonb_build_object('rule_no', r.no))
               from jsonb_array_elements($1::jsonb) with ordinality r(rule, no)), $2::int[], $3::bigint[], $4::jsonb, $5::jsonb) c
             on c.flag = p.flag and p.line >= c.from_line and p.line < c.until_line
           order by p.line, c.month, c.rule_no`,
          [
            JSON.stringify(all.map(storedRule)),
            people.map(({ lineNo }) => lineNo),
            people.map((person) => flagsOf(all, person)),
            JSON.stringify(amounts.map((rupiah, at) => ({ month: MONTHS[at], rupiah: String(rupiah) }))),
            JSON.stringify(
              Object.fromEntries(taken.map(({ people, rupiah }, at) => [at + 1, { people, rupiah: String(rupiah) }])),
            ),
          ],
        )
        expect(answer.map(({ share }) => share)).toEqual(expected)
      },
    )
    await fc.assert(property, { numRuns: 1_000 })
  }, 300_000)

  test('derives of a signed decree what the pure rules say of its people', async ({ admin }) => {
    const pledges = new Map<string, string>()
    for (const id of PLEDGES) pledges.set(id, await standingPledge(admin, { untilMonth: '2028-01-01' }))
    const property = fc.asyncProperty(
      fc.array(aRule, { minLength: 1, maxLength: 4 }),
      fc.array(
        fc.record({
          villageCode: fc.constantFrom('61.12.01.2001', '61.12.05.2003'),
          occupationCode: fc.constantFrom(null, 'FARMER', 'TRADER'),
          wasRegistered: fc.boolean(),
          // Nobody is in two pledges for one month.
          pledgeIds: fc.constantFrom<readonly string[]>([], ...PLEDGES.map((id) => [id])),
        }),
        { minLength: 1, maxLength: 6 },
      ),
      async (generated, facts) => {
        const villages: Readonly<Record<string, string>> = {
          '61.06.01.2001': '61.12.01.2001',
          '61.06.01.2002': '61.12.05.2003',
        }
        const rules = generated.map((rule) => ({
          ...rule,
          payer: rule.group.pledgeId === null ? 'Pusat' : 'pertamina',
          source: rule.group.pledgeId === null ? ('NATIONAL_BUDGET' as const) : ('CSR' as const),
          group: {
            ...rule.group,
            villageCodes: rule.group.villageCodes.map((code) => villages[code] ?? ''),
            pledgeId: pledges.get(rule.group.pledgeId ?? '') ?? null,
          },
        }))
        const workers: string[] = []
        for (const { villageCode, occupationCode, wasRegistered, pledgeIds } of facts) {
          const worker = await aWorker(admin, { in: villageCode, occupation: occupationCode })
          if (wasRegistered)
            await admin.query(
              `update worker set declared_programmes = '{DEATH}', declared_period = '[2026-12-01,)', declared_payer_kind = 'SELF' where id = $1`,
              [worker],
            )
          for (const id of pledgeIds) await holdsFor(admin, pledges.get(id) ?? '', worker)
          workers.push(worker)
        }
        const { decree } = await aDraft(admin, 'kubu-raya', { workers, quota: workers.length })
        const stored = await rows<{ line_no: number; worker_id: string }>(
          admin,
          'select entry_no as line_no, worker_id from decree_entry where decree_id = $1 order by 1',
          [decree],
        )
        await savesRules(admin, 'kubu-raya', decree, [...rules, paidBy(OFF.payer)])
        await answersConsent(admin, 'pertamina', decree)
        await signsFunded(admin, 'kubu-raya', decree)
        const people = stored.map(({ line_no: lineNo, worker_id: worker }): FundedPerson => {
          const fact = facts[workers.indexOf(worker)]
          if (fact === undefined) throw new Error('a stranger')
          const pledgeIds = fact.pledgeIds.map((id) => pledges.get(id) ?? '')
          return { ...fact, pledgeIds, lineNo, months: AMOUNTS.map(({ month }) => month) }
        })
        const price = (month: string) => BigInt(AMOUNTS.find((amount) => amount.month === month)?.rupiah ?? 0)
        const derived = await rows<{ share: string }>(
          admin,
          `select format('%s %s %s %s', m.line_no, a.month, s.rule_no, s.rupiah) as share
           from funding_member m join funding_share s using (decree_id, class_no) join generate_series('2027-01-01'::date, '2027-12-01', '1 month') g(month)
             on s.months @> g.month::date cross join lateral (select g.month::date) a(month)
           where m.decree_id = $1 order by m.line_no, a.month, s.rule_no`,
          [decree],
        )
        expect(derived.map(({ share }) => share)).toEqual(sharesOf(rules, people, price))
      },
    )
    await fc.assert(property, { numRuns: 25 })
  }, 300_000)
})
