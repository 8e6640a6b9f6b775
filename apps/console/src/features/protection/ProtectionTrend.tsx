import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import { monthLooks } from '../billing/billing-words.ts'
import classes from './ProtectionCard.module.css'
import type { CountedMonth } from './protection.query.ts'
import { STATES } from './protection-address.ts'

/** Twelve months as columns of how they stand, each as high as it has people; each opens its month. */
export function ProtectionTrend(props: { months: readonly CountedMonth[]; label: string }) {
  const { t } = useLingui()
  const { month, number } = useFormats()
  const sums = props.months.map(({ cells }) => cells.reduce((sum, { people }) => sum + people, 0))
  const most = Math.max(1, ...sums)
  return (
    <ul className={classes.trend} aria-label={props.label}>
      {props.months.map((each, at) => {
        const protectedPeople = each.cells.find(({ state }) => state === 'PROTECTED')?.people ?? 0
        const dead = each.cells.find(({ state }) => state === 'AFTER_DEATH')?.people ?? 0
        // Whoever has died lacks no protection.
        const total = (sums[at] ?? 0) - dead
        return (
          <li key={each.month}>
            <Link
              to="/perlindungan"
              search={{ tahun: each.month.slice(0, 4), bulan: each.month }}
              aria-label={t`${month(each.month)}: ${plural(protectedPeople, { other: '# terlindungi' })} dari ${number(total)}`}
            >
              <span className={classes.column} aria-hidden>
                {STATES.map((state) => {
                  const people = each.cells.find((cell) => cell.state === state)?.people ?? 0
                  return people === 0 ? null : (
                    <i key={state} data-tone={monthLooks[state].tone} style={{ height: `${(people / most) * 100}%` }} />
                  )
                })}
              </span>
              <small>{month(each.month).split(' ')[0]}</small>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
