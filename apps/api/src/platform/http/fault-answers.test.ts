import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { BusyError } from '../fair-shares/busy-error.ts'
import { addFaultAnswers } from './fault-answers.ts'

test('a route that finds no room says when to come back, in both languages', async () => {
  const app = Fastify()
  addFaultAnswers(app)
  app.get('/', async () => {
    throw new BusyError(5)
  })
  const answer = await app.inject('/')
  expect([answer.statusCode, answer.headers['retry-after'], answer.json()]).toEqual([
    429,
    '5',
    { code: 'TOO_MANY_AT_ONCE', message: expect.any(String), messageEn: expect.any(String) },
  ])
})
