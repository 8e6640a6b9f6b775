import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Job } from './job.query.ts'

/** What a job does, as its heading. */
export const jobKindWords: Readonly<Record<Job['kind'], MessageDescriptor>> = {
  IMPORT_ANNOTATE: msg`Berkas impor beserta alasan`,
  IMPORT_STAGE: msg`Pemeriksaan berkas impor`,
  IMPORT_COMMIT: msg`Penyimpanan data impor`,
  IMPORT_REVERT: msg`Pembatalan impor`,
  PROPOSALS_DECIDE: msg`Putusan atas usulan perbaikan`,
  DUPLICATES_DECIDE: msg`Keputusan massal data ganda`,
  DUPLICATES_UNDO: msg`Pembatalan keputusan massal`,
  DUPLICATES_SEARCH: msg`Pencarian data ganda`,
  WORKER_EXPORT: msg`Ekspor daftar pekerja`,
  WORKER_BULK_CHANGE: msg`Perubahan massal`,
  AUDIT_EXPORT: msg`Ekspor catatan audit`,
  CLAIM_SUBMISSION: msg`Berkas pengajuan klaim ke BPJS`,
  CLAIM_ANSWERS: msg`Pembacaan jawaban BPJS atas klaim`,
  CLAIM_ANSWERS_APPLY: msg`Penerapan jawaban BPJS atas klaim`,
  LIFE_EVENT_LIST: msg`Pembacaan daftar peristiwa`,
  LIFE_EVENT_LIST_CONFIRM: msg`Pelaporan daftar peristiwa`,
  FIGURE_LIST: msg`Pembacaan daftar angka`,
  LIFE_EVENT_LIST_WITHDRAW: msg`Penarikan daftar peristiwa`,
  EARLIER_BENEFITS: msg`Pembacaan daftar klaim terdahulu`,
  SCHOLARSHIP_EXPORT: msg`Ekspor beasiswa anak`,
  CLAIM_EXPORT: msg`Ekspor klaim keluarga`,
  CREDIT_EXPORT: msg`Ekspor kelebihan iuran`,
  PLEDGE_EXPORT: msg`Ekspor janji CSR`,
  AGREEMENT_EXPORT: msg`Ekspor daftar perjanjian`,
  REGULATION_EXPORT: msg`Ekspor daftar peraturan`,
  ROUND_EXPORT: msg`Ekspor kemajuan putaran`,
  REVERIFICATION_EXPORT: msg`Ekspor daftar kerja verifikasi ulang`,
  COHORT_COMPUTE: msg`Penghitungan kohort`,
  COHORT_EXPORT: msg`Ekspor kohort terkunci`,
  CHECK_REQUEST: msg`Berkas pertanyaan pemadanan`,
  CHECKS_DECIDE: msg`Keputusan pemadanan banyak orang`,
  DECREE_CLEAN_PAPER: msg`Naskah bersih keputusan`,
  DECREE_SCAN_COMPARE: msg`Perbandingan pindaian dengan naskah bersih`,
  CONTRIBUTION_ANSWER: msg`Pembacaan jawaban BPJS`,
  RECONCILIATION: msg`Pembacaan berkas rekonsiliasi`,
  PAYMENT_ORDER_EXPORT: msg`Ekspor perintah pembayaran`,
  CONTRIBUTION_EXPORT: msg`Ekspor daftar iuran`,
  REGISTRATION_EXPORT: msg`Ekspor daftar pendaftaran`,
  DECREE_ANNEX: msg`Berkas lampiran keputusan`,
}

/** What it is at. A step that has no words yet is simply work. */
const stepWords: Readonly<Record<string, MessageDescriptor>> = {
  DETECTING: msg`Mengenali lembar dan kolom`,
  READING: msg`Membaca dan memeriksa baris`,
  LOOKING_UP: msg`Mencocokkan dengan yang sudah terdaftar`,
  COMPARING: msg`Mencari kemungkinan data ganda`,
  ANNOTATING: msg`Menyusun berkas beserta alasan`,
  PREPARING: msg`Menyiapkan perubahan`,
  COMMITTING: msg`Menyimpan semuanya bersamaan`,
  DECIDING: msg`Memutuskan usulan satu per satu`,
  DECIDING_PAIRS: msg`Memutuskan pasangan satu per satu`,
  UNDOING_PAIRS: msg`Membatalkan keputusan satu per satu`,
  REVERTING: msg`Mengembalikan semuanya bersamaan`,
  COHORT_PLACING: msg`Menilai, mengurutkan, dan mengisi kuota`,
}

export function jobStepWords(step: string | null): MessageDescriptor {
  return (step === null ? undefined : stepWords[step]) ?? msg`Sedang dikerjakan`
}

/** What the counts of a result are called. */
export const resultWords: Readonly<Record<string, MessageDescriptor>> = {
  rows: msg`Baris`,
  eligible: msg`Layak`,
  members: msg`Anggota`,
  reserves: msg`Cadangan`,
  created: msg`Dibuat baru`,
  updated: msg`Diperbarui`,
  proposed: msg`Diusulkan ke pengampu`,
  noted: msg`Penolakan dicatat`,
  accepted: msg`Usulan diterima`,
  refused: msg`Usulan ditolak`,
  open: msg`Tetap menunggu, perlu dilihat`,
  withdrawn: msg`Ditarik dari daftar`,
  restored: msg`Dikembalikan ke keadaan lama`,
  proposals: msg`Usulan ditarik`,
  decided: msg`Pasangan diputuskan`,
  left: msg`Dibiarkan, perlu dilihat`,
  reopened: msg`Keputusan dibatalkan`,
  kept: msg`Tetap, karena sudah berubah`,
  compared: msg`Orang dibandingkan`,
  found: msg`Pasangan baru`,
  skipped: msg`Dilewati, sudah sama`,
  invalid: msg`Tidak disimpan, perlu perbaikan`,
  changed: msg`Diubah`,
  unchanged: msg`Tidak berubah`,
  failed: msg`Gagal`,
  posted: msg`Dibukukan`,
  rejected: msg`Ditolak BPJS`,
  known: msg`Sudah diketahui`,
  unposted: msg`Perlu dilihat`,
}

/** The counts that a job left, of those that have a name, in the order in which they were left. */
export function countsOf(result: string | null): readonly (readonly [words: MessageDescriptor, count: number])[] {
  const counts: unknown = result === null ? null : JSON.parse(result)
  if (typeof counts !== 'object' || counts === null) return []
  return Object.entries(counts).flatMap(([key, count]) => {
    const words = resultWords[key]
    return words !== undefined && typeof count === 'number' ? [[words, count] as const] : []
  })
}
