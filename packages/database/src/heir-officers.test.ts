import { cleanName, DEGREES_AFTER, TITLES_BEFORE, withoutTitles } from '@payung/domain/identity/person-name'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { within } from './testing/a-decree.ts'
import {
  anApprovedClaim,
  aPaidHeir,
  CONFIRM_ACCOUNT,
  confirmsAccount,
  DECIDE_SHORTFALL,
  entersAccount,
  makingLink,
  namesHeir,
  recordingCall,
  stepsClaim,
} from './testing/an-heir.ts'
import { type TestTenant, test, USERS } from './testing/test.ts'

const REFUSED = 'heir_account_of_officer'

/** The account of somebody who works in the office. */
const isCalled = (admin: pg.Client, user: TestTenant, name: string) =>
  admin.query('update app_user set name = $2 where id = $1', [USERS[user], name])

test('a name is compared without the titles that the domain takes off', async ({ admin }) => {
  const names = [
    ...[...TITLES_BEFORE].flatMap((title) => [`${title}. Dewi Lestari`, `${title.toUpperCase()}.Dewi`, title]),
    ...[...DEGREES_AFTER].flatMap((degree) => [`Dewi Lestari, ${degree}`, `Dewi ${degree}.`, `Dewi ${degree}`]),
    ...['Prof. Dr. Hj. Dewi  LESTARI, S.Sos., M.Si', 'Dewi, Lestari', 'Nur`aini A. K.', ' ', '.', 'H.', 'Drs.H.Usman'],
  ]
  const { rows } = await admin.query<{ plain: string }>(
    'select app.plain_person_name(n) as plain from unnest($1::text[]) with ordinality u(n, at) order by at',
    [names],
  )
  const expected = names.map((name) =>
    withoutTitles(cleanName(name))
      .join('')
      .toLowerCase()
      .replace(/[^\p{L}]+/gu, ''),
  )
  expect(rows.map(({ plain }, at) => [names[at], plain])).toEqual(expected.map((plain, at) => [names[at], plain]))
})

describe('an account in the name of an officer', () => {
  test('is neither entered nor confirmed by them, however the name is written', async ({ admin }) => {
    await isCalled(admin, 'pontianak', 'Hj. Dewi  LESTARI, S.Sos.')
    const claim = await anApprovedClaim(admin)
    const heir = await namesHeir(admin, claim)
    await expect(entersAccount(admin, 'pontianak', claim, heir)).rejects.toThrow(REFUSED)
    const account = await entersAccount(admin, 'provinsi', claim, heir)
    await expect(confirmsAccount(admin, 'pontianak', account)).rejects.toThrow(REFUSED)
    // Truly of the family, they leave it to colleagues.
    await confirmsAccount(admin, 'pertamina', account)
    await stepsClaim(admin, 'kubu-raya', claim, 'PAID')
  })

  test('is left to who has no hand in the case, where they have taken a step of it', async ({ admin }) => {
    await isCalled(admin, 'kubu-raya', 'Dewi Lestari')
    const claim = await anApprovedClaim(admin)
    await admin.query(
      `insert into claim_step (claim_id, tenant_id, from_state, to_state, on_day, moved_by) select id, tenant_id, 'SUBMITTED', 'IN_REVIEW', app.today(), $1 from claim`,
      [USERS.pontianak],
    )
    const heir = await namesHeir(admin, claim)
    await expect(entersAccount(admin, 'pontianak', claim, heir)).rejects.toThrow(REFUSED)
    const account = await entersAccount(admin, 'provinsi', claim, heir)
    await expect(confirmsAccount(admin, 'pontianak', account)).rejects.toThrow(REFUSED)
    await confirmsAccount(admin, 'pertamina', account)
  })

  test('counts the guardian of a child, whose own name the account is not in', async ({ admin }) => {
    await admin.query(
      `insert into reference_amount (key, valid, amount, unit) values ('CLAIM_HEIR_ADULT', '[2015-07-01,)', 18, 'YEARS') on conflict do nothing`,
    )
    await isCalled(admin, 'pontianak', 'Joko')
    const claim = await anApprovedClaim(admin)
    const child = { relation: 'CHILD', name: 'Budi', born: '2020-01-01', guardian: 'Drs. Joko' }
    const heir = await namesHeir(admin, claim, child)
    await expect(entersAccount(admin, 'pontianak', claim, heir, 'Budi')).rejects.toThrow(REFUSED)
  })

  test('is not heard of through them once it was paid: neither by link nor by call, and they clear no shortfall up', async ({
    admin,
  }) => {
    const { claim, account } = await aPaidHeir(admin)
    await isCalled(admin, 'pontianak', 'DEWI LESTARI')
    const as = (by: TestTenant, [text, values]: readonly [string, unknown[]]) =>
      within(admin, 'kubu-raya', by, () => admin.query(text, values))
    await expect(as('pontianak', makingLink(claim, account, 'kode'))).rejects.toThrow(REFUSED)
    await expect(as('pontianak', recordingCall(claim, account, 15_000_000))).rejects.toThrow(REFUSED)
    await as('pertamina', recordingCall(claim, account, 15_000_000))
    await expect(as('pontianak', [DECIDE_SHORTFALL, [account]])).rejects.toThrow(REFUSED)
  })

  test('lets a wife who works in the office report the death, and colleagues confirm her account', async ({
    admin,
    sends,
    entryOf,
  }) => {
    await isCalled(admin, 'provinsi', 'Dewi Lestari')
    const claim = await anApprovedClaim(admin)
    const account = await entersAccount(admin, 'kubu-raya', claim, await namesHeir(admin, claim))
    await expect(confirmsAccount(admin, 'provinsi', account)).rejects.toThrow(REFUSED)
    await sends({ ...entryOf('kubu-raya'), userId: USERS.pontianak }, CONFIRM_ACCOUNT, [account])
  })
})
