import { ALL_CHECK_ANSWERS, CHECK_TASK_STANDINGS, type CheckAnswer } from '@payung/domain/verification/check-result'
import { readValues, writeValues } from '../../ui/table/list-values.ts'
import { type PageAddress, readPageAddress } from '../../ui/table/page-address.ts'

/** Which visits stand in the address of their list. */
export interface VisitListAddress extends PageAddress {
  readonly milik?: 'saya'
  readonly keadaan?: string
  /** Whose, where, and due by when; they stay while one goes from part to part. */
  readonly petugas?: string
  readonly wilayah?: string
  readonly sampai?: string
}

const written = (value: unknown, form: RegExp) => (typeof value === 'string' && form.test(value) ? value : undefined)

export function readVisitListAddress(search: Record<string, unknown>): VisitListAddress {
  const officer = written(search['petugas'], /^[\w=%-]{1,80}$/)
  // An address that says `61.10` is read as a number: of codes only those of regencies look like one, and have two digits behind the point.
  const areaCode = search['wilayah']
  const area = written(typeof areaCode === 'number' ? areaCode.toFixed(2) : areaCode, /^\d\d\.\d\d(\.\d\d)?(\.\d{4})?$/)
  const until = written(search['sampai'], /^\d{4}-\d\d-\d\d$/)
  const states = writeValues(readValues(search['keadaan'], CHECK_TASK_STANDINGS))
  return {
    ...(search['milik'] === 'saya' ? { milik: 'saya' as const } : {}),
    ...(states === undefined ? {} : { keadaan: states }),
    ...(officer === undefined ? {} : { petugas: officer }),
    ...(area === undefined ? {} : { wilayah: area }),
    ...(until === undefined ? {} : { sampai: until }),
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
