import { databaseRefusal } from '../../platform/database-refusal.ts'
import { ConflictError, type ErrorText } from '../../platform/errors.ts'
import { asAnotherPersonError } from '../access/public.ts'

const TEXTS = {
  CHECK_TASK_SETTLED: {
    id: 'Tugas ini sudah selesai atau dibatalkan. Muat ulang halaman untuk melihat hasilnya.',
    en: 'This task is done or was called off. Reload the page to see what came of it.',
  },
  CHECK_TASK_CHANGED: {
    id: 'Tugas ini baru saja diubah orang lain. Muat ulang, lalu putuskan lagi.',
    en: 'Somebody else has just changed this task. Reload it, then decide again.',
  },
  CHECK_ASSIGNEE: {
    id: 'Orang ini bukan (lagi) anggota instansi Anda yang dapat memeriksa. Pilih petugas lain.',
    en: 'This person is not, or no longer, a member of your organisation who can check people. Choose somebody else.',
  },
  CHECK_ASSIGNEE_OUTSIDE: {
    id: 'Sebagian orang tinggal di luar wilayah petugas ini. Pilih petugas lain, atau persempit daftarnya.',
    en: 'Some of the people live outside of this officer’s area. Choose somebody else, or narrow the list.',
  },
  CHECK_NOBODY: {
    id: 'Tidak ada orang yang dapat diperiksa pada pilihan ini: datanya tidak dapat Anda buka, sudah meninggal, atau sudah punya tugas. Ubah pilihannya.',
    en: 'There is nobody to check in this selection: their records are not yours to open, they have died, or they have a task already. Change it.',
  },
  CHECK_DECIDED: {
    id: 'Hasil ini sudah diputuskan. Muat ulang halaman.',
    en: 'This result has been decided already. Load the page again.',
  },
  CHECK_SUPERSEDED: {
    id: 'Ada hasil yang lebih baru tentang orang ini, atau berkasnya sudah dibatalkan. Putuskan hasil yang terbaru.',
    en: 'There is a newer result about this person, or its file was taken back. Decide the newest one.',
  },
  CHECK_STATUS_OF_OTHERS: {
    id: 'Data orang ini dikelola pihak lain; hanya pengelolanya yang menetapkan statusnya. Beri tahu mereka.',
    en: 'Somebody else keeps this person’s record, and only they say where the person stands. Tell them.',
  },
} as const satisfies Readonly<Record<string, ErrorText>>

/** What stands in the way of a step of verification, in words. */
export function checkConflict(code: keyof typeof TEXTS, details: Readonly<Record<string, string>> = {}): ConflictError {
  return new ConflictError(code, TEXTS[code], details)
}

const BY_CONSTRAINT: Readonly<Record<string, keyof typeof TEXTS>> = {
  check_task_is_settled: 'CHECK_TASK_SETTLED',
  check_task_assignee: 'CHECK_ASSIGNEE',
  check_result_taken_back: 'CHECK_SUPERSEDED',
  check_decision_pkey: 'CHECK_DECIDED',
}

/** What the database refused because somebody else was faster, in the words of the same refusal here. */
export async function inCheckWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const code = BY_CONSTRAINT[databaseRefusal(error)?.constraint ?? '']
    throw code === undefined ? asAnotherPersonError(error) : checkConflict(code)
  }
}
