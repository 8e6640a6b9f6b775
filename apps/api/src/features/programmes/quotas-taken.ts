import { issueAbout, ValidationError, type ValidationIssue } from '../../platform/errors.ts'
import { orRefusedBy } from '../../platform/or-refused.ts'
import type { ReferenceData } from '../../platform/reference-data.ts'
import { programmeMessages } from './programmes.messages.ts'
import type { QuotaTaken } from './programmes.queries.ts'

/**
 * That each quota stays at or above the people whom a decree names already, or who are locked for one.
 *
 * @throws ValidationError `QUOTA_BELOW_SIGNED`, `QUOTA_BELOW_LOCKED`, beside the quota or, for one that was left out, for all of them
 */
export function assertQuotasSuffice(
  reference: ReferenceData,
  quotas: readonly { readonly areaCode: string; readonly people: number }[],
  taken: readonly QuotaTaken[],
): void {
  const issues = taken.flatMap(({ area_code: code, locked, signed }): ValidationIssue[] => {
    const at = quotas.findIndex(({ areaCode }) => areaCode === code)
    const plannedPeople = quotas[at]?.people ?? 0
    const least = Math.max(locked, signed)
    if (plannedPeople >= least) return []
    const area = reference.areas.get(code)?.name ?? code
    const path = at === -1 ? 'quotas' : `quotas.${at}.people`
    if (plannedPeople < signed) return [issueAbout(programmeMessages.QUOTA_BELOW_SIGNED({ least, area }), path)]
    return [issueAbout(programmeMessages.QUOTA_BELOW_LOCKED({ least, area }), path)]
  })
  if (issues.length > 0) throw new ValidationError(issues)
}

/** What the database refuses where somebody signed or locked between the question and the answer, in words. */
export const updateAs = orRefusedBy({
  conflicts: {
    quota_below_signed: programmeMessages['QUOTA_BELOW_SIGNED/updateAs'],
    quota_below_locked: programmeMessages['QUOTA_BELOW_SIGNED/updateAs'],
  },
})
