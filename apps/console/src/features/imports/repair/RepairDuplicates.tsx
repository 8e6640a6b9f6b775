import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../../i18n/formats.ts'
import { Reasons } from '../../duplicates/Reasons.tsx'
import classes from './RepairPanel.module.css'
import type { RepairHelp } from './repair.query.ts'

/** Whom the row may be, to be compared before it is saved. */
export function RepairDuplicates(props: { duplicates: RepairHelp['duplicates'] }) {
  const { number } = useFormats()
  return props.duplicates.map(({ workerId, name, row, score, reasons }) => {
    const other = row === null ? '' : number(row)
    return (
      <div key={`${workerId}-${row}`} className={classes.said}>
        <b>
          {workerId !== null ? (
            <Link to="/pekerja/$workerId" params={{ workerId }} target="_blank">
              {name}
            </Link>
          ) : row === null ? (
            <Trans>Data lain</Trans>
          ) : (
            <Trans>Baris {other}</Trans>
          )}
        </b>{' '}
        <Trans>Kemiripan {score} dari 100</Trans>
        <Reasons reasons={reasons} />
      </div>
    )
  })
}
