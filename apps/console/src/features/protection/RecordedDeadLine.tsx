import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import classes from './ProtectionCard.module.css'

/**
 * Whom the figure above may hold though they have died by their record: a month ends with a reported day alone. At most so many, since some of them have such a day, and some
 * were in no decree.
 */
export function RecordedDeadLine(props: { people: number }) {
  const { number } = useFormats()
  if (props.people === 0) return null
  return (
    <p className={classes.others}>
      <Trans>
        Termasuk hingga{' '}
        <Link to="/pekerja" search={{ status: 'DECEASED' }}>
          {number(props.people)} orang yang tercatat meninggal
        </Link>
        : bulannya baru berakhir sesudah pengelola datanya melaporkan hari meninggalnya.
      </Trans>
    </p>
  )
}
