import { Trans, useLingui } from '@lingui/react/macro'
import { IconAlertTriangle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import { Badge } from '../../ui/Badge.tsx'
import { useMonthNames } from '../budgets/use-month-names.ts'
import { programmeWords } from '../workers/worker-words.ts'
import type { PaymentOrder } from './payment-order.query.ts'

/** What an order asks of each budget line, the letters (SPD) on which it rests, whether they are enough for its SPM, and whether its cash plan is. */
export function OrderLines(props: {
  lines: PaymentOrder['lines']
  /** In a dialog, so that nothing typed is lost. */
  opensBeside?: boolean
}) {
  const { i18n } = useLingui()
  const { rupiah } = useFormats()
  const names = useMonthNames()
  return (
    <ul style={{ margin: '0 0 8px', paddingLeft: 18 }}>
      {props.lines.map(({ amount, cashPlan, letters, line, provision }, at) => (
        <li key={line?.id ?? at}>
          {line === null ? (
            '—'
          ) : (
            <Link
              to="/anggaran/$lineId"
              params={{ lineId: line.id }}
              target={props.opensBeside === true ? '_blank' : '_self'}
            >
              {line.subActivity}, {i18n._(programmeWords[line.programme])}
            </Link>
          )}{' '}
          <span className="figures">{rupiah(amount)}</span>
          {letters.length > 0 && (
            <>
              {' '}
              <Trans>(SPD {letters.join(', ')})</Trans>
            </>
          )}
          {provision?.isEnough === false && (
            <>
              {' '}
              <Badge tone="bad" icon={IconAlertTriangle}>
                <Trans>
                  Melebihi SPD: disediakan {rupiah(provision.provided)}, sudah dipakai {rupiah(provision.used)}
                </Trans>
              </Badge>
            </>
          )}
          {cashPlan?.isEnough === false && (
            <>
              {' '}
              <Badge tone="warn" icon={IconAlertTriangle}>
                <Trans>
                  Melebihi anggaran kas sampai {names[cashPlan.month - 1] ?? ''}: direncanakan{' '}
                  {rupiah(cashPlan.planned)}, sudah dipakai {rupiah(cashPlan.used)}, diminta {rupiah(amount)}
                </Trans>
              </Badge>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
