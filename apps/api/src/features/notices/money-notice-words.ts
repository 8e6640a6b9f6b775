import type { ErrorText } from '../../platform/errors.ts'
import type { NoticeRow } from './notices.queries.ts'

/** What a notice says about a family whom an unpaid list holds up (decision 127); null for a notice about something else. */
export function familyNoticeText({ kind, params }: Pick<NoticeRow, 'kind' | 'params'>): ErrorText | null {
  if (kind !== 'FAMILY_WAITS') return null
  const number = String(params['number'])
  return {
    id: `Seorang peserta keputusan ${number} dilaporkan meninggal, sedangkan daftar iurannya belum lunas. Santunan keluarganya tertahan sampai iuran itu dibayar.`,
    en: `Somebody whom decree ${number} insures is reported dead, and the list of contributions is not wholly paid. What the family is due is held up until it is.`,
  }
}
