import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { useMay, useViewer } from '../../session/viewer.ts'
import { Card } from '../../ui/Card.tsx'
import { OnePersonNotice } from '../../ui/OnePersonNotice.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { WholeList } from '../../ui/table/WholeList.tsx'
import type { ContributionListDetail, ListPayment } from './billing.query.ts'
import { returnWords } from './billing-words.ts'
import { ReturnDialog } from './ReturnDialog.tsx'

/** What was paid on the bill of a list. A payment that came back stays, struck through, with its reason and day. */
export function Payments(props: { list: ContributionListDetail; onDone: (words: string) => void }) {
  const { t } = useLingui()
  const { day, rupiah } = useFormats()
  const [returning, setReturning] = useState<ListPayment | null>(null)
  const mayPay = useMay('CONTRIBUTION_PAY')
  const isCompany = useViewer().tenant.kind === 'COMPANY'
  const { payments, billed } = props.list
  if (billed === null) return null
  const refusal = payments.find(({ returnRefusal }) => returnRefusal !== null)?.returnRefusal ?? null
  const mayReturn = payments.some((payment) => payment.mayReturn && payment.returnRefusal === null)
  return (
    <Card
      flush
      title={<Trans>Pembayaran</Trans>}
      hint={<Trans>Dibayar belum berarti diterima BPJS dan dibukukan per orang</Trans>}
    >
      <OnePersonNotice refusal={refusal} />
      {payments.length === 0 ? (
        <p style={{ padding: 16, margin: 0 }}>
          {isCompany ? (
            <Trans>Belum ada pembayaran. Bendahara mencatatnya dengan bukti transfer bank.</Trans>
          ) : (
            <Trans>Belum ada pembayaran. Bendahara mencatatnya dengan nomor SP2D atau bukti transfer.</Trans>
          )}
        </p>
      ) : (
        <WholeList name="payments" rows={payments}>
          {(rows) => (
            <DataTable
              label={t`Pembayaran`}
              compact
              rows={rows}
              idOf={({ id }) => id}
              nameOf={({ reference }) => reference}
              columns={[
                {
                  id: 'reference',
                  header: <Trans>Bukti bayar</Trans>,
                  onPhone: 'HEAD',
                  wraps: true,
                  cell: (payment) => <Proof payment={payment} />,
                },
                { id: 'day', header: <Trans>Hari</Trans>, cell: ({ paidOn }) => day(paidOn) },
                { id: 'who', header: <Trans>Dicatat oleh</Trans>, cell: ({ recordedBy }) => recordedBy?.name ?? '—' },
                {
                  id: 'amount',
                  header: <Trans context="amount">Jumlah</Trans>,
                  align: 'right',
                  cell: ({ amount, returned }) => (returned === null ? rupiah(amount) : <del>{rupiah(amount)}</del>),
                },
                {
                  id: 'bank',
                  header: <Trans>Di bank</Trans>,
                  wraps: true,
                  cell: (payment) => <SeenAtBank payment={payment} />,
                },
                ...(mayReturn
                  ? [
                      {
                        id: 'return',
                        header: <Trans>Tindakan</Trans>,
                        onPaper: 'HIDDEN' as const,
                        cell: (payment: ListPayment) =>
                          payment.mayReturn && payment.returnRefusal === null ? (
                            <Button
                              size="compact-sm"
                              variant="default"
                              aria-label={t`Catat pengembalian ${payment.reference}`}
                              onClick={() => setReturning(payment)}
                            >
                              <Trans>Catat pengembalian</Trans>
                            </Button>
                          ) : null,
                      },
                    ]
                  : []),
              ]}
            />
          )}
        </WholeList>
      )}
      {mayPay && payments.some(({ isReceived }) => isReceived) && (
        <p style={{ padding: 16, margin: 0 }}>
          <Trans>
            Yang sudah diterima BPJS tidak dapat dicatat kembali. Bila penerimaannya keliru, orang lain membatalkan
            penerimaan itu lebih dahulu.
          </Trans>
        </p>
      )}
      {returning !== null && (
        <ReturnDialog
          list={props.list}
          payment={returning}
          onClose={() => setReturning(null)}
          onDone={() => {
            setReturning(null)
            props.onDone(t`Pengembalian dicatat.`)
          }}
        />
      )}
    </Card>
  )
}

/** The row of a statement that shows a payment; reading the statement leads there. */
function SeenAtBank({ payment: { seenAtBank } }: { payment: ListPayment }) {
  const { day, number } = useFormats()
  if (seenAtBank === null) return <Trans>Belum direkonsiliasi</Trans>
  const { confirmedBy, fileName, rowNumber, statementId } = seenAtBank
  return (
    <>
      <Link to="/iuran/rekonsiliasi" search={{ berkas: statementId }}>
        <Trans>
          {fileName}, baris {number(rowNumber)}
        </Trans>
      </Link>
      <br />
      <Trans>
        {day(seenAtBank.day)}, ditegaskan {confirmedBy?.name ?? '—'}
      </Trans>
    </>
  )
}

function Proof({ payment: { reference, returned, proof } }: { payment: ListPayment }) {
  const { i18n } = useLingui()
  const { day } = useFormats()
  const paper = proof !== null && (
    <>
      <br />
      <a href={proof.href} target="_blank" rel="noreferrer">
        {proof.name}
      </a>
    </>
  )
  if (returned === null)
    return (
      <>
        {reference}
        {paper}
      </>
    )
  return (
    <>
      <del>{reference}</del>
      {paper}
      <br />
      {i18n._(returnWords[returned.reason])}, {day(returned.on)}
      {returned.documentNumber !== null && `, ${returned.documentNumber}`}
      <br />
      <Trans>
        {returned.note} Dicatat oleh {returned.by?.name ?? '—'}.
      </Trans>
    </>
  )
}
