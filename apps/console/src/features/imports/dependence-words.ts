import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { DependenceReason } from './import.query.ts'

/** Why an import cannot be taken back any more, as said of the people whom it concerns. */
export const dependenceWords: Readonly<Record<DependenceReason, MessageDescriptor>> = {
  OTHER_IMPORT: msg`Diperbarui oleh impor sesudahnya`,
  CHECK_DECIDED: msg`Jawabannya sudah diputuskan`,
  ROUND_SENT: msg`Usulannya sudah dikirim, atau putarannya ditutup`,
  HANDED_OVER: msg`Sudah diserahkan ke pengampu lain`,
  PROPOSAL_ACCEPTED: msg`Usulan perbaikannya sudah diterima`,
  CHANGED: msg`Datanya sudah diubah seseorang`,
  MERGED: msg`Sudah digabung dengan data ganda`,
  DOCUMENT: msg`Sudah ada berkas yang dilampirkan`,
  LINKED: msg`Sudah dipakai instansi lain`,
  TRANSFER_OPEN: msg`Serah terima sedang diajukan`,
  PROPOSAL_OPEN: msg`Ada usulan perbaikan yang menunggu`,
}
