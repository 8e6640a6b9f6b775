import { expect, test } from 'vitest'
import { VillageQuestions, villageQuestionKey } from './village-question.ts'

test('spellings of one place are one question, and its rows are counted', () => {
  const questions = new VillageQuestions()
  questions.add({ village: 'Desa Sui. Raya', district: 'Kec. Sungai Raya' }, 'AMBIGUOUS')
  questions.add({ village: 'Kapuas', district: '' }, 'UNKNOWN')
  questions.add({ village: 'SUNGAI RAYA', district: 'sungai raya' }, 'AMBIGUOUS')
  expect(questions.list()).toEqual([
    { village: 'Desa Sui. Raya', district: 'Kec. Sungai Raya', regency: '', kind: 'AMBIGUOUS', rows: 2 },
    { village: 'Kapuas', district: '', regency: '', kind: 'UNKNOWN', rows: 1 },
  ])
})

test('the same village name in another district is another question', () => {
  expect(villageQuestionKey({ village: 'Sungai Raya', district: 'Ambawang' })).not.toBe(
    villageQuestionKey({ village: 'Sungai Raya', district: 'Kubu' }),
  )
})

test('a column that holds no villages at all does not fill the memory', () => {
  const questions = new VillageQuestions()
  for (let row = 0; row < 5_000; row++) questions.add({ village: `nama ${row}` }, 'UNKNOWN')
  expect(questions.list()).toHaveLength(100)
})
