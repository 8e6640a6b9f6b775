import { describe, expect } from 'vitest'
import { ADULT, computedCohort, POOR, savePriority } from '../../testing/cohort.builder.ts'
import { arrangePeople } from '../../testing/people.builder.ts'
import { arrangeProgramme } from '../../testing/programme.builder.ts'
import { vaultOf } from '../../testing/test.ts'
import { testWithJobs as test } from '../../testing/with-worker.ts'

const WOMAN = { label: 'Perempuan', points: 10, when: { fact: 'SEX', among: ['FEMALE'] } } as const

describe('an order of priority', () => {
  test('is refused with the place of its fault, and kept as a new version once somebody was placed by it', async ({
    signIn,
    admin,
    keys,
  }) => {
    await arrangePeople(admin, vaultOf(keys), [{}])
    const programmeId = await arrangeProgramme(admin, 'kubu-raya', 'Uji', { rule: ADULT })
    const officer = await signIn('kubu-raya')
    expect(await savePriority(officer, programmeId, [POOR, { ...WOMAN, points: 0 }])).toMatchObject({
      issues: [{ path: 'criteria.1', code: 'PRIORITY_MALFORMED' }],
    })
    expect(
      await savePriority(officer, programmeId, [{ ...POOR, when: { fact: 'AGE', from: 60, to: 20 } }]),
    ).toMatchObject({
      issues: [{ path: 'criteria.0', code: 'RULE_RANGE_EMPTY' }],
    })
    expect(
      await savePriority(officer, programmeId, [POOR, { ...POOR, when: { fact: 'OCCUPATION', among: ['ASTRONAUT'] } }]),
    ).toMatchObject({ issues: [{ path: 'criteria.1', code: 'RULE_CODE_UNKNOWN' }] })
    await savePriority(officer, programmeId, [POOR])
    expect((await savePriority(officer, programmeId, [WOMAN])).data.priorities).toHaveLength(1)
    await computedCohort(officer, programmeId)
    const { priorities, priorityInForce } = (await savePriority(officer, programmeId, [POOR, WOMAN])).data
    expect(priorities.map(({ usedAt }: { usedAt: string | null }) => usedAt !== null)).toEqual([false, true])
    expect(priorityInForce.criteria).toHaveLength(2)
  })
})
