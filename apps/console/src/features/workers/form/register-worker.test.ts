import { expect, test } from 'vitest'
import { registrationInput } from './register-worker.mutation.ts'
import { emptyDraft } from './worker-draft.ts'

test('a registration sends every field of the form', () => {
  const fields = new Set(Object.keys(emptyDraft).map((field) => field.split('.')[0]))
  expect(Object.keys(registrationInput(emptyDraft)).toSorted()).toEqual([...fields].toSorted())
})
