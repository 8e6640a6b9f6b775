import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { IssueCode } from '@payung/domain/import/issue'

/** A name for each issue, short enough for a chip and for the second line of a cell. The API says the whole: why and what to do. */
const issueWords: Readonly<Partial<Record<IssueCode, MessageDescriptor>>> = {
  NATIONAL_ID_LENGTH: msg`NIK bukan 16 angka`,
  NATIONAL_ID_DATE: msg`Tanggal dalam NIK tidak ada`,
  NATIONAL_ID_PROVINCE: msg`Awal NIK bukan kode provinsi`,
  NATIONAL_ID_SERIAL: msg`Nomor urut NIK 0000`,
  NATIONAL_ID_LOST_DIGITS: msg`NIK kehilangan angka di Excel`,
  NATIONAL_ID_BIRTH_DATE_MISMATCH: msg`Tanggal lahir beda dari NIK`,
  NATIONAL_ID_SEX_MISMATCH: msg`Jenis kelamin beda dari NIK`,
  NATIONAL_ID_OTHER_AREA: msg`NIK dari wilayah lain`,
  FAMILY_CARD_NUMBER_INVALID: msg`Nomor KK tidak sah`,
  NAME_MISSING: msg`Nama kosong`,
  NAME_TOO_LONG: msg`Nama terlalu panjang`,
  NAME_CHARACTERS: msg`Simbol atau huruf asing dalam nama`,
  NAME_DIGITS: msg`Angka dalam nama`,
  BIRTH_PLACE_TOO_LONG: msg`Tempat lahir terlalu panjang`,
  BIRTH_PLACE_UNPRINTABLE: msg`Tempat lahir tidak dapat dicetak`,
  BIRTH_DATE_INVALID: msg`Tanggal lahir tidak mungkin`,
  SEX_UNKNOWN: msg`Jenis kelamin tidak dikenal`,
  ADDRESS_TOO_LONG: msg`Alamat terlalu panjang`,
  ADDRESS_UNPRINTABLE: msg`Alamat tidak dapat dicetak`,
  NEIGHBOURHOOD_INVALID: msg`RT atau RW tidak sah`,
  VILLAGE_UNKNOWN: msg`Desa tidak dikenal`,
  VILLAGE_AMBIGUOUS: msg`Desa bernama sama lebih dari satu`,
  VILLAGE_OUTSIDE_TENANT: msg`Desa di luar wilayah Anda`,
  AREA_FORMER_NAME: msg`Nama lama wilayah`,
  AGE_PAST_FIRST_REGISTRATION: msg`Lewat usia pendaftaran pertama`,
  AGE_BEFORE_FIRST_REGISTRATION: msg`Belum cukup umur`,
  PHONE_INVALID: msg`Nomor HP tidak sah`,
  OCCUPATION_UNKNOWN: msg`Pekerjaan tidak dikenal`,
  WELFARE_DECILE_INVALID: msg`Desil tidak sah`,
  PUBLIC_SERVICE_UNKNOWN: msg`ASN, TNI, atau Polri tidak dikenal`,
  PUBLIC_SERVICE_UNCLEAR: msg`ASN, TNI, atau Polri tidak jelas`,
  SERVES_STATE: msg`ASN, TNI, atau Polri: tidak dapat ditetapkan`,
  FOREIGN_CITIZEN: msg`WNA: tidak dapat ditetapkan`,
  CITIZENSHIP_UNKNOWN: msg`Kewarganegaraan tidak dikenal`,
  MEMBERSHIP_NUMBER_INVALID: msg`Nomor KPJ tidak sah`,
  NOTES_TOO_LONG: msg`Keterangan terlalu panjang`,
  DUPLICATE_IN_FILE: msg`Ganda dalam berkas`,
  ALREADY_REGISTERED: msg`Sudah terdaftar`,
  POSSIBLE_DUPLICATE: msg`Mirip orang yang sudah terdaftar`,
  RECORD_UNOPENED: msg`Riwayat tidak dapat dibuka`,
  UNKNOWN_PERSON: msg`Tidak ada di daftar Anda`,
  NOT_ASKED: msg`Tidak Anda tanyakan`,
  CHECK_ANSWER_UNKNOWN: msg`Jawaban tidak terbaca`,
  NOT_REGISTERED: msg`Belum terdaftar`,
  ROUND_ANSWERED_OTHERWISE: msg`Sudah dijawab lain`,
  ROUND_PERSON_ELSEWHERE: msg`Tinggal di desa lain`,
  ROUND_NAME_DIFFERS: msg`Nama tidak cocok dengan NIK`,
  ROUND_SERVES_STATE: msg`ASN, TNI, atau Polri`,
  ROUND_FOREIGN_CITIZEN: msg`Warga negara asing`,
  ROUND_NOT_ELIGIBLE: msg`Tidak memenuhi syarat`,
  ROUND_ELIGIBILITY_UNKNOWN: msg`Syarat belum dapat dinilai`,
  ANSWER_UNKNOWN: msg`Hasil tidak terbaca`,
  MEMBERSHIP_NUMBER_MISSING: msg`Nomor KPJ kosong`,
  REJECTION_REASON_MISSING: msg`Ditolak tanpa alasan`,
  COVERED_ELSEWHERE: msg`Sudah dilindungi pihak lain`,
}

const severityWords = { ERROR: msg`Kesalahan`, WARNING: msg`Peringatan`, INFO: msg`Keterangan` } as const

export function severityWord(severity: keyof typeof severityWords): MessageDescriptor {
  return severityWords[severity]
}

export function shortIssueWords(code: string): MessageDescriptor | undefined {
  return issueWords[code as IssueCode]
}
