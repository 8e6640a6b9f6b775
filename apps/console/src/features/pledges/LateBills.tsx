import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useFormats } from '../../i18n/formats.ts'
import { Badge } from '../../ui/Badge.tsx'
import type { PledgeAccount } from './pledge-account.query.ts'

/** How late the oldest bill is, and how much all late ones together are for; nothing where none is. */
export function LateBills(props: Pick<PledgeAccount, 'daysLate' | 'overdueBills' | 'overdue' | 'overdueSince'>) {
  const { t } = useLingui()
  const { day, rupiah } = useFormats()
  const { daysLate, overdue, overdueBills, overdueSince } = props
  if (daysLate === null || overdueSince === null) return null
  return (
    <>
      <Badge tone="bad" icon={IconAlertTriangle}>
        {t`${plural(daysLate, { other: 'Terlambat # hari' })}`}
      </Badge>
      <small>
        <Trans>
          {rupiah(overdue)} pada {t`${plural(overdueBills, { other: '# tagihan' })}`}, jatuh tempo {day(overdueSince)}
        </Trans>
      </small>
    </>
  )
}
