import { describe, expect, test } from 'vitest'
import { checkInput } from '../input/check-input.ts'
import { type GrantHandoverGround, grantHandoverInput } from './grant-handover-input.ts'

const GROUND: GrantHandoverGround = {
  ...{ today: '2026-04-01', eventDay: '2026-03-04', dueRupiah: 1_500_000n, hasHeirs: false },
}
const HANDED = {
  ...{ handedOn: '2026-03-20', amount: '1500000', lessReason: '', heirId: null, receiverName: ' Siti Aminah ' },
}
const LESS = 'Sisanya diberikan sebagai sembako'

function faults(input: object, ground: Partial<GrantHandoverGround> = {}) {
  const answer = checkInput(grantHandoverInput({ ...GROUND, ...ground }), { ...HANDED, ...input })
  return 'faults' in answer
    ? answer.faults.map(({ path, refused }) => [path, refused && 'key' in refused && refused.key])
    : []
}

describe('a grant that was handed over', () => {
  test('is read with its day, its rupiah and who took it', () => {
    expect(checkInput(grantHandoverInput(GROUND), HANDED)).toEqual({
      output: { ...HANDED, amount: 1_500_000n, lessReason: null, receiverName: 'Siti Aminah' },
    })
  })

  test.for([
    ['handedOn', { handedOn: '2026-03-03' }, 'GRANT_HANDOVER_DAY'],
    ['handedOn', { handedOn: '2026-04-02' }, 'GRANT_HANDOVER_DAY'],
    ['amount', { amount: '1500001' }, 'GRANT_MORE_THAN_DUE'],
    ['lessReason', { amount: '1499999' }, 'GRANT_LESS_REASON'],
    ['lessReason', { amount: '1499999', lessReason: 'Kurang' }, 'REASON_MISSING'],
    ['receiverName', { receiverName: '  ' }, 'GRANT_RECEIVER_MISSING'],
    ['receiverName', { receiverName: 'Siti 6112015708900001' }, 'TEXT_HAS_NATIONAL_ID'],
  ] as const)('says what is wrong with %s', ([path, part, key]) => {
    expect(faults(part)).toEqual([[path, key]])
  })

  test('is less than is due with a reason, and goes to an heir where the case names heirs', () => {
    expect(faults({ amount: '1', lessReason: LESS })).toEqual([])
    expect(faults({ handedOn: '2026-03-04' })).toEqual([])
    expect(faults({}, { hasHeirs: true })).toEqual([['heirId', 'GRANT_HEIR_MISSING']])
    expect(faults({ heirId: 'x', receiverName: null }, { hasHeirs: true })).toEqual([])
  })
})
