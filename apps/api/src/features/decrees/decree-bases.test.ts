import type pg from 'pg'
import { describe, expect } from 'vitest'
import {
  aDesignation,
  approved,
  checkers,
  decreeOf,
  did,
  does,
  drafts,
  lockedCohort,
  signing,
  workerGlobalId,
} from '../../testing/decree.builder.ts'
import { arrangeAmounts } from '../../testing/programme.builder.ts'
import { type Client, TENANTS, type TestTenant, test, USERS } from '../../testing/test.ts'

describe('an agreement that a decree rests on', () => {
  const agreement = async (admin: pg.Client, valid: string, quota: number | null) => {
    const owner = TENANTS['kubu-raya'].id
    await admin.query(`set session_replication_role = replica`)
    const { rows } = await admin.query(
      `insert into agreement (tenant_id, kind, state, number, title, purpose, valid, quota_people, signed_on, approved_by)
       values ($1, 'COOPERATION', 'SIGNED', '1/PKS', 'Perlindungan pekerja rentan', 'Melindungi', $2, $3, '2026-01-01', $4) returning id`,
      [owner, valid, quota, USERS.provinsi],
    )
    await admin.query(
      `insert into agreement_party (tenant_id, agreement_id, position, kind, party_tenant_id) values ($1, $2, 1, 'GOVERNMENT', $1)`,
      [owner, rows[0].id],
    )
    await admin.query(`set session_replication_role = origin`)
    return rows[0].id as string
  }

  test('is cited by itself, and blocks once its quota is taken by another decree, saying who can lift it', async ({
    signIn,
    admin,
  }) => {
    await arrangeAmounts(admin)
    await agreement(admin, '[2026-01-01,2028-01-01)', 3)
    const first = await lockedCohort(admin, 'kubu-raya', { members: 2, quota: 9 })
    const second = await lockedCohort(admin, 'kubu-raya', { members: 2, programme: first.programme })
    const { legal, approver } = await checkers(admin, signIn)
    const officer = await signIn('kubu-raya')
    const other = await drafts(officer, second.cohort)
    const LAW = 'Peraturan Pemerintah Nomor 44 Tahun 2015 tentang Jaminan Kecelakaan Kerja dan Jaminan Kematian'
    const BASES = 'agreements { code remedy agreement { number } } legalReferences'
    expect(await decreeOf(officer, other.id, BASES)).toMatchObject({
      agreements: [{ code: 'OK', agreement: { number: '1/PKS' } }],
      legalReferences: [LAW, 'Perjanjian Kerja Sama Nomor 1/PKS tentang Perlindungan pekerja rentan'],
    })
    const draft = await drafts(officer, first.cohort)
    const edit = {
      title: draft.title,
      considerations: ['bahwa pekerja rentan perlu dilindungi'],
      dictums: ['Menetapkan'],
      regulationIds: [],
      agreementIds: [],
      fromMonth: draft.fromMonth,
      untilMonth: draft.untilMonth,
      fundingSource: 'REGIONAL_BUDGET',
      quotaPeople: 9,
    }
    const { agreements, legalReferences } = await decreeOf(
      officer,
      draft.id,
      'agreements { agreement { id } } legalReferences',
    )
    const agreementIds = agreements.map((one: { agreement: { id: string } }) => one.agreement.id)
    const handwritten = ['Undang-Undang Dasar 1945', ...legalReferences]
    const written = await did(officer, 'editDecree', draft, { ...edit, agreementIds, legalReferences: handwritten })
    const without = await did(officer, 'editDecree', written, edit)
    expect(without.text.legalReferences).toEqual(['Undang-Undang Dasar 1945', LAW])
    const again = await did(officer, 'editDecree', without, { ...edit, agreementIds })
    expect(again.text.legalReferences).toEqual(handwritten)
    const frozen = await approved(officer, { legal, approver }, again)
    await did(legal, 'signDecree', frozen, await signing(admin, 'kubu-raya'))
    expect((await decreeOf(officer, other.id, BASES)).agreements[0]).toMatchObject({
      code: 'OVER_QUOTA',
      remedy: expect.stringContaining('perpanjangan'),
    })
    expect(await does(officer, 'submitDecree', other)).toMatchObject({
      code: 'AGREEMENT_OVER_QUOTA',
      message: expect.stringContaining('tersisa 1'),
    })
  })

  test('that is over before the decree begins blocks it', async ({ signIn, admin }) => {
    await arrangeAmounts(admin)
    const id = await agreement(admin, '[2026-01-01,2026-12-01)', null)
    const { cohort } = await lockedCohort(admin, 'kubu-raya', { members: 1, quota: 1 })
    const officer = await signIn('kubu-raya')
    const draft = await drafts(officer, cohort)
    await admin.query('update decree set agreement_ids = array[$1::uuid], version = version + 1', [id])
    expect(await does(officer, 'submitDecree', { ...draft, version: draft.version + 1 })).toMatchObject({
      code: 'AGREEMENT_EXPIRED',
    })
  })

  /** A signed decree of three people with room for more, resting on an agreement. */
  const resting = async (
    admin: pg.Client,
    signIn: (tenant: TestTenant) => Promise<Client>,
    valid: string,
    quota: number,
  ) => {
    const made = await aDesignation(admin, signIn)
    const id = await agreement(admin, valid, quota)
    await admin.query(`set session_replication_role = replica`)
    await admin.query('update decree set agreement_ids = array[$1::uuid], quota_people = 9', [id])
    await admin.query('update programme_quota set people = 9')
    await admin.query(`set session_replication_role = origin`)
    const amends = async (fromMonth: string, change: object) => {
      const draft = await did(made.officer, 'draftAmendment', null, { decreeId: made.decree.id, fromMonth })
      return did(made.officer, 'changeAnnex', draft, { added: [change], dropped: [] })
    }
    const add = (at: number) => ({ change: 'ADD', workerId: workerGlobalId(made.reserve[at]), reason: 'QUOTA_LEFT' })
    return { ...made, amends, add }
  }

  test('is asked for the fullest of all months: what one amendment adds in June another does not add in February', async ({
    signIn,
    admin,
  }) => {
    const { officer, those, amends, add } = await resting(admin, signIn, '[2026-01-01,2030-01-01)', 4)
    const june = await approved(officer, those, await amends('2027-06-01', add(0)))
    await did(those.legal, 'signDecree', june, await signing(admin, 'kubu-raya', { number: '16' }))
    const february = await amends('2027-02-01', add(1))
    expect(await does(officer, 'submitDecree', february)).toMatchObject({ code: 'AGREEMENT_OVER_QUOTA' })
  })

  test('of a decree holds for what amends it, whatever that cites', async ({ signIn, admin }) => {
    const { officer, amends, add } = await resting(admin, signIn, '[2026-01-01,2030-01-01)', 3)
    const draft = await amends('2027-04-01', add(0))
    const { title, text, fromMonth, untilMonth } = draft
    const cited = await did(officer, 'editDecree', draft, {
      ...{ title, considerations: text.considerations, dictums: text.dictums, fromMonth, untilMonth },
      legalReferences: text.legalReferences,
      ...{ regulationIds: [], agreementIds: [], fundingSource: 'REGIONAL_BUDGET', quotaPeople: 9 },
    })
    expect(await does(officer, 'submitDecree', cited)).toMatchObject({ code: 'AGREEMENT_OVER_QUOTA' })
    const { agreements } = await decreeOf(officer, cited.id, 'agreements { code agreement { number } }')
    expect(agreements).toEqual([{ code: 'OVER_QUOTA', agreement: { number: '1/PKS' } }])
  })

  test('that has ended lets nobody in and keeps nobody from being taken out', async ({ signIn, admin }) => {
    const { officer, amends, add } = await resting(admin, signIn, '[2026-01-01,2027-03-01)', 9)
    expect(await does(officer, 'submitDecree', await amends('2027-04-01', add(0)))).toMatchObject({
      code: 'AGREEMENT_EXPIRED',
    })
    const gone = await amends('2027-04-01', { change: 'REMOVE', line: 2, reason: 'DECEASED' })
    expect((await did(officer, 'submitDecree', gone)).state).toBe('REVIEW')
  })
})
