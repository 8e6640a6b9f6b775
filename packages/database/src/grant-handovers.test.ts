import { describe, expect } from 'vitest'
import { corrects, withdraws } from './testing/a-claim.ts'
import {
  aGrantedDeath,
  DECIDE_GRANT_HANDOVER,
  decidesGrantHandover,
  handsGrantOver,
} from './testing/a-grant-handover.ts'
import { namesHeir } from './testing/an-heir.ts'
import { TENANTS, type TestTenant, test, USERS } from './testing/test.ts'

const LESS = 'Sisanya sudah diberikan dalam bentuk sembako'

describe('a grant that was handed over', () => {
  test('is written down with what is due, confirmed by another person, and final then', async ({ admin }) => {
    const death = await aGrantedDeath(admin)
    const id = await handsGrantOver(admin, death)
    const { rows } = await admin.query('select due_rupiah::int, state, recorded_by from grant_handover')
    expect(rows).toEqual([{ due_rupiah: 1_500_000, state: 'OPEN', recorded_by: USERS['kubu-raya'] }])
    await expect(decidesGrantHandover(admin, 'kubu-raya', id)).rejects.toThrow(
      'grant_handover_recorder_is_not_confirmer',
    )
    expect(await decidesGrantHandover(admin, 'pontianak', id)).toBe('CONFIRMED')
    for (const by of ['kubu-raya', 'pontianak'] as const)
      expect(await decidesGrantHandover(admin, by, id, false)).toBe('ALREADY_DECIDED')
    for (const change of [`state = 'WITHDRAWN'`, 'rupiah = 1', `handed_on = '2026-03-21'`])
      await expect(admin.query(`update grant_handover set ${change}`), change).rejects.toThrow('append-only')
    await expect(admin.query('delete from grant_handover')).rejects.toThrow('append-only')
  })

  test('is once for a grant and a case, and written anew after it was taken back or refused', async ({ admin }) => {
    const death = await aGrantedDeath(admin)
    const first = await handsGrantOver(admin, death)
    await expect(handsGrantOver(admin, death)).rejects.toThrow('grant_handover_once')
    expect(await decidesGrantHandover(admin, 'kubu-raya', first, false)).toBe('WITHDRAWN')
    const second = await handsGrantOver(admin, death)
    expect(await decidesGrantHandover(admin, 'pontianak', second, false)).toBe('REFUSED')
    const third = await handsGrantOver(admin, death)
    expect(await decidesGrantHandover(admin, 'pontianak', third)).toBe('CONFIRMED')
    await expect(handsGrantOver(admin, death)).rejects.toThrow('grant_handover_once')
  })

  test('is never more than is due, and less only with a reason', async ({ admin }) => {
    const death = await aGrantedDeath(admin)
    await expect(handsGrantOver(admin, death, { rupiah: 1_500_001 })).rejects.toThrow('grant_handover_more_than_due')
    await expect(handsGrantOver(admin, death, { rupiah: 1_499_999 })).rejects.toThrow('grant_handover_reason')
    await expect(handsGrantOver(admin, death, { lessReason: LESS })).rejects.toThrow('grant_handover_reason')
    await handsGrantOver(admin, death, { rupiah: 1_000_000, lessReason: LESS })
  })

  test('needs a grant that is due', async ({ admin }) => {
    const lapsed = await aGrantedDeath(admin, { months: '[2026-01-01,2026-03-01)' })
    await expect(handsGrantOver(admin, lapsed)).rejects.toThrow('grant_handover_due')
  })

  test('happened between the death and today', async ({ admin }) => {
    const death = await aGrantedDeath(admin)
    await expect(handsGrantOver(admin, death, { day: '2026-03-03' })).rejects.toThrow('grant_handover_day')
    await expect(handsGrantOver(admin, death, { day: '2099-01-01' })).rejects.toThrow('grant_handover_day')
    await handsGrantOver(admin, death, { day: '2026-03-04' })
  })

  test('goes to an heir whom the case names, and by name where it names none', async ({ admin }) => {
    const death = await aGrantedDeath(admin)
    const byName = await handsGrantOver(admin, death)
    const heir = await namesHeir(admin, death.claim)
    // Named meanwhile: whoever confirms knows who stands there.
    await expect(decidesGrantHandover(admin, 'pontianak', byName)).rejects.toThrow('grant_handover_heir')
    await decidesGrantHandover(admin, 'kubu-raya', byName, false)
    await expect(handsGrantOver(admin, death)).rejects.toThrow('grant_handover_heir')
    const id = await handsGrantOver(admin, death, { heir })
    expect(await decidesGrantHandover(admin, 'pontianak', id)).toBe('CONFIRMED')
  })

  test('is taken for an heir by the guardian or the attorney whom the case names, and by nobody else', async ({
    admin,
  }) => {
    const death = await aGrantedDeath(admin)
    const spouse = await namesHeir(admin, death.claim, { name: 'Dewi Lestari' })
    const child = await namesHeir(admin, death.claim, {
      relation: 'CHILD',
      name: 'Budi',
      born: '2020-01-01',
      guardian: 'Siti Aminah',
    })
    const absent = await namesHeir(admin, death.claim, { relation: 'PARENT', name: 'Hasan', attorney: spouse })
    const takes = (heir: string, receiver: string) => handsGrantOver(admin, death, { heir, receiver })
    for (const [heir, receiver] of [
      [child, 'Dewi Lestari'],
      [absent, 'Siti Aminah'],
      [spouse, 'Siti Aminah'],
    ] as const)
      await expect(takes(heir, receiver), receiver).rejects.toThrow('grant_handover_receiver')
    await decidesGrantHandover(admin, 'kubu-raya', await takes(child, 'Siti Aminah'), false)
    expect(await decidesGrantHandover(admin, 'pontianak', await takes(absent, 'Dewi Lestari'))).toBe('CONFIRMED')
  })

  test('refuses that the report is taken back once it is confirmed, and says so before', async ({
    admin,
    sends,
    entryOf,
  }) => {
    const death = await aGrantedDeath(admin)
    const id = await handsGrantOver(admin, death)
    const hindrance = async () =>
      (await sends(entryOf('kubu-raya'), 'select hindrance from app.event_hindrances($1)', [[death.event]])).rows
    expect(await hindrance()).toEqual([{ hindrance: null }])
    await decidesGrantHandover(admin, 'pontianak', id)
    expect(await hindrance()).toEqual([{ hindrance: 'GRANT_HANDED_OVER' }])
    await expect(withdraws(admin, death.event)).rejects.toThrow('life_event_grant_handed_over')
  })

  test('falls with the report while it waits', async ({ admin }) => {
    const death = await aGrantedDeath(admin)
    const id = await handsGrantOver(admin, death)
    await withdraws(admin, death.event)
    const { rows } = await admin.query('select state, decided_by from grant_handover where id = $1', [id])
    expect(rows).toEqual([{ state: 'WITHDRAWN', decided_by: USERS['kubu-raya'] }])
    await expect(handsGrantOver(admin, death)).rejects.toThrow('grant_handover_due')
  })

  test('follows a correction: on a day that is protected it stands, on another it falls, and refuses that once confirmed', async ({
    admin,
    sends,
    entryOf,
  }) => {
    const death = await aGrantedDeath(admin)
    const states = async () => (await admin.query('select state from grant_handover order by id')).rows
    await handsGrantOver(admin, death)
    const correct = (facts: string) => corrects(entryOf('kubu-raya'), sends, death.event, facts)
    await correct(`event_day = '2026-03-05'`)
    expect(await states()).toEqual([{ state: 'OPEN' }])
    await correct(`event_day = '2026-02-05'`)
    expect(await states()).toEqual([{ state: 'WITHDRAWN' }])
    await correct(`event_day = '2026-03-04'`)
    const id = await handsGrantOver(admin, death)
    await decidesGrantHandover(admin, 'pontianak', id)
    await expect(correct(`event_day = '2026-02-05'`)).rejects.toThrow('life_event_grant_handed_over')
    // After the day on which the family received it nobody can have died.
    await expect(correct(`event_day = '2026-03-21'`)).rejects.toThrow('life_event_grant_handed_over')
    await correct(`event_day = '2026-03-06'`)
  })

  test('stands whoever corrects the place: a village, which sees no grant, as well', async ({
    admin,
    sends,
    entryOf,
  }) => {
    const village = entryOf('kubu-raya', { areaScope: '61.12.05.2003' })
    const death = await aGrantedDeath(admin)
    const id = await handsGrantOver(admin, death)
    const state = async () => (await admin.query('select state from grant_handover where id = $1', [id])).rows[0].state
    await corrects(village, sends, death.event, `place = 'Kebun'`)
    expect(await state()).toBe('OPEN')
    await decidesGrantHandover(admin, 'pontianak', id)
    await corrects(village, sends, death.event, `place = 'Sawah'`)
    expect(await state()).toBe('CONFIRMED')
  })

  test('is the whole government’s that handles the claim, and nobody else’s', async ({ admin, sends, entryOf }) => {
    const death = await aGrantedDeath(admin)
    const id = await handsGrantOver(admin, death)
    const seen = async (entry: ReturnType<typeof entryOf>) =>
      (await sends(entry, 'select id from grant_handover')).rows.length
    expect(await seen(entryOf('kubu-raya'))).toBe(1)
    expect(await seen(entryOf('kubu-raya', { areaScope: '61.12.05.2003' }))).toBe(0)
    for (const other of ['pontianak', 'provinsi', 'pertamina'] as const)
      expect(await seen(entryOf(other)), other).toBe(0)
    const decides = async (entry: ReturnType<typeof entryOf>) =>
      (await sends(entry, DECIDE_GRANT_HANDOVER, [id, true])).rows[0].outcome
    expect(await decides(entryOf('pontianak'))).toBe('NOT_FOUND')
    expect(await decides(entryOf('kubu-raya', { userId: USERS.pontianak, areaScope: '61.12' }))).toBe('NOT_FOUND')
    const insert = `insert into grant_handover (tenant_id, claim_id, grant_id, rupiah, handed_on, receiver_name, file_id)
      select $1, $2, $3, 1500000, '2026-03-20', 'Siti Aminah', gen_random_uuid()`
    const writes = (government: TestTenant, tenant: TestTenant) =>
      sends(entryOf(government), insert, [TENANTS[tenant].id, death.claim, death.grant])
    await expect(writes('pontianak', 'pontianak')).rejects.toThrow('grant_handover_due')
    await expect(writes('pontianak', 'kubu-raya')).rejects.toThrow('row-level security')
    await decidesGrantHandover(admin, 'kubu-raya', id, false)
    // A paper that the government does not have proves nothing.
    await expect(writes('kubu-raya', 'kubu-raya')).rejects.toThrow('row-level security')
  })
})
