import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Role } from '@payung/domain/access/role'

export const roleWords: Readonly<Record<Role, MessageDescriptor>> = {
  ADMINISTRATOR: msg`Administrator`,
  OFFICER: msg`Petugas`,
  VERIFIER: msg`Verifikator`,
  LEGAL_REVIEWER: msg`Penelaah hukum`,
  APPROVER: msg`Penyetuju`,
  TREASURER: msg`Bendahara`,
  VIEWER: msg`Pembaca`,
  AUDITOR: msg`Auditor, hanya baca`,
}
