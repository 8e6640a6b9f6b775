/**
 * Why a file cannot be read at all. HEADER_NOT_FOUND is for the caller, who alone knows what a header looks like;
 * SHEET_NOT_FOUND answers a sheet name that a person typed.
 */
export type TableRefusalCode =
  | 'FILE_EMPTY'
  | 'FILE_TYPE'
  | 'FILE_DAMAGED'
  | 'FILE_ENCRYPTED'
  | 'FILE_TOO_LARGE'
  | 'HEADER_NOT_FOUND'
  | 'SHEET_NOT_FOUND'

/** What is wrong and what to do about it, in both languages of the console. */
export interface RefusalText {
  readonly id: string
  readonly en: string
}

/** The file is refused as a whole: nothing that was read from it before may be kept. */
export class TableRefusal extends Error {
  override readonly name = 'TableRefusal'
  readonly code: TableRefusalCode
  readonly text: RefusalText

  /** @param cause for the log of the developer; it may quote the file, so it is never shown */
  constructor(code: TableRefusalCode, text: RefusalText, cause?: unknown) {
    super(`${text.id} / ${text.en}`, cause === undefined ? undefined : { cause })
    this.code = code
    this.text = text
  }
}

export function emptyFile(): TableRefusal {
  return new TableRefusal('FILE_EMPTY', {
    id: 'Berkas kosong: tidak ada sel yang terisi. Periksa apakah berkas yang benar yang dipilih, lalu unggah lagi.',
    en: 'The file is empty: no cell is filled. Check that the right file was chosen, then upload again.',
  })
}

/** @param place where reading stopped, such as "row 12"; never the content of a cell */
export function damagedFile(place?: RefusalText, cause?: unknown): TableRefusal {
  return new TableRefusal(
    'FILE_DAMAGED',
    {
      id: `Berkas rusak atau tidak lengkap${place ? ` (${place.id})` : ''}. Buka di Excel atau LibreOffice, simpan ulang sebagai .xlsx, lalu unggah lagi.`,
      en: `The file is damaged or incomplete${place ? ` (${place.en})` : ''}. Open it in Excel or LibreOffice, save it again as .xlsx, then upload again.`,
    },
    cause,
  )
}

export function encryptedFile(): TableRefusal {
  return new TableRefusal('FILE_ENCRYPTED', {
    id: 'Berkas dilindungi kata sandi. Buka di Excel, hapus kata sandinya (File > Info > Protect Workbook), simpan, lalu unggah lagi.',
    en: 'The file is protected by a password. Open it in Excel, remove the password (File > Info > Protect Workbook), save, then upload again.',
  })
}

/** @param what the limit that was passed, such as "more than 1,000 columns" */
export function tooLargeFile(what: RefusalText): TableRefusal {
  return new TableRefusal('FILE_TOO_LARGE', {
    id: `Berkas terlalu besar: ${what.id}. Hapus yang tidak perlu atau bagi menjadi beberapa berkas, lalu unggah lagi.`,
    en: `The file is too large: ${what.en}. Remove what is not needed or split it into several files, then upload again.`,
  })
}

export function noSuchSheet(): TableRefusal {
  return new TableRefusal('SHEET_NOT_FOUND', {
    id: 'Lembar yang diminta tidak ada di berkas ini. Pilih salah satu lembar yang ada.',
    en: 'The requested sheet is not in this file. Choose one of its sheets.',
  })
}
