import type { MergeContradiction } from '@payung/domain/identity/merge-contradiction'
import type { ErrorText } from '../../platform/errors.ts'

/** Why a pair is not among those that are merged at once. */
export type LeftBecause =
  | MergeContradiction
  | 'MERGE_NOT_KEEPER'
  | 'MERGE_HAS_OPEN_QUESTIONS'
  | 'ANOTHER_FIRST'
  | 'VALUE_UNOPENED'

const WORDS: Readonly<Record<string, ErrorText>> = {
  SEX_DIFFERS: { id: 'Jenis kelaminnya berbeda.', en: 'Their sex differs.' },
  BIRTH_DATE_DIFFERS: {
    id: 'Tanggal lahirnya berbeda, bukan sekadar salah tulis.',
    en: 'Their birth dates differ by more than a slip.',
  },
  FAMILY_CARD_DIFFERS: { id: 'Nomor KK-nya berbeda.', en: 'Their family cards differ.' },
  MEMBERSHIP_NUMBER_DIFFERS: {
    id: 'Keduanya punya nomor peserta (KPJ) sendiri.',
    en: 'Each has a membership number of its own.',
  },
  NUMBERS_BOTH_FIT: {
    id: 'Kedua NIK cocok dengan datanya masing-masing; bisa dua orang, misalnya saudara kembar.',
    en: 'Both NIKs fit their own records: they may be two people, such as twins.',
  },
  BOTH_VERIFIED: { id: 'Keduanya sudah diverifikasi.', en: 'Both have been verified.' },
  ONE_HAS_DIED: { id: 'Salah satunya tercatat meninggal.', en: 'One of them is recorded as deceased.' },
  MERGE_NOT_KEEPER: {
    id: 'Salah satu datanya diampu instansi lain atau di luar wilayah Anda.',
    en: 'Another office keeps one of the records, or it lies outside of your area.',
  },
  MERGE_HAS_OPEN_QUESTIONS: {
    id: 'Ada usulan perbaikan atau serah terima yang belum diputuskan.',
    en: 'A proposal or a handover of one of them waits for a decision.',
  },
  ANOTHER_FIRST: {
    id: 'Salah satu datanya digabung dahulu dengan yang lain; nilai lagi sesudahnya.',
    en: 'One of the records is merged with another one first; look again afterwards.',
  },
  VALUE_UNOPENED: {
    id: 'Nomor tersegel salah satunya tidak dapat dibuka; beri tahu pengelola sistem.',
    en: 'A sealed number of one of them does not open; tell the operator of the system.',
  },
  DUPLICATE_DECIDED: { id: 'Sudah diputuskan orang lain.', en: 'Somebody else has decided it.' },
  DUPLICATE_CHANGED: {
    id: 'Salah satu datanya berubah sesudah dipilih; perlu dilihat lagi.',
    en: 'One of the records has changed since it was chosen; look again.',
  },
  MERGE_HAS_SUCCESSORS: {
    id: 'Data gabungan sudah diubah atau digabung lagi sesudahnya.',
    en: 'The merged record was changed or merged again since.',
  },
  DECISION_SUPERSEDED: { id: 'Sudah dibatalkan atau diganti keputusan lain.', en: 'Undone or replaced already.' },
  VALIDATION: {
    id: 'Isian gabungannya tidak sah; pilih isiannya satu per satu.',
    en: 'The facts do not go together; choose field by field.',
  },
}

/** Why a pair was left, in both languages; what has no words of its own has changed since. */
export function leftWords(code: string): ErrorText {
  return (
    WORDS[code] ?? {
      id: 'Tidak lagi dapat diputuskan; perlu dilihat lagi.',
      en: 'No longer to be decided; look again.',
    }
  )
}
