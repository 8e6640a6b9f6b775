import { expect, test } from 'vitest'
import { checkInput } from '../input/check-input.ts'
import { certificateReasonInput, receiptConfirmationInput } from './certificate-input.ts'

test('the reason of a refusal or revocation has 10 to 300 letters and no NIK', () => {
  const keysOf = (reason: string) => {
    const outcome = checkInput(certificateReasonInput, { reason })
    return 'output' in outcome
      ? []
      : outcome.faults.map(({ refused }) => refused !== null && 'key' in refused && refused.key)
  }
  expect(keysOf('Penerimaannya ditarik kembali')).toEqual([])
  expect(keysOf('pendek')).toEqual(['REASON_MISSING'])
  expect(keysOf('x'.repeat(301))).toEqual(['REASON_MISSING'])
  expect(keysOf('Untuk 6112055201800001')).toEqual(['REASON_HAS_NUMBER'])
})

test('a confirmed receipt names its evidence and the number of the paper', () => {
  const seen = { evidence: 'INSURER_PAPER', reference: 'BPJS-77' }
  expect(checkInput(receiptConfirmationInput, { ...seen, reference: ' BPJS-77 ' })).toEqual({ output: seen })
  for (const wrong of [{ reference: 'B' }, { reference: 'Untuk 6112055201800001' }, { evidence: 'HEARSAY' }])
    expect(checkInput(receiptConfirmationInput, { ...seen, ...wrong }), JSON.stringify(wrong)).toHaveProperty('faults')
})
