import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Condition } from '@payung/domain/eligibility/eligibility-rule'

type Words<Key extends string> = Readonly<Record<Key, MessageDescriptor>>

export const insuranceWords: Words<'WORK_ACCIDENT' | 'DEATH' | 'OLD_AGE'> = {
  WORK_ACCIDENT: msg`JKK, kecelakaan kerja`,
  DEATH: msg`JKM, kematian`,
  OLD_AGE: msg`JHT, hari tua`,
}

export const proposerWords: Words<'VILLAGE' | 'AGENCY' | 'MARKET' | 'PLATFORM' | 'INSURER'> = {
  VILLAGE: msg`Desa dan kelurahan`,
  AGENCY: msg`Perangkat daerah`,
  MARKET: msg`Pasar`,
  PLATFORM: msg`Platform digital`,
  INSURER: msg`Cabang BPJS Ketenagakerjaan`,
}

export const reliefWords: Words<'RELIEF_TRANSPORT_WORKERS' | 'RELIEF_OTHER_WORKERS'> = {
  RELIEF_TRANSPORT_WORKERS: msg`Pekerja transportasi`,
  RELIEF_OTHER_WORKERS: msg`Pekerja lainnya`,
}

export const factWords: Words<Condition['fact']> = {
  AGE: msg`Umur`,
  AGE_AT_FIRST_REGISTRATION: msg`Umur pada pendaftaran pertama`,
  RESIDENCE: msg`Tempat tinggal`,
  OCCUPATION: msg`Pekerjaan`,
  ECOSYSTEM: msg`Ekosistem`,
  SEX: msg`Jenis kelamin`,
  WELFARE_DECILE: msg`Desil kesejahteraan`,
  INCOME_BRACKET: msg`Golongan penghasilan`,
  MEMBERSHIP_KIND: msg`Kepesertaan`,
  PUBLIC_SERVICE: msg`Abdi negara (ASN, TNI, Polri)`,
  CITIZENSHIP: msg`Kewarganegaraan`,
  STATUS: msg`Status pekerja`,
  FUNDED_ELSEWHERE: msg`Sudah ditanggung pembayar lain`,
  DESIGNATED_ELSEWHERE: msg`Sudah ditetapkan program lain`,
}
