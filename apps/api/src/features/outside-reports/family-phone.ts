import { ownerOf } from '@payung/database/sealed-owner'
import type { Vault } from '@payung/database/vault'
import type { OutsideReportRow } from './outside-reports.queries.ts'

const ownerOfPhone = (reportId: string) => ownerOf('outside_report.family_phone_cipher', reportId)

/** @param giverTenantId for whom the link was given out: a report goes to another keeper with its record, and this stays */
export function sealFamilyPhone(vault: Vault, giverTenantId: string, reportId: string, phone: string): Buffer {
  return vault.sealForTenant(giverTenantId, ownerOfPhone(reportId), phone)
}

/** @returns null where none was given, and once it is forgotten @throws UnopenedError */
export function openFamilyPhone(
  vault: Vault,
  report: Pick<OutsideReportRow, 'id' | 'reporter_tenant_id' | 'family_phone_cipher'>,
): string | null {
  if (report.family_phone_cipher === null) return null
  return vault.openForTenant(report.reporter_tenant_id, ownerOfPhone(report.id), report.family_phone_cipher)
}
