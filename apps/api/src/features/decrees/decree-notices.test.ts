import type pg from 'pg'
import { describe, expect } from 'vitest'
import {
  aDesignation,
  amends,
  approved,
  checkers,
  did,
  drafts,
  lockedCohort,
  signed,
  signing,
} from '../../testing/decree.builder.ts'
import { arrangeAmounts } from '../../testing/programme.builder.ts'
import { type Client, test, USERS } from '../../testing/test.ts'

/** The legal reviewer and the approver of `checkers`. */
const [LEGAL, APPROVER, OFFICER] = [USERS.pontianak, USERS.pertamina, USERS['kubu-raya']]

/** Who has not seen what yet, as `user: kind`. */
async function unseen(admin: pg.Client) {
  const { rows } = await admin.query<{ user_id: string; kind: string }>(
    'select user_id, kind from notice where read_at is null order by kind, user_id',
  )
  const names: Record<string, string> = { [LEGAL]: 'legal', [APPROVER]: 'approver', [OFFICER]: 'officer' }
  return rows.map(({ user_id: user, kind }) => `${names[user] ?? user}: ${kind}`)
}

const texts = async (client: Client) =>
  (await client.ask('{ notices(first: 10) { edges { node { text textEn href } } } }')).notices.edges.map(
    ({ node }: { node: object }) => node,
  )

describe('of a decree', () => {
  test('each hears when it becomes their turn, and no more once the turn was taken', async ({ admin, signIn }) => {
    await arrangeAmounts(admin)
    const { cohort } = await lockedCohort(admin, 'kubu-raya', { members: 2, quota: 2 })
    const { legal, approver } = await checkers(admin, signIn)
    const officer = await signIn('kubu-raya')
    const draft = await drafts(officer, cohort)
    expect(await unseen(admin)).toEqual([])
    const submitted = await did(officer, 'submitDecree', draft)
    expect(await unseen(admin)).toEqual(['legal: DECREE_TO_VOTE'])
    const returned = await did(legal, 'voteOnDecree', submitted, { vote: 'RETURN', reason: 'Belum lengkap benar' })
    expect(await unseen(admin)).toEqual(['officer: DECREE_RETURNED'])
    const again = await did(officer, 'submitDecree', returned)
    const reviewed = await did(legal, 'voteOnDecree', again, { vote: 'APPROVE' })
    expect(await unseen(admin)).toEqual(['approver: DECREE_TO_VOTE'])
    const frozen = await did(approver, 'voteOnDecree', reviewed, { vote: 'APPROVE' })
    // Who approved may sign too, but has just been there.
    expect(await unseen(admin)).toEqual(['legal: DECREE_TO_SIGN'])
    await did(legal, 'signDecree', frozen, await signing(admin, 'kubu-raya'))
    expect(await unseen(admin)).toEqual(['approver: DECREE_SIGNED', 'officer: DECREE_SIGNED'])
    expect((await texts(officer))[0]).toEqual({
      text: 'Keputusan Nomor 415/Disnaker/2026 untuk program “Uji” (2 orang) sudah ditandatangani.',
      textEn: 'The decree number 415/Disnaker/2026 for the programme “Uji” (2 people) is signed.',
      href: `/keputusan/${draft.id}`,
    })
  })

  test('who drafts an amendment tells the legal bureau', async ({ admin, signIn }) => {
    await arrangeAmounts(admin)
    const { cohort } = await lockedCohort(admin, 'kubu-raya', { members: 2, quota: 2 })
    const those = await checkers(admin, signIn)
    const officer = await signIn('kubu-raya')
    const decree = await signed(admin, officer, those, cohort)
    await admin.query('update notice set read_at = now()')
    await did(officer, 'draftAmendment', null, { decreeId: decree.id, fromMonth: '2027-04-01' })
    expect(await unseen(admin)).toEqual(['legal: DECREE_AMENDMENT_DRAFTED'])
  })

  test('its end is told at 90, 60, 30 and 7 days and a step that takes too long once, however often it is asked', async ({
    admin,
    signIn,
  }) => {
    await arrangeAmounts(admin)
    const first = await lockedCohort(admin, 'kubu-raya', { members: 2, quota: 4 })
    const second = await lockedCohort(admin, 'kubu-raya', { members: 1, programme: first.programme })
    const those = await checkers(admin, signIn)
    const officer = await signIn('kubu-raya')
    const decree = await signed(admin, officer, those, first.cohort)
    const late = await did(officer, 'submitDecree', await drafts(officer, second.cohort))
    const warn = async (day: string) => {
      await admin.query('update notice set read_at = now()')
      await admin.query('select app.warn_of_decrees($1)', [day])
      return unseen(admin)
    }
    const [year, month, day] = decree.untilMonth.split('-').map(Number)
    const before = (days: number) => new Date(Date.UTC(year, month - 1, day - 1 - days)).toISOString().slice(0, 10)
    expect(await warn(before(91))).toEqual([])
    const everybody = ['approver: DECREE_ENDING', 'legal: DECREE_ENDING', 'officer: DECREE_ENDING']
    for (const days of [90, 60, 30, 7]) {
      expect((await warn(before(days))).toSorted()).toEqual(everybody)
      expect(await warn(before(days))).toEqual([])
    }
    await admin.query('alter table decree_history disable trigger user')
    await admin.query(`update decree_history set at = at - interval '9 days' where decree_id = (
      select id from decree where state = 'REVIEW') and to_state = 'REVIEW'`)
    expect((await warn('2026-11-20')).toSorted()).toEqual(['legal: DECREE_STEP_LATE', 'officer: DECREE_STEP_LATE'])
    expect(await warn('2026-11-20')).toEqual([])
    expect((await texts(officer))[0]).toMatchObject({
      text: 'Langkah “Telaah Bagian Hukum” atas keputusan untuk program “Uji” sudah melewati 3 hari layanannya.',
      href: `/keputusan/${late.id}`,
    })
  })

  test('an end says of whom it is how many are without protection already, to whoever reads contributions', async ({
    admin,
    signIn,
  }) => {
    const { officer, decree, those } = await aDesignation(admin, signIn)
    await admin.query(
      `insert into reference_amount (key, valid, amount, unit) values ('ARREARS_PAYABLE', '[2015-07-01,)', 3, 'MONTHS') on conflict do nothing`,
    )
    /** In grace: billed, and paid until the month before. */
    const inGrace = (daysBefore: number, people: string) =>
      admin.query(
        `insert into protection_count (tenant_id, decree_id, village_code, month, funding_source, step, last_paid, people, people_once, rupiah, paid_rupiah)
         select e.tenant_id, e.decree_id, e.village_code, m.month, 'REGIONAL_BUDGET', 4, (m.month - interval '1 month')::date, ${people}, ${people}, 0, 0
         from cover_end e cross join (select date_trunc('month', $1::date - $2::integer)::date as month) m where e.lost_from = $1 and e.people > 0`,
        [decree.untilMonth, daysBefore],
      )
    const toldTo = async (daysBefore: number) => {
      await admin.query('select app.warn_of_decrees($1::date - $2::integer)', [decree.untilMonth, daysBefore])
      const [ofOfficer, ofLegal] = [(await texts(officer))[0], (await texts(those.legal))[0]]
      return { officer: ofOfficer.text, legal: ofLegal.text }
    }
    const notCarriedOn = 'seluruh atau sebagian jaminan 3 orang tidak dilanjutkan.'
    const next = 'Siapkan keputusan berikutnya'
    expect(await toldTo(90)).toEqual({
      officer: expect.stringContaining('sesudah itu 3 orang kehilangan seluruh atau sebagian jaminannya.'),
      legal: expect.stringContaining(`${notCarriedOn} ${next}`),
    })
    await inGrace(60, '1')
    expect(await toldTo(60)).toEqual({
      officer: expect.stringMatching(/Sampai [12] di antaranya sudah tidak terlindungi saat kabar ini ditulis/),
      legal: expect.stringContaining(`${notCarriedOn} ${next}`),
    })
    await inGrace(30, '70')
    expect(await toldTo(30)).toEqual({
      officer: expect.stringContaining(`${notCarriedOn} Semuanya sudah tidak terlindungi saat kabar ini ditulis`),
      legal: expect.stringContaining(`${notCarriedOn} ${next}`),
    })
  })

  test('an end for some of its people is told by itself, and an end that leaves nobody urges nothing', async ({
    admin,
    signIn,
  }) => {
    const { officer, decree, those } = await aDesignation(admin, signIn)
    const change = { change: 'REMOVE', line: 1, reason: 'MOVED' }
    const frozen = await approved(officer, those, await amends(officer, decree, '2027-04-01', [change]))
    await did(those.legal, 'signDecree', frozen, await signing(admin, 'kubu-raya', { number: '9/Perubahan' }))
    await admin.query('update notice set read_at = now()')
    await admin.query(`select app.warn_of_decrees('2027-03-10')`)
    await admin.query(`select app.warn_of_decrees('2027-03-11')`)
    expect((await texts(officer))[0]).toMatchObject({
      text: 'Keputusan Nomor 415/Disnaker/2026 untuk program “Uji” berakhir untuk sebagian orangnya 21 hari lagi; sesudah itu 1 orang kehilangan seluruh atau sebagian jaminannya. Siapkan keputusan berikutnya bila perlindungan akan diteruskan.',
      href: `/keputusan/${decree.id}`,
    })
    const everybody = ['approver: DECREE_ENDING', 'legal: DECREE_ENDING', 'officer: DECREE_ENDING']
    expect((await unseen(admin)).toSorted(), 'once, however often').toEqual(everybody)
    await admin.query(
      `update worker set status = 'DECEASED' where id in (select worker_id from decree_holding where from_month < until_month)`,
    )
    await admin.query(`select app.warn_of_decrees($1::date - 1)`, [decree.untilMonth])
    expect((await texts(officer))[0]).toMatchObject({
      text: 'Keputusan Nomor 415/Disnaker/2026 untuk program “Uji” berakhir hari ini; tidak ada yang kehilangan perlindungan.',
    })
  })
})
