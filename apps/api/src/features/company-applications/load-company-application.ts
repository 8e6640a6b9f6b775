import type { Context } from '../../platform/context.ts'
import { type CompanyApplicationRow, findCompanyApplications } from './company-applications.queries.ts'

/** What a mutation answers with, read after its commit. */
export async function reloadCompanyApplication(context: Context, id: string): Promise<CompanyApplicationRow> {
  const [row] = await context.read<CompanyApplicationRow>(findCompanyApplications([id]))
  if (row === undefined) throw new Error('an application that was just decided about cannot be read back')
  return row
}
