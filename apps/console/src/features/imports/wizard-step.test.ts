import { expect, test } from 'vitest'
import { openSteps, reachedStep, stepOf, wizardSteps } from './wizard-step.ts'

const columns = [{}]

test('a reload resumes at the step that the server has reached', () => {
  expect(stepOf({ state: 'READING', columns: [] }, undefined)).toBe('CHECK')
  expect(stepOf({ state: 'REVIEW', columns }, undefined)).toBe('REVIEW')
  expect(stepOf({ state: 'COMMITTING', columns }, undefined)).toBe('SAVE')
})

test('an old link to an early step does not stop what already runs', () => {
  expect(stepOf({ state: 'READING', columns }, 'kolom')).toBe('CHECK')
  expect(stepOf({ state: 'COMMITTING', columns }, 'tinjau')).toBe('SAVE')
})

test('while nothing is saved one can go back to the columns', () => {
  expect(stepOf({ state: 'REVIEW', columns }, 'kolom')).toBe('MAPPING')
  expect(openSteps({ state: 'REVIEW', columns })).toContain('LAYOUT')
})

test('a file without a header row begins at the sheet, one with columns at the columns', () => {
  expect(stepOf({ state: 'NEEDS_LAYOUT', columns: [] }, undefined)).toBe('LAYOUT')
  expect(stepOf({ state: 'NEEDS_LAYOUT', columns }, undefined)).toBe('MAPPING')
})

test('a damaged file is back at its upload, one without a found header can still be read', () => {
  expect(stepOf({ state: 'REFUSED', columns: [], refusal: { code: 'FILE_DAMAGED' } }, undefined)).toBe('UPLOAD')
  expect(stepOf({ state: 'REFUSED', columns: [], refusal: { code: 'HEADER_NOT_FOUND' } }, undefined)).toBe('LAYOUT')
})

test('saving is no step of a file whose columns are not known yet', () => {
  expect(stepOf({ state: 'NEEDS_LAYOUT', columns }, 'simpan')).toBe('MAPPING')
  expect(openSteps({ state: 'NEEDS_LAYOUT', columns })).not.toContain('SAVE')
})

test('nothing can be gone back to once it is saved or put away', () => {
  for (const state of ['COMMITTED', 'DISCARDED', 'FAILED'] as const) {
    expect(stepOf({ state, columns }, 'kolom')).toBeNull()
    expect(openSteps({ state, columns })).toEqual([])
  }
  expect(reachedStep({ state: 'COMMITTED', columns })).toBe(wizardSteps.length)
})

test('sheet and columns are not called done while they are still being found', () => {
  expect(reachedStep({ state: 'READING', columns: [] })).toBe(wizardSteps.indexOf('LAYOUT'))
  expect(reachedStep({ state: 'READING', columns })).toBe(wizardSteps.indexOf('CHECK'))
})
