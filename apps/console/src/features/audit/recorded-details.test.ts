import { expect, test } from 'vitest'
import { knownActions } from './action-words.ts'
import { actionsOfQuestion } from './audit-questions.ts'
import { detailWords } from './detail-words.ts'
import { actionsOfDecrees, recordedActions, recordedDetails } from './recorded-details.builder.ts'

test('what happened to a decree is asked by every action that is recorded about one', () => {
  const recorded = actionsOfDecrees()
  expect(recorded).toEqual(
    expect.arrayContaining(['DECREE_SIGNED', 'DECREE_REOPENED', 'REGISTRATIONS_SENT', 'COPY_READ_BY']),
  )
  expect(recorded.filter((action) => !actionsOfQuestion('keputusan')?.includes(action))).toEqual([])
  expect(recorded.filter((action) => !knownActions.includes(action))).toEqual([])
})

test('every detail that is recorded has its word', () => {
  const recorded = recordedDetails()
  expect(recorded).toEqual(expect.arrayContaining(['byTenant', 'toTenant', 'people', 'lastDay', 'outcome']))
  expect(recorded.filter((key) => detailWords[key] === undefined)).toEqual([])
})

test('every action that is recorded has its word', () => {
  const recorded = recordedActions()
  expect(recorded).toEqual(expect.arrayContaining(['FUNDING_CONSENT_GIVEN', 'DECREE_SIGNED', 'REGISTRATIONS_EXPORTED']))
  expect(recorded.filter((action) => !knownActions.includes(action))).toEqual([])
})
