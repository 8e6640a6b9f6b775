import type { AnswerProfileCode } from '@payung/domain/import/import-profile'
import { messageOf } from '@payung/domain/import/messages'
import { TableRefusal } from '@payung/table-files/table-refusal'
import type { Refusal } from '../import-runs.queries.ts'

export function refusalOf(code: 'HEADER_NOT_FOUND'): Refusal {
  return { code, ...textsOf(code) }
}

export function fileEmpty(): TableRefusal {
  return new TableRefusal('FILE_EMPTY', textsOf('FILE_EMPTY'))
}

function textsOf(code: 'HEADER_NOT_FOUND' | 'FILE_EMPTY') {
  const words = (language: 'id' | 'en') => {
    const { reason, remedy } = messageOf(code, language)
    return `${reason} ${remedy}`
  }
  return { id: words('id'), en: words('en') }
}

/** Somebody said that it is an answer, and its columns are not those of one. */
const NO_ANSWERS: Refusal = {
  code: 'HEADER_NOT_FOUND',
  id: 'Berkas ini bukan jawaban KPJ: kolom NIK, hasil (diterima/ditolak), dan KPJ atau alasan tidak ditemukan. Minta berkas jawaban kepada BPJS Ketenagakerjaan, atau impor sebagai daftar orang.',
  en: 'This is no KPJ answer: columns for NIK, verdict (diterima/ditolak) and KPJ or reason were not found. Ask the insurer for the answer file, or import it as a list of people.',
}

/** The same of what a register was asked. */
const NO_CHECKS: Refusal = {
  code: 'HEADER_NOT_FOUND',
  id: 'Berkas ini bukan jawaban pemadanan: kolom NIK dan kolom jawaban tidak ditemukan. Minta jawaban pada berkas pertanyaan yang Anda kirim.',
  en: 'This is no answer of a register: columns for NIK and answer were not found. Ask for the answer in the file that you sent.',
}

/** A proposer's file names people by number. */
const NO_PROPOSALS: Refusal = {
  code: 'HEADER_NOT_FOUND',
  id: 'Kolom NIK tidak ditemukan, jadi tidak terbaca siapa yang diusulkan. Beri judul NIK pada kolomnya, lalu unggah lagi.',
  en: 'No column with NIKs was found, so nobody knows who is proposed. Name the column NIK, then upload again.',
}

/** A file is not of the profile that somebody named. */
export const OTHER_COLUMNS: Readonly<Record<AnswerProfileCode, Refusal>> = {
  KPJ_ANSWER: NO_ANSWERS,
  POPULATION_ANSWER: NO_CHECKS,
  WELFARE_ANSWER: NO_CHECKS,
  MEMBERSHIP_ANSWER: NO_CHECKS,
  PROPOSAL: NO_PROPOSALS,
}
