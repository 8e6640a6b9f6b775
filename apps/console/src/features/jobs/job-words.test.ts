import { expect, test } from 'vitest'
import { countsOf, jobStepWords, resultWords } from './job-words.ts'

test('the counts of a result keep their order, and what has no name stays out', () => {
  expect(countsOf('{"updated":2,"created":3,"importId":"x","other":9}')).toEqual([
    [resultWords.updated, 2],
    [resultWords.created, 3],
  ])
})

test('a job without a result has no counts', () => {
  expect(countsOf(null)).toEqual([])
  expect(countsOf('null')).toEqual([])
})

test('a step that nobody has worded is still said to be work', () => {
  expect(jobStepWords('SOMETHING_NEW')).toEqual(jobStepWords(null))
})
