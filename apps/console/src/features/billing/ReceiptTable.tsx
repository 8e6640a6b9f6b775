import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { useMay } from '../../session/viewer.ts'
import { Card } from '../../ui/Card.tsx'
import { OnePersonNotice } from '../../ui/OnePersonNotice.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { WholeList } from '../../ui/table/WholeList.tsx'
import type { ContributionListDetail, ListReceipt } from './billing.query.ts'
import { receiptReturnWords } from './billing-words.ts'
import { ReceiptReturnDialog } from './ReceiptReturnDialog.tsx'

/** What the insurer has received. A receipt that was taken back stays, struck through, with its reason and day. */
export function ReceiptTable(props: { list: ContributionListDetail; onDone: (words: string) => void }) {
  const { t } = useLingui()
  const { day, rupiah } = useFormats()
  const [returning, setReturning] = useState<ListReceipt | null>(null)
  const mayReceive = useMay('CONTRIBUTION_RECEIVE')
  const { receipts } = props.list
  if (receipts.length === 0) return null
  const refusal = receipts.find(({ returnRefusal }) => returnRefusal !== null)?.returnRefusal ?? null
  const mayReturn = receipts.some((receipt) => receipt.mayReturn && receipt.returnRefusal === null)
  return (
    <Card flush title={<Trans>Penerimaan</Trans>}>
      <OnePersonNotice refusal={refusal} />
      <WholeList name="receipt-table" rows={receipts}>
        {(rows) => (
          <DataTable
            label={t`Penerimaan`}
            compact
            rows={rows}
            idOf={({ id }) => id}
            nameOf={({ reference }) => reference}
            columns={[
              {
                id: 'reference',
                header: <Trans>Bukti penerimaan</Trans>,
                onPhone: 'HEAD',
                wraps: true,
                cell: (receipt) => <Proof receipt={receipt} />,
              },
              { id: 'day', header: <Trans>Hari</Trans>, cell: ({ receivedOn }) => day(receivedOn) },
              { id: 'who', header: <Trans>Dicatat oleh</Trans>, cell: ({ recordedBy }) => recordedBy?.name ?? '—' },
              {
                id: 'amount',
                header: <Trans context="amount">Jumlah</Trans>,
                align: 'right',
                cell: ({ amount, returned }) => (returned === null ? rupiah(amount) : <del>{rupiah(amount)}</del>),
              },
              ...(mayReturn
                ? [
                    {
                      id: 'return',
                      header: <Trans>Tindakan</Trans>,
                      onPaper: 'HIDDEN' as const,
                      cell: (receipt: ListReceipt) =>
                        receipt.mayReturn && receipt.returnRefusal === null ? (
                          <Button
                            size="compact-sm"
                            variant="default"
                            aria-label={t`Batalkan penerimaan ${receipt.reference}`}
                            onClick={() => setReturning(receipt)}
                          >
                            <Trans>Batalkan penerimaan</Trans>
                          </Button>
                        ) : null,
                    },
                  ]
                : []),
            ]}
          />
        )}
      </WholeList>
      {mayReceive && receipts.some(({ isPosted }) => isPosted) && (
        <p style={{ padding: 16, margin: 0 }}>
          <Trans>
            Penerimaan yang sudah dibukukan per orang tidak dapat dibatalkan. Bila keliru, selesaikan dahulu jawaban
            BPJS: bawa berkas yang benar, lalu putuskan bahwa jawaban baru berlaku.
          </Trans>
        </p>
      )}
      {returning !== null && (
        <ReceiptReturnDialog
          list={props.list}
          receipt={returning}
          onClose={() => setReturning(null)}
          onDone={() => {
            setReturning(null)
            props.onDone(t`Penerimaan dibatalkan.`)
          }}
        />
      )}
    </Card>
  )
}

function Proof({ receipt: { reference, returned } }: { receipt: ListReceipt }) {
  const { i18n } = useLingui()
  const { day } = useFormats()
  if (returned === null) return reference
  return (
    <>
      <del>{reference}</del>
      <br />
      {i18n._(receiptReturnWords[returned.reason])}, {day(returned.on)}
      <br />
      <Trans>
        {returned.note} Dicatat oleh {returned.by?.name ?? '—'}.
      </Trans>
    </>
  )
}
