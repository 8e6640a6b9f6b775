import { Trans } from '@lingui/react/macro'
import { IconLock, IconPencil, IconUserPlus } from '@tabler/icons-react'
import { useFormats } from '../../i18n/formats.ts'
import { useFieldWords } from '../workers/field-words.ts'
import classes from './VersionEntry.module.css'
import type { WorkerDetail } from './worker-page.query.ts'

/** One state of the record: what it changed against the one before, by whom, when and why. */
export function VersionEntry(props: { version: WorkerDetail['history'][number] }) {
  const { moment } = useFormats()
  const { fieldName, fieldValue } = useFieldWords()
  const { version } = props
  const first = version.version === 1
  const VersionIcon = first ? IconUserPlus : IconPencil
  return (
    <li className={classes.entry}>
      <VersionIcon size={18} aria-hidden />
      <div className={classes.body}>
        <div className={classes.head}>
          <b>{first ? <Trans>Didaftarkan</Trans> : <Trans>Versi {version.version}</Trans>}</b>
          <time dateTime={version.recordedFrom}>{moment(version.recordedFrom)}</time>
        </div>
        <p className={classes.who}>
          {version.recordedBy?.name ??
            (version.isByAnotherGovernment ? <Trans>Instansi lain</Trans> : <Trans>Sistem</Trans>)}
          {version.because && <>: “{version.because}”</>}
        </p>
        {version.readable ? (
          <ul className={classes.changes}>
            {version.changes.map((change) => (
              <li key={change.field}>
                <span>{fieldName(change.field)}</span>
                <del>{fieldValue(change.field, change.before)}</del>
                <span aria-hidden>›</span>
                <ins>{fieldValue(change.field, change.after)}</ins>
              </li>
            ))}
          </ul>
        ) : (
          <p className={classes.who}>
            <IconLock size={14} aria-hidden />{' '}
            <Trans>Isi versi ini tidak dapat dibuka: sudah dihapus menurut aturan retensi, atau segelnya rusak.</Trans>
          </p>
        )}
      </div>
    </li>
  )
}
