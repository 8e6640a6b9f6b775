import type pg from 'pg'
import { describe, expect } from 'vitest'
import { setsDatabaseClock } from './testing/a-clock.ts'
import { aCohort, locksCohort } from './testing/a-cohort.ts'
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
  await admin.query(
    `insert into reference_amount (key, valid, amount, unit) values ('FIRST_REGISTRATION_AGE_BELOW', $1, 65, 'YEARS'),
      ('FIRST_REGISTRATION_AGE_FROM', $1, 17, 'YEARS') on conflict do nothing`,
    [inForce],
  )
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
