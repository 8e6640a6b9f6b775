import type { Rule } from '@payung/domain/eligibility/eligibility-rule'
import type pg from 'pg'
import { expect } from 'vitest'
import { setsClock } from '../../testing/clock.builder.ts'
import { cohortOf, colleague, computedCohort, computes, locksUnpublished } from '../../testing/cohort.builder.ts'
import { arrangePeople } from '../../testing/people.builder.ts'
import { arrangeProgramme } from '../../testing/programme.builder.ts'
import { vaultOf } from '../../testing/test.ts'
import { testWithJobs as test } from '../../testing/with-worker.ts'

/** Whom the law keeps out, by what stands in their record; the cover begins on 1 January 2027. */
const BARRED = [
  ['public_service', 'CIVIL_SERVANT'],
  ['public_service', 'ARMY'],
  ['public_service', 'POLICE'],
  ['citizenship', 'FOREIGN'],
] as const
const OUTSIDE = ['1962-01-01', '2010-01-02'] as const
/** The last and the first day of birth that the law lets in. */
const LAWFUL = ['1962-01-02', '2010-01-01'] as const

const SILENT: Rule = { fact: 'SEX', among: ['FEMALE', 'MALE'] }
const WIDER: Rule = {
  op: 'ALL',
  of: [
    { fact: 'PUBLIC_SERVICE', among: ['NONE', 'CIVIL_SERVANT', 'ARMY', 'POLICE'], ifUnknown: 'MET' },
    { fact: 'CITIZENSHIP', among: ['INDONESIAN', 'FOREIGN'], ifUnknown: 'MET', basis: 'Perbup 12/2026' },
    { fact: 'AGE_AT_FIRST_REGISTRATION', from: 10, to: 80 },
    { fact: 'AGE', from: 10, to: 80 },
  ],
}
const BY_REGULATION: Rule = { fact: 'AGE_AT_FIRST_REGISTRATION', from: 16, to: 65, basis: 'Perbup Kubu Raya 12/2026' }

async function limits(admin: pg.Client): Promise<void> {
  await setsClock(admin, '2026-11-22T03:00:00Z')
  await admin.query(
    `insert into reference_amount (key, valid, amount, unit, legal_basis) values ('FIRST_REGISTRATION_AGE_BELOW', '[2015-07-01,)', 65, 'YEARS', 'PP 44/2015'),
       ('FIRST_REGISTRATION_AGE_FROM', '[2015-07-01,)', 17, 'YEARS', null)`,
  )
}

test.for<[string, Rule]>([
  ['says nothing of it', SILENT],
  ['would let them in', WIDER],
])(
  'a rule that %s brings in nobody whom the law keeps out, not at the draft and not at the lock',
  async ([, rule], { signIn, admin, keys }) => {
    await limits(admin)
    const people = await arrangePeople(admin, vaultOf(keys), [
      ...BARRED.map(() => ({})),
      ...[...OUTSIDE, ...LAWFUL].map((birthDate) => ({ birthDate })),
      {},
      {},
    ])
    const becomes = (at: number, column: string, value: string | null) =>
      admin.query(`update worker set ${column} = $2, version = version + 1 where id = $1`, [people[at]?.id, value])
    for (const [at, [column, value]] of BARRED.entries()) await becomes(at, column, value)
    const officer = await signIn('kubu-raya')
    const cohort = await computedCohort(officer, await arrangeProgramme(admin, 'kubu-raya', 'Uji', { rule }))
    expect(cohort).toMatchObject({ eligible: 4, members: 4 })

    await colleague(admin, 'pertamina', 'kubu-raya', ['APPROVER'])
    const approver = await signIn('pertamina')
    for (const [column, value] of BARRED) {
      await becomes(8, column, value)
      expect(await locksUnpublished(approver, cohort), value).toMatchObject({ code: 'PEOPLE_GONE' })
      await becomes(8, column, null)
    }
    for (const birthDate of OUTSIDE) {
      await becomes(9, 'birth_date', birthDate)
      expect(await locksUnpublished(approver, cohort), birthDate).toMatchObject({
        code: 'COHORT_STALE',
        message: expect.stringContaining('1 orang tidak lagi'),
      })
    }
    expect((await admin.query('select from cohort_entry')).rowCount).toBe(0)
    await computes(officer, await cohortOf(officer, cohort.id))
    const again = await cohortOf(officer, cohort.id)
    expect(await locksUnpublished(approver, again)).toMatchObject({ data: { state: 'LOCKED', members: 3 } })
    const { rows } = await admin.query(
      'select birth_date::text as born, public_service, citizenship from cohort_entry order by birth_date',
    )
    expect(rows.map(({ born }) => born)).toEqual(['1962-01-02', '1982-11-15', '2010-01-01'])
    expect(rows.every((row) => row.public_service === null && row.citizenship === null)).toBe(true)
  },
)

test('a rule that names the regulation for other ages is locked with whom it admits', async ({
  signIn,
  admin,
  keys,
}) => {
  await limits(admin)
  await arrangePeople(
    admin,
    vaultOf(keys),
    [...OUTSIDE, '1961-01-01', '2011-01-02'].map((birthDate) => ({ birthDate })),
  )
  const officer = await signIn('kubu-raya')
  const programme = await arrangeProgramme(admin, 'kubu-raya', 'Uji', { rule: BY_REGULATION })
  const cohort = await computedCohort(officer, programme)
  expect(cohort).toMatchObject({ eligible: 2, members: 2 })
  await colleague(admin, 'pertamina', 'kubu-raya', ['APPROVER'])
  expect(await locksUnpublished(await signIn('pertamina'), cohort)).toMatchObject({ data: { members: 2 } })
})
