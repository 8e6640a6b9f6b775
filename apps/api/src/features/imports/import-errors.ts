import { databaseRefusal } from '../../platform/database-refusal.ts'
import { ConflictError, DomainError } from '../../platform/errors.ts'

/** The step that was asked for does not follow from where the import is; a second click usually. */
export function wrongState(): ConflictError {
  return new ConflictError('IMPORT_STATE', {
    id: 'Langkah ini tidak berlaku lagi untuk impor ini. Muat ulang halaman untuk melihat keadaannya sekarang.',
    en: 'This step no longer applies to the import. Reload the page to see where it is now.',
  })
}

export function tooManyImports(perDay: number): ConflictError {
  return new ConflictError('IMPORTS_PER_DAY', {
    id: `Anda sudah mengunggah ${perDay} impor hari ini. Gabungkan berkas, atau lanjutkan besok.`,
    en: `You have uploaded ${perDay} imports today. Join the files, or go on tomorrow.`,
  })
}

export function nothingToCommit(): ConflictError {
  return new ConflictError('NOTHING_TO_IMPORT', {
    id: 'Tidak ada baris yang dapat disimpan. Perbaiki berkas menurut catatannya, lalu unggah lagi.',
    en: 'No row of this file can be saved. Mend the file as its notes say, then upload again.',
  })
}

export function nothingRemembered(): ConflictError {
  return new ConflictError('NOTHING_REMEMBERED', {
    id: 'Susunan kolom berkas ini tidak diambil dari ingatan, jadi tidak ada yang dilupakan. Ubah kolomnya di langkah pemetaan.',
    en: 'The columns of this file do not come from memory, so there is nothing to forget. Change them in the mapping step.',
  })
}

/** Why a file of proposals was not saved although its review was open: what the part of the round has become meanwhile. Null for anything else. */
export function taskRefusal(error: unknown): DomainError | null {
  const constraint = databaseRefusal(error)?.constraint
  if (constraint === 'round_task_quota')
    return new DomainError('ROUND_QUOTA', {
      id: 'Usulan dalam berkas ini melebihi sisa kuota, jadi tidak satu pun disimpan. Kurangi berkasnya, atau batalkan usulan lain.',
      en: 'The file proposes more people than the quota still has room for, so nobody was proposed. Shorten it, or take other proposals back.',
    })
  if (constraint === 'round_task_is_sent')
    return new DomainError('ROUND_TASK_SENT', {
      id: 'Usulan putaran ini sudah dikirim atau putarannya ditutup, jadi berkas ini tidak disimpan lagi.',
      en: 'The proposals of this round have been sent, or the round is closed, so this file is not saved any more.',
    })
  return null
}

export function unconfirmedRemarks(): ConflictError {
  return new ConflictError('IMPORT_REMARKS_UNCONFIRMED', {
    id: 'NIK di berkas ini tampaknya rusak. Minta berkas dengan kolom NIK berformat teks, atau nyatakan dahulu bahwa NIK-nya sudah dicocokkan dengan KTP.',
    en: 'The NIKs of this file seem to be spoilt. Ask for a file whose NIK column is text, or say first that they were compared with the identity cards.',
  })
}
