import { isRole, type Role } from '@payung/domain/access/role'
import type { ErrorText } from '../../platform/errors.ts'
import type { NoticeRow } from './notices.queries.ts'

const ROLES: Readonly<Partial<Record<Role, ErrorText>>> = {
  ADMINISTRATOR: { id: 'administrator', en: 'administrator' },
  OFFICER: { id: 'petugas', en: 'officer' },
  VERIFIER: { id: 'verifikator', en: 'verifier' },
  LEGAL_REVIEWER: { id: 'penelaah hukum', en: 'legal reviewer' },
  APPROVER: { id: 'penyetuju', en: 'approver' },
  TREASURER: { id: 'bendahara', en: 'treasurer' },
}

/** What a notice about a role that checks or signs says; null for a notice about something else. It names the official, as the appointment does. */
export function roleNoticeText({ kind, params }: Pick<NoticeRow, 'kind' | 'params'>): ErrorText | null {
  if (!['ROLE_PROPOSED', 'ROLE_CONFIRMED', 'ROLE_REFUSED'].includes(kind)) return null
  const stated = String(params['role'])
  const role = (isRole(stated) ? ROLES[stated] : undefined) ?? { id: 'pemeriksa', en: 'checker' }
  const [official, number, government] = [params['official'], params['number'], params['government']]
  const where =
    typeof government === 'string' ? { id: ` di ${government}`, en: ` of ${government}` } : { id: '', en: '' }
  const paper = { id: `SK ${String(number)}`, en: `appointment ${String(number)}` }
  if (kind === 'ROLE_CONFIRMED')
    return {
      id: `${String(official)} (${paper.id}) sekarang ${role.id}. Dua administrator sudah menyetujuinya.`,
      en: `${String(official)} (${paper.en}) is now ${role.en}. Two administrators have agreed.`,
    }
  if (kind === 'ROLE_REFUSED')
    return {
      id: `Usulan ${String(official)} (${paper.id}) sebagai ${role.id} ditolak. Alasannya ada pada daftar pejabat.`,
      en: `The proposal of ${String(official)} (${paper.en}) as ${role.en} was refused. The register of officials says why.`,
    }
  return {
    id: `${String(official)} (${paper.id}) diusulkan sebagai ${role.id}${where.id} dan menunggu konfirmasi administrator kedua.`,
    en: `${String(official)} (${paper.en}) is proposed as ${role.en}${where.en} and waits for a second administrator to confirm.`,
  }
}
