import { readPriorityOrder } from '@payung/domain/eligibility/priority-order'
import { expect, test } from 'vitest'
import { DEMO_PROGRAMMES } from '../programmes/demo-programmes.ts'
import { DEMO_COHORTS } from './demo-cohorts.ts'

test('each cohort of the demo is of an open programme of its owner, says that it is invented, and has an order that the form would save', () => {
  for (const { name, order, ownerCode, programme } of DEMO_COHORTS) {
    expect(DEMO_PROGRAMMES.find((candidate) => candidate.name === programme)).toMatchObject({
      ownerCode,
      state: 'OPEN',
    })
    expect(name).toContain('data contoh')
    expect(readPriorityOrder(order)).toEqual({ order })
  }
})
