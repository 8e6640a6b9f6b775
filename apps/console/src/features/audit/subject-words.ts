import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { isRole } from '@payung/domain/access/role'
import { roleWords } from '../../session/role-words.ts'
import { useFieldWords } from '../workers/field-words.ts'
import { detailWords } from './detail-words.ts'

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

/** Codes that the system writes by itself. */
const codes: Readonly<Record<string, MessageDescriptor>> = {
  INVITER_ROLE_ENDED: msg`Peran pengundang berakhir`,
  DEMO_ENDED: msg`Mode demo berakhir`,
  DEMO: msg`Pemuatan data demo`,
  OPERATOR: msg`Pengelola sistem`,
  APPROVE: msg({ message: 'Setuju', context: 'audit detail' }),
  RETURN: msg({ message: 'Dikembalikan', context: 'audit detail' }),
  YES: msg`Ya`,
  NO: msg`Tidak`,
}

/** Details that people write or that are names by themselves: what stands there is never taken for a code. */
const free: ReadonlySet<string> = new Set([
  ...['reason', 'because', 'orderReason', 'title', 'number', 'email', 'listName', 'list', 'format', 'party'],
])
const isId = (value: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)
const isCode = (value: string) => /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/.test(value) && value.length > 1

/** What an entry is about and how its parts are called. */
export function useSubjectWords() {
  const { i18n, t } = useLingui()
  const roleWord = (role: string) => (isRole(role) ? i18n._(roleWords[role]) : role)
  const { fieldName, fieldValue } = useFieldWords()
  return {
    subjectWord: (kind: string | null) => {
      const word = kind === null ? undefined : subjects[kind]
      return word === undefined ? (kind ?? '—') : i18n._(word)
    },
    /** Null for a detail that no word names: it stands among the technical parts. */
    detailWord: (key: string) => {
      const word = detailWords[key]
      return word === undefined ? null : i18n._(word)
    },
    /** Null for an id without a name and for a code without a word: neither tells a reader anything. */
    detailValue: (key: string, value: string, names: Readonly<Record<string, string>> = {}) => {
      if (key === 'role' || key === 'roles') return value.split(' ').map(roleWord).join(', ')
      if (names[value] !== undefined) return names[value]
      if (value === 'true' || value === 'false') return value === 'true' ? t`Ya` : t`Tidak`
      const code = codes[value]
      if (code !== undefined) return i18n._(code)
      const shown = fieldValue(key, value)
      return isId(shown) || (isCode(shown) && !free.has(key)) ? null : shown
    },
    fieldWord: fieldName,
    fieldValue,
  }
}
