import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { areIncompatible, ROLE_SIDES, type Role, type RoleSide } from '@payung/domain/access/role'
import { roleWords } from '../../session/role-words.ts'

/** What each role lets a person do, in one sentence. */
export const roleMeanings: Readonly<Record<Role, MessageDescriptor>> = {
  ADMINISTRATOR: msg`Mengundang orang, memberi peran, dan mengerjakan semua tentang pekerja.`,
  OFFICER: msg`Mendaftarkan dan memperbaiki pekerja, mengimpor, menjawab serah terima.`,
  VERIFIER: msg`Memeriksa usulan dan menetapkan layak atau tidak.`,
  LEGAL_REVIEWER: msg`Membaca dan menelaah rancangan keputusan.`,
  APPROVER: msg`Menyetujui keputusan dan pembayaran; tidak mengubah data.`,
  TREASURER: msg`Menyiapkan dan mencatat pembayaran iuran.`,
  VIEWER: msg`Hanya membaca daftar pekerja.`,
  AUDITOR: msg`Memeriksa catatan dan angka; tidak mengubah apa pun.`,
}

const sideVerbs: Readonly<Record<RoleSide, MessageDescriptor>> = {
  MAKER: msg`membuat`,
  CHECKER: msg`menyetujui`,
  AUDITOR: msg`memeriksa`,
}

/** Why a role does not go with those that a person holds; null when it does. */
export function useIncompatibleWords() {
  const { i18n, t } = useLingui()
  return (role: Role, held: readonly Role[]): string | null => {
    const rival = held.find((other) => areIncompatible(role, other))
    if (rival === undefined) return null
    const rivalName = i18n._(roleWords[rival])
    const does = i18n._(sideVerbs[ROLE_SIDES[rival] ?? 'MAKER'])
    const wants = i18n._(sideVerbs[ROLE_SIDES[role] ?? 'MAKER'])
    return t`Tidak dapat bersama ${rivalName}: yang ${does} tidak boleh juga ${wants}.`
  }
}
