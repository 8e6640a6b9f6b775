import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import classes from './ProtectionCard.module.css'

/**
 * Whom the figure above may hold though they have died by their record: a month ends with a reported day alone. They are all the dead of the viewer's
 * list: how many of them are in the figure is not counted, since some have such a day, and some were in no decree.
 */
export function RecordedDeadLine(props: { people: number }) {
  const { number } = useFormats()
  if (props.people === 0) return null
  return (
    <p className={classes.others}>
      <Trans>
        Pada seluruh data pekerja Anda{' '}
        <Link to="/pekerja" search={{ status: 'DECEASED' }}>
          {number(props.people)} orang tercatat meninggal
        </Link>
        . Sebagian dari mereka mungkin masih terhitung di sini, sampai pengelola datanya melaporkan hari meninggalnya.
      </Trans>
    </p>
  )
}
