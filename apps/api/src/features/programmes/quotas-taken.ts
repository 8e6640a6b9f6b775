import { databaseRefusal } from '../../platform/database-refusal.ts'
import { ConflictError, ValidationError, type ValidationIssue } from '../../platform/errors.ts'
import type { ReferenceData } from '../../platform/reference-data.ts'
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
    const [id, en] = [least.toLocaleString('id-ID'), least.toLocaleString('en-GB')]
    const path = at === -1 ? 'quotas' : `quotas.${at}.people`
    if (plannedPeople < signed)
      return [
        {
          path,
          code: 'QUOTA_BELOW_SIGNED',
          severity: 'ERROR',
          text: {
            id: `Keputusan yang sudah ditandatangani memuat ${id} orang di ${area}. Isi sedikitnya ${id}, atau keluarkan orangnya lewat keputusan perubahan dahulu.`,
            en: `Signed decrees name ${en} people in ${area}. Enter at least ${en}, or take people off by an amending decree first.`,
          },
        },
      ]
    return [
      {
        path,
        code: 'QUOTA_BELOW_LOCKED',
        severity: 'ERROR',
        text: {
          id: `Kohort yang sudah dikunci memuat ${id} orang di ${area}. Isi sedikitnya ${id}.`,
          en: `Locked cohorts hold ${en} people in ${area}. Enter at least ${en}.`,
        },
      },
    ]
  })
  if (issues.length > 0) throw new ValidationError(issues)
}

/** What the database refuses where somebody signed or locked between the question and the answer, in words. */
export async function updateAs(update: () => Promise<void>): Promise<void> {
  try {
    await update()
  } catch (error) {
    const constraint = databaseRefusal(error)?.constraint
    if (constraint !== 'quota_below_signed' && constraint !== 'quota_below_locked') throw error
    throw new ConflictError('QUOTA_BELOW_SIGNED', {
      id: 'Baru saja ada kohort dikunci atau keputusan ditandatangani, sehingga kuota ini terlalu kecil. Muat ulang, lalu ulangi.',
      en: 'A cohort was locked or a decree signed just now, so this quota is too small. Reload and try again.',
    })
  }
}
