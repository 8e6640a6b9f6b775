import fc from 'fast-check'
import type pg from 'pg'
import { arrange as arrangePayments, idOf, type Step } from './protection-world.builder.ts'
import { TENANTS, USERS } from './testing/test.ts'

export type World = Awaited<ReturnType<typeof arrangePayments>>

const PEOPLE = 4
const PAYERS = ['kubu-raya', 'kubu-raya', 'pontianak'] as const
/** Two of a payer and one of another, for what all decrees insure, for what some do, and for something else besides. */
const INSURED = ['{WORK_ACCIDENT,DEATH}', '{WORK_ACCIDENT}', '{DEATH,OLD_AGE}'] as const
const pledgeId = (at: number) => `30000000-0000-7000-8000-00000000000${at}`
export const PLEDGES = PAYERS.map((_, at) => pledgeId(at))

const GUARDED = ['pledge', 'pledge_place', 'contribution_receipt', 'contribution_receipt_return'] as const

/** The world of lists and payments, whose payers have approved pledges. What keeps facts true is not what this is about; what marks them works. */
export async function arrange(admin: pg.Client): Promise<World> {
  const world = await arrangePayments(admin)
  for (const table of GUARDED) await admin.query(`alter table ${table} disable trigger all`)
  for (const { table, trigger } of await marksOf(admin))
    await admin.query(`alter table ${table} enable trigger ${trigger}`)
  for (const [at, payer] of PAYERS.entries())
    await admin.query(
      `insert into pledge (id, tenant_id, agreement_id, region_tenant_id, kind, workers, rupiah, per_worker_rupiah, from_month, until_month, insurance_programmes,
         state, drafted_by, offered_by, offered_at)
       values ($1, $2, $1, $3, 'WORKERS', 4, 400, 100, $4, $5, $6, 'APPROVED', $7, $8, now())`,
      [
        pledgeId(at),
        TENANTS[payer].id,
        TENANTS.provinsi.id,
        world.month(7),
        world.month(20),
        INSURED[at],
        USERS.provinsi,
        USERS.pertamina,
      ],
    )
  return world
}

/** Every trigger that says which pledges have moved, with its table. */
export async function marksOf(admin: pg.Client): Promise<readonly { table: string; trigger: string }[]> {
  const { rows } = await admin.query<{ table: string; trigger: string }>(
    `select tgrelid::regclass::text as table, tgname as trigger from pg_trigger where tgname like 'pledge_sums_of_%' order by 1, 2`,
  )
  return rows
}

const anyOf = (count: number) => fc.integer({ min: 0, max: count - 1 })
const aMonth = fc.integer({ min: 8, max: 14 })

let places = 0
export const takes =
  (pledge: number, person: number, from: number, months: number): Step =>
  ({ admin, workers, month }) =>
    admin.query(
      `insert into pledge_place (pledge_id, tenant_id, cohort_id, worker_id, person_id, place, district_code, months, matched_at)
       select $1, w.tenant_id, $1, w.id, w.person_id, $3, '61.12.05', daterange($4, $5), clock_timestamp() from worker w where w.id = $2
       on conflict do nothing`,
      [pledgeId(pledge), workers[person], ++places, month(from), month(from + months)],
    )
/** A matching takes somebody for some months. */
export const aTaking = fc
  .tuple(anyOf(PAYERS.length), anyOf(PEOPLE), fc.integer({ min: 7, max: 12 }), fc.integer({ min: 2, max: 8 }))
  .map((values): Step => takes(...values))

/** The place that stands first of so many, as an amendment finds it. */
const PLACE = `select x.ctid from pledge_place x where x.released_at is null and x.emptied_from is null order by x.place
  offset $1 % greatest((select count(*) from pledge_place x where x.released_at is null and x.emptied_from is null), 1) limit 1`

/** An amendment takes the line away of somebody who has a place. */
export const anEmptying = fc.tuple(anyOf(6), aMonth).map(
  ([at, from]): Step =>
    ({ admin, month }) =>
      admin.query(
        `update pledge_place x set months = case when lower(x.months) < $2 then x.months * daterange(null, $2) else x.months end,
           released_at = case when lower(x.months) >= $2 then clock_timestamp() end, emptied_from = $2, emptied_at = clock_timestamp(), emptied_decree_id = $3, emptied_line = 1
         where x.ctid = (${PLACE})`,
        [at, month(from), idOf(0)],
      ),
)
/** An amendment brings somebody in for whom has a place, from a month on. */
export const aReplacement = fc.tuple(anyOf(6), anyOf(PEOPLE), aMonth).map(
  ([at, newcomer, from]): Step =>
    async ({ admin, workers, month }) => {
      const { rows } = await admin.query(
        `update pledge_place x set months = x.months * daterange(null, $2) where x.ctid = (${PLACE}) and lower(x.months) < $2 and upper(x.months) > $2 and x.worker_id <> $3
         returning x.pledge_id, x.worker_id`,
        [at, month(from), workers[newcomer]],
      )
      for (const { pledge_id: pledge, worker_id: leaves } of rows)
        await admin.query(
          `insert into pledge_place (pledge_id, tenant_id, cohort_id, worker_id, person_id, place, district_code, months, matched_at, came_for, came_from)
           select $1, w.tenant_id, $1, w.id, w.person_id, $3, '61.12.05', daterange($4, $5), clock_timestamp(), $6, $4 from worker w where w.id = $2
           on conflict do nothing`,
          [pledge, workers[newcomer], ++places, month(from), month(20), leaves],
        )
    },
)
/** A pledge is ended with what is on lists, withdrawn, or approved. */
export const aMove = fc.tuple(anyOf(PAYERS.length), fc.constantFrom('ENDED', 'WITHDRAWN', 'APPROVED', 'APPROVED')).map(
  ([at, state]): Step =>
    async ({ admin }) => {
      const id = pledgeId(at)
      await admin.query('update pledge set state = $2 where id = $1', [id, state])
      const listed = `select l.worker_id, range_merge(range_agg(l.months)) as months from app.pledge_lines(array[$1::uuid]) l group by 1`
      if (state !== 'APPROVED')
        await admin.query(
          `update pledge_place x set released_at = clock_timestamp() where x.pledge_id = $1 and x.released_at is null
             and ($2 = 'WITHDRAWN' or x.worker_id not in (select k.worker_id from (${listed}) k))`,
          [id, state],
        )
      if (state === 'ENDED')
        await admin.query(
          `update pledge_place x set months = x.months * k.months from (${listed}) k where x.pledge_id = $1 and x.worker_id = k.worker_id and x.released_at is null
             and x.months && k.months`,
          [id],
        )
    },
)
export const receives =
  (at: number): Step =>
  ({ admin }) =>
    admin.query(
      `insert into contribution_receipt (list_id, tenant_id, rupiah, received_on, reference, recorded_by)
       select id, tenant_id, 100, app.today(), uuidv7()::text, $2 from contribution_list where state = 'BILLED' order by id
       offset $1 % greatest((select count(*) from contribution_list where state = 'BILLED'), 1) limit 1`,
      [at, USERS.provinsi],
    )
export const aReceipt = anyOf(12).map(receives)
export const aReceiptReturn = anyOf(4).map(
  (at): Step =>
    ({ admin }) =>
      admin.query(
        `insert into contribution_receipt_return (receipt_id, list_id, tenant_id, rupiah, returned_on, reason, note, recorded_by)
         select id, list_id, tenant_id, rupiah, app.today(), 'RECORDED_WRONGLY', 'Salah catat nomor', $2 from contribution_receipt p
         where not exists (select from contribution_receipt_return r where r.receipt_id = p.id) order by id offset $1 limit 1`,
        [at, USERS.pertamina],
      ),
)
/** A posted month or part is written anew, with a month less. */
export const aChangedPosting = anyOf(4).map(
  (at): Step =>
    async ({ admin }) => {
      for (const table of ['protected_span', 'posted_share'])
        await admin.query(
          `update ${table} s set months = s.months * daterange(null, (upper(s.months) - interval '1 month')::date)
           where s.list_id = (select distinct list_id from ${table} order by list_id offset $1 limit 1) and lower(s.months) < upper(s.months) - interval '1 month'`,
          [at],
        )
    },
)
/** The insurer states another bill than before. */
export const aBill = anyOf(6).map(
  (at): Step =>
    ({ admin }) =>
      admin.query(
        `update contribution_list set billed_rupiah = 300 - billed_rupiah where id = (select id from contribution_list where state = 'BILLED' order by id
         offset $1 % greatest((select count(*) from contribution_list where state = 'BILLED'), 1) limit 1)`,
        [at],
      ),
)
export const aPledgeFold: fc.Arbitrary<Step> = fc.integer({ min: 1, max: 3 }).map(
  (most) =>
    ({ admin }: World) =>
      admin.query('select app.fold_pledge_sums($1)', [most]),
)
