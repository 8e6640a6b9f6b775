import { expect, test } from 'vitest'
import { ZodError } from 'zod'
import '../features/agreements/agreement-export.ts'
import '../features/audit-log/audit-export.job.ts'
import '../features/claims/claim-export.job.ts'
import '../features/credits/credit-export.job.ts'
import '../features/pledges/pledge-export.job.ts'
import '../features/regulations/regulation-export.ts'
import '../features/scholarships/scholarship-export.job.ts'
import { findJobDefinition, type JobParams, type JobRun } from '../platform/jobs/define-job.ts'

const runs = async (kind: string, params: JobParams) => findJobDefinition(kind)?.run({ params } as JobRun)

test.for<readonly [kind: string, params: JobParams]>([
  ['CREDIT_EXPORT', {}],
  ['CLAIM_EXPORT', {}],
  ['CLAIM_EXPORT', { request: { filter: { states: ['X'] }, figures: false, format: 'CSV' } }],
  ['SCHOLARSHIP_EXPORT', {}],
  ['SCHOLARSHIP_EXPORT', { request: { choice: { year: 2026, show: 'X', search: null }, format: 'CSV' } }],
  ['PLEDGE_EXPORT', {}],
  ['PLEDGE_EXPORT', { request: { filter: { standings: ['X'], late: true }, format: 'CSV' } }],
  ['AGREEMENT_EXPORT', {}],
  ['AGREEMENT_EXPORT', { request: { filter: {}, format: 'CSV' } }],
  [
    'REGULATION_EXPORT',
    { request: { filter: { origins: ['MINE'], kinds: [], states: [], search: null }, format: 'CSV' } },
  ],
  ['REGULATION_EXPORT', { request: { filter: { origins: [], kinds: [], states: [], search: null }, format: 'PDF' } }],
  ['AUDIT_EXPORT', { filter: { actions: null, actorId: null, subjectId: null, from: 20260101, until: null } }],
])('%s does not begin with parameters of another shape', async ([kind, params]) => {
  await expect(runs(kind, params)).rejects.toBeInstanceOf(ZodError)
})
