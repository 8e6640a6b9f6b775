import { useLingui } from '@lingui/react/macro'
import { FIRST_YEAR } from '@payung/domain/calendar/first-year'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import type { AsOfAddress } from './as-of-address.ts'
import { monthLooks } from './billing-words.ts'
import classes from './TraceMonths.module.css'
import type { TracedMonthState } from './trace.query.ts'

/** The months of a year of a person, each with how it stands, and the way to the years beside it. */
export function TraceMonths(props: {
  workerId: string
  month: string
  months: readonly TracedMonthState[]
  search: AsOfAddress
}) {
  const { i18n, t } = useLingui()
  const formats = useFormats()
  const year = Number(props.month.slice(0, 4))
  const shown = Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`)
  const linkTo = (month: string) => ({
    to: '/pekerja/$workerId/jejak/$month' as const,
    params: { workerId: props.workerId, month },
    search: props.search,
  })
  return (
    <nav aria-label={t`Bulan`}>
      <ol className={classes.strip}>
        {year > FIRST_YEAR && (
          <li>
            <Link {...linkTo(`${year - 1}-12`)} className={classes.month} aria-label={t`Tahun ${year - 1}`}>
              ‹ {year - 1}
            </Link>
          </li>
        )}
        {shown.map((month) => {
          const state = props.months.find((each) => each.month.startsWith(month))?.state
          const look = state === undefined ? null : monthLooks[state]
          const Icon = look?.icon
          const name = formats.month(`${month}-01`)
          return (
            <li key={month}>
              <Link
                {...linkTo(month)}
                className={classes.month}
                data-tone={look?.tone}
                aria-current={props.month.startsWith(month) ? 'page' : undefined}
                aria-label={look === null ? name : `${name}: ${i18n._(look.word)}`}
              >
                {Icon && <Icon size={14} aria-hidden />}
                {name.replace(/\s*\d{4}$/, '')}
              </Link>
            </li>
          )
        })}
        <li>
          <Link {...linkTo(`${year + 1}-01`)} className={classes.month} aria-label={t`Tahun ${year + 1}`}>
            {year + 1} ›
          </Link>
        </li>
      </ol>
    </nav>
  )
}
