import type pg from 'pg'
import { describe, expect } from 'vitest'
import { setsDatabaseClock } from './testing/a-clock.ts'
import { aCohort, locksCohort } from './testing/a-cohort.ts'
import {
  type ArrangedDecree,
  aDraft,
  anAmendment,
  aPdf,
  SIGN,
  signs,
  submits,
  votes,
  within,
} from './testing/a-decree.ts'
import { aWorker } from './testing/a-worker.ts'
import { test } from './testing/test.ts'

const BELOW_70 = { fact: 'AGE_AT_FIRST_REGISTRATION', to: 70 }
const FROM_15 = { fact: 'AGE', from: 15 }
const REGULATION = 'Perbup Kubu Raya 12/2026'
const ANYBODY = { fact: 'SEX', among: ['FEMALE', 'MALE'] }

/** Old enough for the law or not on 1 January 2027, when the cover of the programmes here begins. */
const SIXTY_FIVE = '1962-01-01'
const SIXTY_FOUR = '1962-01-02'
const SIXTEEN = '2010-01-02'
const SEVENTEEN = '2010-01-01'

const limitsAges = (admin: pg.Client, inForce = '[2015-07-01,)') =>
  admin.query(
    `insert into reference_amount (key, valid, amount, unit) values ('FIRST_REGISTRATION_AGE_BELOW', $1, 65, 'YEARS'),
      ('FIRST_REGISTRATION_AGE_FROM', $1, 17, 'YEARS') on conflict do nothing`,
    [inForce],
  )

/** Locks a list of one person under a rule, past every use-case. */
async function locks(
  admin: pg.Client,
  rule: object,
  birthDate: string,
  {
    kind = 'NONE',
    since = null,
    inForce = '[2015-07-01,)',
  }: { kind?: string; since?: string | null; inForce?: string } = {},
): Promise<void> {
  await limitsAges(admin, inForce)
  await setsDatabaseClock(admin, '2026-11-22T03:00:00Z')
  const worker = await aWorker(admin, { birthDate })
  await admin.query(
    `update worker set membership_kind = $2, declared_period = daterange($3::date, null) where id = $1 and ($2 <> 'NONE' or $3::date is not null)`,
    [worker, kind, since],
  )
  const { cohort, programme } = await aCohort(admin, 'kubu-raya', { workers: [worker], quota: 1 })
  await admin.query('set session_replication_role = replica')
  await admin.query('update rule_version set rule = $2 where programme_id = $1', [programme, rule])
  await admin.query('set session_replication_role = origin')
  await admin.query('begin')
  try {
    await locksCohort(admin, 'kubu-raya', cohort)
    await admin.query('commit')
  } catch (error) {
    await admin.query('rollback')
    throw error
  }
  const { rows } = await admin.query('select state from cohort where id = $1', [cohort])
  expect(rows).toEqual([{ state: 'LOCKED' }])
}

describe('nobody outside the legal ages is locked on the first day of their cover', () => {
  test.for<[string, object]>([
    ['a rule that says nothing of age', ANYBODY],
    ['a rule that widens without a regulation', { op: 'ALL', of: [BELOW_70, FROM_15] }],
    [
      'words that name none',
      {
        op: 'ALL',
        of: [
          { ...BELOW_70, basis: 'arahan pimpinan' },
          { ...FROM_15, basis: '-' },
        ],
      },
    ],
    [
      'a regulation in one way of several',
      {
        op: 'ANY',
        of: [
          { ...BELOW_70, basis: REGULATION },
          { ...FROM_15, basis: REGULATION },
        ],
      },
    ],
    [
      'a regulation below a negation',
      {
        op: 'ALL',
        of: [
          { op: 'NOT', of: { ...BELOW_70, basis: REGULATION } },
          { op: 'NOT', of: { ...FROM_15, basis: REGULATION } },
        ],
      },
    ],
    ['a regulation for staying on', { fact: 'AGE', to: 70, basis: REGULATION }],
  ])('under %s', async ([, rule], { admin }) => {
    for (const born of [SIXTY_FIVE, SIXTEEN])
      await expect(locks(admin, rule, born), born).rejects.toThrow('cohort_ages_lawful')
    for (const born of [SIXTY_FOUR, SEVENTEEN]) await locks(admin, rule, born)
  })
})

test('a rule that names the regulation asks for less, and for no less than it says', async ({ admin }) => {
  const lowered = { op: 'ALL', of: [ANYBODY, { op: 'ALL', of: [{ ...BELOW_70, basis: REGULATION }] }] }
  await locks(admin, lowered, SIXTY_FIVE)
  await locks(admin, lowered, '1956-01-02')
  await expect(locks(admin, lowered, '1956-01-01')).rejects.toThrow('cohort_ages_lawful')
  await expect(locks(admin, lowered, SIXTEEN)).rejects.toThrow('cohort_ages_lawful')
  await locks(admin, { ...FROM_15, basis: 'Peraturan Bupati Nomor 12 Tahun 2026' }, SIXTEEN)
})

test('who was in time may continue, and of whom nobody knows since when is not held too old', async ({ admin }) => {
  await locks(admin, ANYBODY, SIXTY_FIVE, { kind: 'SELF_EMPLOYED', since: '2026-01-01' })
  await expect(locks(admin, ANYBODY, '1960-12-31', { kind: 'SELF_EMPLOYED', since: '2026-01-01' })).rejects.toThrow(
    'cohort_ages_lawful',
  )
  await locks(admin, ANYBODY, SIXTY_FIVE, { kind: 'SELF_EMPLOYED' })
  await expect(locks(admin, ANYBODY, '2012-01-01', { kind: 'SELF_EMPLOYED' })).rejects.toThrow('cohort_ages_lawful')
})

test('without a limit in force nothing is asked', async ({ admin }) => {
  for (const born of [SIXTY_FIVE, SIXTEEN]) await locks(admin, ANYBODY, born, { inForce: '[2015-07-01,2016-01-01)' })
})

describe('a designation is judged on the first day of its own cover', () => {
  /** 64 at the lock and on 1 January 2027, 65 in March: lawful in the first month of the programme, not in June. */
  const TURNS_65 = '1962-03-15'

  async function later(admin: pg.Client, fromMonth: string, births: readonly string[]): Promise<ArrangedDecree> {
    await limitsAges(admin)
    await setsDatabaseClock(admin, '2026-11-22T03:00:00Z')
    const workers: string[] = []
    for (const birthDate of births) workers.push(await aWorker(admin, { birthDate }))
    const made = await aDraft(admin, 'kubu-raya', { workers, quota: births.length })
    await within(admin, 'kubu-raya', 'provinsi', () =>
      admin.query('update decree set from_month = $2 where id = $1', [made.decree, fromMonth]),
    )
    return made
  }
  const fills = (admin: pg.Client, { decree }: ArrangedDecree, by = 'fill_decree') =>
    within(admin, 'kubu-raya', 'provinsi', () => admin.query(`select app.${by}($1)`, [decree]))
  const named = async (admin: pg.Client, { decree }: ArrangedDecree) =>
    (
      await admin.query(
        `select w.birth_date::text as born from decree_entry e join worker w on w.id = e.worker_id where e.decree_id = $1 order by 1`,
        [decree],
      )
    ).rows.map(({ born }) => born)
  const barred = async (admin: pg.Client, { decree }: ArrangedDecree) =>
    (await admin.query('select bar from app.gone_entries($1)', [decree])).rows.map(({ bar }) => bar)

  test('that begins later than its programme names nobody who is too old by then', async ({ admin }) => {
    const made = await later(admin, '2027-06-01', [TURNS_65, '1982-11-15'])
    expect(await barred(admin, made)).toEqual(['TOO_OLD'])
    await expect(submits(admin, 'kubu-raya', made.decree)).rejects.toThrow('decree_people_gone')
    await fills(admin, made)
    expect([await named(admin, made), await barred(admin, made)]).toEqual([['1982-11-15'], []])
    await submits(admin, 'kubu-raya', made.decree)
  })

  test('nor names them where others are taken out of its draft', async ({ admin }) => {
    const made = await later(admin, '2027-06-01', [TURNS_65, '1982-11-15'])
    await fills(admin, made, 'take_answered_out')
    expect(await named(admin, made)).toEqual(['1982-11-15'])
  })

  test('and is not signed with who has grown too old since it was submitted', async ({ admin }) => {
    const made = await later(admin, '2027-01-01', [TURNS_65, '1982-11-15'])
    await submits(admin, 'kubu-raya', made.decree)
    await votes(admin, 'kubu-raya', made.decree)
    await setsDatabaseClock(admin, '2027-03-15T03:00:00Z')
    const paper = await aPdf(admin, 'kubu-raya')
    const sign = within(admin, 'kubu-raya', 'pertamina', () => admin.query(SIGN, [made.decree, 'Uji/Umur', paper]))
    await expect(sign).rejects.toThrow('decree_people_barred')
  })

  test('keeps who is of age by then, and who was a member before they were too old', async ({ admin }) => {
    const made = await later(admin, '2027-03-01', [TURNS_65, '2009-12-31'])
    expect(await barred(admin, made)).toEqual([])
    await admin.query('set session_replication_role = replica')
    await admin.query(
      `update cohort_entry set membership_kind = 'SELF_EMPLOYED', declared_from = '2026-01-01' where cohort_id = $1 and birth_date = $2`,
      [made.cohort, TURNS_65],
    )
    await admin.query(`update decree set from_month = '2027-06-01' where id = $1`, [made.decree])
    await admin.query('set session_replication_role = origin')
    expect(await barred(admin, made)).toEqual([])
  })

  test('and on the day of its signature where its first month has begun, unless that month was paid', async ({
    admin,
  }) => {
    const made = await later(admin, '2027-01-01', [TURNS_65])
    await setsDatabaseClock(admin, '2027-03-14T03:00:00Z')
    expect(await barred(admin, made)).toEqual([])
    await setsDatabaseClock(admin, '2027-03-15T03:00:00Z')
    expect(await barred(admin, made)).toEqual(['TOO_OLD'])
    await admin.query('set session_replication_role = replica')
    await admin.query(`update decree set paid_months = '[{}]' where id = $1`, [made.decree])
    expect(await barred(admin, made)).toEqual([])
    await admin.query(`update decree set paid_months = '[]', synthetic = true where id = $1`, [made.decree])
    expect(await barred(admin, made)).toEqual([])
    await admin.query('set session_replication_role = origin')
  })

  test('as its rule says that names a regulation', async ({ admin }) => {
    const made = await later(admin, '2027-06-01', [TURNS_65])
    await admin.query('set session_replication_role = replica')
    await admin.query('update rule_version set rule = $2 where programme_id = $1', [
      made.programme,
      { ...BELOW_70, basis: REGULATION },
    ])
    await admin.query('set session_replication_role = origin')
    expect(await barred(admin, made)).toEqual([])
  })
})

describe('an amendment is not signed with a newcomer outside the legal ages', () => {
  test.for([
    ['1962-04-01', 'refused'],
    ['1962-04-02', 'signed'],
    ['2010-04-02', 'refused'],
    ['2010-04-01', 'signed'],
  ])('in its first month: born on %s is %s', async ([birthDate, outcome], { admin }) => {
    await limitsAges(admin)
    await setsDatabaseClock(admin, '2026-11-22T03:00:00Z')
    const { decree, members, programme } = await aDraft(admin, 'kubu-raya', { members: 1, reserves: 1, quota: 3 })
    await signs(admin, 'kubu-raya', decree)
    await admin.query(`update worker set birth_date = $2, version = version + 1 where id = $1`, [members[1], birthDate])
    const amendment = await anAmendment(admin, 'kubu-raya', decree, '2027-04-01', [
      { change: 'ADD', worker: members[1], reason: 'QUOTA_LEFT' },
    ])
    if (outcome === 'refused') {
      await expect(signs(admin, 'kubu-raya', amendment)).rejects.toThrow('decree_newcomer_eligible')
      await admin.query('set session_replication_role = replica')
      await admin.query('update rule_version set rule = $2 where programme_id = $1', [
        programme,
        {
          op: 'ALL',
          of: [
            { ...BELOW_70, basis: REGULATION },
            { ...FROM_15, basis: REGULATION },
          ],
        },
      ])
      await admin.query(`update decree set state = 'DRAFT' where id = $1`, [amendment])
      await admin.query('set session_replication_role = origin')
    }
    await signs(admin, 'kubu-raya', amendment)
  })
})
