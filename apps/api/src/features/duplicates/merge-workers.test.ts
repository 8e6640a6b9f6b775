import { eventually } from '@payung/database/testing/eventually'
import fc from 'fast-check'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { arrangePeople } from '../../testing/people.builder.ts'
import { sealedUnbound } from '../../testing/sealed-unbound.builder.ts'
import { type Client, TENANTS, vaultOf } from '../../testing/test.ts'
import { testWithJobs as test } from '../../testing/with-worker.ts'
import type { CandidateRow } from './candidates.queries.ts'
import { comparedPairs, contentOf, countsByBits, decide, merge, pairsOf, undo } from './duplicates.builder.ts'
import { keepPairs } from './keep-pairs.queries.ts'

const KEPT = { name: 'Muhammad Jusuf Saputra', birthDate: '1982-11-15', nationalId: '6112055511820202' }
const AGAIN = {
  name: 'Moh. Yusup Saputra',
  birthDate: '1982-11-15',
  nationalId: '6112055511820303',
  occupation: 'TRADER',
}

const RECOUNTED = `select tenant_id, 'STATUS' as field, status as value, count(*)::int as count from worker_listing group by 1, 3 order by 1, 3`

const rowsOf = async (admin: pg.Client, query: string) => (await admin.query(query)).rows

const WORKER = `query ($id: ID!, $search: String) { worker(id: $id) { name mayUpdate supersededBy { id name } history { version because changes { field before after } } documents { fileName } }
  workers(first: 10, search: $search) { totalCount edges { node { id } } } }`
const open = (client: Client, id: string, search?: string) =>
  client.ask(WORKER, { id: globalIdOf('Worker', id), search })

interface PairEdge {
  readonly node: { readonly id: string; readonly a: { readonly id: string }; readonly b: { readonly id: string } }
}

describe('merging', () => {
  test('keeps one record with what each says right, and the other as its history', async ({ signIn, admin, keys }) => {
    const [survivor, again] = await arrangePeople(admin, vaultOf(keys), [KEPT, { ...AGAIN, registeredBy: 'provinsi' }])
    if (survivor === undefined || again === undefined) throw new Error('two people were to be arranged')
    await admin.query(
      `with f as (insert into file (tenant_id, name, media_type, size_bytes, sha256, purpose) values ($1, 'kk.pdf', 'application/pdf', 1, sha256('x'), 'DOCUMENT') returning id)
       insert into worker_document (tenant_id, worker_id, kind, file_id) select $1, $2, 'FAMILY_CARD', id from f`,
      [TENANTS['kubu-raya'].id, again.id],
    )
    const officer = await signIn('kubu-raya')
    const [pair] = await comparedPairs(officer, 1)
    const { data: merged } = await merge(officer, pair, survivor.id, ['occupationCode'])
    expect(merged).toMatchObject({
      state: 'MERGED',
      decisions: [
        {
          kind: 'MERGE',
          winnerId: globalIdOf('Worker', survivor.id),
          decidedBy: { email: 'kubu-raya@payung.example' },
        },
      ],
    })

    const { worker: winner, workers } = await open(officer, survivor.id)
    expect(winner).toMatchObject({
      name: KEPT.name,
      mayUpdate: true,
      supersededBy: null,
      documents: [{ fileName: 'kk.pdf' }],
    })
    expect(winner.history[0].changes).toEqual([
      { field: 'occupationCode', before: expect.any(String), after: expect.any(String) },
    ])
    expect(workers).toMatchObject({ totalCount: 1, edges: [{ node: { id: globalIdOf('Worker', survivor.id) } }] })
    const { worker: loser } = await open(officer, again.id)
    expect(loser).toMatchObject({
      mayUpdate: false,
      supersededBy: { id: globalIdOf('Worker', survivor.id), name: KEPT.name },
    })
    // Either number leads to the record that was kept.
    for (const { nationalId } of [survivor, again]) {
      const answer = await open(officer, survivor.id, nationalId)
      expect(answer.workers.edges).toEqual([{ node: { id: globalIdOf('Worker', survivor.id) } }])
    }
    // Who had registered the other sees the one record now.
    const province = await signIn('provinsi')
    expect((await open(province, survivor.id)).workers).toMatchObject({
      totalCount: 1,
      edges: [{ node: { id: globalIdOf('Worker', survivor.id) } }],
    })
    expect((await countsByBits(admin)).filter(({ field }) => field === 'STATUS')).toEqual(
      await rowsOf(admin, RECOUNTED),
    )
  })

  test('waits for what is still open about one of the two', async ({ signIn, admin, keys }) => {
    const vault = vaultOf(keys)
    const [survivor, again] = await arrangePeople(admin, vault, [KEPT, AGAIN])
    const officer = await signIn('kubu-raya')
    const [pair] = await comparedPairs(officer, 1)
    await admin.query(
      `insert into worker_proposal (tenant_id, proposer_tenant_id, worker_id, changes_cipher, fields) values ($1, $2, $3, $4, '{name}')`,
      [
        TENANTS['kubu-raya'].id,
        TENANTS.provinsi.id,
        again?.id,
        sealedUnbound(vault, TENANTS['kubu-raya'].id, '{"name":"x"}'),
      ],
    )
    expect(await merge(officer, pair, survivor?.id ?? '')).toMatchObject({ code: 'MERGE_HAS_OPEN_QUESTIONS' })
    expect(await rowsOf(admin, `select state from duplicate_pair`)).toEqual([{ state: 'OPEN' }])
  })

  test('is not undone over what was said of the one record since', async ({ signIn, admin, keys }) => {
    const [survivor] = await arrangePeople(admin, vaultOf(keys), [KEPT, AGAIN])
    const officer = await signIn('kubu-raya')
    const [pair] = await comparedPairs(officer, 1)
    const { data: merged } = await merge(officer, pair, survivor?.id ?? '')
    await admin.query(`update worker set phone = '+628123456789', version = version + 1 where id = $1`, [survivor?.id])
    expect(await undo(officer, merged.decisions[0].id, merged.revision)).toMatchObject({ code: 'MERGE_HAS_SUCCESSORS' })
  })

  test('of three records into one is undone from the last to the first, and leaves everything as it was', async ({
    signIn,
    admin,
    keys,
  }) => {
    const [survivor, again, third] = await arrangePeople(admin, vaultOf(keys), [
      { ...KEPT, occupation: null },
      { ...AGAIN, registeredBy: 'provinsi' },
      { ...AGAIN, nationalId: '6112055511820404', decile: 2, registeredBy: 'provinsi' },
    ])
    const officer = await signIn('kubu-raya')
    await comparedPairs(officer, 3)
    const before = await contentOf(admin)
    const pairWith = async (other: string | undefined) => {
      const ids = [survivor?.id ?? '', other ?? ''].map((id) => globalIdOf('Worker', id)).sort()
      const { edges } = await pairsOf(officer)
      return edges
        .map(({ node }: PairEdge) => node)
        .find(({ a, b }: PairEdge['node']) => `${[a.id, b.id].sort()}` === `${ids}`)
    }
    const { data: first } = await merge(officer, await pairWith(again?.id), survivor?.id ?? '', ['occupationCode'])
    // The kept record has changed, so that its other pairs are compared anew, perhaps just now.
    const { data: last } = await eventually(async () => {
      const answer = await merge(officer, await pairWith(third?.id), survivor?.id ?? '', [
        'welfareDecile',
        'welfareSource',
      ])
      expect(answer).toMatchObject({ data: { state: 'MERGED' } })
      return answer
    })
    expect(await undo(officer, first.decisions[0].id, first.revision)).toMatchObject({ code: 'MERGE_HAS_SUCCESSORS' })
    // Each undo lets people be compared anew, and what stands meanwhile settles with it.
    const undoes = (decision: string, revision: number) =>
      eventually(async () => expect(await undo(officer, decision, revision)).toMatchObject({ data: { state: 'OPEN' } }))
    await undoes(last.decisions[0].id, last.revision)
    await undoes(first.decisions[0].id, first.revision)
    await eventually(async () => expect(await contentOf(admin)).toEqual(before))
  })

  test('that is undone leaves a pair that can be decided at once: comparing its people again says nothing new of it', async ({
    signIn,
    admin,
    transactions,
    keys,
  }) => {
    const [survivor] = await arrangePeople(admin, vaultOf(keys), [KEPT, AGAIN])
    const officer = await signIn('kubu-raya')
    const [pair] = await comparedPairs(officer, 1)
    const { data: merged } = await merge(officer, pair, survivor?.id ?? '', ['occupationCode'])
    const { data: shown } = await undo(officer, merged.decisions[0].id, merged.revision)
    // A comparison that had read both before the merge, and one that reads them now.
    const [before] = await rowsOf(admin, 'select worker_a, worker_b, score, reasons from duplicate_pair')
    const seen = { asked_id: before.worker_a, other_id: before.worker_b, asked_version: 1, other_version: 1 }
    const nobody = { tenantId: TENANTS['kubu-raya'].id, userId: null, areaScope: '', agencyId: null }
    await transactions.write(nobody, (tx) =>
      keepPairs(
        tx,
        nobody,
        [{ row: seen as CandidateRow, score: before.score, reasons: before.reasons, isPartial: false }],
        'WHOLE',
      ),
    )
    await eventually(async () => expect(await rowsOf(admin, 'select from duplicate_work')).toEqual([]))
    expect(await decide(officer, shown, 'NOT_SAME')).toMatchObject({ data: { state: 'NOT_SAME' } })
  })

  test('and undoing it leaves everything as it was, whatever was taken over', async ({ signIn, admin, keys }) => {
    const [survivor, again] = await arrangePeople(admin, vaultOf(keys), [
      KEPT,
      { ...AGAIN, decile: 2, status: 'VERIFIED', registeredBy: 'provinsi' },
    ])
    await admin.query(
      `update worker set declared_programmes = '{WORK_ACCIDENT,DEATH}', declared_period = '[2026-01-01,2027-01-01)', declared_payer_kind = 'CSR', notes = 'Ketua kelompok',
         address = 'Jalan Merdeka 1', rt = '001', phone = '+628123456789', version = 2, updated_at = now() where id = $1`,
      [again?.id],
    )
    const officer = await signIn('kubu-raya')
    // Compared before that change as well, perhaps: the pair is looked at once no comparison is left to be done.
    await eventually(async () => expect(await rowsOf(admin, 'select from duplicate_work')).toEqual([]))
    let [pair] = await comparedPairs(officer, 1)
    const before = await contentOf(admin)
    const takeable = [
      'name',
      'occupationCode',
      'welfareDecile',
      'welfareSource',
      'declaredCoverage',
      'notes',
      'address',
      'rt',
      'phone',
    ]
    await fc.assert(
      fc.asyncProperty(fc.subarray(takeable), fc.boolean(), async (fields, keepsFirst) => {
        const takesHalfOfDecile = fields.includes('welfareDecile') !== fields.includes('welfareSource')
        const winner = (keepsFirst ? survivor : again)?.id ?? ''
        const merged = await merge(officer, pair, winner, fields)
        if (takesHalfOfDecile && merged.code !== undefined) return
        expect(merged).toMatchObject({ data: { state: 'MERGED' } })
        const undone = await undo(officer, merged.data.decisions[0].id, merged.data.revision)
        expect(undone).toMatchObject({ data: { state: 'OPEN' } })
        pair = undone.data
        expect(await contentOf(admin)).toEqual(before)
      }),
      // A failure leaves the pair merged: what a smaller example then says is of that, not of itself.
      { numRuns: 12, endOnFailure: true },
    )
  }, 120_000)
})
