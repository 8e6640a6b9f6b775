import { aDraft, signs } from '@payung/database/testing/a-decree'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { anAgreement } from '../../../testing/agreements.builder.ts'
import { arrangePeople } from '../../../testing/people.builder.ts'
import { type Client, TENANTS, vaultOf } from '../../../testing/test.ts'
import { testWithJobs as test } from '../../../testing/with-worker.ts'
import { commit, revert, review, settled } from '../imports.builder.ts'

const ACCEPTED = '6112055511820202'
const REJECTED = '6112055511820303'
const NUMBERED = '6112055511820404'
const FILE = [
  'NIK;Nama Peserta;Nomor KPJ;Status;Alasan',
  `${ACCEPTED};YULIANA;12345678901;DITERIMA;`,
  `${REJECTED};SITI;;DITOLAK;NIK tidak padan`,
  `${NUMBERED};MARIA;12345678903;DITERIMA;`,
].join('\n')
const HOME = `{ home { queues { key count } } workers(first: 10) { totalCount } registrationsToAnswer { government { code } people } }`

/** A branch of the insurer with an agreement with the regency, whose signed decree names three people; the last has a number. */
async function aSignedDecree(admin: pg.Client, keys: string) {
  await admin.query(`update tenant set kind = 'INSURER_BRANCH' where id = any ($1)`, [
    [TENANTS.pertamina.id, TENANTS.pontianak.id],
  ])
  await anAgreement(admin, { with: 'pertamina' })
  const people = await arrangePeople(admin, vaultOf(keys), [
    { nationalId: ACCEPTED, name: 'Yuliana' },
    { nationalId: REJECTED, name: 'Siti' },
    { nationalId: NUMBERED, name: 'Maria', membershipKind: 'SELF_EMPLOYED', membershipNumber: '12345678909' },
  ])
  const workers = people.map(({ id }) => id)
  const { decree } = await aDraft(admin, 'kubu-raya', { workers, quota: 3 })
  await signs(admin, 'kubu-raya', decree)
}

async function homeOf(client: Client) {
  const { home, workers, registrationsToAnswer } = await client.ask(HOME)
  const queue = home.queues.find(({ key }: { key: string }) => key === 'REGISTRATIONS_TO_ANSWER')
  return { waiting: queue?.count, listed: workers.totalCount, rows: registrationsToAnswer }
}

describe('a signed decree', () => {
  test('brings the branch the registrations of who has no number; its answers close them, and taken back they wait again', async ({
    signIn,
    admin,
    keys,
  }) => {
    await aSignedDecree(admin, keys)
    const branch = await signIn('pertamina')
    expect(await homeOf(branch)).toEqual({
      waiting: 2,
      listed: 2,
      rows: [{ government: { code: '61.12' }, people: 2 }],
    })
    // Whom it was not sent it answers nothing about, though the decree names them.
    const answer = await review(branch, FILE)
    expect(answer).toMatchObject({ proposalCount: 1, invalidCount: 1 })
    await commit(branch, answer.id)
    await settled(branch, answer.id)
    expect(await homeOf(branch)).toEqual({ waiting: 0, listed: 2, rows: [] })
    await revert(branch, answer.id, 2)
    await settled(branch, answer.id)
    expect(await homeOf(branch)).toMatchObject({ waiting: 2 })
  })

  test('shows a branch without an agreement with its government nobody', async ({ signIn, admin, keys }) => {
    await aSignedDecree(admin, keys)
    expect(await homeOf(await signIn('pontianak'))).toEqual({ waiting: 0, listed: 0, rows: [] })
    expect(await review(await signIn('pontianak'), FILE)).toMatchObject({ proposalCount: 0, invalidCount: 3 })
  })
})
