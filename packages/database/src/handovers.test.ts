import type pg from 'pg'
import { describe, expect } from 'vitest'
import { test } from './decree-rules.builder.ts'
import { withoutGuards } from './testing/a-claim.ts'
import { within } from './testing/a-decree.ts'
import {
  aHandover,
  consenting,
  consents,
  HELD,
  MINUTES,
  movesHandover,
  planningHandover,
  SCHEDULED,
} from './testing/a-handover.ts'
import { aPaidClaim } from './testing/a-scholarship.ts'
import type { TestTenant } from './testing/test.ts'

const CANCELLED = `state = 'CANCELLED', state_reason = 'Hujan deras sepanjang hari'`

const heirOf = async (admin: pg.Client, claim: string, facts = 'null') => {
  let id = ''
  await withoutGuards(admin, async () => {
    const { rows } = await admin.query<{ id: string }>(
      `insert into claim_heir (tenant_id, claim_id, relation, name, birth_date, source, added_by, removal_reason)
       select tenant_id, id, 'SPOUSE', 'Dewi Lestari', '1980-01-01', 'FAMILY', (select id from app_user limit 1), ${facts} from claim where id = $1 returning id`,
      [claim],
    )
    id = rows[0]?.id ?? ''
  })
  return id
}

describe('a handover', () => {
  test('goes from draft over schedule and minutes to held, and nothing of it changes afterwards', async ({ admin }) => {
    const handover = await aHandover(admin)
    await expect(movesHandover(admin, 'kubu-raya', handover, MINUTES)).rejects.toThrow(/handover_step/)
    await expect(movesHandover(admin, 'kubu-raya', handover, HELD)).rejects.toThrow(/handover_step/)
    await movesHandover(admin, 'kubu-raya', handover, SCHEDULED)
    await expect(movesHandover(admin, 'pontianak', handover, HELD)).rejects.toThrow(/handover_step/)
    await movesHandover(admin, 'kubu-raya', handover, `place = 'Balai desa'`, MINUTES)
    await expect(movesHandover(admin, 'kubu-raya', handover, `place = 'Pasar'`)).rejects.toThrow(/handover_step/)
    await expect(movesHandover(admin, 'kubu-raya', handover, CANCELLED)).rejects.toThrow(/handover_step/)
    await movesHandover(admin, 'pontianak', handover, HELD)
    await expect(movesHandover(admin, 'kubu-raya', handover, `title = 'Judul lain'`)).rejects.toThrow(/handover_step/)
    const { rows } = await admin.query(
      'select state, version, recorded_by <> confirmed_by as by_two from handover where id = $1',
      [handover],
    )
    expect(rows).toEqual([{ state: 'HELD', version: 5, by_two: true }])
  })

  test('is not confirmed by who wrote its minutes', async ({ admin }) => {
    const handover = await aHandover(admin)
    await movesHandover(admin, 'kubu-raya', handover, SCHEDULED, MINUTES)
    await expect(movesHandover(admin, 'kubu-raya', handover, HELD)).rejects.toThrow(
      /handover_recorder_is_not_confirmer/,
    )
  })

  test('is cancelled with a reason alone, and then stays so', async ({ admin }) => {
    const handover = await aHandover(admin)
    await expect(movesHandover(admin, 'kubu-raya', handover, `state = 'CANCELLED'`)).rejects.toThrow(/handover_facts/)
    await movesHandover(admin, 'kubu-raya', handover, CANCELLED)
    await expect(movesHandover(admin, 'kubu-raya', handover, SCHEDULED)).rejects.toThrow(/handover_step/)
  })

  test('has no minutes before its day', async ({ admin }) => {
    const handover = await aHandover(admin, { day: '2126-01-01' })
    await movesHandover(admin, 'kubu-raya', handover, SCHEDULED)
    await expect(movesHandover(admin, 'kubu-raya', handover, MINUTES)).rejects.toThrow(/handover_day/)
  })

  test('is of one government, in its own area, and made once by a key', async ({ admin, sends, entryOf }) => {
    const sees = async (tenant: TestTenant) => (await sends(entryOf(tenant), 'select from handover')).rowCount
    await aHandover(admin, { key: 'kunci-yang-sama' })
    await expect(aHandover(admin, { key: 'kunci-yang-sama' })).rejects.toThrow(/handover_once/)
    const elsewhere = planningHandover({ area: '61.71' })
    await expect(sends(entryOf('kubu-raya'), ...elsewhere)).rejects.toThrow(/row-level security/)
    expect([await sees('kubu-raya'), await sees('pontianak'), await sees('provinsi')]).toEqual([1, 0, 0])
    await expect(sends(entryOf('pontianak'), ...planningHandover())).rejects.toThrow(/row-level security/)
  })
})

describe('the answer of a family', () => {
  test.for(['APPROVED', 'REJECTED', 'SUBMITTED'])('is refused while its claim is %s', async (state, { admin }) => {
    const claim = await aPaidClaim(admin, { state })
    await expect(consents(admin, await aHandover(admin), claim)).rejects.toThrow(/handover_claim_paid/)
  })

  test('is refused while an heir says that less arrived', async ({ admin }) => {
    const claim = await aPaidClaim(admin)
    const handover = await aHandover(admin)
    await withoutGuards(admin, () =>
      admin.query(
        `insert into heir_confirmation (tenant_id, claim_id, account_id, channel, rupiah, paid_rupiah)
         select tenant_id, id, id, 'LINK', 4, 5 from claim where id = $1`,
        [claim],
      ),
    )
    await expect(consents(admin, handover, claim)).rejects.toThrow(/handover_claim_short/)
  })

  test('is no in both, in the future or after the event, or of an event that is over: refused', async ({ admin }) => {
    const claim = await aPaidClaim(admin)
    const handover = await aHandover(admin)
    await expect(consents(admin, handover, claim, { comes: false, shown: false })).rejects.toThrow(/says_something/)
    await expect(consents(admin, handover, claim, { day: '2026-01-16' })).rejects.toThrow(/handover_consent_day/)
    const later = await aHandover(admin, { day: '2126-01-01' })
    await expect(consents(admin, later, claim, { day: '2125-01-01' })).rejects.toThrow(/handover_consent_day/)
    await movesHandover(admin, 'kubu-raya', handover, SCHEDULED, MINUTES)
    await expect(consents(admin, handover, claim)).rejects.toThrow(/handover_over/)
  })

  test('is given by an heir of the claim where heirs are named', async ({ admin }) => {
    const claim = await aPaidClaim(admin)
    const handover = await aHandover(admin)
    const heir = await heirOf(admin, claim)
    const removed = await heirOf(admin, claim, `'Salah orang, bukan keluarga'`)
    await expect(consents(admin, handover, claim)).rejects.toThrow(/handover_heir/)
    await expect(consents(admin, handover, claim, { heir: removed })).rejects.toThrow(/handover_heir/)
    const another = await heirOf(admin, await aPaidClaim(admin))
    await expect(consents(admin, handover, claim, { heir: another })).rejects.toThrow(/foreign key/)
    await consents(admin, handover, claim, { heir })
  })

  test('stands in one event at a time: after a withdrawal or a cancelled event in another', async ({ admin }) => {
    const claim = await aPaidClaim(admin)
    const [first, second, third] = [await aHandover(admin), await aHandover(admin), await aHandover(admin)]
    const consent = await consents(admin, first, claim)
    await expect(consents(admin, first, claim)).rejects.toThrow(/handover_consent_once/)
    await expect(consents(admin, second, claim)).rejects.toThrow(/handover_consent_once/)
    await within(admin, 'kubu-raya', 'provinsi', () =>
      admin.query('update handover_consent set withdrawn_at = now() where id = $1', [consent]),
    )
    await consents(admin, second, claim)
    await movesHandover(admin, 'kubu-raya', second, CANCELLED)
    await consents(admin, third, claim)
  })

  test('is taken back until the minutes stand; who was there is written from the day on', async ({ admin }) => {
    const handover = await aHandover(admin)
    const consent = await consents(admin, handover, await aPaidClaim(admin))
    const silent = await consents(admin, handover, await aPaidClaim(admin), { comes: false })
    const changes = (id: string, facts: string) =>
      within(admin, 'kubu-raya', 'kubu-raya', () =>
        admin.query(`update handover_consent set ${facts} where id = $1`, [id]),
      )
    await expect(changes(consent, 'was_present = true')).rejects.toThrow(/handover_day/)
    await movesHandover(admin, 'kubu-raya', handover, SCHEDULED)
    await expect(changes(silent, 'was_present = true')).rejects.toThrow(/handover_day/)
    await changes(consent, 'was_present = true')
    await movesHandover(admin, 'kubu-raya', handover, MINUTES)
    await expect(changes(consent, 'withdrawn_at = now()')).rejects.toThrow(/handover_over/)
    await movesHandover(admin, 'pontianak', handover, HELD)
    await expect(changes(consent, 'was_present = false')).rejects.toThrow(/handover_over/)
  })

  test('says who was there by who stands for the minutes alone, and they do not confirm them', async ({ admin }) => {
    const handover = await aHandover(admin)
    const consent = await consents(admin, handover, await aPaidClaim(admin))
    const isPresent = (by: TestTenant, is: boolean) =>
      within(admin, 'kubu-raya', by, () =>
        admin.query('update handover_consent set was_present = $2 where id = $1', [consent, is]),
      )
    await movesHandover(admin, 'kubu-raya', handover, SCHEDULED, MINUTES)
    await expect(isPresent('pontianak', true)).rejects.toThrow(/handover_step/)
    await isPresent('kubu-raya', true)
    // The same words, written anew by somebody else.
    await movesHandover(admin, 'pontianak', handover, MINUTES)
    await isPresent('pontianak', false)
    await expect(movesHandover(admin, 'pontianak', handover, HELD)).rejects.toThrow(
      /handover_recorder_is_not_confirmer/,
    )
    await movesHandover(admin, 'kubu-raya', handover, HELD)
  })

  test('of another government’s claim or event is refused', async ({ admin, sends, entryOf }) => {
    const handover = await aHandover(admin)
    const claim = await aPaidClaim(admin)
    const sees = async (tenant: TestTenant) => (await sends(entryOf(tenant), 'select from handover_consent')).rowCount
    await expect(sends(entryOf('pontianak'), ...consenting(handover, claim))).rejects.toThrow(/row-level security/)
    await sends(entryOf('kubu-raya'), ...consenting(handover, claim))
    expect([await sees('kubu-raya'), await sees('pontianak')]).toEqual([1, 0])
  })
})
