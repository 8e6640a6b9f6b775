import type pg from 'pg'
import { describe, expect } from 'vitest'
import { within } from './testing/a-decree.ts'
import {
  anApprovedClaim,
  entersAccount,
  hasNoHeir,
  hasPayableHeir,
  namesHeir,
  statesNoHeir,
  stepsClaim,
} from './testing/an-heir.ts'
import { test, USERS } from './testing/test.ts'

const CARER = { relation: 'FUNERAL_CARER' }
const FUNERAL = 10_000_000

/** What the law gives for a funeral. */
const funeralMoney = (admin: pg.Client) =>
  admin.query(
    `insert into reference_amount (key, valid, amount, unit) values ('DEATH_FUNERAL', '[2015-07-01,)', $1, 'RUPIAH') on conflict do nothing`,
    [FUNERAL],
  )

const pays = (admin: pg.Client, claim: string, money: string) =>
  within(admin, 'kubu-raya', 'kubu-raya', () =>
    admin.query(`update claim set state = 'PAID', state_day = app.today(), ${money} where id = $1`, [claim]),
  )

describe('whoever sees to the funeral', () => {
  test('is named only where no heir is known, and gives way to an heir', async ({ admin }) => {
    const claim = await anApprovedClaim(admin)
    await expect(namesHeir(admin, claim, CARER)).rejects.toThrow('claim_heir_carer_beside_heirs')
    await hasNoHeir(admin, claim)
    await hasPayableHeir(admin, claim, CARER.relation)
    await expect(statesNoHeir(admin, claim)).rejects.toThrow('heir_dispute_without_heir_once')
    await namesHeir(admin, claim)
    await expect(stepsClaim(admin, 'kubu-raya', claim, 'PAID')).rejects.toThrow('claim_heir_account_unconfirmed')
  })

  test('receives nothing once the entry has ended, also where the heir is taken out again', async ({ admin }) => {
    await funeralMoney(admin)
    const claim = await anApprovedClaim(admin)
    await hasNoHeir(admin, claim)
    await hasPayableHeir(admin, claim, CARER.relation)
    const heir = await namesHeir(admin, claim)
    await within(admin, 'kubu-raya', 'kubu-raya', () =>
      admin.query(`update claim_heir set removal_reason = 'Ternyata bukan keluarganya' where id = $1`, [heir]),
    )
    await expect(stepsClaim(admin, 'kubu-raya', claim, 'PAID')).rejects.toThrow('claim_heirs_unnamed')
    // The entry is written anew beside who was named with the one before it.
    await hasNoHeir(admin, claim)
    await pays(admin, claim, `paid_rupiah = ${FUNERAL}`)
  })

  test('receives the funeral money, and nothing of what is due to heirs', async ({ admin }) => {
    await funeralMoney(admin)
    const claim = await anApprovedClaim(admin)
    await hasNoHeir(admin, claim)
    const carer = await hasPayableHeir(admin, claim, CARER.relation)
    await expect(pays(admin, claim, `paid_rupiah = ${FUNERAL + 1}`)).rejects.toThrow('claim_paid_without_heir')
    await expect(stepsClaim(admin, 'kubu-raya', claim, 'PAID')).rejects.toThrow('claim_paid_without_heir')
    await pays(admin, claim, `paid_rupiah = ${FUNERAL}, due_rupiah = ${FUNERAL}`)
    const { rows } = await admin.query('select heir_id, paid_rupiah::int from heir_account where claim_id = $1', [
      claim,
    ])
    expect(rows).toEqual([{ heir_id: carer, paid_rupiah: FUNERAL }])
    await expect(stepsClaim(admin, 'kubu-raya', claim, 'CLOSED')).rejects.toThrow('claim_heirs_unheard')
  })
})

test('who wrote that no heir is known, or named who sees to the funeral, has a hand in the case', async ({ admin }) => {
  await funeralMoney(admin)
  const claim = await anApprovedClaim(admin)
  await statesNoHeir(admin, claim, 'pertamina')
  await within(admin, 'kubu-raya', 'pontianak', () =>
    admin.query('update heir_dispute set decided_at = now() where claim_id = $1', [claim]),
  )
  const { rows } = await admin.query<{ name: string }>('select name from app_user where id = $1', [USERS.pertamina])
  const named = { ...CARER, by: 'provinsi', name: rows[0]?.name ?? '' } as const
  const carer = await namesHeir(admin, claim, named)
  // The account of whoever wrote the entry is no account of a funeral, whoever enters it.
  await expect(entersAccount(admin, 'provinsi', claim, carer, named.name)).rejects.toThrow('heir_account_of_officer')
  const handlers = await within(admin, 'kubu-raya', 'kubu-raya', () =>
    admin.query<{ ids: string[] }>('select app.handlers_of_claim($1) as ids', [claim]),
  )
  for (const by of ['kubu-raya', 'pertamina', 'provinsi'] as const) expect(handlers.rows[0]?.ids).toContain(USERS[by])
  expect(handlers.rows[0]?.ids).not.toContain(USERS.pontianak)
})

test('what is due falls with the payment only where no heir is known', async ({ admin }) => {
  const claim = await anApprovedClaim(admin)
  await hasPayableHeir(admin, claim)
  await expect(pays(admin, claim, `paid_rupiah = ${FUNERAL}, due_rupiah = ${FUNERAL}`)).rejects.toThrow('claim_step')
  await pays(admin, claim, `paid_rupiah = ${FUNERAL}`)
})
