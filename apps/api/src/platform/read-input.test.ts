import { must, printable, refusal, text } from '@payung/domain/input/input-parts'
import { defineMessages } from '@payung/domain/text/define-messages'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { issueAbout, ValidationError } from './errors.ts'
import { readInput } from './read-input.ts'

const messages = defineMessages({
  TITLE_LENGTH: { remedy: { id: 'Tulis {min} sampai {max} huruf.', en: 'Write {min} to {max} letters.' } },
})
const titled = z.object({
  title: text({ min: 3, max: 10 }, refusal('TITLE_LENGTH', { min: 3, max: 10 })).check(printable),
})

function issuesOf(read: () => unknown) {
  try {
    read()
  } catch (error) {
    if (error instanceof ValidationError)
      return error.issues.map(({ path, code, text: words }) => [path, code, words.en])
    throw error
  }
  return []
}

test('hands on what was written as the schema reads it', () => {
  expect(readInput(titled, { title: '  Judul ' }, messages)).toEqual({ title: 'Judul' })
})

test('refuses in the words of the feature, with their values', () => {
  expect(issuesOf(() => readInput(titled, { title: 'x' }, messages))).toEqual([
    ['title', 'TITLE_LENGTH', 'Write 3 to 10 letters.'],
  ])
})

test('says all faults at once, and what only the server knows beside them', () => {
  const taken = issueAbout({ code: 'TAKEN', text: { id: 'Sudah ada.', en: 'Taken.' } }, 'number')
  const issues = issuesOf(() => readInput(titled, { title: '6112050101900001 ☂' }, messages, [taken]))
  expect(issues.map(([, code]) => code)).toEqual(['TITLE_LENGTH', 'TEXT_HAS_NATIONAL_ID', 'UNPRINTABLE', 'TAKEN'])
})

test('refuses for what only the server knows, too', () => {
  const taken = issueAbout({ code: 'TAKEN', text: { id: 'Sudah ada.', en: 'Taken.' } }, 'number')
  expect(issuesOf(() => readInput(titled, { title: 'Judul' }, messages, [taken]))).toHaveLength(1)
})

test('a schema that names no message is a defect', () => {
  const nameless = z.object({ title: z.string().check(must(() => false, refusal('NOWHERE'))) })
  expect(() => readInput(nameless, { title: 'Judul' }, messages)).toThrow('NOWHERE')
})
