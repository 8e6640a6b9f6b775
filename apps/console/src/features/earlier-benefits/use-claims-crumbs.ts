import { useLingui } from '@lingui/react/macro'
import { useMay } from '../../session/viewer.ts'
import type { Crumb } from '../../ui/PageHeader.tsx'

/** The way back to the list of claims; an auditor reads what was paid before Payung, and not the claims of families. */
export function useClaimsCrumbs(): readonly Crumb[] {
  const { t } = useLingui()
  return useMay('CLAIM_READ') ? [{ label: t`Klaim keluarga`, link: { to: '/klaim' } }] : []
}
