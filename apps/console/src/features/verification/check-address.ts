import { ALL_CHECK_ANSWERS, CHECK_TASK_STANDINGS, type CheckAnswer } from '@payung/domain/check-result'
import { readValues, writeValues } from '../../ui/table/list-values.ts'
import { type PageAddress, readPageAddress } from '../../ui/table/page-address.ts'

/** Which visits stand in the address of their list. */
export interface VisitListAddress extends PageAddress {
  readonly milik?: 'saya'
  readonly keadaan?: string
}

export function readVisitListAddress(search: Record<string, unknown>): VisitListAddress {
  const states = writeValues(readValues(search['keadaan'], CHECK_TASK_STANDINGS))
  return {
    ...(search['milik'] === 'saya' ? { milik: 'saya' as const } : {}),
    ...(states === undefined ? {} : { keadaan: states }),
    ...readPageAddress(search),
  }
}

/** Which answers to one question stand in its address. */
export interface MatchAddress extends PageAddress {
  readonly jawaban?: CheckAnswer
  /** Decided ones too. */
  readonly semua?: true
}

export function readMatchAddress(search: Record<string, unknown>): MatchAddress {
  const [answer] = readValues(search['jawaban'], ALL_CHECK_ANSWERS)
  return {
    ...(answer === undefined ? {} : { jawaban: answer }),
    ...(search['semua'] === true || search['semua'] === 'true' ? { semua: true as const } : {}),
    ...readPageAddress(search),
  }
}
