import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconChecklist, IconFileText, IconMessageReport, IconUsersGroup } from '@tabler/icons-react'
import { useState } from 'react'
import { useFormats } from '../../../i18n/formats.ts'
import { Card } from '../../../ui/Card.tsx'
import { NothingYet } from '../../../ui/states/NothingYet.tsx'
import { useNotify } from '../../../ui/use-notify.ts'
import { ObligationBadge } from '../StandingBadge.tsx'
import { AssignDialog } from './AssignDialog.tsx'
import type { AgreementDetail, ObligationDetail } from './agreement-page.query.ts'
import classes from './ObligationList.module.css'
import { ReportDialog } from './ReportDialog.tsx'

/** Every promise in order, with its day, where it stands, and what was reported on it. */
export function ObligationList(props: { agreement: AgreementDetail; onChanged: () => void }) {
  const { t } = useLingui()
  const notify = useNotify()
  const { agreement } = props
  const [reporting, setReporting] = useState<ObligationDetail | null>(null)
  const [assigning, setAssigning] = useState<ObligationDetail | null>(null)
  const done = (words: string) => {
    setReporting(null)
    setAssigning(null)
    notify(words)
    props.onChanged()
  }
  if (agreement.obligations.length === 0)
    return (
      <Card>
        <NothingYet icon={IconChecklist} title={<Trans>Belum ada kewajiban</Trans>}>
          <Trans>Kewajiban tiap pihak dicatat dalam naskah, beserta tenggatnya.</Trans>
        </NothingYet>
      </Card>
    )
  return (
    <>
      <ol className={classes.list} aria-label={t`Kewajiban`}>
        {agreement.obligations.map((obligation) => (
          <li key={obligation.id} className={classes.item} data-standing={obligation.standing}>
            <Obligation
              obligation={obligation}
              mayAssign={agreement.mayAssign && obligation.party.mine}
              onReport={() => setReporting(obligation)}
              onAssign={() => setAssigning(obligation)}
            />
          </li>
        ))}
      </ol>
      {reporting && <ReportDialog obligation={reporting} onClose={() => setReporting(null)} onDone={done} />}
      {assigning && <AssignDialog obligation={assigning} onClose={() => setAssigning(null)} onDone={done} />}
    </>
  )
}

function Obligation(props: {
  obligation: ObligationDetail
  mayAssign: boolean
  onReport: () => void
  onAssign: () => void
}) {
  const { t } = useLingui()
  const { day } = useFormats()
  const { obligation } = props
  const given = obligation.assignments.map(({ agency, area }) => agency?.name ?? area?.name ?? '').join(', ')
  return (
    <>
      <div className={classes.head}>
        <div className={classes.words}>
          <h2 className={classes.text}>{obligation.text}</h2>
          <p className={classes.meta}>
            {obligation.party.name} ·{' '}
            {obligation.dueOn === null ? t`tanpa tenggat` : t`tenggat ${day(obligation.dueOn)}`}
          </p>
          {given !== '' && (
            <p className={classes.meta}>
              <Trans>Dikerjakan oleh {given}</Trans>
            </p>
          )}
        </div>
        <ObligationBadge standing={obligation.standing} />
      </div>
      {obligation.reports.length > 0 && (
        <ul className={classes.reports} aria-label={t`Laporan`}>
          {obligation.reports.map((report) => (
            <Report key={report.id} report={report} />
          ))}
        </ul>
      )}
      {(obligation.mayReport || props.mayAssign) && (
        <div className={classes.actions}>
          {obligation.mayReport && (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconMessageReport size={16} aria-hidden />}
              onClick={props.onReport}
            >
              <Trans>Laporkan</Trans>
            </Button>
          )}
          {props.mayAssign && (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconUsersGroup size={16} aria-hidden />}
              onClick={props.onAssign}
            >
              <Trans>Bagikan ke OPD atau desa</Trans>
            </Button>
          )}
        </div>
      )}
    </>
  )
}

function Report(props: { report: ObligationDetail['reports'][number] }) {
  const { t } = useLingui()
  const { day } = useFormats()
  const { report } = props
  return (
    <li>
      <p className={classes.said}>{report.text}</p>
      <p className={classes.meta}>
        {[
          report.outcome === 'DONE' ? t`Dilaporkan selesai` : t`Dilaporkan berjalan`,
          day(report.happenedOn),
          report.reportedBy?.name ?? report.tenant.shortName,
        ].join(' · ')}
      </p>
      {report.files.map((file) => (
        <a key={file.id} href={file.href} target="_blank" rel="noreferrer" className={classes.file}>
          <IconFileText size={16} aria-hidden />
          {file.name}
        </a>
      ))}
    </li>
  )
}
