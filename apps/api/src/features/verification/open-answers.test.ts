import { aWorker } from '@payung/database/testing/a-worker'
import { anAnswer } from '@payung/database/testing/an-answer'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import {
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
import { type Client, type TestTenant, test } from '../../testing/test.ts'
import { decide } from './checks.builder.ts'

const OPEN = 'openAnswers { total people { workerId name resultId question answer requestId } }'

async function arrange(admin: pg.Client, signIn: (tenant: TestTenant) => Promise<Client>) {
  await arrangeAmounts(admin)
  const [answered, other] = [await aWorker(admin, { name: 'Dayang Sari' }), await aWorker(admin)]
  const { cohort } = await lockedCohort(admin, 'kubu-raya', { workers: [answered, other], quota: 2 })
  return { answered, other, cohort, officer: await signIn('kubu-raya') }
}

describe('somebody whom the population register answered as dead', () => {
  test('keeps a draft from being submitted, is told by name with where to decide, and can be taken out', async ({
    signIn,
    admin,
  }) => {
    const { answered, cohort, officer } = await arrange(admin, signIn)
    const draft = await drafts(officer, cohort)
    const result = await anAnswer(admin, answered)
    expect((await decreeOf(officer, draft.id, OPEN)).openAnswers).toEqual({
      total: 1,
      people: [
        {
          workerId: workerGlobalId(answered),
          name: 'Dayang Sari',
          resultId: globalIdOf('CheckResult', result),
          question: 'POPULATION',
          answer: 'DIED',
          requestId: expect.any(String),
        },
      ],
    })
    expect(await does(officer, 'submitDecree', draft)).toMatchObject({
      code: 'ANSWERS_OPEN',
      message: expect.stringMatching(/^1 orang .*Dayang Sari \(meninggal\)\. Putuskan .* atau ajukan tanpa mereka/),
    })
    expect((await did(officer, 'submitDecree', draft, { withoutAnswered: true })).people).toBe(1)
  })

  test('keeps an approved decree from being signed until somebody has decided', async ({ signIn, admin }) => {
    const { answered, cohort, officer } = await arrange(admin, signIn)
    const those = await checkers(admin, signIn)
    const decree = await approved(officer, those, await drafts(officer, cohort))
    const resultId = globalIdOf('CheckResult', await anAnswer(admin, answered, { answer: 'MOVED' }))
    const signature = await signing(admin, 'kubu-raya')
    expect(await does(those.legal, 'signDecree', decree, signature)).toMatchObject({
      code: 'ANSWERS_OPEN',
      message: expect.stringContaining('Dayang Sari (pindah)'),
    })
    await decide(officer, { resultId, takeOver: false, reason: 'Masih tinggal di desa' })
    expect(await did(those.legal, 'signDecree', decree, signature)).toMatchObject({ state: 'SIGNED' })
  })
})

describe('what a decree says of matching', () => {
  test('is said of those who were matched alone, with number and day', async ({ signIn, admin }) => {
    const { answered, cohort, officer } = await arrange(admin, signIn)
    await anAnswer(admin, answered, { answer: 'MATCHED' })
    const draft = await drafts(officer, cohort)
    expect(draft.text.considerations.join('\n')).toMatch(
      /dari 2 \(dua\) pekerja rentan .*, 1 \(satu\) orang cocok dengan data kependudukan .* sampai dengan \d+ \p{L}+ 20\d\d\n.*huruf a, huruf b, dan huruf c/u,
    )
    expect(await did(officer, 'submitDecree', draft)).toMatchObject({ state: 'REVIEW' })
  })

  test('is said of nobody, and not without number and day', async ({ signIn, admin }) => {
    const { cohort, officer } = await arrange(admin, signIn)
    const draft = await drafts(officer, cohort)
    expect(draft.text.considerations.join()).not.toMatch(/padan/i)
    for (const [line, code] of [
      ['bahwa seluruh penerima telah dipadankan dengan data kependudukan', 'MATCHING_UNCOUNTED'],
      ['bahwa {dipadankan} orang cocok menurut pemadanan {tanggal_pemadanan}', 'MATCHING_OF_NOBODY'],
    ] as const) {
      await admin.query('update decree set considerations = $1', [[line]])
      expect(await does(officer, 'submitDecree', draft), line).toMatchObject({ code })
    }
  })
})
