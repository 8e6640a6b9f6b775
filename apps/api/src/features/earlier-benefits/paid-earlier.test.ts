import { describe, expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { mutates } from '../../testing/mutation.builder.ts'
import { arrangePeople } from '../../testing/people.builder.ts'
import { type Client, TENANTS, USERS, vaultOf } from '../../testing/test.ts'
import { testWithJobs as test } from '../../testing/with-worker.ts'
import { aList, arrangeOffice, takes } from './earlier-lists.builder.ts'

const DEAD = { nationalId: '6112055511820404', name: 'Yuliana Kusuma' }
const HURT = { nationalId: '6112055511820505', name: 'Bambang Riyadi' }
const DEATH = { kind: 'DEATH', eventDay: '2026-03-04', place: 'Rumah' }
const ACCIDENT = {
  ...{ kind: 'ACCIDENT', eventDay: '2026-03-04', place: 'Kebun' },
  ...{ atWorkOrOnTheWay: true, becauseOfWork: true },
}

async function aClaim(client: Client, worker: string, event: object): Promise<string> {
  const input = { workerId: globalIdOf('Worker', worker), dayPrecision: 'DAY', source: 'VILLAGE', ...event }
  const { data } = await mutates(client, 'reportLifeEvent', input, 'claim { id }')
  return data.claim.id
}

/** Of what the case warns: the numbers of claims that were paid earlier. */
const warnedOf = async (client: Client, claimId: string): Promise<string[]> => {
  const { claim } = await client.ask('query ($id: ID!) { claim(id: $id) { paidEarlier { claimNumber } } }', {
    id: claimId,
  })
  return claim.paidEarlier.map(({ claimNumber }: { claimNumber: string }) => claimNumber).toSorted()
}

const newestOf = async (client: Client) => {
  const { earlierBenefitUploads: page } = await client.ask(
    '{ earlierBenefitUploads(first: 1) { edges { node { id version matchedCount } } } }',
  )
  return page.edges[0].node
}

async function confirms(client: Client): Promise<void> {
  const { id, version } = await newestOf(client)
  const input = { uploadId: id, expectedVersion: version }
  expect((await mutates(client, 'confirmEarlierBenefits', input, 'state')).data).toEqual({ state: 'CONFIRMED' })
}

describe('the case of somebody who was paid before Payung', () => {
  test('is warned of what a confirmed list says of the same event, by the NIK', async ({ admin, keys, signIn }) => {
    const { officer, checker } = await arrangeOffice(admin, signIn)
    const [dead, hurt] = await arrangePeople(admin, vaultOf(keys), [DEAD, HURT])
    const death = await aClaim(officer, dead?.id ?? '', DEATH)
    const accident = await aClaim(officer, hurt?.id ?? '', ACCIDENT)
    const [ofDead, ofHurt] = [
      { id: DEAD.nationalId, number: '', paid: '20/04/2026' },
      { id: HURT.nationalId, number: '', paid: '20/04/2026', programme: 'JKK' },
    ]
    const content = aList(
      // A person dies once, whatever day the insurer has.
      { ...ofDead, claim: 'death', event: '2026-03-02' },
      { ...ofDead, claim: 'savings', programme: 'JHT' },
      { ...ofHurt, claim: 'accident', event: '2026-03-04' },
      { ...ofHurt, claim: 'of no day' },
      { ...ofHurt, claim: 'another accident', event: '2026-03-05' },
      { ...ofHurt, claim: 'paid before it', paid: '20/02/2026' },
      { claim: 'of nobody', paid: '20/04/2026' },
    )
    await takes(officer, content)
    expect(await newestOf(officer)).toMatchObject({ matchedCount: 6 })
    expect([await warnedOf(officer, death), await warnedOf(officer, accident)]).toEqual([[], []])
    await confirms(checker)
    expect(await warnedOf(officer, death)).toEqual(['death'])
    expect(await warnedOf(officer, accident)).toEqual(['accident', 'of no day'])
  })

  test('is warned of a death that was paid as an accident of the same day', async ({ admin, keys, signIn }) => {
    const { officer, checker } = await arrangeOffice(admin, signIn)
    const [dead] = await arrangePeople(admin, vaultOf(keys), [DEAD])
    // Known by its month alone.
    const death = await aClaim(officer, dead?.id ?? '', { ...DEATH, eventDay: '2026-03-01', dayPrecision: 'MONTH' })
    const ofDead = { id: DEAD.nationalId, number: '', paid: '20/04/2026', programme: 'JKK' }
    await takes(
      officer,
      aList(
        { ...ofDead, claim: 'in March', event: '2026-03-31' },
        { ...ofDead, claim: 'in April', event: '2026-04-01' },
        { ...ofDead, claim: 'of no day' },
      ),
    )
    await confirms(checker)
    expect(await warnedOf(officer, death)).toEqual(['in March'])
  })

  test('is warned by no list that was rejected, and by no other government’s', async ({ admin, keys, signIn }) => {
    const { officer, checker } = await arrangeOffice(admin, signIn)
    const [dead] = await arrangePeople(admin, vaultOf(keys), [DEAD])
    const death = await aClaim(officer, dead?.id ?? '', DEATH)
    const content = aList({ id: DEAD.nationalId, number: '', paid: '20/04/2026' })
    await takes(officer, content)
    const { id, version } = await newestOf(officer)
    const input = { uploadId: id, expectedVersion: version, reason: 'Daftar kabupaten lain' }
    expect((await mutates(checker, 'rejectEarlierBenefits', input, 'state')).data).toEqual({ state: 'REJECTED' })
    expect(await warnedOf(officer, death)).toEqual([])
    // Nobody can write such a row: it would say of the other government's person what their own has not been told.
    await admin.query(`set session_replication_role = 'replica'`)
    await admin.query(
      `with list as (insert into earlier_benefit_upload (tenant_id, file_name, sha256, state, row_count, total_rupiah, first_paid_on, last_paid_on, fault_count,
         uploaded_by, confirmed_by, confirmed_at)
         values ($1, 'x.csv', sha256('x'), 'CONFIRMED', 1, 7, '2026-04-20', '2026-04-20', 0, $2, $3, now()) returning id)
       insert into earlier_benefit (upload_id, tenant_id, row_no, worker_id, name, membership_number, programme, paid_on, rupiah, area_code, claim_number, claim_key,
         counted) select id, $1, 2, $4, 'Yuliana', '98000000001', 'DEATH', '2026-04-20', 7, '61.71', 'KL', 'KL', true from list`,
      [TENANTS.pontianak.id, USERS.pontianak, USERS['kubu-raya'], dead?.id],
    )
    await admin.query(`set session_replication_role = 'origin'`)
    expect(await warnedOf(officer, death)).toEqual([])
    await takes(officer, content)
    await confirms(checker)
    expect(await warnedOf(officer, death)).toEqual(['KL-1'])
  })

  test('is warned after records were merged, whichever of them the list named', async ({ admin, keys, signIn }) => {
    const { officer, checker } = await arrangeOffice(admin, signIn)
    const again = { ...DEAD, nationalId: '6112055511820606' }
    const [current, merged] = await arrangePeople(admin, vaultOf(keys), [DEAD, again])
    const ofDead = { number: '', paid: '20/04/2026' }
    await takes(officer, aList({ ...ofDead, id: again.nationalId, claim: 'before the merge' }))
    await confirms(checker)
    const death = await aClaim(officer, current?.id ?? '', DEATH)
    expect(await warnedOf(officer, death)).toEqual([])
    await admin.query('update worker set superseded_by = $1 where id = $2', [current?.id, merged?.id])
    expect(await warnedOf(officer, death)).toEqual(['before the merge'])
    await takes(officer, aList({ ...ofDead, id: again.nationalId, claim: 'after the merge' }))
    await confirms(checker)
    expect(await warnedOf(officer, death)).toEqual(['after the merge', 'before the merge'])
    const { earlierBenefits } = await officer.ask('{ earlierBenefits(first: 9) { edges { node { worker { id } } } } }')
    const records = earlierBenefits.edges.map(({ node }: { node: { worker: { id: string } } }) => node.worker.id)
    expect(new Set(records)).toEqual(new Set([globalIdOf('Worker', current?.id ?? '')]))
  })
})
