import { Plural, Trans } from '@lingui/react/macro'
import { IconAlertTriangleFilled } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import classes from './ProtectionCard.module.css'
import type { CountedMonth } from './protection.query.ts'

/** In this order: what has lapsed already costs a family more than what still can be paid in time. */
const unpaid = ['LAPSED', 'GRACE'] as const

/** Above what ends next stands what is late already: whose contribution of this month is not paid, each state opening its people. */
export function UnpaidLine(props: { month: CountedMonth }) {
  const { month: monthName } = useFormats()
  const { cells, month } = props.month
  return unpaid.map((state) => {
    const people = cells.find((cell) => cell.state === state)?.people ?? 0
    if (people === 0) return null
    return (
      <Link key={state} to="/perlindungan" search={{ bulan: month, keadaan: state }} className={classes.next}>
        <IconAlertTriangleFilled size={18} aria-hidden />
        <span>
          <Plural value={people} other="# pekerja" />{' '}
          {state === 'LAPSED' ? (
            <Trans>tidak terlindungi pada {monthName(month)}: iurannya tidak dapat dibayar lagi</Trans>
          ) : (
            <Trans>dalam masa tenggang pada {monthName(month)}: iurannya belum dibayar</Trans>
          )}
        </span>
      </Link>
    )
  })
}
