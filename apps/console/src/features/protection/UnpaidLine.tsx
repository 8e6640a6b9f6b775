import { Plural, Trans } from '@lingui/react/macro'
import { longestUnprotectedSince, WITHOUT_PROTECTION } from '@payung/domain/protection/without-protection'
import { IconAlertTriangleFilled } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import classes from './ProtectionCard.module.css'
import type { CountedMonth } from './protection.query.ts'

/**
 * Above what ends next stands what is late already: whose contribution of this month is not paid, the gravest first, each state opening its people.
 *
 * @param props.months one after the other, the last one that of today
 */
export function UnpaidLine(props: { months: readonly CountedMonth[] }) {
  const { month: monthName } = useFormats()
  const now = props.months.at(-1)
  const since = longestUnprotectedSince(props.months)
  if (now === undefined || since === null) return null
  const [today, first] = [monthName(now.month), monthName(since)]
  // Of earlier months nothing was asked.
  const isLonger = since === props.months[0]?.month
  return WITHOUT_PROTECTION.map((state) => {
    const people = now.cells.find((cell) => cell.state === state)?.people ?? 0
    if (people === 0) return null
    return (
      <Link key={state} to="/perlindungan" search={{ bulan: now.month, keadaan: state }} className={classes.next}>
        <IconAlertTriangleFilled size={18} aria-hidden />
        <span>
          <Plural value={people} other="# pekerja" />{' '}
          {state === 'GRACE' ? (
            <Trans>dalam masa tenggang pada {today}: iurannya belum dibayar</Trans>
          ) : isLonger ? (
            <Trans>
              tidak terlindungi pada {today}, sebagian sejak {first} atau sebelumnya: iurannya belum dibayar
            </Trans>
          ) : (
            <Trans>
              tidak terlindungi pada {today}, paling lama sejak {first}: iurannya belum dibayar
            </Trans>
          )}
        </span>
      </Link>
    )
  })
}
