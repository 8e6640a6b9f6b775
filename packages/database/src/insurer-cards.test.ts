import type pg from 'pg'
import { describe, expect } from 'vitest'
import { aReport, withdraws } from './testing/a-claim.ts'
import { aWorker, TENANTS, test, USERS } from './testing/test.ts'

/** What the insurer answered of somebody, from a file of its own. */
async function isAnswered(admin: pg.Client, worker: string, outcome = 'ACCEPTED'): Promise<void> {
  const { rows } = await admin.query<{ id: string }>(
    `with f as (insert into file (tenant_id, name, media_type, size_bytes, sha256, purpose) values ($1, 'a.csv', 'text/csv', 1, sha256('x'), 'IMPORT') returning id)
     insert into import_file (tenant_id, file_id, file_name, profile) select $1, f.id, 'a.csv', 'KPJ_ANSWER' from f returning id`,
    [TENANTS['kubu-raya'].id],
  )
  await admin.query(
    `insert into insurer_answer (tenant_id, worker_id, import_id, outcome, membership_number) values ($1, $2, $3, $4, case $4 when 'ACCEPTED' then '12345678901' end)`,
    [TENANTS['kubu-raya'].id, worker, rows[0]?.id, outcome],
  )
}

const HAND_OVER = 'select app.hand_over_cards($1::uuid[], $2::date, $3) as people'

const handedOn = async (admin: pg.Client) =>
  (
    await admin.query(
      `select card_handed_on::text as day, card_handed_by as by, card_note as note from insurer_answer order by id`,
    )
  ).rows

describe('the card of somebody whom the insurer took on', () => {
  test('is handed over on a day, once, and taken back, each in the log', async ({ admin, sends, entryOf }) => {
    const worker = await aWorker(admin)
    await isAnswered(admin, worker)
    const officer = entryOf('kubu-raya')
    const handsOver = async (day: string) => (await sends(officer, HAND_OVER, [[worker], day, 'Balai desa'])).rows
    expect(await handsOver('2026-03-04')).toEqual([{ people: 1 }])
    expect(await handsOver('2026-03-05')).toEqual([{ people: 0 }])
    expect(await handedOn(admin)).toEqual([{ day: '2026-03-04', by: USERS['kubu-raya'], note: 'Balai desa' }])
    await expect(handsOver('2099-01-01')).rejects.toThrow('card_handed_in_future')
    await sends(officer, 'select app.take_card_hand_over_back($1::uuid[])', [[worker]])
    expect(await handedOn(admin)).toEqual([{ day: null, by: null, note: null }])
    const { rows } = await admin.query(
      `select action, subject_id, details from audit_event where action like 'CARD%' order by id`,
    )
    expect(rows).toEqual(
      ['CARD_HANDED_OVER', 'CARD_HAND_OVER_TAKEN_BACK'].map((action) => ({
        action,
        subject_id: worker,
        details: { day: '2026-03-04' },
      })),
    )
  })

  test('is of the answer that stands, and of nobody whom the insurer has not taken on: all of a list or nobody', async ({
    admin,
    sends,
    entryOf,
  }) => {
    const [accepted, rejected] = [await aWorker(admin), await aWorker(admin)]
    await isAnswered(admin, accepted)
    await isAnswered(admin, rejected)
    await isAnswered(admin, rejected, 'REJECTED')
    const handsOver = (people: string[]) => sends(entryOf('kubu-raya'), HAND_OVER, [people, '2026-03-04', null])
    await expect(handsOver([accepted, rejected])).rejects.toThrow('card_of_nobody')
    await expect(handsOver([accepted, await aWorker(admin)])).rejects.toThrow('card_of_nobody')
    expect((await handedOn(admin)).every(({ day }) => day === null)).toBe(true)
    await handsOver([accepted])
    // Another KPJ comes with another card.
    await isAnswered(admin, accepted)
    expect((await handedOn(admin)).at(-1)).toEqual({ day: null, by: null, note: null })
  })

  test('is void from the reported day of death, holds again once the report is taken back, and is given to nobody after it', async ({
    admin,
    sends,
    entryOf,
  }) => {
    const worker = await aWorker(admin)
    await isAnswered(admin, worker)
    const officer = entryOf('kubu-raya')
    const voids = async () =>
      (await sends(officer, 'select void_from::text from app.cards_void_from($1::uuid[])', [[worker]])).rows
    expect(await voids()).toEqual([])
    const event = await aReport(admin, worker, { day: '2026-03-04' })
    expect(await voids()).toEqual([{ void_from: '2026-03-04' }])
    const handsOver = (day: string) => sends(officer, HAND_OVER, [[worker], day, null])
    await expect(handsOver('2026-03-05')).rejects.toThrow('card_is_void')
    await handsOver('2026-03-04')
    await withdraws(admin, event)
    expect(await voids()).toEqual([])
    await admin.query(`update worker set status = 'DECEASED' where id = $1`, [worker])
    expect(await voids()).toEqual([{ void_from: null }])
  })

  test('is no business of another government, nor of who works for another part', async ({ admin, sends, entryOf }) => {
    const worker = await aWorker(admin)
    await isAnswered(admin, worker)
    await aReport(admin, worker)
    for (const entry of [entryOf('pontianak'), entryOf('provinsi'), entryOf('kubu-raya', { areaScope: '61.12.01' })]) {
      await expect(sends(entry, HAND_OVER, [[worker], '2026-03-04', null])).rejects.toThrow('card_of_nobody')
      expect((await sends(entry, 'select from app.cards_void_from($1::uuid[])', [[worker]])).rowCount).toBe(0)
      await sends(entry, 'select app.take_card_hand_over_back($1::uuid[])', [[worker]])
    }
    await expect(sends(entryOf('kubu-raya'), 'update insurer_answer set card_note = $1', ['x'])).rejects.toThrow(
      'permission denied',
    )
  })
})
