import type pg from 'pg'
import { describe, expect } from 'vitest'
import { globalIdOf } from '../../../graphql/ids.ts'
import { giveRoles } from '../../../testing/membership.builder.ts'
import { arrangePeople, arrangePerson } from '../../../testing/people.builder.ts'
import { type Client, TENANTS, vaultOf } from '../../../testing/test.ts'
import { testWithJobs as test } from '../../../testing/with-worker.ts'
import { aLine, aList, commit, logicalContent, revert, review, rowsOf, settled, upload } from '../imports.builder.ts'

const NUMBER = '12345678901'
const BOTH = '6112055511820202'
const SENT = '6112055511820303'
const STRANGER = '6112055511820404'
const FILE = [
  'NIK;Nama Peserta;Nomor KPJ;Status;Alasan',
  `${BOTH};YULIANA;${NUMBER};DITERIMA;`,
  `${SENT};SITI;;DITOLAK;Usia lewat 65 tahun`,
  `${STRANGER};MARIA;12345678903;DITERIMA;`,
].join('\n')
const WORKER = `query ($id: ID!) { worker(id: $id) { membershipKind insurerAnswers { verdict reason } openProposals { id fields: changes { field after } } } }`
const DECIDE = `mutation ($input: DecideWorkerProposalInput!) { decideWorkerProposal(input: $input) { __typename ... on Error { code } } }`

const WAITING = `{ registrationsToAnswer { government { code } people since } workers(first: 10, filter: { toAnswer: true }) { totalCount }
  home { queues { key count } } }`
interface Registrations {
  readonly government: { readonly code: string }
  readonly people: number
  readonly since: string
}

/** A branch that was sent the registrations of two people; the first is kept by a regency and by a city, a third by the regency alone. */
async function aBranch(admin: pg.Client, keys: string) {
  await admin.query(`update tenant set kind = 'INSURER_BRANCH' where id = $1`, [TENANTS.pertamina.id])
  const vault = vaultOf(keys)
  const elsewhere = await arrangePerson(admin, vault, { nationalId: BOTH, name: 'Yuliana', in: '61.71.01.1001' })
  const people = await arrangePeople(admin, vault, [
    { nationalId: BOTH, name: 'Yuliana' },
    { nationalId: SENT, name: 'Siti' },
    { nationalId: STRANGER, name: 'Maria' },
  ])
  const [atRegency = '', rejected = '', stranger = ''] = people.map(({ id }) => id)
  const atCity = elsewhere.id
  await admin.query(
    `insert into worker_access (worker_id, tenant_id, custodian_tenant_id, level, reason_kind)
     select id, $2, tenant_id, 'REGISTERED', 'MEMBERSHIP_CONFIRMATION' from worker where id = any ($1::uuid[])`,
    [[atRegency, atCity, rejected], TENANTS.pertamina.id],
  )
  return { atRegency, atCity, rejected, stranger }
}

describe('a branch of the insurer', () => {
  test('proposes the numbers that it gave to each government that keeps the person, and notes why others were rejected', async ({
    signIn,
    admin,
    keys,
  }) => {
    const { atRegency, atCity, rejected, stranger } = await aBranch(admin, keys)
    const branch = await signIn('pertamina')
    const answer = await review(branch, FILE, 'jawaban.csv')
    expect(answer).toMatchObject({ state: 'REVIEW', updateCount: 0, proposalCount: 1, skipCount: 0, invalidCount: 1 })
    await commit(branch, answer.id)
    expect(await settled(branch, answer.id)).toMatchObject({ state: 'COMMITTED', proposalCount: 1 })

    const [regency, city] = [await signIn('kubu-raya'), await signIn('pontianak')]
    for (const [client, id] of [
      [regency, atRegency],
      [city, atCity],
    ] as const) {
      const { worker: record } = await client.ask(WORKER, { id: globalIdOf('Worker', id) })
      expect(record).toMatchObject({ membershipKind: 'NONE', insurerAnswers: [{ verdict: 'ACCEPTED' }] })
      expect(record.openProposals).toMatchObject([
        { fields: [{ field: 'membershipKind' }, { field: 'membershipNumber' }] },
      ])
      const input = {
        proposalId: record.openProposals[0].id,
        accept: true,
        fields: ['membershipKind', 'membershipNumber'],
      }
      expect((await client.ask(DECIDE, { input })).decideWorkerProposal.__typename).toBe('DecideWorkerProposalSuccess')
    }
    const { rows } = await admin.query(
      'select membership_kind, membership_number from worker where id = any ($1::uuid[])',
      [[atRegency, atCity]],
    )
    expect(rows).toEqual(Array(2).fill({ membership_kind: 'SELF_EMPLOYED', membership_number: NUMBER }))
    expect((await regency.ask(WORKER, { id: globalIdOf('Worker', rejected) })).worker).toMatchObject({
      insurerAnswers: [{ verdict: 'REJECTED', reason: 'Usia lewat 65 tahun' }],
      openProposals: [],
    })
    expect((await regency.ask(WORKER, { id: globalIdOf('Worker', stranger) })).worker.insurerAnswers).toEqual([])
    const { rows: log } = await admin.query(
      `select tenant_id, details from audit_event where action = 'IMPORT_RECEIVED' order by tenant_id`,
    )
    expect(log).toEqual([
      { tenant_id: TENANTS['kubu-raya'].id, details: { byTenant: TENANTS.pertamina.id, proposed: 1, noted: 1 } },
      { tenant_id: TENANTS.pontianak.id, details: { byTenant: TENANTS.pertamina.id, proposed: 1, noted: 0 } },
    ])
  })

  test('who says that somebody has died reports it to the keeper, where nothing follows before a person confirms it', async ({
    signIn,
    admin,
    keys,
  }) => {
    const { rejected } = await aBranch(admin, keys)
    const branch = await signIn('pertamina')
    const brings = async (reason: string) => {
      const { id } = await review(branch, FILE.replace('Usia lewat 65 tahun', reason))
      await commit(branch, id)
      await settled(branch, id)
      const { rows } = await admin.query(
        `select worker_id, tenant_id, reporter_tenant_id, kind, event_day::text as day, day_precision as precision, source, state from outside_report order by id`,
      )
      return rows
    }
    const report = {
      ...{ worker_id: rejected, tenant_id: TENANTS['kubu-raya'].id, reporter_tenant_id: TENANTS.pertamina.id },
      ...{ kind: 'DEATH', source: 'INSURER', state: 'WAITING' },
    }
    expect(await brings('Peserta tidak meninggal')).toEqual([])
    expect(await brings('Meninggal dunia 02/03/2026')).toEqual([{ ...report, day: '2026-03-02', precision: 'DAY' }])
    expect((await admin.query('select from life_event')).rowCount).toBe(0)
    const keeper = await signIn('kubu-raya')
    const { outsideReports } = await keeper.ask('{ outsideReports { edges { node { source kind mayDecide } } } }')
    expect(outsideReports.edges).toEqual([{ node: { source: 'INSURER', kind: 'DEATH', mayDecide: true } }])
    // Of whom the record says so already nothing waits a second time.
    await admin.query(`update worker set status = 'DECEASED' where id = $1`, [rejected])
    expect(await brings('Peserta sudah wafat')).toHaveLength(1)
  })

  test('hears of people whose registration it was not sent what it hears of nobody', async ({
    signIn,
    admin,
    keys,
  }) => {
    await aBranch(admin, keys)
    const branch = await signIn('pertamina')
    const invented = FILE.replace(STRANGER, '6112055511829999')
    const recordsAfter = async (content: string) => {
      const { id } = await review(branch, content)
      const { edges } = await rowsOf(branch, id)
      return edges.map(({ node }: { node: { outcome: string; issues: unknown } }) => [node.outcome, node.issues])
    }
    expect(await recordsAfter(FILE)).toEqual(await recordsAfter(invented))
    await admin.query(`update worker_access set ended_at = now() where tenant_id = $1`, [TENANTS.pertamina.id])
    expect((await review(branch, FILE)).invalidCount).toBe(3)
  })

  test('says nothing twice, and what it takes back is told no more', async ({ signIn, admin, keys }) => {
    const { atRegency } = await aBranch(admin, keys)
    const before = await logicalContent(admin)
    const branch = await signIn('pertamina')
    const answer = await review(branch, FILE, 'jawaban.csv')
    await commit(branch, answer.id)
    await settled(branch, answer.id)
    expect(await review(branch, FILE)).toMatchObject({ proposalCount: 0, skipCount: 2 })
    await revert(branch, answer.id, 2)
    expect(await settled(branch, answer.id)).toMatchObject({ state: 'REVERTED' })
    expect(await logicalContent(admin)).toEqual(before)
    const regency = await signIn('kubu-raya')
    expect((await regency.ask(WORKER, { id: globalIdOf('Worker', atRegency) })).worker).toMatchObject({
      insurerAnswers: [],
      openProposals: [],
    })
    expect(await review(branch, FILE)).toMatchObject({ proposalCount: 1, skipCount: 0 })
  })

  test('sees who waits for its answer, until it has given one that stands; nobody else has such a queue', async ({
    signIn,
    admin,
    keys,
  }) => {
    const { rejected } = await aBranch(admin, keys)
    await admin.query(`update worker_access set began_at = '2026-03-02T23:30:00+07:00' where worker_id = $1`, [
      rejected,
    ])
    const branch = await signIn('pertamina')
    const waiting = async (client: Client) => {
      const { registrationsToAnswer: rows, workers, home } = await client.ask(WAITING)
      const queue = home.queues.find(({ key }: { key: string }) => key === 'REGISTRATIONS_TO_ANSWER')
      expect(workers.totalCount, 'as many as the list behind the queue').toBe(queue?.count ?? 0)
      return rows.map(({ government, people, since }: Registrations) => [government.code, people, since])
    }
    const today = expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/)
    expect(await waiting(branch)).toEqual([
      ['61.12', 2, '2026-03-02'],
      ['61.71', 1, today],
    ])
    for (const tenant of ['kubu-raya', 'pontianak'] as const) expect(await waiting(await signIn(tenant))).toEqual([])
    const answer = await review(branch, FILE, 'jawaban.csv')
    await commit(branch, answer.id)
    await settled(branch, answer.id)
    expect(await waiting(branch), 'answered').toEqual([])
    await revert(branch, answer.id, 2)
    await settled(branch, answer.id)
    expect(
      (await waiting(branch)).map(([, people]: [string, number]) => people),
      'taken back',
    ).toEqual([2, 1])
    await giveRoles(admin, 'pertamina', ['OFFICER'], { area: '61.71' })
    expect(await waiting(await signIn('pertamina')), 'of one city').toEqual([['61.71', 1, today]])
    await giveRoles(admin, 'pertamina', ['VIEWER'])
    expect((await (await signIn('pertamina')).ask(WAITING)).registrationsToAnswer, 'who answers nothing').toEqual([])
    await admin.query('update worker_access set ended_at = now() where tenant_id = $1', [TENANTS.pertamina.id])
    await giveRoles(admin, 'pertamina', ['OFFICER'])
    expect(await waiting(await signIn('pertamina')), 'whose link has ended').toEqual([])
  })

  test('brings nobody in: a list of people is no answer, whatever it is called', async ({ signIn, admin, keys }) => {
    await aBranch(admin, keys)
    const branch = await signIn('pertamina')
    expect(await review(branch, aList(aLine()))).toMatchObject({ state: 'NEEDS_LAYOUT', createCount: 0 })
    const input = { fileId: await upload(branch, aList(aLine())), profile: 'PEOPLE' }
    const { createImport } = await branch.ask(
      'mutation ($input: CreateImportInput!) { createImport(input: $input) { __typename } }',
      { input },
    )
    expect(createImport.__typename).toBe('NotAllowedError')
    await expect(admin.query(`update import_file set profile = 'PEOPLE'`)).rejects.toThrow('an insurer imports answers')
  })
})
