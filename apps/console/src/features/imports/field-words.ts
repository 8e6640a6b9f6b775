import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { MappedField } from '@payung/domain/import/import-profile'

/** What a column can be taken for, in the words of the forms. */
export const fieldWords: Readonly<Record<MappedField, MessageDescriptor>> = {
  rowNumber: msg`Nomor urut`,
  nationalId: msg`NIK`,
  familyCardNumber: msg`Nomor kartu keluarga`,
  name: msg`Nama`,
  birthPlace: msg`Tempat lahir`,
  birthDate: msg`Tanggal lahir`,
  birthPlaceAndDate: msg`Tempat dan tanggal lahir`,
  sex: msg`Jenis kelamin`,
  male: msg`Centang laki-laki`,
  female: msg`Centang perempuan`,
  address: msg`Alamat`,
  hamlet: msg`Dusun`,
  rt: msg`RT`,
  rw: msg`RW`,
  rtRw: msg`RT/RW`,
  village: msg`Desa atau kelurahan`,
  villageCode: msg`Kode desa`,
  district: msg`Kecamatan`,
  regency: msg`Kabupaten atau kota`,
  occupation: msg`Pekerjaan`,
  phone: msg`Nomor HP`,
  membershipNumber: msg`Nomor KPJ`,
  welfareDecile: msg`Desil`,
  publicService: msg`ASN, TNI, atau Polri`,
  citizenship: msg`Kewarganegaraan`,
  notes: msg`Keterangan`,
  answer: msg`Jawaban`,
  answerReason: msg`Alasan penolakan`,
  welfareSource: msg`Sumber data`,
}

export function isMappedField(value: string | null): value is MappedField {
  return value !== null && value in fieldWords
}
