import { useLingui } from '@lingui/react'
import { Trans } from '@lingui/react/macro'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useFormats } from '../../i18n/formats.ts'
import { Notice } from '../../ui/Notice.tsx'
import { programmeWords } from '../workers/worker-words.ts'
import type { ClaimDetail } from './claims.query.ts'

/** Warns where the insurer's earlier lists say that the same event was paid. */
export function PaidEarlier(props: { claim: Pick<ClaimDetail, 'paidEarlier'> }) {
  const { i18n } = useLingui()
  const { day, rupiah } = useFormats()
  const { paidEarlier } = props.claim
  if (paidEarlier.length === 0) return null
  return (
    <Notice tone="warn" icon={IconAlertTriangle}>
      {paidEarlier.map(({ id, programme: code, paidOn, amount, claimNumber }) => {
        const programme = i18n._(programmeWords[code])
        return (
          <p key={id} style={{ margin: 0 }}>
            <Trans>
              Pernah dibayar: {programme} {rupiah(amount)}, {day(paidOn)}, klaim {claimNumber}.
            </Trans>
          </p>
        )
      })}
    </Notice>
  )
}
