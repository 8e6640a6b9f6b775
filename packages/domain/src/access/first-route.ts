import type { ApprovalDuty, RouteStep } from './approval.ts'
import type { TenantKind } from './role.ts'

/** The posts of a first route, as English pages call them. */
const POSTS_IN_ENGLISH = {
  'Telaah Biro Hukum': 'Legal bureau’s review',
  'Telaah Bagian Hukum': 'Legal division’s review',
  'Paraf Asisten': 'Assistant’s vote',
  'Paraf Sekretaris Daerah': 'Regional secretary’s vote',
} as const

type Post = keyof typeof POSTS_IN_ENGLISH

/**
 * The name of a step in English: as its government wrote it, else ours where the step has the name of a post of the first route. Steps that were set before
 * there was an English name have none of their own.
 *
 * @returns null where nobody has said it in English
 */
export function stepInEnglish({ label, labelEn }: Pick<RouteStep, 'label' | 'labelEn'>): string | null {
  return labelEn ?? (Object.hasOwn(POSTS_IN_ENGLISH, label) ? POSTS_IN_ENGLISH[label as Post] : null)
}

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

function post(label: Post, duty: ApprovalDuty, days: number): RouteStep {
  return { label, labelEn: POSTS_IN_ENGLISH[label], duty, days, voterId: null, fromPeople: null, fromRupiah: null }
}
