import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useViewer } from '../../session/viewer.ts'
import { Card } from '../../ui/Card.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { AsOfState } from './AsOfState.tsx'
import classes from './HistoryTab.module.css'
import { VersionEntry } from './VersionEntry.tsx'
import type { WorkerDetail } from './worker-page.query.ts'

/** Every state there was: who changed what and why, and how things stood on any day. */
export function HistoryTab(props: {
  worker: WorkerDetail
  asOf: string | undefined
  onAsOf: (day: string | null) => void
}) {
  const { t } = useLingui()
  const { today } = useViewer()
  const [day, setDay] = useState<string | null>(props.asOf ?? null)
  const [isSubmitted, setSubmitted] = useState(false)
  const fault =
    day === null
      ? t`Isi tanggal seperti 01/03/2025.`
      : day > today
        ? t`Tanggal belum tiba. Pilih hari ini atau sebelumnya.`
        : undefined
  return (
    <div className={classes.columns}>
      <Card title={<Trans>Perubahan</Trans>}>
        <ol className={classes.versions}>
          {props.worker.history.map((version) => (
            <VersionEntry key={version.version} version={version} />
          ))}
        </ol>
      </Card>
      <div className={classes.side}>
        <Card title={<Trans>Keadaan pada suatu hari</Trans>}>
          <form
            noValidate
            className={classes.form}
            onSubmit={(event) => {
              event.preventDefault()
              setSubmitted(true)
              if (fault === undefined) props.onAsOf(day)
            }}
          >
            <DateField
              label={t`Per tanggal`}
              value={day}
              max={today}
              onChange={setDay}
              error={isSubmitted ? fieldProblem(fault) : undefined}
            />
            <Button type="submit" variant="default">
              <Trans>Tampilkan</Trans>
            </Button>
          </form>
        </Card>
        {props.asOf && <AsOfState workerId={props.worker.id} day={props.asOf} onClose={() => props.onAsOf(null)} />}
      </div>
    </div>
  )
}
