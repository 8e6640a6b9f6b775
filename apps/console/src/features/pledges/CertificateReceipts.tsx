import { useLingui as useWords } from '@lingui/react'
import { Trans } from '@lingui/react/macro'
import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { FactList } from '../../ui/FactList.tsx'
import { OnePersonNotice } from '../../ui/OnePersonNotice.tsx'
import { ConfirmReceiptDialog } from './ConfirmReceiptDialog.tsx'
import { receiptEvidence } from './certificate-words.ts'
import type { Certificate, CertificateReceipt } from './pledge.query.ts'
import { usePledgeMonths } from './use-pledge-months.ts'

/** The contribution lists that a certificate rests on, and who else than the company proves that the insurer has received them. */
export function CertificateReceipts(props: { certificate: Certificate; onDone: (words: string) => void }) {
  const { rupiah, day } = useFormats()
  const monthsOf = usePledgeMonths()
  const [confirmed, setConfirmed] = useState<CertificateReceipt | null>(null)
  const { receipts } = props.certificate
  return (
    <>
      <OnePersonNotice
        refusal={receipts.find(({ onePersonRefusal }) => onePersonRefusal !== null)?.onePersonRefusal ?? null}
      />
      {receipts.map((receipt) => (
        <section key={receipt.id} style={{ display: 'grid', gap: 'var(--gap-s, 8px)' }}>
          <FactList
            facts={[
              [<Trans key="months">Bulan iuran</Trans>, monthsOf(receipt)],
              [
                <Trans key="bill">Tagihan BPJS</Trans>,
                [receipt.billingCode, receipt.amount && rupiah(receipt.amount)].filter(Boolean).join(', '),
              ],
              [<Trans key="payments">Nomor pembayaran</Trans>, receipt.paymentReferences.join(', ')],
              ...(receipt.proofs.length === 0
                ? []
                : ([[<Trans key="papers">Bukti transfer</Trans>, <Papers key="links" receipt={receipt} />]] as const)),
              [
                <Trans key="recorded">Penerimaan menurut perusahaan</Trans>,
                [receipt.receiptReferences.join(', '), receipt.receivedOn && day(receipt.receivedOn)]
                  .filter(Boolean)
                  .join(', '),
              ],
              [<Trans key="proof">Bukti penerimaan</Trans>, <ReceiptProof key="who" receipt={receipt} />],
            ]}
          />
          {receipt.mayConfirm && receipt.onePersonRefusal === null && (
            <Group gap="xs">
              <Button variant="default" onClick={() => setConfirmed(receipt)}>
                <Trans>Buktikan penerimaan</Trans>
              </Button>
            </Group>
          )}
        </section>
      ))}
      {confirmed !== null && (
        <ConfirmReceiptDialog
          certificateId={props.certificate.id}
          receipt={confirmed}
          onClose={() => setConfirmed(null)}
          onDone={(words) => {
            setConfirmed(null)
            props.onDone(words)
          }}
        />
      )}
    </>
  )
}

function Papers({ receipt: { proofs } }: { receipt: CertificateReceipt }) {
  return proofs.map(({ name, href }, at) => (
    <span key={href}>
      {at > 0 && ', '}
      <a href={href} target="_blank" rel="noreferrer">
        {name}
      </a>
    </span>
  ))
}

/** Who else than the company proves that the insurer has received it, and by what. */
export function ReceiptProof({ receipt }: { receipt: CertificateReceipt }) {
  const { i18n } = useWords()
  const { moment } = useFormats()
  const { evidence, confirmedAt, confirmedBy, reference } = receipt
  if (evidence !== null && confirmedAt !== null)
    return (
      <>
        <Trans>
          Penerimaan dibuktikan oleh {confirmedBy} pada {moment(confirmedAt)}
        </Trans>
        : {i18n._(receiptEvidence[evidence])}, {reference}
      </>
    )
  if (receipt.isPosted) return <Trans>Dibukukan penuh menurut jawaban BPJS Ketenagakerjaan</Trans>
  return <Trans>Belum dibuktikan: baru dicatat perusahaan sendiri</Trans>
}
