import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { AnswerFault, AnswerField, AnswerOutcome } from '@payung/domain/benefit/claim-answer-file'
import {
  IconAlertTriangle,
  IconArrowsShuffle,
  IconCircleCheck,
  IconCopy,
  IconHourglass,
  IconQuestionMark,
} from '@tabler/icons-react'
import type { Look } from '../../ui/LookBadge.tsx'
import type { Verdict } from './claim-answers.query.ts'

export const verdictLooks = {
  APPLIES: { word: msg`Dapat diterapkan`, tone: 'info', icon: IconHourglass },
  APPLIED: { word: msg`Sudah diterapkan`, tone: 'ok', icon: IconCircleCheck },
  REFUSED: { word: msg`Tertahan`, tone: 'bad', icon: IconAlertTriangle },
  CONFLICT: { word: msg`Berbeda dari jawaban sebelumnya`, tone: 'bad', icon: IconAlertTriangle },
  MORE_THAN_DUE: { word: msg`Lebih besar dari haknya`, tone: 'bad', icon: IconAlertTriangle },
  UNKNOWN_CASE: { word: msg`Nomor kasus tidak dikenal`, tone: 'warn', icon: IconQuestionMark },
  OUT_OF_ORDER: { word: msg`Tidak pada gilirannya`, tone: 'warn', icon: IconArrowsShuffle },
  UNREADABLE: { word: msg`Tidak terbaca`, tone: 'warn', icon: IconAlertTriangle },
  REPEATED: { word: msg`Sudah tercatat`, tone: 'mute', icon: IconCopy },
} as const satisfies Record<Verdict, Look>

/** In the order in which somebody looks at them. */
export const verdictOrder = Object.keys(verdictLooks) as readonly Verdict[]

/** What to do with a row; nothing where it is done. */
export const remedyWords: Readonly<Record<Exclude<Verdict, 'APPLIED' | 'UNREADABLE' | 'REFUSED'>, MessageDescriptor>> =
  {
    APPLIES: msg`Periksa, lalu tekan Terapkan.`,
    CONFLICT: msg`Tanyakan kepada cabang BPJS mana yang benar, lalu perbaiki di halaman klaim atau minta berkas baru.`,
    MORE_THAN_DUE: msg`Cocokkan surat BPJS dengan haknya. Mungkin jawaban untuk klaim lain.`,
    UNKNOWN_CASE: msg`Cocokkan nomornya dengan halaman klaim. Mungkin klaim pemerintah lain.`,
    OUT_OF_ORDER: msg`Lihat tahap klaimnya. Klaim belum diajukan, sudah lebih jauh, atau tanggalnya sebelum langkah terakhir.`,
    REPEATED: msg`Tidak perlu apa-apa.`,
  }

export const outcomeWords: Readonly<Record<AnswerOutcome, MessageDescriptor>> = {
  RECEIVED: msg`Diterima dan diperiksa`,
  RETURNED: msg`Dikembalikan`,
  APPROVED: msg`Disetujui`,
  REJECTED: msg`Ditolak`,
  PAID: msg`Dibayar`,
}

export const answerFieldWords: Readonly<Record<AnswerField, MessageDescriptor>> = {
  caseNumber: msg`Nomor kasus`,
  insurerNumber: msg`Nomor klaim BPJS`,
  outcome: msg`Hasil`,
  onDay: msg`Tanggal hasil`,
  approved: msg`Disetujui`,
  paid: msg`Dibayar`,
  reason: msg`Alasan`,
}

export const answerFaultWords: Readonly<Record<AnswerFault, MessageDescriptor>> = {
  CASE_NUMBER_UNREADABLE: msg`Bukan nomor kasus. Salin dari berkas pengajuan, misalnya KLM-4F2A9C-0B7D31.`,
  INSURER_NUMBER_UNREADABLE: msg`Nomor klaim BPJS kosong, terlalu panjang, atau seperti NIK.`,
  OUTCOME_UNREADABLE: msg`Hasil tidak dikenal. Tulis DITERIMA, DIKEMBALIKAN, DISETUJUI, DITOLAK, atau DIBAYAR.`,
  DAY_UNREADABLE: msg`Bukan tanggal. Tulis misalnya 31/10/2026.`,
  DAY_IN_FUTURE: msg`Sesudah hari ini. Perbaiki tanggalnya.`,
  APPROVED_UNREADABLE: msg`Jumlah yang disetujui bukan rupiah utuh di atas nol.`,
  PAID_UNREADABLE: msg`Jumlah yang dibayar bukan rupiah utuh di atas nol.`,
  REASON_MISSING: msg`Alasannya belum ditulis. Yang dikembalikan atau ditolak perlu alasan.`,
  REASON_HAS_NUMBER: msg`Alasannya memuat nomor seperti NIK. Hapus nomornya.`,
  TWICE_IN_FILE: msg`Kasus dan hasil yang sama sudah ada di baris sebelumnya.`,
}
