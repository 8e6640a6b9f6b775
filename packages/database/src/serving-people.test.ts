import type pg from 'pg'
import { expect } from 'vitest'
import { aCohort, locksCohort } from './testing/a-cohort.ts'
import { aDraft, anAmendment, aPdf, SIGN, signs, submits, votes, within } from './testing/a-decree.ts'
import { test } from './testing/test.ts'

const serves = (admin: pg.Client, worker: string | undefined, service: string | null) =>
  admin.query('update worker set public_service = $2, version = version + 1 where id = $1', [worker, service])

const isCitizen = (admin: pg.Client, worker: string | undefined, citizenship: string | null) =>
  admin.query('update worker set citizenship = $2, version = version + 1 where id = $1', [worker, citizenship])

test.for(['CIVIL_SERVANT', 'ARMY', 'POLICE'])(
  'a list with somebody who is noted as %s is not locked, and with who is none it is',
  async (service, { admin }) => {
    const { cohort, members } = await aCohort(admin, 'kubu-raya', { members: 2, quota: 2 })
    await serves(admin, members[0], service)
    await admin.query('begin')
    await expect(locksCohort(admin, 'kubu-raya', cohort)).rejects.toThrow('cohort_people_gone')
    await admin.query('rollback')
    await serves(admin, members[0], 'NONE')
    await admin.query('begin')
    await locksCohort(admin, 'kubu-raya', cohort)
    await admin.query('commit')
  },
)

test('whoever serves the state since the lock is left out of an annex, and neither submitted nor signed', async ({
  admin,
}) => {
  const { decree, members } = await aDraft(admin, 'kubu-raya', { members: 4, quota: 4 })
  const named = async () =>
    (await admin.query('select worker_id from decree_entry where decree_id = $1', [decree])).rows.map(
      ({ worker_id: id }) => id,
    )
  // Also by the record that theirs was merged into.
  await admin.query('update worker set superseded_by = $2 where id = $1', [members[0], members[1]])
  await serves(admin, members[1], 'POLICE')
  await expect(submits(admin, 'kubu-raya', decree)).rejects.toThrow('decree_people_gone')
  await within(admin, 'kubu-raya', 'provinsi', () => admin.query('select app.fill_decree($1)', [decree]))
  expect((await named()).sort()).toEqual([members[2], members[3]].sort())
  await serves(admin, members[2], 'NONE')
  await submits(admin, 'kubu-raya', decree)
  await votes(admin, 'kubu-raya', decree)
  const paper = await aPdf(admin, 'kubu-raya')
  const sign = () => within(admin, 'kubu-raya', 'pertamina', () => admin.query(SIGN, [decree, 'Uji/A', paper]))
  await serves(admin, members[3], 'ARMY')
  await expect(sign()).rejects.toThrow('decree_people_barred')
  await serves(admin, members[3], null)
  await isCitizen(admin, members[3], 'FOREIGN')
  await expect(sign()).rejects.toThrow('decree_people_barred')
  await isCitizen(admin, members[3], 'INDONESIAN')
  await sign()
})

test('a list with a foreigner is not locked, and who is noted as one since the lock is left out of the annex', async ({
  admin,
}) => {
  const { cohort, members: listed } = await aCohort(admin, 'kubu-raya', { members: 1, quota: 1 })
  await isCitizen(admin, listed[0], 'FOREIGN')
  await admin.query('begin')
  await expect(locksCohort(admin, 'kubu-raya', cohort)).rejects.toThrow('cohort_people_gone')
  await admin.query('rollback')
  const { decree, members } = await aDraft(admin, 'kubu-raya', { members: 2, quota: 2 })
  await isCitizen(admin, members[0], 'FOREIGN')
  await expect(submits(admin, 'kubu-raya', decree)).rejects.toThrow('decree_people_gone')
  await within(admin, 'kubu-raya', 'provinsi', () => admin.query('select app.fill_decree($1)', [decree]))
  const { rows } = await admin.query('select worker_id from decree_entry where decree_id = $1', [decree])
  expect(rows).toEqual([{ worker_id: members[1] }])
})

test('whoever serves the state or is a foreigner is left out too where a draft is filled without others', async ({
  admin,
}) => {
  const { decree, members } = await aDraft(admin, 'kubu-raya', { members: 3, quota: 3 })
  await serves(admin, members[0], 'CIVIL_SERVANT')
  await isCitizen(admin, members[2], 'FOREIGN')
  await within(admin, 'kubu-raya', 'provinsi', () => admin.query('select app.take_answered_out($1)', [decree]))
  const { rows } = await admin.query('select worker_id from decree_entry where decree_id = $1', [decree])
  expect(rows).toEqual([{ worker_id: members[1] }])
})

test.for([
  ['serves the state', serves, 'CIVIL_SERVANT'],
  ['is a foreigner', isCitizen, 'FOREIGN'],
] as const)(
  'an amendment calls nobody up who %s, nor signs them once that is noted',
  async ([, becomes, as], { admin }) => {
    const { decree, members } = await aDraft(admin, 'kubu-raya', { members: 1, reserves: 2, quota: 3 })
    await signs(admin, 'kubu-raya', decree)
    const adds = (worker: string | undefined) =>
      anAmendment(admin, 'kubu-raya', decree, '2027-04-01', [{ change: 'ADD', worker, reason: 'QUOTA_LEFT' }])
    const amendment = await adds(members[1])
    for (const reserve of members.slice(1)) await becomes(admin, reserve, as)
    await expect(adds(members[2])).rejects.toThrow('decree_change_names_somebody')
    await expect(signs(admin, 'kubu-raya', amendment)).rejects.toThrow('decree_newcomer_eligible')
  },
)
