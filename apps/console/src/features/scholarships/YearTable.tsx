import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useFormats } from '../../i18n/formats.ts'
import { LookBadge } from '../../ui/LookBadge.tsx'
import { OnePersonNotice } from '../../ui/OnePersonNotice.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { PhoneLabel } from '../../ui/table/PhoneLabel.tsx'
import type { EntryToWithdraw } from './ReasonForm.tsx'
import type { ScholarshipYear } from './scholarship.query.ts'
import { levelWords, limitWords, schoolYearName, yearEndWords, yearLooks } from './scholarship-words.ts'

interface YearSteps {
  readonly onProve: (year: ScholarshipYear) => void
  readonly onPay: (year: ScholarshipYear) => void
  readonly onWithdraw: (entry: EntryToWithdraw) => void
}

/** Each school year of a child: its letter, what is due, what was paid, and the next step. */
export function YearTable(props: { years: readonly ScholarshipYear[] } & YearSteps) {
  const { t } = useLingui()
  const { i18n } = useI18n()
  const { rupiah, day } = useFormats()
  if (props.years.length === 0)
    return (
      <p style={{ margin: 16 }}>
        <Trans>Belum ada tahun ajaran: beasiswa mulai dengan surat sekolah yang pertama.</Trans>
      </p>
    )
  return (
    <DataTable
      label={t`Tahun ajaran`}
      rows={props.years}
      idOf={({ year }) => String(year)}
      nameOf={({ year }) => schoolYearName(year)}
      columns={[
        {
          id: 'year',
          header: <Trans>Tahun ajaran</Trans>,
          onPhone: 'HEAD',
          cell: ({ year, level, yearOfLevel }) => (
            <>
              {schoolYearName(year)}
              {level !== null && `, ${i18n._(levelWords[level])} ${yearOfLevel ?? ''}`}
            </>
          ),
        },
        {
          id: 'state',
          header: <Trans>Keadaan</Trans>,
          onPhone: 'LINE',
          wraps: true,
          cell: ({ state, end, limit, proveUntil }) => (
            <>
              <LookBadge look={yearLooks[state]} /> {end !== null && i18n._(yearEndWords[end])}
              {limit !== null && i18n._(limitWords[limit])}
              {state === 'PROOF_DUE' && <Trans>paling lambat {day(proveUntil)}</Trans>}
            </>
          ),
        },
        {
          id: 'proof',
          header: <Trans>Surat sekolah</Trans>,
          onPhone: 'LINE',
          wraps: true,
          cell: ({ proof }) => (
            <PhoneLabel label={<Trans>Surat sekolah</Trans>}>
              <ProofCell proof={proof} />
            </PhoneLabel>
          ),
        },
        {
          id: 'due',
          header: <Trans>Hak (Rp)</Trans>,
          align: 'right',
          onPhone: 'LINE',
          cell: ({ due, end }) => (
            <PhoneLabel label={<Trans>Hak (Rp)</Trans>}>{due === null || end !== null ? '—' : rupiah(due)}</PhoneLabel>
          ),
        },
        {
          id: 'paid',
          header: <Trans>Dibayar BPJS</Trans>,
          onPhone: 'LINE',
          wraps: true,
          cell: ({ payment }) => (
            <PhoneLabel label={<Trans>Dibayar BPJS</Trans>}>
              {payment === null ? '—' : `${rupiah(payment.amount)}, ${day(payment.paidOn)}, ${payment.reference}`}
            </PhoneLabel>
          ),
        },
        {
          id: 'step',
          header: <Trans>Langkah</Trans>,
          onPhone: 'LINE',
          onPaper: 'HIDDEN',
          cell: (year) => <YearStep year={year} {...props} />,
        },
      ]}
    />
  )
}

function ProofCell(props: { proof: ScholarshipYear['proof'] }) {
  const { proof } = props
  if (proof === null) return '—'
  const who = [proof.school, proof.addedBy?.name].filter(Boolean).join(', ')
  return proof.file === null ? (
    who
  ) : (
    <a href={proof.file.href} target="_blank" rel="noreferrer">
      {who}
    </a>
  )
}

function YearStep(props: { year: ScholarshipYear } & YearSteps) {
  const { t } = useLingui()
  const { year, onProve, onPay, onWithdraw } = props
  const { proof, payment } = year
  const name = schoolYearName(year.year)
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 6 }}>
      {year.mayProve && (
        <Button
          className="not-on-paper"
          size="xs"
          onClick={() => onProve(year)}
          aria-label={t`Bawa surat sekolah ${name}`}
        >
          <Trans>Bawa surat sekolah</Trans>
        </Button>
      )}
      {year.mayPay && proof?.onePersonRefusal == null && (
        <Button className="not-on-paper" size="xs" onClick={() => onPay(year)} aria-label={t`Catat pembayaran ${name}`}>
          <Trans>Catat pembayaran</Trans>
        </Button>
      )}
      {year.mayPay && <OnePersonNotice refusal={proof?.onePersonRefusal ?? null} />}
      {payment?.mayWithdraw === true && (
        <Button
          className="not-on-paper"
          size="xs"
          variant="default"
          onClick={() => onWithdraw({ entry: 'PAYMENT', entryId: payment.id })}
          aria-label={t`Batalkan pembayaran ${name}`}
        >
          <Trans>Batalkan pembayaran</Trans>
        </Button>
      )}
      {proof?.mayWithdraw === true && payment === null && year.state !== 'PAID' && (
        <Button
          className="not-on-paper"
          size="xs"
          variant="default"
          onClick={() => onWithdraw({ entry: 'PROOF', entryId: proof.id })}
          aria-label={t`Batalkan surat ${name}`}
        >
          <Trans>Batalkan surat</Trans>
        </Button>
      )}
    </div>
  )
}
