import { describe, expect } from 'vitest'
import { colleague } from '../../testing/cohort.builder.ts'
import { type Client, TENANTS, USERS } from '../../testing/test.ts'
import { ask, decide, decideAll, resultsOf, savedAnswer } from './checks.builder.ts'
import { ANSWER, aDecider, PEOPLE, test } from './matches.builder.ts'

describe('what a page offers of a result', () => {
  test('is what the step allows: who may not say a status takes it over nowhere, and may keep the record', async ({
    signIn,
    admin,
    people,
  }) => {
    const officer = await signIn('kubu-raya')
    await ask(officer, { question: 'POPULATION' })
    await savedAnswer(officer, 'POPULATION_ANSWER', ANSWER)
    await colleague(admin, 'pertamina', 'kubu-raya', ['VERIFIER'])
    const verifier = await signIn('pertamina')
    const results = await resultsOf(verifier)
    expect(results).toHaveLength(people.length)
    for (const result of results) {
      expect(result.mayDecide).toBe(true)
      const refused = result.differences.length > 0
      expect(result.refusal, result.answer).toEqual(refused ? { code: 'NOT_ALLOWED' } : null)
      expect(await decide(verifier, { resultId: result.id, takeOver: true }), result.answer).toMatchObject(
        refused ? { code: 'NOT_ALLOWED' } : { decision: 'SAME' },
      )
    }
  })
})

describe('a decision about all answers', () => {
  test('names beforehand about how many it would leave, as one administrator has opened both accounts', async ({
    signIn,
    admin,
    people,
  }) => {
    expect(people).toHaveLength(PEOPLE.length)
    const officer = await signIn('kubu-raya')
    const request = await ask(officer, { question: 'POPULATION' })
    await savedAnswer(officer, 'POPULATION_ANSWER', ANSWER)
    const decider = await aDecider(admin, signIn)
    const beforehand = async (client: Client) => {
      const { checkRequest } = await client.ask(
        'query ($id: ID!) { checkRequest(id: $id) { onePersonRefusal { code } answers { answer undecided held } } }',
        { id: request.id },
      )
      const counts = checkRequest.answers.map((count: { answer: string; undecided: number; held: number }) => [
        count.answer,
        [count.undecided, count.held],
      ])
      return { refusal: checkRequest.onePersonRefusal?.code ?? null, counts: Object.fromEntries(counts) }
    }
    const waiting = { MATCHED: [1, 0], DIED: [1, 0], NAME_DIFFERS: [1, 0] }
    expect(await beforehand(decider)).toEqual({ refusal: null, counts: waiting })
    await admin.query('update membership set granted_by = $1 where tenant_id = $2', [
      USERS.pontianak,
      TENANTS['kubu-raya'].id,
    ])
    expect(await beforehand(decider)).toEqual({
      refusal: 'MAY_BE_ONE_PERSON',
      counts: { MATCHED: [1, 1], DIED: [1, 1], NAME_DIFFERS: [1, 1] },
    })
    // Whoever brought the file hears that, and nothing of a second account.
    expect(await beforehand(officer)).toEqual({ refusal: null, counts: waiting })
    await decideAll(decider, { requestId: request.id, takeOver: true })
    expect((await beforehand(decider)).counts).toEqual({ MATCHED: [0, 0], DIED: [1, 1], NAME_DIFFERS: [1, 1] })
  })
})
