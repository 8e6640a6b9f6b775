import { type PageAddress, readPageAddress } from '../../ui/table/page-address.ts'
import { verdictOrder } from './answer-words.ts'
import type { Verdict } from './claim-answers.query.ts'

const longestId = 200

/** Which answer is shown, and which of its rows. */
export interface AnswerAddress extends PageAddress {
  readonly berkas?: string
  readonly baris?: Verdict
}

export function readAnswerAddress(search: Record<string, unknown>): AnswerAddress {
  const { baris, berkas } = search
  const verdict = verdictOrder.find((name) => name === baris)
  return {
    ...readPageAddress(search),
    ...(typeof berkas === 'string' && berkas.length <= longestId ? { berkas } : {}),
    ...(verdict === undefined ? {} : { baris: verdict }),
  }
}
