import { msg } from '@lingui/core/macro'
import { IconAlertTriangle, IconBan, IconCertificate, IconSend } from '@tabler/icons-react'
import type { Look } from '../../ui/LookBadge.tsx'
import type { Certificate, CertificateReceipt, PledgeDetail } from './pledge.query.ts'

const looks = {
  REQUESTED: { word: msg`Menunggu daerah`, tone: 'warn', icon: IconSend },
  ISSUED: { word: msg`Berlaku`, tone: 'ok', icon: IconCertificate },
  REFUSED: { word: msg`Ditolak`, tone: 'mute', icon: IconBan },
  REVOKED: { word: msg`Dicabut`, tone: 'bad', icon: IconBan },
} as const satisfies Record<Certificate['state'], Look>

const uncovered: Look = { word: msg`Tidak lagi didukung penerimaan`, tone: 'bad', icon: IconAlertTriangle }

/** How a certificate stands: an issued one may no longer be covered by receipts. */
export function certificateLook({ state, isUncovered }: Pick<Certificate, 'state' | 'isUncovered'>): Look {
  return isUncovered ? uncovered : looks[state]
}

/** What a region has seen of a receipt. */
export const receiptEvidence = {
  INSURER_PAPER: msg`Bukti penerimaan dari BPJS Ketenagakerjaan`,
  INSURER_SYSTEM: msg`Catatan dalam sistem BPJS Ketenagakerjaan`,
  TRANSFER_PROOF: msg`Bukti transfer bank kepada BPJS Ketenagakerjaan`,
} as const satisfies Record<NonNullable<CertificateReceipt['evidence']>, unknown>

/** Why no certificate can be asked for now. */
export const certificateHindrances = {
  NOT_APPROVED: msg`Piagam dapat diminta setelah angka janji disetujui dan iurannya diterima BPJS.`,
  REQUESTED: msg`Permintaan Anda menunggu keputusan daerah.`,
  NOT_RECEIVED: msg`BPJS belum menerima iuran dari janji ini. Catat penerimaannya; daerah atau jawaban BPJS yang membuktikannya.`,
  MONTHS_CERTIFIED: msg`Semua bulan yang diterima sudah berpiagam.`,
  FEW_WORKERS: msg`Yang diterima menyangkut kurang dari lima pekerja. Tunggu sampai iuran lebih banyak pekerja diterima.`,
} as const satisfies Record<NonNullable<PledgeDetail['certificateHindrance']>, unknown>
