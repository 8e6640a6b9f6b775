import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { isRole } from '@payung/domain/access/role'
import { roleWords } from '../../session/role-words.ts'
import { useFieldWords } from '../workers/field-words.ts'

const subjects: Readonly<Record<string, MessageDescriptor>> = {
  worker: msg`Pekerja`,
  regulation: msg`Peraturan`,
  agreement: msg`Perjanjian`,
  user: msg`Anggota`,
  invitation: msg`Undangan`,
  import: msg`Impor`,
  file: msg`Berkas`,
  programme: msg`Program`,
  cohort: msg`Kohort`,
  decree: msg`Keputusan`,
  decree_copy: msg`Tembusan keputusan`,
  reverification: msg`Verifikasi ulang`,
  delegation: msg`Pelimpahan`,
  round: msg`Putaran usulan`,
  job: msg`Pekerjaan latar`,
  custody_transfer: msg`Serah terima`,
  worker_proposal: msg`Usulan perbaikan`,
  saved_view: msg`Tampilan tersimpan`,
  area: msg`Wilayah`,
  regional_grant: msg`Santunan daerah`,
  tariff_change: msg`Perubahan tarif`,
  budget_line: msg`Baris anggaran`,
  fund_provision: msg`SPD`,
  pledge: msg`Janji CSR`,
  claim: msg`Kasus klaim`,
  contribution_list: msg`Daftar iuran`,
  reconciliation_file: msg`Berkas rekonsiliasi`,
  former_name: msg`Nama lama wilayah`,
  tenant: msg`Instansi`,
  session: msg`Sesi`,
}

const details: Readonly<Record<string, MessageDescriptor>> = {
  reason: msg`Alasan`,
  because: msg`Alasan`,
  count: msg`Jumlah`,
  rows: msg`Baris`,
  list: msg`Alamat daftar`,
  filters: msg`Filter`,
  role: msg`Peran`,
  roles: msg`Peran`,
  areaPrefix: msg`Wilayah`,
  lastDay: msg`Hari terakhir`,
  people: msg`Orang`,
  ruleVersion: msg`Versi aturan`,
  priorityVersion: msg`Versi urutan prioritas`,
  members: msg`Anggota kohort`,
  reserves: msg`Cadangan`,
  eligible: msg`Layak`,
  entries: msg`Orang dikunci`,
  published: msg`Pernah diumumkan`,
  inPublic: msg`Di halaman publik`,
  objectionsUntil: msg`Keberatan sampai`,
  upheld: msg`Dibenarkan`,
  removed: msg`Dikeluarkan`,
  replaced: msg`Digantikan`,
  placedAnew: msg`Perlu dihitung ulang`,
  effectiveFrom: msg`Berlaku mulai`,
  format: msg`Jenis berkas`,
  unmasked: msg`NIK lengkap`,
  ofPeople: msg`Menyebut nama orang`,
  email: msg`Surel`,
  status: msg`Status`,
  from: msg`Dari`,
  to: msg`Menjadi`,
}

/** Reasons that the system gives by itself. */
const causes: Readonly<Record<string, MessageDescriptor>> = {
  INVITER_ROLE_ENDED: msg`Peran pengundang berakhir`,
  DEMO_ENDED: msg`Mode demo berakhir`,
}

/** What an entry is about and how its parts are called. What has no word yet stands as its code. */
export function useSubjectWords() {
  const { i18n, t } = useLingui()
  const roleWord = (role: string) => (isRole(role) ? i18n._(roleWords[role]) : role)
  const { fieldName, fieldValue } = useFieldWords()
  return {
    subjectWord: (kind: string | null) => {
      const word = kind === null ? undefined : subjects[kind]
      return word === undefined ? (kind ?? '—') : i18n._(word)
    },
    detailWord: (key: string) => {
      const word = details[key]
      return word === undefined ? key : i18n._(word)
    },
    detailValue: (key: string, value: string) => {
      if (key === 'role' || key === 'roles') return value.split(' ').map(roleWord).join(', ')
      if (key === 'because' && causes[value] !== undefined) return i18n._(causes[value])
      if (value === 'true' || value === 'false') return value === 'true' ? t`Ya` : t`Tidak`
      return fieldValue(key, value)
    },
    fieldWord: fieldName,
    fieldValue,
  }
}
