import type { AnnexEntry } from '@payung/domain/decree/decree-annex'
import { maskNationalId } from '@payung/domain/identity/national-id-digits'
import type { Programme } from '@payung/domain/money/declared-coverage'
import type { ReferenceData } from '../../platform/reference-data.ts'
import type { AnnexRow, ChangeReason } from '../decrees/public.ts'
import type { PersonAmounts } from './annex-amounts.ts'
import { formerWords } from './former-words.ts'

export interface AnnexReading {
  readonly reference: ReferenceData
  readonly programmes: readonly Programme[]
  readonly amounts: (from: string, until: string) => PersonAmounts
  /** Null: masked, whatever the row holds. */
  readonly openNationalId: ((sealed: Uint8Array, index: Uint8Array) => string) | null
}

/** Why a line changed, as an annex says it in its last column. */
const REASONS: Readonly<Record<ChangeReason, string>> = {
  DECEASED: 'meninggal',
  MOVED: 'pindah',
  FOREIGN: 'warga negara asing',
  EMPLOYED: 'bekerja pada pemberi kerja',
  NEVER_ELIGIBLE: 'tidak memenuhi syarat usia sejak awal',
  OVER_AGE: 'melampaui usia',
  NOT_POOR: 'sudah mampu',
  DUPLICATE: 'ganda',
  REFUSED: 'menolak',
  NOT_FOUND: 'tidak ditemukan',
  QUOTA_LEFT: 'kuota tersedia',
  IDENTITY_WRONG: 'identitas keliru',
  OTHER: 'sebab lain',
}

/** `Kabupaten Pontianak` and `Kota Pontianak` are two: where sums stand by regency, the kind belongs to the name. */
export function regencyOf({ areas }: Pick<ReferenceData, 'areas'>, villageCode: string): string {
  const code = villageCode.slice(0, 5)
  const { kind, name = code } = areas.get(code) ?? {}
  const bare = name.replace(/^(Kabupaten|Kota) /, '')
  return kind === 'CITY' ? `Kota ${bare}` : kind === 'REGENCY' ? `Kabupaten ${bare}` : name
}

/** A row of the database as a line of an annex. */
export function readAnnexEntry(
  row: AnnexRow,
  { reference, programmes, amounts, openNationalId }: AnnexReading,
): AnnexEntry {
  const place = (code: string) => reference.areas.get(code)?.name ?? code
  return {
    number: row.entry_no,
    nationalId:
      openNationalId === null || row.person_index === null
        ? maskNationalId(row.national_id_prefix)
        : openNationalId(row.national_id_cipher, row.person_index),
    name: row.name,
    birthPlace: row.birth_place,
    birthDate: row.birth_date,
    sex: row.sex,
    address: row.address,
    rt: row.rt,
    rw: row.rw,
    village: place(row.village_code),
    district: place(row.village_code.slice(0, 8)),
    regency: regencyOf(reference, row.village_code),
    occupation: reference.occupations.get(row.occupation_code ?? '')?.nameId ?? null,
    programmes,
    ...amounts(row.from_month, row.until_month),
    remark: remarkOf(row, reference),
  }
}

/** As the hash of the annex has it (`app.out_of_turn_words`). */
const OUT_OF_TURN = 'Di luar urutan cadangan'

function remarkOf(row: AnnexRow, reference: ReferenceData): string | null {
  const { change, reason_code, note, order_reason, former_name } = row
  const why = reason_code === null ? null : REASONS[reason_code]
  const what = {
    DESIGNATE: null,
    ADD: 'Ditambahkan',
    REMOVE: 'Dikeluarkan',
    REPLACE: former_name === null ? 'Menggantikan' : `Menggantikan ${former_name}`,
    CORRECT: 'Perbaikan data',
  }[change]
  if (what === null) return null
  const before = row.former == null ? null : formerWords(row, row.former, reference)
  const order = order_reason === null ? null : `${OUT_OF_TURN}: ${order_reason}`
  return [why === null ? what : `${what}: ${why}`, before, note, order].filter((part) => part !== null).join('. ')
}
