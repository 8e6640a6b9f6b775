import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { ClaimDetail, Heir } from './claims.query.ts'

export const relationWords: Readonly<Record<Heir['relation'], MessageDescriptor>> = {
  SPOUSE: msg`Suami atau istri`,
  CHILD: msg`Anak`,
  PARENT: msg`Orang tua`,
  GRANDPARENT: msg`Kakek atau nenek`,
  GRANDCHILD: msg`Cucu`,
  SIBLING: msg`Saudara kandung`,
  PARENT_IN_LAW: msg`Mertua`,
  BY_WILL: msg`Penerima wasiat`,
  FUNERAL_CARER: msg`Yang mengurus pemakaman`,
}

export const heirSourceWords: Readonly<Record<Heir['source'], MessageDescriptor>> = {
  FAMILY_CARD: msg`Kartu Keluarga`,
  VILLAGE: msg`Desa atau kelurahan`,
  FAMILY: msg`Keluarga`,
}

/** The classes of heirs, the first first. */
export const classWords: readonly MessageDescriptor[] = [
  msg`suami, istri, dan anak`,
  msg`orang tua, kakek, nenek, dan cucu`,
  msg`saudara kandung`,
  msg`mertua`,
  msg`penerima wasiat`,
  msg`yang mengurus pemakaman`,
]

export const hindranceWords: Readonly<Record<ClaimDetail['heirHindrances'][number], MessageDescriptor>> = {
  NOBODY: msg`Catat dahulu ahli waris yang masih hidup. Bila tidak ada yang diketahui, catat alasannya; orang lain menyetujuinya.`,
  FUNERAL_CARER_MISSING: msg`Catat yang mengurus pemakaman: biaya pemakaman dibayar ke rekeningnya.`,
  GUARDIAN_MISSING: msg`Ada anak yang belum mempunyai wali.`,
  ATTORNEY_NOT_HEIR: msg`Penerima kuasa bukan ahli waris yang berhak.`,
  ATTORNEY_PAPER_MISSING: msg`Surat kuasa antarahli waris belum ada di Daftar dokumen.`,
  ACCOUNT_UNCONFIRMED: msg`Rekening ahli waris belum dicatat, atau belum dipastikan orang kedua.`,
  DISPUTED: msg`Ahli warisnya masih bersengketa.`,
}
