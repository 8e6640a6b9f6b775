import { expect, test } from 'vitest'
import { ask, knock, signInAs } from './attacked-payung.ts'

const GUESSES = 30

test('a stranger who names another address with each guess is slowed as one, and the owner comes in all the same', async () => {
  const owner = await signInAs('bengkayang')
  const statuses: number[] = []
  for (let guess = 0; guess < GUESSES; guess++) {
    const answer = await knock('/api/auth/sign-in/email', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-forwarded-for': `203.0.113.${guess}`,
        'x-real-ip': `203.0.113.${guess}`,
        forwarded: `for=203.0.113.${guess}`,
      },
      body: JSON.stringify({ email: 'bengkayang@payung.example', password: `sebuah tebakan ${guess}` }),
    })
    statuses.push(answer.status)
    await answer.body?.cancel()
  }
  expect(statuses).not.toContain(200)
  expect(statuses.at(-1)).toBe(429)
  const stillIn = await ask(owner, '{ viewer { user { email } } }')
  expect(await stillIn.json()).toMatchObject({ data: { viewer: { user: { email: 'bengkayang@payung.example' } } } })
  // The owner's browser is known: what strangers spend is not theirs.
  expect(await signInAs('bengkayang', owner)).toContain('session')
})
