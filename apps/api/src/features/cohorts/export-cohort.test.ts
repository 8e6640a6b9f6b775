import { expect } from 'vitest'
import { ADULT, colleague, computedCohort, LOCK, REFUSAL } from '../../testing/cohort.builder.ts'
import { endedJob } from '../../testing/ended-job.builder.ts'
import { fetchTable } from '../../testing/fetched-table.builder.ts'
import { arrangePeople } from '../../testing/people.builder.ts'
import { arrangeProgramme } from '../../testing/programme.builder.ts'
import { type Client, TENANTS, vaultOf } from '../../testing/test.ts'
import { testWithJobs as test } from '../../testing/with-worker.ts'

const EXPORT = `mutation ($input: StartCohortExportInput!) { startCohortExport(input: $input) { __typename ... on StartCohortExportSuccess { data { id } } ${REFUSAL} } }`

test('a locked cohort leaves as it was locked, with whole NIKs only for who may and says why', async ({
  signIn,
  admin,
  keys,
}) => {
  const [person] = await arrangePeople(admin, vaultOf(keys), [{ name: 'Siti Aminah', nationalId: '6112055511820777' }])
  const programmeId = await arrangeProgramme(admin, 'kubu-raya', 'Uji', { rule: ADULT })
  const officer = await signIn('kubu-raya')
  const draft = await computedCohort(officer, programmeId)
  const ask = async (client: Client, more: object) =>
    (
      await client.ask(EXPORT, {
        input: { cohortId: draft.id, format: 'CSV', idempotencyKey: crypto.randomUUID(), ...more },
      })
    ).startCohortExport
  expect((await ask(officer, {})).code).toBe('COHORT_STATE')
  await colleague(admin, 'pertamina', 'kubu-raya', ['APPROVER'])
  const approver = await signIn('pertamina')
  await approver.ask(LOCK, {
    input: { cohortId: draft.id, expectedVersion: draft.version, reason: 'Tidak diumumkan karena uji coba' },
  })
  await admin.query(`update worker set name = 'Nama Lain', version = version + 1 where id = $1`, [person?.id])
  const written = async (more: object) => {
    const job = await endedJob(officer, (await ask(officer, more)).data.id)
    return JSON.stringify(await fetchTable(officer, job.resultFile.href))
  }
  const masked = await written({})
  expect(masked).toContain('Siti Aminah')
  expect(masked).not.toContain('6112055511820777')
  expect((await ask(approver, { unmasked: true, reason: 'Untuk lampiran keputusan' })).code).toBe('NOT_ALLOWED')
  expect((await ask(officer, { unmasked: true, reason: 'x' })).issues[0].code).toBe('REASON_MISSING')
  expect(await written({ unmasked: true, reason: 'Untuk lampiran keputusan' })).toContain('6112055511820777')
  await admin.query('set session_replication_role = replica')
  const damage = () =>
    admin.query(
      'update cohort_entry set national_id_cipher = set_byte(national_id_cipher, 20, 255 - get_byte(national_id_cipher, 20))',
    )
  await damage()
  expect(await written({ unmasked: true, reason: 'Untuk lampiran keputusan' })).toContain(
    '6112 •••• •••• •••• (tidak dapat dibuka)',
  )
  expect((await admin.query('select place, subject_id from unopened_value')).rows).toEqual([
    { place: 'cohort_entry.national_id_cipher', subject_id: person?.id },
  ])
  await damage()
  await admin.query('update worker set tenant_id = $2 where id = $1', [person?.id, TENANTS.pontianak.id])
  await admin.query('set session_replication_role = origin')
  expect(await written({ unmasked: true, reason: 'Untuk lampiran keputusan' })).toContain('(sudah diserahterimakan)')
})
