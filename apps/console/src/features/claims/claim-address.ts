import { CLAIM_PROGRAMMES, type ClaimProgramme } from '@payung/domain/benefit/benefits-for'
import { CLAIM_PAYERS, NO_PAYER } from '@payung/domain/benefit/claim-payer'
import { type PageAddress, readPageAddress } from '../../ui/table/page-address.ts'
import { yearOfAddress } from '../../ui/table/year-of-address.ts'

const payers = [...CLAIM_PAYERS, NO_PAYER] as const
const longestId = 200

/** Which claims the list shows: their stage, and what the figures count together. */
export interface ClaimAddress extends PageAddress {
  readonly tahap?: string
  readonly program?: ClaimProgramme
  readonly wilayah?: string
  /** The days of the events. */
  readonly dari?: string
  readonly sampai?: string
  readonly keputusan?: string
  /** Who paid the month of the event. */
  readonly pembayar?: (typeof payers)[number]
}

export function readClaimAddress(search: Record<string, unknown>): ClaimAddress {
  const { tahap, program, wilayah, keputusan, pembayar } = search
  const programme = CLAIM_PROGRAMMES.find((name) => name === program)
  const payer = payers.find((name) => name === pembayar)
  return {
    ...readPageAddress(search),
    ...(typeof tahap === 'string' ? { tahap } : {}),
    ...(programme === undefined ? {} : { program: programme }),
    ...(typeof wilayah === 'string' && /^[\d.]{2,13}$/.test(wilayah) ? { wilayah } : {}),
    ...dayOf('dari', search['dari']),
    ...dayOf('sampai', search['sampai']),
    ...(typeof keputusan === 'string' && keputusan.length <= longestId ? { keputusan } : {}),
    ...(payer === undefined ? {} : { pembayar: payer }),
  }
}

/** Of which year the figures are, and for a province whether they are those of its regencies and cities. */
export interface ClaimFiguresAddress {
  readonly tahun?: number
  readonly tab?: 'kabupaten'
}

export function readClaimFiguresAddress({ tahun, tab }: Record<string, unknown>): ClaimFiguresAddress {
  return {
    ...yearOfAddress(tahun),
    ...(tab === 'kabupaten' ? { tab } : {}),
  }
}

/** What the API takes of it, without the page. */
export function choiceOf({ program, wilayah, dari, sampai, keputusan, pembayar }: ClaimAddress) {
  return {
    programme: program ?? null,
    areaCode: wilayah ?? null,
    eventFrom: dari ?? null,
    eventUntil: sampai ?? null,
    decreeId: keputusan ?? null,
    payer: pembayar ?? null,
  }
}

/** Whether anything but the stage narrows the list. */
export function isChosen(address: ClaimAddress): boolean {
  return Object.values(choiceOf(address)).some((value) => value !== null)
}

function dayOf<Name extends string>(name: Name, value: unknown): Partial<Record<Name, string>> {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? ({ [name]: value } as Record<Name, string>) : {}
}
