import { isUuid } from '../../graphql/ids.ts'
import type { NoticeRow } from './notices.queries.ts'

/** What a notice can be about that has a name of its own. */
export type ReferenceKind =
  | 'CLAIM'
  | 'EVENT'
  | 'REPORT'
  | 'DEAD'
  | 'EVIDENCE'
  | 'LISTED'
  | 'WORKER'
  | 'CHILD'
  | 'COMPANY'
  | 'BILL'

export interface NoticeReference {
  readonly kind: ReferenceKind
  readonly id: string
}

/** The ids that notices hold, people before papers: in this order the names stand. */
const KIND_OF_PARAM: Readonly<Record<string, ReferenceKind>> = {
  claimId: 'CLAIM',
  firstClaimId: 'CLAIM',
  eventId: 'EVENT',
  reportId: 'REPORT',
  workerId: 'DEAD',
  evidenceWorkerId: 'EVIDENCE',
  reverificationId: 'LISTED',
  firstWorkerId: 'WORKER',
  scholarshipId: 'CHILD',
  applicationId: 'COMPANY',
  listId: 'BILL',
}

/** Of several that a notice counts it holds the first; of a decree’s people it may count those here, or those on a list, alone. */
const COUNTS = ['listed', 'here', 'claims', 'people', 'reports', 'places', 'families'] as const

type Params = Pick<NoticeRow, 'params'>

/** What a notice is about; nothing for one whose words name it, such as a decree by its number or work by its file. */
export function referencesOf({ params }: Params): readonly NoticeReference[] {
  return Object.entries(KIND_OF_PARAM).flatMap(([param, kind]) => {
    const id = params[param]
    return typeof id === 'string' && isUuid(id) ? [{ kind, id }] : []
  })
}

/** How many more than the first a notice counts. */
export function othersOf({ params }: Params): number {
  const count = COUNTS.map((name) => params[name]).find((value) => typeof value === 'number') ?? 1
  return Math.max(0, Number(count) - 1)
}
