import { aWorker } from '@payung/database/testing/a-worker'
import { anAnswer } from '@payung/database/testing/an-answer'
import { readPaper } from '@payung/documents/read-paper.builder'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import {
  aDesignation,
  addition,
  amends,
  approved,
  did,
  does,
  drafts,
  lockedCohort,
} from '../../testing/decree.builder.ts'
import { arrangeAmounts } from '../../testing/programme.builder.ts'
import { aDecree, becomes, change } from '../../testing/reverification.builder.ts'
import { type Client, test } from '../../testing/test.ts'
import { bytesOf, textPath } from './papers.builder.ts'

/** Everything that the text says on paper, its lines joined. */
async function printed(client: Client, { id }: { readonly id: string }): Promise<string> {
  const { pages } = await readPaper(await bytesOf(client, textPath(id)))
  return pages
    .flatMap(({ lines }) => lines)
    .join(' ')
    .replaceAll(/[\s|]+/g, ' ')
}

const CLAIMS = /verifikasi|verified|padan/i
const TODAY = /\d{1,2} \p{L}+ 20\d\d/u.source
const revocation = (officer: Client, decreeId: string) =>
  did(officer, 'draftRevocation', null, { decreeId, fromMonth: '2027-07-01', reason: 'Anggaran tidak mencukupi' })

/** As an officer could write it. */
const says = (admin: pg.Client, line: string) => {
  const considerations = [line, 'bahwa perlu menetapkan keputusan ini']
  return admin.query(`update decree set considerations = $1 where state = 'DRAFT'`, [considerations])
}

describe('what a decree says of verifying and matching', () => {
  test('is nothing, in a text of any kind, where neither took place', async ({ signIn, admin }) => {
    const { officer, those, decree, reserve } = await aDesignation(admin, signIn)
    expect(await printed(officer, decree)).not.toMatch(CLAIMS)
    const amendment = await amends(officer, decree, '2027-03-01', [addition(reserve[0])])
    expect(await printed(officer, amendment)).not.toMatch(CLAIMS)
    expect(await printed(those.legal, await approved(officer, those, amendment))).not.toMatch(CLAIMS)
    const draft = await revocation(officer, decree.id)
    expect(await printed(officer, draft)).not.toMatch(CLAIMS)
    expect(await printed(those.legal, await approved(officer, those, draft))).not.toMatch(CLAIMS)
  })

  test('is refused of an amendment and a revocation that no closed review stands behind', async ({ signIn, admin }) => {
    const { officer, decree, reserve } = await aDesignation(admin, signIn)
    const counted = 'bahwa {diverifikasi_ulang} orang telah diverifikasi ulang pada {tanggal_verifikasi_ulang}'
    // A review that is open still has found nothing yet.
    await change(officer, 'openReverification', { decreeId: decree.id })
    for (const draft of [
      () => amends(officer, decree, '2027-03-01', [addition(reserve[0])]),
      () => revocation(officer, decree.id),
    ]) {
      const made = await draft()
      for (const [line, code] of [
        ['bahwa seluruh penerima telah diverifikasi ulang', 'REVIEW_UNCOUNTED'],
        ['bahwa penerimanya telah diverifikasi', 'REVIEW_UNCOUNTED'],
        [counted, 'REVIEW_OF_NOBODY'],
      ] as const) {
        await says(admin, line)
        expect(await does(officer, 'submitDecree', made), line).toMatchObject({ code })
      }
      await did(officer, 'cancelDecree', made, { reason: 'Tidak jadi' })
    }
  })

  test('names number and day of the review from which an amendment was drafted', async ({ signIn, admin }) => {
    const { members, officer, those, decree } = await aDecree(admin, signIn, 4)
    await becomes(admin, members[0], `status = 'DECEASED'`)
    const review = await change(officer, 'openReverification', { decreeId: decree.id })
    const of = { reverificationId: review.id }
    await change(officer, 'decideManyReverifications', { ...of, outcome: 'SUGGESTED', expectedCount: 1 })
    const closed = await change(officer, 'closeReverification', { ...of, expectedVersion: review.version })
    const { amendment } = await change(
      officer,
      'draftFromReverification',
      { ...of, expectedVersion: closed.version, fromMonth: '2027-04-01' },
      'amendment { id version }',
    )
    const claim = new RegExp(
      `verifikasi ulang terhadap 4 \\(empat\\) orang yang ditetapkan dengan Keputusan Bupati .*, yang selesai pada tanggal ${TODAY},`,
      'u',
    )
    expect(await printed(officer, amendment)).toMatch(claim)
    // The considerations are concluded from the review too.
    expect(await printed(officer, amendment)).toContain(
      'sebagaimana dimaksud dalam huruf a dan huruf b, perlu menetapkan',
    )
    const frozen = await approved(officer, those, amendment)
    expect(await printed(those.legal, frozen)).toMatch(claim)
    expect(await printed(those.legal, frozen)).not.toContain('{')
  })

  test('names of those who were matched alone the number and the day, where others were not', async ({
    signIn,
    admin,
  }) => {
    await arrangeAmounts(admin)
    const workers = [await aWorker(admin), await aWorker(admin), await aWorker(admin)]
    const { cohort } = await lockedCohort(admin, 'kubu-raya', { workers, quota: 3 })
    const officer = await signIn('kubu-raya')
    await anAnswer(admin, workers[0] ?? '', { answer: 'MATCHED' })
    const draft = await drafts(officer, cohort)
    const text = await printed(officer, await did(officer, 'submitDecree', draft))
    const claim = `dari 3 \\(tiga\\) pekerja rentan .*, 1 \\(satu\\) orang cocok dengan data kependudukan menurut hasil pemadanan sampai dengan ${TODAY};`
    expect(text).toMatch(new RegExp(claim, 'u'))
    // And of nobody else anywhere on the paper.
    expect(text.replace(new RegExp(claim, 'u'), '')).not.toMatch(CLAIMS)
  })
})
