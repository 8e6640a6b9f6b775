import type pg from 'pg'
import { expect } from 'vitest'
import { Prisma } from './prisma.ts'
import { addsPaper, confirms, recordsPaper, states } from './testing/agreement-signing.builder.ts'
import { test as base, TENANTS, type TestTenant, USERS } from './testing/test.ts'

/** Kubu Raya with Pertamina and a union outside Payung: negotiated, and approved by somebody of the province's staff. */
async function anApproved(admin: pg.Client): Promise<string> {
  const { rows } = await admin.query<{ id: string }>(
    `insert into agreement (tenant_id, kind, state, title, purpose, valid, approved_by, created_by)
     values ($1, 'COOPERATION', 'APPROVED', 'Perlindungan petani', 'Melindungi petani', '[2026-01-01,2027-01-01)', $2, $3) returning id`,
    [TENANTS['kubu-raya'].id, USERS.provinsi, USERS['kubu-raya']],
  )
  const id = rows[0]?.id
  await admin.query(
    `insert into agreement_party (agreement_id, tenant_id, position, kind, party_tenant_id, outside_name)
     values ($1, $2, 1, 'GOVERNMENT', $2, null), ($1, $2, 2, 'COMPANY', $3, null), ($1, $2, 3, 'UNION', null, 'Serikat Tani')`,
    [id, TENANTS['kubu-raya'].id, TENANTS.pertamina.id],
  )
  await admin.query('insert into agreement_maker (agreement_id, user_id, tenant_id) values ($1, $2, $3)', [
    id,
    USERS['kubu-raya'],
    TENANTS['kubu-raya'].id,
  ])
  return id ?? ''
}

interface World {
  readonly agreement: string
  /** In a transaction of its own, for somebody of a tenant; `area` for one part of it. */
  readonly as: (user: TestTenant, tenant: TestTenant, work: Work | Prisma.Sql, area?: string) => Promise<unknown>
  readonly state: () => Promise<unknown>
}
type Work = (tx: Parameters<typeof recordsPaper>[0]) => Promise<unknown>

const test = base.extend<{ world: World }>({
  world: async ({ admin, transactions, entryOf }, use) => {
    const agreement = await anApproved(admin)
    await use({
      agreement,
      as: (user, tenant, work, area = '') =>
        transactions.write(entryOf(tenant, { userId: USERS[user], areaScope: area }), (tx) =>
          typeof work === 'function' ? work(tx) : tx.run(work),
        ),
      state: async () =>
        (await admin.query('select state, signed_on::text, number, version from agreement where id = $1', [agreement]))
          .rows[0],
    })
  },
})

/** The paper lies there for longer than a party has to answer. */
async function aged(admin: pg.Client): Promise<void> {
  await admin.query(`set session_replication_role = replica`)
  await admin.query(`update agreement_signing set recorded_at = now() - interval '8 days'`)
  // Days as they held when the paper was recorded; before they are set, only the party answers.
  const { rows } = await admin.query(
    `with days as (insert into reference_amount (key, valid, amount, unit) values
       ('AGREEMENT_ANSWER_WITHIN', '[2015-07-01,2020-01-01)', 14, 'DAYS'), ('AGREEMENT_ANSWER_WITHIN', '[2020-01-01,)', 7, 'DAYS'))
     select app.party_answers_until(now()) as unset`,
  )
  expect(rows).toEqual([{ unset: null }])
  const until = `select app.party_answers_until(at)::timestamptz - at as days from unnest(array[timestamptz '2019-12-31 16:59:59Z', '2019-12-31 17:00:00Z']) at`
  expect((await admin.query(until)).rows).toMatchObject([{ days: { days: 14 } }, { days: { days: 7 } }])
  await admin.query(`set session_replication_role = origin`)
}

test('its paper, each party’s own confirmation and the statement for who has no account make an agreement signed', async ({
  world: { agreement, as, state },
  admin,
}) => {
  const waiting = { state: 'APPROVED', signed_on: null, number: null, version: 1 }
  await as('kubu-raya', 'kubu-raya', (tx) => recordsPaper(tx, agreement))
  await as('pertamina', 'pertamina', confirms(agreement))
  await as('pontianak', 'kubu-raya', confirms(agreement))
  expect(await state()).toEqual(waiting)
  await as('pontianak', 'kubu-raya', (tx) => states(tx, agreement, 3))
  expect(await state()).toEqual({ state: 'SIGNED', signed_on: '2026-01-20', number: '1/PKS/2026', version: 2 })
  const { rows } = await admin.query(
    `select p.position, c.tenant_id, c.recorded_by, c.reason from agreement_confirmation c join agreement_party p on p.id = c.party_id order by 1`,
  )
  const own = { tenant_id: TENANTS['kubu-raya'].id, recorded_by: USERS.pontianak }
  expect(rows).toEqual([
    { position: 1, ...own, reason: null },
    { position: 2, tenant_id: TENANTS.pertamina.id, recorded_by: USERS.pertamina, reason: null },
    { position: 3, ...own, reason: 'Berita acara penandatanganan' },
  ])
})

test('one entry signs nothing, also of the keeper’s own hand past the application', async ({
  world: { agreement, as },
  admin,
}) => {
  const signs = `update agreement set state = 'SIGNED', signed_on = '2026-01-20' where id = '${agreement}'`
  await expect(as('pontianak', 'kubu-raya', Prisma.raw(signs))).rejects.toThrow('agreement_confirmed_by_all')
  await as('kubu-raya', 'kubu-raya', (tx) => recordsPaper(tx, agreement))
  await as('pertamina', 'pertamina', confirms(agreement))
  await expect(admin.query(signs)).rejects.toThrow('agreement_confirmed_by_all')
})

test('who drew it up or recorded its paper confirms nothing, in whichever tenant', async ({
  world: { agreement, as },
}) => {
  await as('provinsi', 'kubu-raya', (tx) => recordsPaper(tx, agreement))
  for (const drafter of ['kubu-raya', 'provinsi'] as const) {
    for (const tenant of ['kubu-raya', 'pertamina'] as const)
      await expect(as(drafter, tenant, confirms(agreement)), `${drafter} ${tenant}`).rejects.toThrow(
        'agreement_signing_by_another',
      )
    await expect(as(drafter, 'kubu-raya', (tx) => states(tx, agreement, 3))).rejects.toThrow(
      'agreement_signing_by_another',
    )
  }
})

test('nobody confirms for another party, a village or a stranger for none, and the keeper states it of others alone', async ({
  world: { agreement, as },
  admin,
}) => {
  await as('kubu-raya', 'kubu-raya', (tx) => recordsPaper(tx, agreement))
  await expect(as('pertamina', 'pertamina', confirms(agreement, 1))).rejects.toThrow('agreement_own_party')
  await expect(as('pontianak', 'kubu-raya', confirms(agreement, 2))).rejects.toThrow('agreement_own_party')
  await expect(as('pontianak', 'kubu-raya', (tx) => states(tx, agreement, 1))).rejects.toThrow('agreement_own_party')
  await expect(as('pertamina', 'pertamina', (tx) => states(tx, agreement, 3))).rejects.toThrow('agreement_own_party')
  await expect(as('pontianak', 'kubu-raya', confirms(agreement), '61.12.05.2003')).rejects.toThrow('row-level security')
  expect(await as('provinsi', 'provinsi', confirms(agreement, 1))).toBe(0)
  // Who has an account has some days to answer.
  await expect(as('pontianak', 'kubu-raya', (tx) => states(tx, agreement, 2))).rejects.toThrow(
    'agreement_party_may_answer',
  )
  await aged(admin)
  await as('pontianak', 'kubu-raya', (tx) => states(tx, agreement, 2))
  await expect(as('pertamina', 'pertamina', confirms(agreement))).rejects.toThrow('agreement_confirmation_signing_id')
})

test('another paper, or an approval that is withdrawn, ends what was confirmed', async ({
  world: { agreement, as, state },
}) => {
  await as('kubu-raya', 'kubu-raya', (tx) => recordsPaper(tx, agreement))
  await as('pertamina', 'pertamina', confirms(agreement))
  await as('kubu-raya', 'kubu-raya', (tx) => recordsPaper(tx, agreement, '2/PKS/2026'))
  await as('pontianak', 'kubu-raya', confirms(agreement))
  await as('pontianak', 'kubu-raya', (tx) => states(tx, agreement, 3))
  expect(await state()).toMatchObject({ state: 'APPROVED' })
  await as(
    'pontianak',
    'kubu-raya',
    Prisma.sql`update agreement set state = 'NEGOTIATION', approved_by = null where id = ${agreement}::uuid`,
  )
  expect(await as('pertamina', 'pertamina', confirms(agreement))).toBe(0)
  await expect(as('kubu-raya', 'kubu-raya', (tx) => recordsPaper(tx, agreement))).rejects.toThrow(
    'agreement_not_approved',
  )
})

test('a paper of another kind is neither the signed one nor a proof, and nothing of it is changed or deleted', async ({
  world: { agreement, as },
  admin,
}) => {
  const signing = (paper: string) => Prisma.sql`
    insert into agreement_signing (agreement_id, tenant_id, document_id, signed_on, recorded_by)
    values (${agreement}::uuid, app.tenant_id(), ${paper}::uuid, '2026-01-20', app.user_id())`
  await expect(
    as('kubu-raya', 'kubu-raya', async (tx) => tx.run(signing(await addsPaper(tx, agreement, 'PROOF')))),
  ).rejects.toThrow('agreement_signed_paper')
  await as('kubu-raya', 'kubu-raya', (tx) => recordsPaper(tx, agreement))
  await as('pertamina', 'pertamina', confirms(agreement))
  for (const statement of [
    `update agreement_signing set signed_on = '2026-02-01'`,
    'delete from agreement_signing',
    `update agreement_confirmation set recorded_by = '${USERS.provinsi}'`,
    'delete from agreement_confirmation',
  ])
    await expect(admin.query(statement), statement).rejects.toThrow('append-only')
})

test('each party hears that the paper waits, and that all have confirmed it; who did so need not be told', async ({
  world: { agreement, as },
  admin,
}) => {
  const heard = async (kind: string) =>
    (
      await admin.query(
        `select n.tenant_id, n.user_id from notice n where kind = $1 and params ->> 'agreementId' = $2 order by n.tenant_id`,
        [kind, agreement],
      )
    ).rows
  const company = { tenant_id: TENANTS.pertamina.id, user_id: USERS.pertamina }
  await as('kubu-raya', 'kubu-raya', (tx) => recordsPaper(tx, agreement))
  expect(await heard('AGREEMENT_TO_CONFIRM')).toEqual([company])
  await as('pertamina', 'pertamina', confirms(agreement))
  await as('pontianak', 'kubu-raya', confirms(agreement))
  expect(await heard('AGREEMENT_SIGNED')).toEqual([])
  await as('pontianak', 'kubu-raya', (tx) => states(tx, agreement, 3))
  expect(await heard('AGREEMENT_SIGNED')).toContainEqual(company)
})
