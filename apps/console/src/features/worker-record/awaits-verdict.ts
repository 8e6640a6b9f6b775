import type { WorkerDetail } from './worker-page.query.ts'

/** What a verifier says of a candidate by `Layak` and `Tidak layak`. */
export const verdicts: readonly WorkerDetail['status'][] = ['VERIFIED', 'INELIGIBLE']

/** Whether the verdict about somebody is the viewer's to give. */
export function awaitsVerdict({ status, allowedStatuses }: Pick<WorkerDetail, 'status' | 'allowedStatuses'>): boolean {
  return status === 'CANDIDATE' && allowedStatuses.includes('VERIFIED')
}
