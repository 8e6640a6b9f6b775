import { expect, test } from 'vitest'
import { knownActions } from './action-words.ts'
import { filterOf, hasFilters, readAuditAddress, withFilter } from './audit-address.ts'
import { actionsOfQuestion, auditQuestions } from './audit-questions.ts'

test('a bent address opens without what does not belong', () => {
  expect(readAuditAddress({ tindakan: 'SIGNED_IN', dari: '31/02/2026', nama: 'Maria', sesudah: 7 })).toEqual({
    tindakan: 'SIGNED_IN',
  })
})

test('another filter begins on the first page', () => {
  expect(withFilter({ oleh: 'U1', sesudah: 'cursor' }, 'tindakan', 'SIGNED_IN')).toEqual({
    oleh: 'U1',
    tindakan: 'SIGNED_IN',
  })
})

test('taking the last filter off leaves none', () => {
  const address = withFilter({ tindakan: 'SIGNED_IN' }, 'tindakan', null)
  expect(hasFilters(address)).toBe(false)
  expect(filterOf(address)).toEqual({ exceptRoutine: true })
})

test('a question stands for the actions that answer it, an action beside it goes first, and an unknown question finds nothing', () => {
  expect(filterOf({ tanya: 'nik' })).toEqual({
    exceptRoutine: true,
    actions: ['NATIONAL_ID_REVEALED', 'IMPORT_CELLS_OPENED', 'CHECK_REQUEST_EXPORTED'],
  })
  expect(filterOf({ tanya: 'nik', tindakan: 'SIGNED_IN' })).toEqual({ action: 'SIGNED_IN' })
  expect(filterOf({ tanya: 'toString' })).toEqual({ exceptRoutine: true, actions: [] })
})

test('every action of a question has its word', () => {
  for (const question of auditQuestions)
    for (const action of actionsOfQuestion(question) ?? []) expect(knownActions).toContain(action)
})

test('a log does not begin with who signed in or the loading of a demo, which are found by their action or person', () => {
  expect(filterOf({})).toEqual({ exceptRoutine: true })
  expect(filterOf({ tindakan: 'DEMO_LOADED' })).toEqual({ action: 'DEMO_LOADED' })
})

test('the API is asked by its own names', () => {
  expect(filterOf({ oleh: 'U1', tentang: 'W1', dari: '2026-11-01', sampai: '2026-11-20' })).toEqual({
    actorId: 'U1',
    subjectId: 'W1',
    from: '2026-11-01',
    until: '2026-11-20',
  })
})
