import { plural } from '@lingui/core/macro'
import { useLingui as useI18n } from '@lingui/react'
import { useLingui } from '@lingui/react/macro'
import type { FundingSource } from '@payung/domain/money/funding-source'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import { useMay, useViewer } from '../../session/viewer.ts'
import { fundingSourceWords } from '../workers/worker-words.ts'
import classes from './Coverage.module.css'
import type { AreaCoverage, Coverage } from './coverage.query.ts'

/**
 * How many people were counted, and the way to those of them whom the viewer's own decrees name. A number in fives opens nobody, and neither does one of whom the
 * viewer may not read the months.
 */
export function CountedNumber(props: {
  people: number | null
  coverage: Pick<Coverage, 'month' | 'isRounded'>
  area: Pick<AreaCoverage['area'], 'code' | 'name'>
  isPosted?: true
  fundingSource?: FundingSource
}) {
  const { t } = useLingui()
  const { i18n } = useI18n()
  const { number, month: nameOfMonth } = useFormats()
  const opensPeople = useOpensPeople(props.coverage)
  const { people, area, isPosted, fundingSource } = props
  const { month } = props.coverage
  if (people === null) return '—'
  if (people === 0 || !opensPeople) return number(people)
  return (
    <Link
      to="/perlindungan"
      search={{
        tahun: month.slice(0, 4),
        bulan: month,
        wilayah: area.code,
        ...(isPosted ? { keadaan: 'PROTECTED' as const } : {}),
        ...(fundingSource === undefined ? {} : { sumber: fundingSource }),
      }}
      className={classes.counted}
      aria-label={[
        t`${plural(people, { other: '# pekerja' })}, ${area.name}`,
        ...(isPosted ? [t`Dibukukan penyelenggara`] : []),
        ...(fundingSource === undefined ? [] : [i18n._(fundingSourceWords[fundingSource])]),
        nameOfMonth(month),
      ].join(', ')}
    >
      {number(people)}
    </Link>
  )
}

/** Whether counts open people here: exact ones do, for whoever reads contributions of a whole government. */
export function useOpensPeople({ isRounded }: Pick<Coverage, 'isRounded'>): boolean {
  const mayRead = useMay('CONTRIBUTION_READ')
  const { scope } = useViewer()
  return mayRead && scope.agency === null && !isRounded
}
