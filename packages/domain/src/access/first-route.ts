import type { ApprovalDuty, RouteStep } from './approval.ts'
import type { TenantKind } from './role.ts'

/**
 * The route of a government that has set none, by post and by nobody's name. The agency that drafts submits; the legal bureau reads; the assistant and the
 * regional secretary put their initials; the Governor, Bupati or Wali Kota signs. Days are a first proposal, which each government changes.
 *
 * @param approvers how many people may approve: each decides once, so with one the assistant's step is left out, or a decree would wait for ever. With
 *   none the secretary's step stays, since no decree approves itself.
 */
export function firstRoute(kind: TenantKind, approvers: number): readonly RouteStep[] {
  return [
    post(kind === 'PROVINCE' ? 'Telaah Biro Hukum' : 'Telaah Bagian Hukum', 'REVIEW', 3),
    ...(approvers > 1 ? [post('Paraf Asisten', 'APPROVE', 2)] : []),
    post('Paraf Sekretaris Daerah', 'APPROVE', 2),
  ]
}

function post(label: string, duty: ApprovalDuty, days: number): RouteStep {
  return { label, duty, days, voterId: null, fromPeople: null, fromRupiah: null }
}
