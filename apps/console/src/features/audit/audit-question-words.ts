import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { AuditQuestion } from './audit-questions.ts'

/** What an examiner asks, as they ask it. */
export const questionWords: Readonly<Record<AuditQuestion, MessageDescriptor>> = {
  nik: msg`Siapa membuka NIK?`,
  massal: msg`Siapa mengubah banyak orang?`,
  keluar: msg`Siapa membawa data keluar?`,
  keputusan: msg`Apa yang terjadi pada keputusan?`,
  uang: msg`Siapa menggerakkan uang?`,
  peran: msg`Siapa mendapat atau kehilangan peran?`,
  masuk: msg`Siapa gagal masuk?`,
}
