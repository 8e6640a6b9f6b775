import { useLingui as useI18n } from '@lingui/react'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button, Group } from '@mantine/core'
import { setAsideInput } from '@payung/domain/benefit/outside-report-input'
import { IconAlertTriangleFilled } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import words from '../../generated/input-words/outside-reports.json'
import { useFormats } from '../../i18n/formats.ts'
import { useMay, useViewer } from '../../session/viewer.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Card } from '../../ui/Card.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { ReasonField } from '../../ui/form/ReasonField.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { CursorPager, useCursorPages } from '../../ui/table/CursorPager.tsx'
import { useConnection } from '../../ui/table/use-connection.ts'
import { useNotify } from '../../ui/use-notify.ts'
import { useServerWords } from '../../ui/use-server-words.ts'
import { eventWords, sourceWords } from './claim-words.ts'
import { EventDay } from './EventDay.tsx'
import { familyWords } from './family-words.ts'
import { DecideOutsideReportMutation, type OutsideReport, OutsideReportsQuery } from './outside-reports.query.ts'

const MetAfterDeath = lazy(() => import('./MetAfterDeath.tsx'))

const reportsOnPage = 25

/** What other organisations report of people of this government, until somebody confirms it or sets it aside. Nothing is shown where nothing waits. */
export function OutsideReports(props: { onConfirmed: () => void }) {
  return useMay('LIFE_EVENT_REPORT') ? <WaitingReports {...props} /> : null
}

type Step = readonly ['CONFIRM' | 'SET_ASIDE', OutsideReport]

function WaitingReports(props: { onConfirmed: () => void }) {
  const { t } = useLingui()
  const notify = useNotify()
  const [step, setStep] = useState<Step | null>(null)
  const pages = useCursorPages(reportsOnPage)
  const list = useConnection(OutsideReportsQuery, pages.variables, (data) => data.outsideReports)
  if (list.rows.length === 0 && pages.previous === null) return null
  const close = () => setStep(null)
  const done = (notice: string) => {
    close()
    notify(notice)
    // The last of a page leaves it empty.
    if (list.rows.length === 1) pages.restart()
    list.refetch()
  }
  return (
    <div style={{ marginBottom: 16 }}>
      <Card
        title={<Trans>Laporan dari luar yang belum dipastikan</Trans>}
        hint={
          list.data && (
            <Plural
              value={list.data.outsideReports.totalCount}
              other="# laporan instansi lain atau keluarga. Belum ada yang berubah: klaim, iuran, dan status menunggu sampai laporannya dipastikan."
            />
          )
        }
      >
        <ul style={{ margin: 0, padding: 0, listStyle: 'none', display: 'grid', gap: 16 }}>
          {list.rows.map((report) => (
            <li key={report.id}>
              <ReportLine report={report} onStep={(kind) => setStep([kind, report])} />
            </li>
          ))}
        </ul>
        {list.page && <CursorPager pages={pages} page={list.page} />}
      </Card>
      {step?.[0] === 'CONFIRM' && (
        <ConfirmDialog
          report={step[1]}
          onClose={close}
          onDone={() => {
            done(t`Laporan dipastikan; yang mengikutinya dibuka.`)
            props.onConfirmed()
          }}
        />
      )}
      {step?.[0] === 'SET_ASIDE' && (
        <SetAsideDialog report={step[1]} onClose={close} onDone={() => done(t`Laporan dikesampingkan.`)} />
      )}
    </div>
  )
}

function ReportLine(props: { report: OutsideReport; onStep: (kind: Step[0]) => void }) {
  const { i18n } = useI18n()
  const { day, moment } = useFormats()
  const { message } = useServerWords()
  const { report } = props
  const { person } = report
  const [source, reporter] = [i18n._(sourceWords[report.source]), report.reporter]
  return (
    <>
      <p style={{ margin: 0 }}>
        {person === null ? (
          '—'
        ) : (
          <Link to="/pekerja/$workerId" params={{ workerId: person.id }}>
            {person.name}
          </Link>
        )}
        {person?.village != null && `, ${person.village.name}`}: <WhatHappened report={report} />
      </p>
      <p style={{ margin: 0 }}>
        <small>
          {report.isByFamily ? (
            <Trans>
              Dilaporkan {moment(report.reportedAt)}, sumber: Keluarga (tautan). Tautannya diberikan {reporter}. Belum
              dipastikan.
            </Trans>
          ) : (
            <Trans>
              Dilaporkan oleh {reporter} pada {moment(report.reportedAt)}, sumber: {source}. Belum dipastikan.
            </Trans>
          )}
        </small>
      </p>
      {report.family !== null && <FamilyReporter family={report.family} />}
      {report.otherDays.map(({ day: other, isReported }) => (
        <p key={`${other} ${isReported}`} style={{ margin: '4px 0' }}>
          <Badge tone="warn" icon={IconAlertTriangleFilled}>
            {report.kind === 'DEATH' ? <Trans>Bertentangan</Trans> : <Trans>Hari lain</Trans>}
          </Badge>{' '}
          {isReported ? (
            <Trans>sudah dilaporkan untuk {day(other)}</Trans>
          ) : (
            <Trans>laporan lain menyebut {day(other)}</Trans>
          )}
        </p>
      ))}
      <Suspense>{report.metOn && <MetAfterDeath metOn={report.metOn} />}</Suspense>
      {!report.mayDecide && (
        <p style={{ margin: 0 }}>
          <Trans>Rekan Anda yang memastikannya: laporan ini atau tautannya dari Anda.</Trans>
        </p>
      )}
      {report.onePersonRefusal !== null && (
        <p style={{ margin: 0 }}>
          {message({ message: report.onePersonRefusal.text, messageEn: report.onePersonRefusal.textEn })}
        </p>
      )}
      {report.mayDecide && report.onePersonRefusal === null && (
        <Group gap="xs" mt={8} className="not-on-paper">
          <Button size="compact-sm" onClick={() => props.onStep('CONFIRM')}>
            <Trans>Pastikan laporan</Trans>
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => props.onStep('SET_ASIDE')}>
            <Trans>Kesampingkan</Trans>
          </Button>
        </Group>
      )}
    </>
  )
}

/** What is due rests on whether it came of the work: it stands wherever somebody decides. */
function WhatHappened({ report }: { report: OutsideReport }) {
  const { i18n } = useI18n()
  return (
    <>
      {i18n._(eventWords[report.kind])}, <EventDay event={report} />, {report.place}
      {report.atWorkOrOnTheWay === true && (
        <>
          , <Trans>saat bekerja atau di jalan</Trans>
        </>
      )}
      {report.ofOccupationalIllness === true && (
        <>
          , <Trans>karena penyakit akibat kerja</Trans>
        </>
      )}
    </>
  )
}

/** Who of the family reports, shown to who calls them back and decides. */
function FamilyReporter({ family }: { family: NonNullable<OutsideReport['family']> }) {
  const { i18n } = useI18n()
  const { name, phone, relation } = family
  const related = relation === null ? '—' : i18n._(familyWords[relation])
  return (
    <p style={{ margin: 0 }}>
      <small>
        <Trans>
          Pelapor: {name} ({related})
        </Trans>
        {phone !== null && (
          <>
            , <a href={`tel:${phone}`}>{phone}</a>
          </>
        )}
      </small>
    </p>
  )
}

interface DialogProps {
  report: OutsideReport
  onClose: () => void
  onDone: () => void
}

function ConfirmDialog({ report, onClose, onDone }: DialogProps) {
  const { t } = useLingui()
  const confirm = useOperation(DecideOutsideReportMutation)
  const { today } = useViewer()
  const [eventDay, setEventDay] = useState<string | null>(null)
  const [isHalfWritten, setHalfWritten] = useState(false)
  const name = report.person?.name ?? '—'
  const submit = async () => {
    // Half a day is no word for "not known": it would be confirmed as the whole year.
    if (isHalfWritten) return
    const day = eventDay === null ? {} : { eventDay }
    if ((await confirm.run({ input: { reportId: report.id, confirm: true, ...day } })) !== null) onDone()
  }
  return (
    <FormDialog
      title={t`Pastikan laporan`}
      confirm={<Trans>Pastikan laporan</Trans>}
      busy={confirm.busy}
      problem={confirm.problem}
      onClose={onClose}
      onSubmit={submit}
    >
      <p style={{ margin: 0 }}>
        {name}: <WhatHappened report={report} />. <Trans>Pastikan dahulu ke keluarga, desa, atau akta.</Trans>
      </p>
      <p style={{ margin: 0 }}>
        <Trans>
          Peristiwanya dilaporkan seperti laporan Anda sendiri: klaimnya dibuka dan statusnya diusulkan. Laporan lain
          tentang orang, peristiwa, dan hari yang sama ikut dipastikan.
        </Trans>
      </p>
      {report.dayPrecision !== 'DAY' && (
        <DateField
          label={<Trans>Hari peristiwa</Trans>}
          hint={<Trans>Kosongkan bila belum diketahui.</Trans>}
          max={today}
          value={eventDay}
          error={isHalfWritten ? <Trans>Isi harinya.</Trans> : confirm.errorOf('eventDay')}
          onChange={(day, text) => {
            setEventDay(day)
            setHalfWritten(day === null && text !== '')
          }}
        />
      )}
    </FormDialog>
  )
}

function SetAsideDialog({ report, onClose, onDone }: DialogProps) {
  const { t } = useLingui()
  const form = useInputForm({ schema: setAsideInput, words, initialValues: { reason: '' } })
  const setAside = useOperation(DecideOutsideReportMutation, { refusal: form })
  const submit = form.submit(async ({ reason }) => {
    if ((await setAside.run({ input: { reportId: report.id, confirm: false, reason } })) !== null) onDone()
  })
  return (
    <FormDialog
      title={t`Kesampingkan laporan`}
      confirm={<Trans>Kesampingkan</Trans>}
      busy={setAside.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={onClose}
      onSubmit={submit}
    >
      <p style={{ margin: 0 }}>
        <Trans>Tidak ada yang dibuka. Sebabnya tersimpan bersama laporan; pelapornya tidak melihatnya.</Trans>
      </p>
      <ReasonField label={<Trans>Sebab</Trans>} {...form.field('reason')} />
    </FormDialog>
  )
}
