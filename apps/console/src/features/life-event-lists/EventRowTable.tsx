import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import { LookBadge } from '../../ui/LookBadge.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { PhoneLabel } from '../../ui/table/PhoneLabel.tsx'
import { eventWords } from '../claims/claim-words.ts'
import { EventDay } from '../claims/EventDay.tsx'
import { faultWords, fieldWords, hindranceWords, newEventWords, remedyWords, verdictLook } from './event-list-words.ts'
import type { EventList, EventRow } from './event-lists.query.ts'

/** The rows of a list, each with its verdict and what to do. */
export function EventRowTable(props: { rows: readonly EventRow[]; state: EventList['state'] }) {
  const { t } = useLingui()
  const { i18n } = useI18n()
  const { number } = useFormats()
  return (
    <DataTable
      label={t`Baris daftar peristiwa`}
      rows={props.rows}
      idOf={({ rowNumber }) => String(rowNumber)}
      nameOf={({ name, rowNumber }) => name ?? t`Baris ${rowNumber}`}
      columns={[
        {
          id: 'person',
          header: <Trans>Nama</Trans>,
          onPhone: 'HEAD',
          wraps: true,
          cell: (row) => <Person row={row} />,
        },
        {
          id: 'row',
          header: <Trans context="one">Baris</Trans>,
          align: 'right',
          cell: ({ rowNumber }) => (
            <PhoneLabel label={<Trans context="one">Baris</Trans>}>{number(rowNumber)}</PhoneLabel>
          ),
        },
        {
          id: 'event',
          header: <Trans>Peristiwa</Trans>,
          onPhone: 'LINE',
          wraps: true,
          cell: ({ kind, eventDay, dayPrecision, atWork, ofOccupationalIllness }) => (
            <>
              {kind === null ? '—' : i18n._(eventWords[kind])}
              {eventDay !== null && dayPrecision !== null && (
                <small style={{ display: 'block' }}>
                  <EventDay event={{ eventDay, dayPrecision }} />
                </small>
              )}
              <AnswerOfRow field="atWork" answer={atWork} />
              <AnswerOfRow field="occupationalIllness" answer={ofOccupationalIllness} />
            </>
          ),
        },
        {
          id: 'place',
          header: <Trans>Tempat</Trans>,
          wraps: true,
          cell: ({ place }) => <PhoneLabel label={<Trans>Tempat</Trans>}>{place ?? '—'}</PhoneLabel>,
        },
        {
          id: 'verdict',
          header: <Trans>Yang perlu dilakukan</Trans>,
          onPhone: 'LINE',
          wraps: true,
          cell: (row) => (
            <>
              <LookBadge look={verdictLook(row.verdict, props.state)} /> <Remedy row={row} state={props.state} />
              <WaitsOutside reports={row.waitingReports} />
            </>
          ),
        },
      ]}
    />
  )
}

/** What decides which insurance is asked: nobody confirms it unseen. */
function AnswerOfRow(props: { field: 'atWork' | 'occupationalIllness'; answer: boolean | null }) {
  const { t } = useLingui()
  const { i18n } = useI18n()
  if (props.answer === null) return null
  return (
    <small style={{ display: 'block' }}>
      {i18n._(fieldWords[props.field])}: {props.answer ? t`Ya` : t`Tidak`}
    </small>
  )
}

/** As the list names them; another name in the registry stands beside it. */
function Person({ row }: { row: EventRow }) {
  const { maskedNationalId, membershipNumber, name, worker } = row
  return (
    <>
      {worker === null ? (
        (name ?? '—')
      ) : (
        <Link to="/pekerja/$workerId" params={{ workerId: worker.id }}>
          {name ?? worker.name}
        </Link>
      )}
      {worker !== null && row.verdict === 'OTHER_NAME' && (
        <small style={{ display: 'block' }}>
          <Trans>Di Payung: {worker.name}</Trans>
        </small>
      )}
      {maskedNationalId !== null && (
        <small style={{ display: 'block' }}>
          <Trans>NIK {maskedNationalId}</Trans>
        </small>
      )}
      {membershipNumber !== null && (
        <small style={{ display: 'block' }}>
          <Trans>KPJ {membershipNumber}</Trans>
        </small>
      )}
    </>
  )
}

/** What others report of the same person and kind: the list may say another day than they do. */
function WaitsOutside({ reports }: { reports: EventRow['waitingReports'] }) {
  return reports.map((report) => (
    <small key={report.id} style={{ display: 'block' }}>
      <Trans>
        Laporan dari luar menunggu dipastikan: <EventDay event={report} />. <Link to="/klaim">Buka laporannya</Link>
      </Trans>
    </small>
  ))
}

/** What became of a new event: its case is one click away. */
function NewEvent({ row, state }: { row: EventRow; state: EventList['state'] }) {
  const { i18n } = useI18n()
  const { claimId, hindrance, isWithdrawn } = row
  return (
    <>
      {isWithdrawn ? <Trans>Laporannya sudah ditarik.</Trans> : i18n._(newEventWords[state])}
      {state === 'WITHDRAWN' && hindrance !== null && ` ${i18n._(hindranceWords[hindrance])}`}{' '}
      {claimId !== null && (
        <Link to="/klaim/$claimId" params={{ claimId }}>
          <Trans>Buka kasusnya</Trans>
        </Link>
      )}
    </>
  )
}

function Remedy({ row, state }: { row: EventRow; state: EventList['state'] }) {
  const { i18n } = useI18n()
  const { faults, verdict } = row
  if (verdict === 'NEW') return <NewEvent row={row} state={state} />
  if (verdict !== 'UNREADABLE') return i18n._(remedyWords[verdict])
  return faults.map(({ cell, fault, field }) => (
    <span key={`${field} ${fault}`} style={{ display: 'block' }}>
      <Trans>
        {i18n._(fieldWords[field])}: “{cell}”.
      </Trans>{' '}
      {i18n._(faultWords[fault])}
    </span>
  ))
}
