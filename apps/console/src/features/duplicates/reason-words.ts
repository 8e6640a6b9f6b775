import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { LikenessReason } from '@payung/domain/identity/person-likeness'

/** Why two records may be one person, in words. */
export const reasonWords: Readonly<Record<LikenessReason, MessageDescriptor>> = {
  NATIONAL_ID: msg`NIK sama`,
  NATIONAL_ID_MISCOPIED: msg`NIK seperti salah ketik`,
  NAME_SAME: msg`Nama sama`,
  NAME: msg`Nama mirip`,
  BIRTH_DATE: msg`Tanggal lahir sama`,
  BIRTH_DATE_SWAPPED: msg`Tanggal dan bulan tertukar`,
  BIRTH_DATE_NEAR: msg`Tanggal lahir selisih sehari`,
  BIRTH_YEAR_NEAR: msg`Tahun lahir selisih setahun`,
  BIRTH_YEAR: msg`Tahun lahir sama`,
  VILLAGE: msg`Sedesa`,
  DISTRICT: msg`Sekecamatan`,
  FAMILY_CARD: msg`Nomor KK sama`,
  SEX_DIFFERS: msg`Jenis kelamin berbeda`,
}
