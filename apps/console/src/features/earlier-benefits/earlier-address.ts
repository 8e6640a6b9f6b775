import { EARLIER_PROGRAMMES } from '@payung/domain/benefit/earlier-benefit-file'
import type { Programme } from '@payung/domain/money/declared-coverage'
import { type PageAddress, readPageAddress } from '../../ui/table/page-address.ts'

/** What of earlier payments is shown: the figures, one list, or the payments that a figure counts. */
export interface EarlierAddress extends PageAddress {
  readonly tampil?: 'rincian'
  /** Which list. */
  readonly berkas?: string
  readonly program?: Programme
  readonly tahun?: number
  readonly wilayah?: string
}

export function readEarlierAddress(search: Record<string, unknown>): EarlierAddress {
  const { berkas, program, tahun, tampil, wilayah } = search
  const programme = EARLIER_PROGRAMMES.find((name) => name === program)
  const year = Number(tahun)
  return {
    ...readPageAddress(search),
    ...(tampil === 'rincian' ? { tampil } : {}),
    ...(typeof berkas === 'string' && berkas.length <= longestId ? { berkas } : {}),
    ...(programme === undefined ? {} : { program: programme }),
    ...(Number.isInteger(year) && year >= 1900 && year <= 2200 ? { tahun: year } : {}),
    ...(typeof wilayah === 'string' && /^[\d.]{2,13}$/.test(wilayah) ? { wilayah } : {}),
  }
}

/** What the API takes of it, without the page. */
export function choiceOf({ berkas, program, tahun, wilayah }: EarlierAddress) {
  return { uploadId: berkas ?? null, programme: program ?? null, year: tahun ?? null, areaCode: wilayah ?? null }
}

const longestId = 200
