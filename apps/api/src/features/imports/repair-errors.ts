import { ConflictError, ValidationError } from '../../platform/errors.ts'

export function invalidRepair(path: string, code: string, id: string, en: string): ValidationError {
  return new ValidationError([{ path, code, severity: 'ERROR', text: { id, en } }])
}

export function rowUnknown(path: string): ValidationError {
  return invalidRepair(
    path,
    'ROW_UNKNOWN',
    'Baris ini tidak ada dalam impor. Muat ulang halaman.',
    'The import has no such row. Reload the page.',
  )
}

const ROWS_NAMED_MAX = 5

/** Somebody else was faster: what they changed stays until who asked has seen it. */
export function repairConflict(rows: readonly number[], by: string | null): ConflictError {
  const named = rows.slice(0, ROWS_NAMED_MAX).join(', ')
  const [whoId, whoEn] = by === null ? ['petugas lain', 'somebody else'] : [by, by]
  return new ConflictError(
    'REPAIR_CONFLICT',
    {
      id: `Baris ${named} baru saja diubah oleh ${whoId}. Lihat isinya sekarang, lalu ulangi bila masih perlu.`,
      en: `Row ${named} has just been changed by ${whoEn}. Look at what it says now, then repeat if it is still needed.`,
    },
    { rows: rows.slice(0, 100).join(',') },
  )
}

export function nothingToUndo(): ConflictError {
  return new ConflictError('NOTHING_TO_UNDO', {
    id: 'Tidak ada perbaikan Anda yang dapat diurungkan atau diulangi di impor ini.',
    en: 'There is no repair of yours to undo or redo in this import.',
  })
}

export function neverIgnored(): ConflictError {
  return new ConflictError('ISSUE_NOT_IGNORABLE', {
    id: 'Hanya peringatan yang dapat dibiarkan. Perbaiki kesalahan ini, atau keluarkan barisnya dengan alasan.',
    en: 'Only a warning can be left. Mend this error, or leave the row out with a reason.',
  })
}
