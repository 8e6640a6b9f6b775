import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import type { AsOfAddress } from './as-of-address.ts'
import type { ContributionMonth } from './billing.query.ts'
import { monthLooks } from './billing-words.ts'
import classes from './MonthStrip.module.css'
import { usePayerNames } from './use-payer-names.ts'
import { yearMonths } from './year-months.ts'

/** The months of this year and what is known of the next: how each stands, and who pays it. Each leads to what it rests on. */
export function MonthStrip(props: {
  workerId: string
  months: readonly ContributionMonth[]
  current: string
  search: AsOfAddress
  /** The last month through which the insurer has posted, whoever pays; null as of an earlier day. */
  through: string | null
}) {
  const { i18n, t } = useLingui()
  const formats = useFormats()
  const payerNames = usePayerNames()
  return (
    <ol className={classes.strip} aria-label={t`Bulan tahun ini dan yang akan datang`}>
      {yearMonths(props.months, props.current, props.through).map(({ month, state, payers, isOfOthers }) => {
        const look = state === null ? null : monthLooks[state]
        const Icon = look?.icon
        const standing = look === null ? t`tidak dari keputusan Anda` : i18n._(look.word)
        return (
          <li key={month}>
            <Link
              to="/pekerja/$workerId/jejak/$month"
              params={{ workerId: props.workerId, month: month.slice(0, 7) }}
              search={props.search}
              className={classes.month}
              data-tone={look?.tone}
              aria-current={month === props.current ? 'date' : undefined}
            >
              <b>{formats.month(month)}</b>{' '}
              <span className={classes.state}>
                {Icon && <Icon size={14} aria-hidden />}
                {standing}
              </span>{' '}
              {payers.length > 0 && <small>{payerNames(payers)}</small>}
              {isOfOthers && (
                <small>
                  <Trans>pembayar lain</Trans>
                </small>
              )}
            </Link>
          </li>
        )
      })}
    </ol>
  )
}
