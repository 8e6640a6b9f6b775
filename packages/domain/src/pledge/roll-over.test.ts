import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { carriedOf, drawnOfAgreement, leftOfPledge, PLEDGE_REMAINDERS, type PledgeMoney } from './roll-over.ts'

const ended: PledgeMoney = { state: 'ENDED', remainder: 'ROLL_OVER', rupiah: 100n, taken: 40n, carried: 0n }
const offered: PledgeMoney = { state: 'OFFERED', remainder: 'ROLL_OVER', rupiah: 80n, taken: 80n, carried: 50n }

describe('what an ended pledge leaves', () => {
  test('goes on to the next where the agreement says so, and back to the agreement where it says that', () => {
    expect([drawnOfAgreement(ended), leftOfPledge(ended, [])]).toEqual([100n, 60n])
    const returned = { ...ended, remainder: 'RETURN' } as const
    expect([drawnOfAgreement(returned), leftOfPledge(returned, [])]).toEqual([40n, 0n])
  })

  test('is what no other pledge has brought along; a withdrawn or refused one gives it back', () => {
    expect([drawnOfAgreement(offered), leftOfPledge(ended, [offered])]).toEqual([30n, 10n])
    for (const state of ['WITHDRAWN', 'REFUSED'] as const)
      expect(leftOfPledge(ended, [{ ...offered, state, taken: 0n }])).toBe(60n)
  })

  test('is there again where the next one ends without it and its agreement lets money return', () => {
    const next = { ...offered, state: 'ENDED', remainder: 'RETURN', taken: 20n } as const
    expect([carriedOf(next), drawnOfAgreement(next), leftOfPledge(ended, [next])]).toEqual([20n, 0n, 40n])
    // Where that rolls over too, the next one is what leaves it.
    const rolling = { ...next, remainder: 'ROLL_OVER' } as const
    expect([leftOfPledge(ended, [rolling]), leftOfPledge(rolling, [])]).toEqual([10n, 60n])
  })

  test('is of running pledges nothing', () => {
    expect(leftOfPledge(offered, [])).toBe(0n)
    expect(leftOfPledge({ ...ended, state: 'WITHDRAWN', taken: 0n }, [])).toBe(0n)
  })
})

interface Kept extends PledgeMoney {
  readonly from: number | null
}

/** Percent of what there is to take. */
const part = fc.integer({ min: 0, max: 100 })
const step = fc.record({
  action: fc.constantFrom('PLEDGE' as const, 'END' as const, 'LESS' as const, 'WITHDRAW' as const, 'REFUSE' as const),
  which: fc.nat(),
  remainder: fc.constantFrom(...PLEDGE_REMAINDERS),
  rupiah: fc.bigInt(1n, 10n ** 9n),
  part,
})
const share = (of: bigint, percent: number) => (of * BigInt(percent)) / 100n

test('whatever is pledged, brought along, used, withdrawn, refused and ended: every rupiah that is used or left was drawn once, and nothing is left twice', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const pledges: Kept[] = []
      const leftOf = (index: number) =>
        leftOfPledge(
          pledges[index] as Kept,
          pledges.filter(({ from }) => from === index),
        )
      for (const { action, which, remainder, rupiah, part: percent } of steps) {
        const index = pledges.length === 0 ? 0 : which % pledges.length
        const pledge = pledges[index]
        if (action === 'PLEDGE' || pledge === undefined) {
          const most = pledge === undefined ? 0n : leftOf(index)
          const carried = share(most < rupiah ? most : rupiah, percent)
          pledges.push({
            state: 'OFFERED',
            remainder,
            rupiah,
            taken: rupiah,
            carried,
            from: carried > 0n ? index : null,
          })
        } else if ((action === 'WITHDRAW' || action === 'REFUSE') && pledge.state === 'OFFERED')
          pledges[index] = { ...pledge, state: action === 'REFUSE' ? 'REFUSED' : 'WITHDRAWN', taken: 0n }
        else if (action === 'END' && pledge.state === 'OFFERED')
          pledges[index] = { ...pledge, state: 'ENDED', taken: share(pledge.rupiah, percent) }
        // A list of it was set aside later: an ended pledge has used less.
        else if (action === 'LESS' && pledge.state === 'ENDED')
          pledges[index] = { ...pledge, taken: share(pledge.taken, percent) }
      }
      const sum = (amounts: readonly bigint[]) => amounts.reduce((all, amount) => all + amount, 0n)
      const left = pledges.map((_pledge, index) => leftOf(index))
      const drawn = pledges.map(drawnOfAgreement)
      expect(sum(pledges.map(({ taken }) => taken)) + sum(left)).toBe(sum(drawn))
      for (const amount of [...left, ...drawn]) expect(amount >= 0n).toBe(true)
    }),
  )
})
