import { buffer } from 'node:stream/consumers'
import { type FileStore, openFileStore } from '@payung/database/file-store'
import { newMasterKey, openVault } from '@payung/database/vault'
import { agreementStanding } from '@payung/domain/agreement/agreement-standing'
import { loadReference } from '@payung/reference-data/load-reference'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadAccounts } from '../accounts/load-accounts.ts'
import { aDemoDatabase } from '../demo-database.builder.ts'
import { inventAgreements } from './invent-agreements.ts'
import { loadAgreements } from './load-agreements.ts'

const AS_OF = '2026-11-20'
let database: Awaited<ReturnType<typeof aDemoDatabase>>
let files: FileStore
beforeAll(async () => {
  database = await aDemoDatabase()
  await loadReference(database.client)
  await loadAccounts(database.client, 'payung-demo')
  files = openFileStore(database.dataDir, openVault(newMasterKey()))
  await loadAgreements(database.client, files, AS_OF)
})
afterAll(() => database?.stop())

const rows = async (sql: string) => (await database.client.query(sql)).rows

describe('the demo’s agreements', () => {
  test('hold Kubu Raya’s of 15 September 2022 with its five parties', async () => {
    expect(
      await rows(`select coalesce(t.code, p.outside_name) as party from agreement a join agreement_party p on p.agreement_id = a.id
        left join tenant t on t.id = p.party_tenant_id where a.signed_on = '2022-09-15' order by p.position`),
    ).toEqual(['61.12', 'fh-untan', 'bpjs-pontianak', 'pertamina', 'unu-kalbar'].map((party) => ({ party })))
  })

  test('hold Pontianak’s of 20 January 2025, in effect before its ceremony', async () => {
    expect(
      await rows(
        `select lower(a.valid)::text as from, t.code from agreement a join tenant t on t.id = a.tenant_id where a.signed_on = '2025-01-20'`,
      ),
    ).toEqual([{ from: '2025-01-02', code: '61.71' }])
  })

  test('say of each that it is invented in whole or part, and of what is not where it was read', async () => {
    expect(await rows(`select count(*)::int as n from agreement where not synthetic`)).toEqual([{ n: 0 }])
    expect(await rows(`select count(*)::int as n from agreement where source is not null`)).toEqual([{ n: 2 }])
  })

  test('are in every state that there is, and nothing was reported or said after today', () => {
    const agreements = inventAgreements(AS_OF)
    const standings = agreements.map((agreement) => agreementStanding({ ...agreement, terminatedOn: null }, AS_OF))
    expect([...new Set(standings)].sort()).toEqual(['ACTIVE', 'APPROVED', 'DRAFT', 'EXPIRED', 'NEGOTIATION'])
    for (const { obligations, comments, steps } of agreements)
      for (const { on } of [...obligations.flatMap(({ reports }) => reports), ...comments, ...steps])
        expect(on <= AS_OF, on).toBe(true)
  })

  test('each have the history that brought them where they are, and makers who approved nothing', async () => {
    expect(
      await rows(`select count(*)::int as n from agreement a
        where a.state <> (select s.to_state from agreement_step s where s.agreement_id = a.id order by s.at desc limit 1)`),
    ).toEqual([{ n: 0 }])
    expect(
      await rows(
        `select count(*)::int as n from agreement a join agreement_maker m on m.agreement_id = a.id and m.user_id = a.approved_by`,
      ),
    ).toEqual([{ n: 0 }])
  })

  test('are signed by a paper that opens, and by every party or by its keeper with a proof where a party has no account', async () => {
    expect(
      await rows(`select a.title from agreement a where a.state = 'SIGNED' and not app.agreement_is_confirmed(a.id)`),
    ).toEqual([])
    expect(
      await rows(`select from agreement_signing s join agreement a on a.id = s.agreement_id where a.state <> 'SIGNED'`),
    ).toEqual([])
    expect(
      await rows(`select from agreement_confirmation c join agreement_signing s on s.id = c.signing_id
        where c.recorded_by = s.recorded_by or exists (select from agreement_maker m where m.agreement_id = c.agreement_id and m.user_id = c.recorded_by)`),
    ).toEqual([])
    expect(
      await rows(`select distinct coalesce(t.code, p.outside_name) as party from agreement_confirmation c join agreement_party p on p.id = c.party_id
        left join tenant t on t.id = p.party_tenant_id where c.proof_document_id is not null order by 1`),
    ).toEqual(['Konfederasi serikat pekerja Kalimantan Barat', 'fh-untan', 'unu-kalbar'].map((party) => ({ party })))
    const papers = await rows(
      `select f.tenant_id, f.id, f.size_bytes::int as size from agreement_document d join file f on f.id = d.file_id`,
    )
    expect(papers.length).toBeGreaterThan(16)
    for (const { tenant_id, id, size } of papers) {
      const content = await buffer(await files.get(tenant_id, id))
      expect([content.subarray(0, 4).toString(), content.length]).toEqual(['%PDF', size])
    }
    expect(await rows('select from notice')).toEqual([])
  })

  test('rest on a regulation of every area, of which the invented ones say so', async () => {
    expect(
      await rows(
        `select count(distinct tenant_id)::int as governments, count(*) filter (where synthetic)::int as invented from regulation where state = 'ENACTED'`,
      ),
    ).toEqual([{ governments: 15, invented: 11 }])
    expect(
      await rows(`select kind, number, year from regulation where tenant_id is null and kind = 'INPRES' order by year`),
    ).toEqual([
      { kind: 'INPRES', number: '2', year: 2021 },
      { kind: 'INPRES', number: '4', year: 2022 },
      { kind: 'INPRES', number: '8', year: 2025 },
    ])
  })

  test('come once', async () => {
    expect(await loadAgreements(database.client, files, AS_OF)).toBe('ALREADY_THERE')
    expect(await loadReference(database.client)).toBe('ALREADY_THERE')
  })
})
