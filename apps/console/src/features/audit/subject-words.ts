import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { isRole } from '@payung/domain/access/role'
import { roleWords } from '../../session/role-words.ts'
import { useFieldWords } from '../workers/field-words.ts'

const subjects: Readonly<Record<string, MessageDescriptor>> = {
  worker: msg({ message: 'Pekerja', context: 'one' }),
  regulation: msg`Peraturan`,
  agreement: msg`Perjanjian`,
  user: msg({ message: 'Anggota', context: 'one' }),
  invitation: msg({ message: 'Undangan', context: 'one' }),
  import: msg({ message: 'Impor', context: 'one' }),
  file: msg({ message: 'Berkas', context: 'one' }),
  programme: msg({ message: 'Program', context: 'one' }),
  cohort: msg({ message: 'Kohort', context: 'one' }),
  decree: msg({ message: 'Keputusan', context: 'one' }),
  decree_copy: msg({ message: 'Tembusan keputusan', context: 'one' }),
  reverification: msg`Verifikasi ulang`,
  delegation: msg`Pelimpahan`,
  round: msg({ message: 'Putaran usulan', context: 'one' }),
  job: msg`Pekerjaan latar`,
  custody_transfer: msg({ message: 'Serah terima', context: 'one' }),
  worker_proposal: msg({ message: 'Usulan perbaikan', context: 'one' }),
  saved_view: msg({ message: 'Tampilan tersimpan', context: 'one' }),
  area: msg`Wilayah`,
  figure_entry: msg`Angka terbitan`,
  target_path: msg`Target cakupan`,
  figure_list: msg`Daftar angka`,
  regional_grant: msg`Santunan daerah`,
  tariff_change: msg`Perubahan tarif`,
  budget_line: msg({ message: 'Baris anggaran', context: 'one' }),
  fund_provision: msg`SPD`,
  pledge: msg({ message: 'Janji CSR', context: 'one' }),
  claim: msg`Kasus klaim`,
  contribution_list: msg({ message: 'Daftar iuran', context: 'one' }),
  reconciliation_file: msg`Berkas rekonsiliasi`,
  former_name: msg({ message: 'Nama lama wilayah', context: 'one' }),
  claim_answer_upload: msg({ message: 'Jawaban BPJS atas klaim', context: 'one' }),
  claim_submission: msg({ message: 'Berkas pengajuan klaim', context: 'one' }),
  company_application: msg({ message: 'Pendaftaran perusahaan', context: 'one' }),
  credit_settlement: msg({ message: 'Penyelesaian kelebihan iuran', context: 'one' }),
  duplicate: msg({ message: 'Dugaan data ganda', context: 'one' }),
  earlier_benefit_upload: msg({ message: 'Daftar klaim terdahulu', context: 'one' }),
  funding_consent: msg({ message: 'Permintaan pembiayaan', context: 'one' }),
  handover: msg({ message: 'Acara penyerahan santunan', context: 'one' }),
  life_event_upload: msg({ message: 'Daftar peristiwa', context: 'one' }),
  tenant: msg`Instansi`,
  session: msg`Sesi`,
}

const details: Readonly<Record<string, MessageDescriptor>> = {
  reason: msg`Alasan`,
  because: msg`Alasan`,
  count: msg`Jumlah`,
  rows: msg`Baris`,
  list: msg`Alamat daftar`,
  listName: msg`Nama daftar`,
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
