import { HEIR_RELATIONS, heirClassOf, sharesOfHeirs } from '@payung/domain/benefit/heirs'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { withoutGuards } from './testing/a-claim.ts'
import { within } from './testing/a-decree.ts'
import {
  APPROVE_SETTLEMENT,
  aDispute,
  anApprovedClaim,
  aPaidHeir,
  CONFIRM_ACCOUNT,
  confirmsAccount,
  DECIDE_SHORTFALL,
  entersAccount,
  hashOfCode,
  hasNoHeir,
  hasPayableHeir,
  makingLink,
  namesHeir,
  recordingCall,
  saysByLink,
  statesNoHeir,
  stepsClaim,
} from './testing/an-heir.ts'
import { test } from './testing/test.ts'

const paidOf = async (admin: pg.Client, claim: string) =>
  (
    await admin.query<{ heir: string; rupiah: string }>(
      'select heir_id as heir, paid_rupiah as rupiah from heir_account where claim_id = $1 and paid_rupiah is not null order by heir_id',
      [claim],
    )
  ).rows.map(({ heir, rupiah }) => [heir, BigInt(rupiah)])

/** From when on somebody counts as grown up. */
const adulthood = (admin: pg.Client) =>
  admin.query(
    `insert into reference_amount (key, valid, amount, unit) values ('CLAIM_HEIR_ADULT', '[2015-07-01,)', 18, 'YEARS') on conflict do nothing`,
  )

test('the order of heirs is the one of the domain', async ({ admin }) => {
  const { rows } = await admin.query('select r as relation, app.heir_rank(r) as rank from unnest($1::text[]) r', [
    HEIR_RELATIONS,
  ])
  expect(rows).toEqual(HEIR_RELATIONS.map((relation) => ({ relation, rank: heirClassOf(relation) })))
})

const changesHeir = (admin: pg.Client, heir: string, change: string) =>
  within(admin, 'kubu-raya', 'kubu-raya', () => admin.query(`update claim_heir set ${change} where id = $1`, [heir]))

describe('the payment of a claim', () => {
  test('waits for an heir who is alive, or for who sees to the funeral where two people know no heir', async ({
    admin,
  }) => {
    const claim = await anApprovedClaim(admin)
    const pay = () => stepsClaim(admin, 'kubu-raya', claim, 'PAID')
    await expect(pay()).rejects.toThrow('claim_heirs_unnamed')
    const mother = await namesHeir(admin, claim, { relation: 'PARENT', born: '1950-01-01' })
    await changesHeir(admin, mother, 'is_living = false')
    await expect(pay()).rejects.toThrow('claim_heirs_unnamed')
    const entry = await statesNoHeir(admin, claim, 'kubu-raya')
    await expect(statesNoHeir(admin, claim)).rejects.toThrow('heir_dispute_without_heir_once')
    await expect(pay()).rejects.toThrow('claim_heirs_unnamed')
    const approves = (by: 'kubu-raya' | 'pontianak') =>
      within(admin, 'kubu-raya', by, () => admin.query(APPROVE_SETTLEMENT, [entry]))
    await expect(approves('kubu-raya')).rejects.toThrow('heir_dispute_proposer_is_not_decider')
    await approves('pontianak')
    await expect(pay()).rejects.toThrow('claim_heirs_unnamed')
    await hasPayableHeir(admin, claim, 'FUNERAL_CARER')
    // No more than the funeral money, which nothing names here.
    await expect(pay()).rejects.toThrow('claim_paid_without_heir')
    await hasPayableHeir(admin, claim)
    await pay()
    await expect(statesNoHeir(admin, claim)).rejects.toThrow('claim_heirs_settled')
  })

  test('waits for an heir of who has died at work, and not for one of who lives', async ({ admin }) => {
    const claim = await anApprovedClaim(admin)
    const isOf = (kind: string) =>
      withoutGuards(admin, async () => {
        await admin.query('update life_event set kind = $1', [kind])
        await admin.query(`update claim set programme = 'WORK_ACCIDENT'`)
      })
    const pay = () => stepsClaim(admin, 'kubu-raya', claim, 'PAID')
    await isOf('DEATH')
    await expect(pay()).rejects.toThrow('claim_heirs_unnamed')
    await isOf('ACCIDENT')
    await expect(statesNoHeir(admin, claim)).rejects.toThrow('claim_heirs_settled')
    await pay()
  })

  test('is not opened by an entry from before an heir was named, also once the heir is taken out', async ({
    admin,
  }) => {
    const claim = await anApprovedClaim(admin)
    await hasNoHeir(admin, claim)
    const open = await namesHeir(admin, claim)
    await expect(statesNoHeir(admin, claim)).rejects.toThrow('heir_dispute_heir_named')
    await changesHeir(admin, open, `removal_reason = 'Ternyata bukan keluarganya'`)
    const pay = () => stepsClaim(admin, 'kubu-raya', claim, 'PAID')
    await expect(pay()).rejects.toThrow('claim_heirs_unnamed')
    const entry = await statesNoHeir(admin, claim)
    await namesHeir(admin, claim)
    await expect(
      within(admin, 'kubu-raya', 'pontianak', () => admin.query(APPROVE_SETTLEMENT, [entry])),
    ).rejects.toThrow('heir_dispute_step')
    await expect(pay()).rejects.toThrow('claim_heir_account_unconfirmed')
  })

  test('waits until every heir of the nearest class has a confirmed account, and names what each was paid', async ({
    admin,
  }) => {
    const claim = await anApprovedClaim(admin, { rupiah: 42_000_001 })
    const first = await namesHeir(admin, claim)
    const second = await namesHeir(admin, claim, { name: 'Maria Goreti' })
    await namesHeir(admin, claim, { relation: 'PARENT', name: 'Ibu Dewi', born: '1950-01-01' })
    const pay = () => stepsClaim(admin, 'kubu-raya', claim, 'PAID')
    await expect(pay()).rejects.toThrow('claim_heir_account_unconfirmed')
    for (const [heir, holder] of [
      [first, 'DEWI LESTARI'],
      [second, 'Maria Goreti'],
    ] as const) {
      const account = await entersAccount(admin, 'kubu-raya', claim, heir, holder)
      await expect(pay()).rejects.toThrow('claim_heir_account_unconfirmed')
      await confirmsAccount(admin, 'pontianak', account)
    }
    await pay()
    const shares = sharesOfHeirs(
      42_000_001n,
      [first, second].map((id) => ({ id, attorneyId: null })),
    )
    expect(await paidOf(admin, claim)).toEqual([...shares])
    await expect(namesHeir(admin, claim)).rejects.toThrow('claim_heirs_settled')
  })

  test('asks a guardian for a child, whose account may be in the guardian’s name', async ({ admin }) => {
    await adulthood(admin)
    const claim = await anApprovedClaim(admin)
    const child = await namesHeir(admin, claim, { relation: 'CHILD', name: 'Budi', born: '2020-01-01' })
    const pay = () => stepsClaim(admin, 'kubu-raya', claim, 'PAID')
    await expect(pay()).rejects.toThrow('claim_heir_guardian')
    await expect(entersAccount(admin, 'kubu-raya', claim, child, 'Paman Joko')).rejects.toThrow('heir_account_of_other')
    await changesHeir(admin, child, `guardian_name = 'Paman Joko'`)
    await confirmsAccount(admin, 'pontianak', await entersAccount(admin, 'kubu-raya', claim, child, 'Paman Joko'))
    await pay()
  })

  test('goes to another heir by a power of attorney, which lies with the papers', async ({ admin }) => {
    const claim = await anApprovedClaim(admin)
    const wife = await namesHeir(admin, claim)
    await namesHeir(admin, claim, { relation: 'CHILD', name: 'Budi', born: '2000-01-01', attorney: wife })
    await confirmsAccount(admin, 'pontianak', await entersAccount(admin, 'kubu-raya', claim, wife))
    const pay = () => stepsClaim(admin, 'kubu-raya', claim, 'PAID')
    await expect(pay()).rejects.toThrow('claim_heir_attorney_paper')
    await withoutGuards(admin, () =>
      admin.query(
        `insert into claim_paper (claim_id, tenant_id, kind, file_id, added_by) select id, tenant_id, 'POWER_OF_ATTORNEY', uuidv7(), (select id from app_user limit 1) from claim where id = $1`,
        [claim],
      ),
    )
    await pay()
    expect(await paidOf(admin, claim)).toEqual([[wife, 42_000_000n]])
  })

  test('goes to nobody whose name was corrected after their account was confirmed', async ({ admin }) => {
    const claim = await anApprovedClaim(admin)
    const heir = await namesHeir(admin, claim)
    await confirmsAccount(admin, 'pontianak', await entersAccount(admin, 'kubu-raya', claim, heir))
    await changesHeir(admin, heir, `name = 'Dewi Lestari Putri'`)
    await expect(stepsClaim(admin, 'kubu-raya', claim, 'PAID')).rejects.toThrow('claim_heir_account_unconfirmed')
  })
})

describe('an account', () => {
  test('is the heir’s own, and is confirmed once', async ({ admin }) => {
    const claim = await anApprovedClaim(admin)
    const heir = await namesHeir(admin, claim)
    await expect(entersAccount(admin, 'kubu-raya', claim, heir, 'Budi Calo')).rejects.toThrow('heir_account_of_other')
    const former = await entersAccount(admin, 'kubu-raya', claim, heir)
    const account = await entersAccount(admin, 'kubu-raya', claim, heir)
    await expect(confirmsAccount(admin, 'pontianak', former)).rejects.toThrow('heir_account_step')
    await confirmsAccount(admin, 'pontianak', account)
    await expect(confirmsAccount(admin, 'provinsi', account)).rejects.toThrow('heir_account_step')
  })

  test('is the heir’s own without the titles and degrees that the account book leaves out', async ({ admin }) => {
    const claim = await anApprovedClaim(admin)
    const heir = await namesHeir(admin, claim, {
      relation: 'SPOUSE',
      name: 'Hj. Dewi Lestari, S.Pd.',
      born: '1985-01-01',
    })
    await expect(entersAccount(admin, 'kubu-raya', claim, heir, 'DEWI')).rejects.toThrow('heir_account_of_other')
    await entersAccount(admin, 'kubu-raya', claim, heir, 'DEWI LESTARI')
  })

  test('is neither confirmed in another’s name nor paid by a statement of the application', async ({
    admin,
    sends,
    entryOf,
  }) => {
    const claim = await anApprovedClaim(admin)
    const account = await entersAccount(admin, 'kubu-raya', claim, await namesHeir(admin, claim))
    const officer = entryOf('kubu-raya')
    for (const facts of ['confirmed_by = app.user_id()', 'paid_rupiah = 5', 'entered_by = null', `holder = 'Budi'`])
      await expect(sends(officer, `update heir_account set ${facts} where id = $1`, [account])).rejects.toThrow(
        'permission denied',
      )
    await expect(sends(officer, CONFIRM_ACCOUNT, [account])).rejects.toThrow('heir_account_enterer_is_not_confirmer')
  })

  test('is no business of who works for a part of the government, or for another one', async ({
    admin,
    sends,
    entryOf,
  }) => {
    const { claim } = await aPaidHeir(admin)
    const sees = async (entry: ReturnType<typeof entryOf>) =>
      (
        await sends(entry, 'select from claim_heir h join heir_account a on a.heir_id = h.id where h.claim_id = $1', [
          claim,
        ])
      ).rowCount
    expect(await sees(entryOf('kubu-raya'))).toBe(1)
    expect(await sees(entryOf('kubu-raya', { areaScope: '61.12.05' }))).toBe(0)
    expect(await sees(entryOf('pontianak'))).toBe(0)
  })
})

describe('an heir’s own link', () => {
  test('confirms once what arrived, and the case is closed then', async ({ admin }) => {
    const { claim, account } = await aPaidHeir(admin)
    await expect(stepsClaim(admin, 'kubu-raya', claim, 'CLOSED')).rejects.toThrow('claim_heirs_unheard')
    await within(admin, 'kubu-raya', 'pontianak', () => admin.query(...makingLink(claim, account, 'kode')))
    const { rows } = await admin.query('select * from app.public_heir_link($1)', [hashOfCode('kode')])
    expect(rows).toMatchObject([
      { first_name: 'Dewi', paid_rupiah: '42000000', account_tail: '7890', state: 'OPEN', received_rupiah: null },
    ])
    expect(await saysByLink(admin, 'kodf', 42_000_000)).toBe('MISSING')
    expect(await saysByLink(admin, 'kode', -1)).toBe('INVALID')
    expect(await saysByLink(admin, 'kode', 42_000_001)).toBe('INVALID')
    expect(await saysByLink(admin, 'kode', 42_000_000)).toBe('RECEIVED')
    expect(await saysByLink(admin, 'kode', 1)).toBe('CONFIRMED')
    await stepsClaim(admin, 'kubu-raya', claim, 'CLOSED')
  })

  test('ends with the next link, and after its days', async ({ admin }) => {
    const { claim, account } = await aPaidHeir(admin)
    const makes = (code: string) =>
      within(admin, 'kubu-raya', 'pontianak', () => admin.query(...makingLink(claim, account, code)))
    await makes('satu')
    await makes('dua')
    expect(await saysByLink(admin, 'satu', 42_000_000)).toBe('ENDED')
    await withoutGuards(admin, () => admin.query(`update heir_link set expires_at = now() - interval '1 second'`))
    expect(await saysByLink(admin, 'dua', 42_000_000)).toBe('ENDED')
    await makes('tiga')
    expect(await saysByLink(admin, 'tiga', 42_000_000)).toBe('RECEIVED')
    await expect(makes('empat')).rejects.toThrow('heir_link_of_paid')
  })

  test('is not answered by somebody who is signed in, nor written beside it', async ({ admin, sends, entryOf }) => {
    const { claim, account } = await aPaidHeir(admin)
    await within(admin, 'kubu-raya', 'pontianak', () => admin.query(...makingLink(claim, account, 'kode')))
    const officer = entryOf('kubu-raya')
    const answer = await sends(officer, 'select app.confirm_by_heir_link($1, 42000000) as outcome', [
      hashOfCode('kode'),
    ])
    expect(answer.rows).toEqual([{ outcome: 'MISSING' }])
    const [call, values] = recordingCall(claim, account, 42_000_000)
    await expect(sends(officer, call.replace(`'CALL'`, `'LINK'`), values)).rejects.toThrow('row-level security')
  })
})

test('less than was paid stays open until somebody who neither handled the case nor wrote it down decides', async ({
  admin,
}) => {
  const { claim, account } = await aPaidHeir(admin)
  const decides = (by: 'kubu-raya' | 'pontianak' | 'pertamina') =>
    within(admin, 'kubu-raya', by, () => admin.query(DECIDE_SHORTFALL, [account]))
  const hears = (rupiah: number) =>
    within(admin, 'kubu-raya', 'pontianak', () => admin.query(...recordingCall(claim, account, rupiah)))
  await expect(hears(150_000_000)).rejects.toThrow('heir_received_more')
  await hears(15_000_000)
  await expect(stepsClaim(admin, 'kubu-raya', claim, 'CLOSED')).rejects.toThrow('claim_shortfall_open')
  await expect(decides('pontianak')).rejects.toThrow('heir_shortfall_recorder_is_not_decider')
  await expect(decides('kubu-raya')).rejects.toThrow('heir_shortfall_handler_is_not_decider')
  await decides('pertamina')
  await expect(decides('pertamina')).rejects.toThrow('heir_shortfall_step')
  await stepsClaim(admin, 'kubu-raya', claim, 'CLOSED')
})

test('heirs who do not agree are paid nothing until another person has approved how it was settled', async ({
  admin,
}) => {
  const claim = await anApprovedClaim(admin)
  const dispute = await aDispute(admin, claim, 'kubu-raya')
  await expect(aDispute(admin, claim, 'pontianak')).rejects.toThrow('heir_dispute_open_once')
  const pay = () => stepsClaim(admin, 'kubu-raya', claim, 'PAID')
  await expect(pay()).rejects.toThrow('claim_heirs_disputed')
  const approves = (by: 'kubu-raya' | 'pontianak', also = '') =>
    within(admin, 'kubu-raya', by, () => admin.query(APPROVE_SETTLEMENT.replace(' where', `${also} where`), [dispute]))
  await expect(approves('kubu-raya')).rejects.toThrow('heir_dispute_proposer_is_not_decider')
  // What is approved is what the other has written.
  await expect(approves('pontianak', `, proposal = 'Semua untuk istri pertama'`)).rejects.toThrow('heir_dispute_step')
  await approves('pontianak')
  await expect(approves('pontianak')).rejects.toThrow('heir_dispute_step')
  // A settled dispute says nothing about who receives.
  await expect(pay()).rejects.toThrow('claim_heirs_unnamed')
  await hasPayableHeir(admin, claim)
  await pay()
})
