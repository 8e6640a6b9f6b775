import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { Notice } from '../../ui/Notice.tsx'
import { useNotify } from '../../ui/use-notify.ts'
import { CorrectReport } from './CorrectReport.tsx'
import { eventWords } from './claim-words.ts'
import type { KnownEvent, OwnReport, WaitingReport } from './claims.query.ts'
import { EventDay } from './EventDay.tsx'

const MetAfterDeath = lazy(() => import('./MetAfterDeath.tsx'))

/** What others have reported is confirmed, and not reported once more beside it. */
export function WaitsAlready(props: { report: WaitingReport }) {
  const { i18n } = useI18n()
  const what = i18n._(eventWords[props.report.kind])
  return (
    <div style={{ marginBottom: 16 }}>
      <Notice tone="warn" icon={IconInfoCircle}>
        <Trans>
          Laporan dari luar menunggu dipastikan: {what}, <EventDay event={props.report} />.{' '}
          <Link to="/klaim">Buka laporannya</Link>
        </Trans>
      </Notice>
    </div>
  )
}

/** What the viewer has sent themselves is not sent once more. What became of it is the keeper's to say. */
export function SentAlready({ report }: { report: OwnReport }) {
  const { i18n } = useI18n()
  const { moment } = useFormats()
  const what = i18n._(eventWords[report.kind])
  const sentOn = moment(report.reportedAt)
  return (
    <div style={{ marginBottom: 16 }}>
      <Notice tone="info" icon={IconInfoCircle}>
        <Trans>
          Anda sudah melaporkannya pada {sentOn}: {what}, <EventDay event={report} />. Pengelola datanya yang
          memastikannya; tidak perlu dikirim lagi.
        </Trans>
      </Notice>
    </div>
  )
}

/** What is known already: its case is one way on, its correction the other. */
export function Reported(props: { events: readonly KnownEvent[]; onCorrected: () => void }) {
  const { t } = useLingui()
  const { i18n } = useI18n()
  const notify = useNotify()
  const [correcting, setCorrecting] = useState<KnownEvent | null>(null)
  return (
    <div style={{ marginBottom: 16 }}>
      <Notice tone="info" icon={IconInfoCircle}>
        <Trans>Sudah dilaporkan:</Trans>
        <ul style={{ margin: 0, paddingLeft: 20 }}>
          {props.events.map((event) => (
            <li key={event.id}>
              {i18n._(eventWords[event.kind])}, <EventDay event={event} />{' '}
              {event.claim !== null && (
                <Link to="/klaim/$claimId" params={{ claimId: event.claim.id }}>
                  <Trans>Buka kasusnya</Trans>
                </Link>
              )}{' '}
              {event.reports.map(
                ({ evidence }) =>
                  evidence !== null && (
                    <span key={evidence.id}>
                      <a href={evidence.href} target="_blank" rel="noreferrer">
                        <Trans>Bukti: {evidence.name}</Trans>
                      </a>{' '}
                    </span>
                  ),
              )}
              <Suspense>{event.metOn && <MetAfterDeath metOn={event.metOn} />}</Suspense>
              {event.mayCorrect && (
                <Button
                  className="not-on-paper"
                  size="compact-sm"
                  variant="default"
                  onClick={() => setCorrecting(event)}
                >
                  <Trans>Koreksi laporan</Trans>
                </Button>
              )}
            </li>
          ))}
        </ul>
        {correcting !== null && (
          <CorrectReport
            event={correcting}
            onClose={() => setCorrecting(null)}
            onDone={() => {
              setCorrecting(null)
              notify(t`Laporan dikoreksi.`)
              props.onCorrected()
            }}
          />
        )}
      </Notice>
    </div>
  )
}
