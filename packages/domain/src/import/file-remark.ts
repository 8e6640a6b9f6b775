import type { AgeHint, AgeLimit } from '../worker/first-registration-age.ts'
import type { Severity } from './issue.ts'
import type { Language, Message } from './messages.ts'

/** What can be said of a file as a whole, when each of its rows may look well. */
export type FileRemarkCode =
  | 'NATIONAL_IDS_ROUNDED'
  | 'FILE_OF_OTHER_AREA'
  | 'NATIONAL_IDS_END_ALIKE'
  | 'BIRTH_DATES_ALIKE'
  | 'BIRTH_DATES_FIRST_OF_JANUARY'
  | 'COLUMN_ALIKE'
  | AgeHint

export interface FileRemark {
  readonly code: FileRemarkCode
  /** How many rows it is true of. */
  readonly rows: number
  /** Of how many that say anything there. */
  readonly of: number
  /** The column that it is about, as it is called in the file. */
  readonly header: string | null
  /** The regency or city that the people are of, where it is another one. */
  readonly areaCode: string | null
  /** Of ages: the limit that they are past, or have not reached. */
  readonly limit?: AgeLimit
}

/** ERROR: nothing is saved until somebody says that they have compared the NIKs with the people's cards. */
export function severityOfRemark(code: FileRemarkCode): Severity {
  if (code === 'AGE_PAST_FIRST_REGISTRATION' || code === 'AGE_BEFORE_FIRST_REGISTRATION') return 'INFO'
  return code === 'NATIONAL_IDS_ROUNDED' ? 'ERROR' : 'WARNING'
}

/** Whether an officer must say of a file that it holds all the same, before it is saved. */
export function mustBeConfirmed({ code }: FileRemark): boolean {
  return severityOfRemark(code) === 'ERROR'
}

/**
 * Reason and remedy of a remark. No value of anybody stands in it.
 *
 * @param areaName of the area that it names
 */
export function remarkMessage(remark: FileRemark, language: Language, areaName: string | null = null): Message {
  const number = (count: number) => count.toLocaleString(language === 'id' ? 'id-ID' : 'en-GB')
  const share =
    language === 'id'
      ? `${number(remark.rows)} dari ${number(remark.of)}`
      : `${number(remark.rows)} of ${number(remark.of)}`
  return WORDS[remark.code][language](share, remark.header ?? '', areaName, limitOf(remark))
}

/** `65 (PP 44/2015)` */
function limitOf({ limit }: FileRemark): string {
  if (limit === undefined) return ''
  return limit.basis === null ? String(limit.years) : `${limit.years} (${limit.basis})`
}

type Words = Readonly<
  Record<Language, (share: string, header: string, areaName: string | null, limit: string) => Message>
>

const WORDS: Readonly<Record<FileRemarkCode, Words>> = {
  NATIONAL_IDS_ROUNDED: {
    id: (share) => ({
      reason: `${share} NIK berakhir 0: berkas ini pernah disimpan dengan kolom NIK berupa angka. Excel hanya menyimpan 15 digit, sehingga NIK-nya rusak.`,
      remedy: 'Jangan disimpan. Minta berkas dari daftar aslinya, dengan kolom NIK berformat teks.',
    }),
    en: (share) => ({
      reason: `${share} NIKs end in 0: the file was once saved with the NIKs as numbers. Excel keeps 15 digits, so these NIKs are spoilt.`,
      remedy: 'Do not save it. Ask for a file made from the original list, with the NIK column formatted as text.',
    }),
  },
  FILE_OF_OTHER_AREA: {
    id: (share, _header, area) => ({
      reason: `Orang pada ${share} baris tinggal di luar wilayah Anda: berkas ini tampaknya milik ${area ?? 'wilayah lain'}.`,
      remedy: 'Pastikan berkasnya benar; bila salah kirim, buang impor ini dan teruskan kepada yang berwenang.',
    }),
    en: (share, _header, area) => ({
      reason: `The people of ${share} rows live outside your area: the file seems to be that of ${area ?? 'another area'}.`,
      remedy: 'Make sure that it is the right file; if not, discard the import and pass it on to who is in charge.',
    }),
  },
  NATIONAL_IDS_END_ALIKE: {
    id: (share) => ({
      reason: `${share} NIK berakhir dengan empat angka yang sama.`,
      remedy: 'Cocokkan beberapa NIK dengan KTP; mungkin kolomnya diisi dengan menyeret satu sel.',
    }),
    en: (share) => ({
      reason: `${share} NIKs end in the same four digits.`,
      remedy: 'Compare some with the identity cards; the column may have been filled by dragging one cell.',
    }),
  },
  BIRTH_DATES_ALIKE: {
    id: (share) => ({
      reason: `${share} orang bertanggal lahir sama.`,
      remedy: 'Tanyakan kepada pengirim; mungkin kolomnya diisi dengan menyeret satu sel.',
    }),
    en: (share) => ({
      reason: `${share} people have the same birth date.`,
      remedy: 'Ask the sender; the column may have been filled by dragging one cell.',
    }),
  },
  BIRTH_DATES_FIRST_OF_JANUARY: {
    id: (share) => ({
      reason: `${share} orang bertanggal lahir 1 Januari: mungkin hanya tahunnya yang diketahui.`,
      remedy: 'Minta tanggal lahir lengkap seperti pada KTP.',
    }),
    en: (share) => ({
      reason: `${share} people are born on 1 January: perhaps only the year was known.`,
      remedy: 'Ask for whole birth dates, as on the identity cards.',
    }),
  },
  COLUMN_ALIKE: {
    id: (share, header) => ({
      reason: `Kolom “${header}” berisi nilai yang sama pada ${share} baris.`,
      remedy: 'Nilai ini lazimnya berbeda untuk tiap orang. Minta isinya yang benar, atau jangan petakan kolom ini.',
    }),
    en: (share, header) => ({
      reason: `The column “${header}” has the same value in ${share} rows.`,
      remedy: 'It should differ from person to person. Ask for the true values, or leave the column out.',
    }),
  },
  AGE_PAST_FIRST_REGISTRATION: {
    id: (share, _header, _area, limit) => ({
      reason: `${share} orang sudah melewati batas usia pendaftaran pertama, yaitu di bawah ${limit}.`,
      remedy: 'Tetap dicatat, tetapi tidak dapat ditetapkan sebagai peserta baru. Periksa tanggal lahirnya.',
    }),
    en: (share, _header, _area, limit) => ({
      reason: `${share} people are past the age of a first registration, which is under ${limit}.`,
      remedy: 'They are kept, but cannot be designated as new members. Check their birth dates.',
    }),
  },
  AGE_BEFORE_FIRST_REGISTRATION: {
    id: (share, _header, _area, limit) => ({
      reason: `${share} orang belum mencapai usia pendaftaran pertama, yaitu ${limit}.`,
      remedy: 'Tetap dicatat, tetapi belum dapat ditetapkan. Periksa tanggal lahirnya.',
    }),
    en: (share, _header, _area, limit) => ({
      reason: `${share} people have not reached the age of a first registration, which is ${limit}.`,
      remedy: 'They are kept, but cannot be designated yet. Check their birth dates.',
    }),
  },
}
