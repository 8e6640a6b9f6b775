/** What may keep the local PostgreSQL from running; each has its remedy in {@link LocalPostgresError.text}. */
export type LocalPostgresFault =
  | 'DATA_DIRECTORY_VERSION'
  | 'PERMISSION'
  | 'PORT_BUSY'
  | 'START_TIMED_OUT'
  | 'START_FAILED'
  | 'LOCK_EMPTY'
  | 'NO_BINARIES'
  | 'KEYS_MISSING'

/** One sentence in each language of the product: what is wrong, where, and what to do. */
export interface Sentence {
  readonly id: string
  readonly en: string
}

/** A condition that the person at the machine can mend; anything else is a defect and throws as it is. */
export class LocalPostgresError extends Error {
  override readonly name = 'LocalPostgresError'
  readonly code: LocalPostgresFault
  readonly text: Sentence

  constructor(code: LocalPostgresFault, text: Sentence, options?: ErrorOptions) {
    super(text.en, options)
    this.code = code
    this.text = text
  }
}

export function wrongVersion(directory: string, actual: string, expected: string): LocalPostgresError {
  return new LocalPostgresError('DATA_DIRECTORY_VERSION', {
    id: `Folder data ${directory} dibuat oleh PostgreSQL ${actual}, sedangkan versi ini memerlukan ${expected}: pilih PAYUNG_DATA_DIR lain, atau pulihkan cadangan ke folder baru.`,
    en: `The data directory ${directory} was made by PostgreSQL ${actual}, but this version needs ${expected}: choose another PAYUNG_DATA_DIR, or restore a backup into a new one.`,
  })
}

export function missingPermission(path: string, cause?: unknown): LocalPostgresError {
  return new LocalPostgresError(
    'PERMISSION',
    {
      id: `PostgreSQL tidak berhak memakai ${path}: jalankan sebagai pemilik folder itu, beri hak tulis, atau pilih PAYUNG_DATA_DIR lain.`,
      en: `PostgreSQL may not use ${path}: run as the owner of that folder, grant write permission, or choose another PAYUNG_DATA_DIR.`,
    },
    { cause },
  )
}

export function keysMissing(dataDir: string): LocalPostgresError {
  return new LocalPostgresError('KEYS_MISSING', {
    id: `Folder ${dataDir} berisi data, tetapi secrets.json dengan kuncinya tidak ada: pulihkan berkas itu dari cadangan, atau isi PAYUNG_KEYS.`,
    en: `The directory ${dataDir} holds data, but not the secrets.json with its keys: restore that file from the backup, or set PAYUNG_KEYS.`,
  })
}

export function portBusy(port: number): LocalPostgresError {
  return new LocalPostgresError('PORT_BUSY', {
    id: `Port ${port} untuk PostgreSQL sedang dipakai program lain: hentikan program itu atau pilih port lain.`,
    en: `Port ${port} for PostgreSQL is in use by another program: stop that program or choose another port.`,
  })
}

export function startTimedOut(seconds: number, logFile: string): LocalPostgresError {
  return new LocalPostgresError('START_TIMED_OUT', {
    id: `PostgreSQL belum siap setelah ${seconds} detik: baca ${logFile}, lalu coba lagi.`,
    en: `PostgreSQL was not ready after ${seconds} seconds: read ${logFile}, then try again.`,
  })
}

export function startFailed(reason: string, logFile: string): LocalPostgresError {
  return new LocalPostgresError('START_FAILED', {
    id: `PostgreSQL berhenti saat dimulai ("${reason}"): baca ${logFile}.`,
    en: `PostgreSQL stopped while starting ("${reason}"): read ${logFile}.`,
  })
}

export function lockEmpty(lockFile: string): LocalPostgresError {
  return new LocalPostgresError('LOCK_EMPTY', {
    id: `Berkas kunci ${lockFile} kosong, seperti yang tertinggal setelah listrik padam saat PostgreSQL baru dimulai: pastikan tidak ada PostgreSQL lain yang memakai folder itu, hapus berkas kunci itu, lalu coba lagi.`,
    en: `The lock file ${lockFile} is empty, as a power cut leaves it while PostgreSQL starts: make sure that no other PostgreSQL uses that directory, delete the lock file, then try again.`,
  })
}

export function noBinaries(platform: string, cause: unknown): LocalPostgresError {
  return new LocalPostgresError(
    'NO_BINARIES',
    {
      id: `PostgreSQL bawaan tidak tersedia untuk ${platform}: isi DATABASE_URL dengan server PostgreSQL 18 milik sendiri.`,
      en: `There is no embedded PostgreSQL for ${platform}: set DATABASE_URL to a PostgreSQL 18 server of your own.`,
    },
    { cause },
  )
}
