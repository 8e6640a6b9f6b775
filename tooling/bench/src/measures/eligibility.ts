import { eligibilitySql, JUDGED } from '@payung/database/eligibility-sql'
import { Prisma } from '@payung/database/prisma'
import { openReader } from '@payung/database/read-as'
import type { Rule } from '@payung/domain/eligibility/eligibility-rule'
import { type BenchDatabase, tenantIdOf } from '../bench-database.ts'
import { type Line, line, median } from '../line.ts'
import { milliseconds } from './row-level-security.ts'

const ROUNDS = 15
const FRAME = {
  programmeId: '00000000-0000-7000-8000-000000000000',
  day: '2026-11-20',
  fromMonth: '2027-01-01',
  untilMonth: '2028-01-01',
  occupationsOf: () => [],
}

/** Like the province's rule, with welfare beside it: every kind of condition that programmes use. */
const RULE: Rule = {
  op: 'ALL',
  of: [
    { fact: 'AGE', from: 18 },
    { fact: 'AGE_AT_FIRST_REGISTRATION', to: 64 },
    { fact: 'RESIDENCE', among: ['61'] },
    { fact: 'STATUS', among: ['CANDIDATE', 'VERIFIED'] },
    { op: 'NOT', of: { fact: 'PUBLIC_SERVICE', among: ['CIVIL_SERVANT', 'ARMY', 'POLICE'], ifUnknown: 'UNMET' } },
    { op: 'NOT', of: { fact: 'FUNDED_ELSEWHERE', payers: ['NATIONAL_BUDGET', 'REGIONAL_BUDGET', 'CSR'] } },
    {
      op: 'ANY',
      of: [
        { fact: 'WELFARE_DECILE', to: 5 },
        { fact: 'OCCUPATION', among: ['FARMER', 'FISHER', 'FARM_LABOURER'] },
      ],
    },
  ],
}

/** As somebody would write it who knows the tables and this one rule. */
const BY_HAND = `select count(*)::int as people from worker_listing where tenant_id = $1 and level = 'FULL' and birth_date <= '2008-11-20'
  and case when declared_from <= '2026-11-20' then birth_date > declared_from - interval '65 years'
    when membership_kind = 'NONE' or birth_date > '1961-11-20' then birth_date > '1961-11-20' end
  and village_code like '61.%' and status in ('CANDIDATE', 'VERIFIED')
  and (public_service is null or public_service not in ('CIVIL_SERVANT', 'ARMY', 'POLICE'))
  and not (declared_from is not null and declared_from < '2028-01-01' and (declared_until is null or declared_until > '2027-01-01')
    and declared_payer_kind is not null and declared_payer_kind in ('NATIONAL_BUDGET', 'REGIONAL_BUDGET', 'CSR'))
  and (welfare_decile <= 5 or occupation_code in ('FARMER', 'FISHER', 'FARM_LABOURER'))`

/** Everybody whom the province registered, judged by a rule that is data and under the policies, against the same as plain SQL without any. */
export async function* measureEligibility(database: BenchDatabase, workers: number): AsyncGenerator<Line> {
  const reader = openReader(database.urls.app, { connectionsMax: 1 })
  await using _closing = { [Symbol.asyncDispose]: () => reader.close() }
  const tenantId = await tenantIdOf(database.admin, '61')
  const entry = { tenantId, userId: null, areaScope: '', agencyId: null }
  const statement = Prisma.sql`select count(*)::int as people from worker_listing l where ${JUDGED} and ${eligibilitySql(RULE, FRAME)}`
  const judge = () => reader.readAs<{ people: number }>(entry, statement)
  const byHand = () => database.admin.query<{ people: number }>(BY_HAND, [tenantId])
  const [[judged], { rows }] = [await judge(), await byHand()]
  if (judged?.people !== rows[0]?.people || !judged?.people)
    throw new Error(`not the same people: ${judged?.people} and ${rows[0]?.people}`)
  const ours: number[] = []
  const peer: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await milliseconds(judge))
    peer.push(await milliseconds(byHand))
  }
  yield line({
    measure: `eligibility of ${workers.toLocaleString('en')} people, against the same predicate written by hand`,
    ours: median(ours),
    peer: median(peer),
    unit: 'ms',
    toReach: 3,
  })
}
