import { randomBytes } from 'node:crypto'
import { type MonthFacts, protectionStates } from '@payung/domain/protection/month-state'
import fc from 'fast-check'
import { expect } from 'vitest'
import { aWorker } from './testing/a-worker.ts'
import { TENANTS, test } from './testing/test.ts'

const STEPS = ['PLANNED', 'LISTED', 'REQUESTED', 'BILLED', 'PAID'] as const
const LIST_STATE = { LISTED: 'DRAFT', REQUESTED: 'SENT', BILLED: 'BILLED', PAID: 'BILLED' } as const

/** A month so many months after the current one. */
function monthAt(current: string, offset: number): string {
  const index = Number(current.slice(0, 4)) * 12 + Number(current.slice(5, 7)) - 1 + offset
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`
}

const aWorld = fc.record({
  arrears: fc.integer({ min: 0, max: 5 }),
  from: fc.integer({ min: -14, max: 2 }),
  months: fc.array(fc.record({ step: fc.constantFrom(...STEPS), isPosted: fc.boolean() }), {
    minLength: 1,
    maxLength: 14,
  }),
  /** The month of a reported death; nobody has died in most worlds. */
  death: fc.option(fc.integer({ min: -15, max: 3 }), { freq: 2 }),
  elsewhere: fc.uniqueArray(fc.integer({ min: -20, max: -15 }), { maxLength: 2 }),
})

test('of any world the database says of each month what the rule says', async ({ admin }) => {
  const tenant = TENANTS['kubu-raya'].id
  const { rows } = await admin.query<{ now: string; user: string }>(
    `select date_trunc('month', app.today())::date::text as now, (select id from app_user limit 1) as user`,
  )
  const { now = '', user = '' } = rows[0] ?? {}
  const worker = await aWorker(admin)
  await admin.query(`set session_replication_role = 'replica'`)
  await fc.assert(
    fc.asyncProperty(aWorld, async ({ arrears, from, months, elsewhere, death }) => {
      await admin.query('rollback')
      await admin.query('begin')
      const ids = `'00000000-0000-7000-8000-000000000001'`
      await admin.query(`delete from reference_amount where key = 'ARREARS_PAYABLE'`)
      await admin.query(
        `insert into reference_amount (key, valid, amount, unit) values ('ARREARS_PAYABLE', '[2015-07-01,)', $1, 'MONTHS')`,
        [arrears],
      )
      await admin.query(
        `insert into programme (id, tenant_id, name, insurance_programmes, period, funding_source) values (${ids}, $1, 'Dunia acak', '{DEATH,WORK_ACCIDENT}',
           '[2020-01-01,2040-01-01)', 'REGIONAL_BUDGET')`,
        [tenant],
      )
      await admin.query(
        `insert into decree_holding (decree_id, line_no, entry_decree_id, entry_no, tenant_id, programme_id, worker_id, person_id, area_code, village_code,
           from_month, until_month)
         select ${ids}, 1, ${ids}, 1, $1, ${ids}, w.id, w.person_id, '61.12', w.village_code, $3, $4 from worker w where w.id = $2`,
        [tenant, worker, monthAt(now, from), monthAt(now, from + months.length)],
      )
      if (death !== null)
        await admin.query(
          `insert into life_event (tenant_id, worker_id, kind, event_day, place, created_by) values ($1, $2, 'DEATH', $3::date + 11, 'Desa Sungai Raya', $4)`,
          [tenant, worker, monthAt(now, death), user],
        )
      const spans = [
        ...elsewhere.map((offset) => ({
          month: monthAt(now, offset),
          until: monthAt(now, offset + 1),
          line: 1_000 - offset,
        })),
      ]
      const facts: MonthFacts[] = []
      for (const [at, { step, isPosted }] of months.entries()) {
        const [month, until] = [monthAt(now, from + at), monthAt(now, from + at + 1)]
        const posted = isPosted && step === 'PAID'
        facts.push({ month, step, isPosted: posted })
        if (step === 'PLANNED') continue
        const list = `00000000-0000-7000-9000-${randomBytes(6).toString('hex')}`
        const [state, isBilled] = [LIST_STATE[step], step === 'BILLED' || step === 'PAID']
        await admin.query(
          `insert into contribution_list (id, tenant_id, decree_tenant_id, decree_id, from_month, until_month, state, drafted_by, approved_by, approved_at, sent_on, sent_by,
             billing_code, billed_rupiah, due_on, billed_on, billed_by, difference_reason)
           select $1::uuid, $2::uuid, $2::uuid, ${ids}::uuid, $3::date, $4::date, $5::text, $6::uuid, a, case when a is not null then now() end, case when a is not null then app.today() end, a,
             case when $7::boolean then upper(left(md5($1::uuid::text), 12)) end, case when $7::boolean then 10 end, case when $7::boolean then app.today() end, case when $7::boolean then app.today() end,
             case when $7::boolean then $6::uuid end,
             'dunia acak'
           from (select case when $5::text = 'DRAFT' then null else (select id from app_user where id <> $6::uuid limit 1) end as a) x`,
          [list, tenant, month, until, state, user, isBilled],
        )
        await admin.query(
          `insert into contribution_line (list_id, line_no, tenant_id, decree_id, holding_no, entry_decree_id, worker_id, village_code, months, rupiah)
           values ($1, $2, $3, ${ids}, 1, ${ids}, $4, '61.12.05.2003', daterange($5, $6), 10)`,
          [list, at + 1, tenant, worker, month, until],
        )
        if (step === 'PAID')
          await admin.query(
            `insert into contribution_payment (list_id, tenant_id, rupiah, paid_on, reference, recorded_by) values ($1, $2, 10, app.today(), 'SP2D', $3)`,
            [list, tenant, user],
          )
        if (posted)
          await admin.query(
            `insert into protected_span (person_id, insurance_programme, months, tenant_id, list_id, line_no)
             select w.person_id, p, daterange($2, $3), $4, $5, $6 from worker w, unnest(array['DEATH', 'WORK_ACCIDENT']) p where w.id = $1`,
            [worker, month, until, tenant, list, at + 1],
          )
      }
      for (const { month, until, line } of spans)
        await admin.query(
          `insert into protected_span (person_id, insurance_programme, months, tenant_id, list_id, line_no)
           select w.person_id, 'DEATH', daterange($2, $3), $4, $5, $6 from worker w where w.id = $1`,
          [worker, month, until, TENANTS.pontianak.id, '00000000-0000-7000-9000-000000000000', line],
        )
      await admin.query(`select app.enter($1, $2, '', null)`, [tenant, user])
      const { rows: answer } = await admin.query(
        'select month::text, state from app.contribution_months($1) order by month',
        [worker],
      )
      await admin.query('rollback')
      const states = protectionStates(
        facts,
        now,
        arrears,
        spans.map(({ month }) => month),
        death === null ? null : monthAt(now, death + 1),
      )
      expect(answer).toEqual(facts.map(({ month }, at) => ({ month, state: states[at] })))
    }),
    { numRuns: 150 },
  )
})
