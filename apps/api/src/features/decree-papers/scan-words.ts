import type { ScanFault } from '@payung/domain/decree/scan-comparison'
import { ConflictError, type ErrorText } from '../../platform/errors.ts'
import { decreePaperMessages } from './decree-papers.messages.ts'

/** More would not be read. */
const NAMED_MAX = 5

/** Says which pages of a scan are not those of the clean paper. */
export function scanDiffers(faults: readonly ScanFault[], count: number): ConflictError {
  const named = faults.slice(0, NAMED_MAX).map((fault) => wordsOf(fault, count))
  const more = faults.length - named.length
  const faultsIn = (language: 'id' | 'en') => named.map((words) => words[language]).join(' ')
  const left = {
    id: `Masih ada ${more} ketidakcocokan lain.`,
    en: more === 1 ? 'There is 1 more difference.' : `There are ${more} more differences.`,
  }
  const listed = (language: 'id' | 'en') => (more > 0 ? `${faultsIn(language)} ${left[language]}` : faultsIn(language))
  return new ConflictError(decreePaperMessages.SCAN_DIFFERS({ faults: { id: listed('id'), en: listed('en') } }))
}

const PARTS = { TEXT: { id: 'naskah', en: 'text' }, ANNEX: { id: 'lampiran', en: 'annex' } } as const

function wordsOf(fault: ScanFault, count: number): ErrorText {
  switch (fault.kind) {
    case 'OTHER_DECREE':
      return {
        id: `Halaman ${fault.page} berasal dari keputusan lain (kode ${fault.code}).`,
        en: `Page ${fault.page} is of another decree (code ${fault.code}).`,
      }
    case 'OTHER_VERSION':
      return {
        id: `Halaman ${fault.page} berasal dari naskah lama keputusan ini (kode ${fault.code}); cetak naskah bersih yang sekarang.`,
        en: `Page ${fault.page} is of an earlier paper of this decree (code ${fault.code}); print the clean paper of today.`,
      }
    case 'TWICE':
      return {
        id: `Halaman ${fault.page} sudah ada sebelumnya (kode ${fault.code}).`,
        en: `Page ${fault.page} was there before (code ${fault.code}).`,
      }
    case 'OTHER_PAPER':
      return {
        id: `Halaman ${fault.page} tidak memuat kode halaman. Bila itu naskah bersih yang hurufnya dibaca keliru oleh pemindai, pindai ulang sebagai gambar.`,
        en: `Page ${fault.page} carries no page code. If it is the clean paper and the scanner misread its letters, scan it again as a picture.`,
      }
    case 'MISSING':
      return {
        id: `Halaman ${fault.page} ${PARTS[fault.part].id} tidak ada (kode ${fault.code}).`,
        en: `Page ${fault.page} of the ${PARTS[fault.part].en} is missing (code ${fault.code}).`,
      }
    case 'PAGE_COUNT': {
      const { text, annex } = fault
      const [withAnnex, withAnnexEn] =
        annex === 0
          ? ['', '']
          : [` atau ${text + annex} halaman bersama lampirannya`, ` or ${text + annex} with its annex`]
      return {
        id: `Berkas ini ${count} halaman, naskah bersih ${text} halaman${withAnnex}.`,
        en: `This file has ${count} ${count === 1 ? 'page' : 'pages'}, the clean paper ${text}${withAnnexEn}.`,
      }
    }
  }
}

/** A file that no program can open. */
export function scanUnreadable(isLocked: boolean): ConflictError {
  return isLocked
    ? new ConflictError(decreePaperMessages.SCAN_UNREADABLE())
    : new ConflictError(decreePaperMessages['SCAN_UNREADABLE/scanUnreadable']())
}
