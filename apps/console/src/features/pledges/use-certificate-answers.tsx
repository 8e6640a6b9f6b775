import { Trans, useLingui } from '@lingui/react/macro'
import { certificateAttention, provenRupiah } from '@payung/domain/pledge/certificate-attention'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import type { AnswerToCheck } from '../decrees/use-answers-to-check.ts'
import { AmountOnPaper, DecreeBeside, useClosingAnswers } from '../decrees/use-closing-answers.tsx'
import { ReceiptProof } from './CertificateReceipts.tsx'
import type { Certificate, PledgeDetail } from './pledge.query.ts'
import { usePledgeMonths } from './use-pledge-months.ts'

/** What whoever issues a certificate answers for: to whom, about how much, by which bills, agreement and decrees, and who acts before and after. */
export function useCertificateAnswers(pledge: PledgeDetail, certificate: Certificate): readonly AnswerToCheck[] {
  const { t } = useLingui()
  const { moment, number, rupiah } = useFormats()
  const closing = useClosingAnswers()
  const monthsOf = usePledgeMonths()
  const { receipts } = certificate
  const toCheck = receipts.map(({ amount, isProven }) => ({
    rupiah: amount === null ? null : BigInt(amount),
    isProven,
  }))
  const attention = certificateAttention(toCheck)
  const proven = provenRupiah(toCheck)
  const unproven = receipts.filter(({ isProven }) => !isProven).length
  const decrees = pledge.lists.flatMap(({ decree }) => decree ?? [])
  return [
    {
      id: 'company',
      question: t`Untuk siapa`,
      answer: (
        <>
          {pledge.company?.name ?? '—'}
          <div>
            <Trans>
              Janji {number(pledge.workers)} pekerja, {monthsOf(pledge)}
            </Trans>
          </div>
        </>
      ),
      where: pledge.agreement && (
        <Link to="/perjanjian/$agreementId" params={{ agreementId: pledge.agreement.id }} target="_blank">
          {pledge.agreement.number ?? pledge.agreement.title}
        </Link>
      ),
    },
    {
      id: `amount ${proven}`,
      question: t`Berapa yang terbukti diterima BPJS, sebelum dibulatkan ke bawah`,
      answer: <AmountOnPaper amount={proven} />,
      needsAttention: attention.has('NOTHING_PROVEN'),
    },
    {
      id: `receipts ${unproven}`,
      question: t`Dari tagihan yang mana, dan siapa membuktikannya`,
      answer:
        receipts.length === 0 ? (
          <Trans>Belum ada penerimaan</Trans>
        ) : (
          <ul>
            {receipts.map((receipt) => (
              <li key={receipt.id}>
                {[monthsOf(receipt), receipt.billingCode, receipt.amount && rupiah(receipt.amount)]
                  .filter(Boolean)
                  .join(', ')}
                {': '}
                <ReceiptProof receipt={receipt} />
              </li>
            ))}
          </ul>
        ),
      needsAttention: attention.has('RECEIPT_UNPROVEN'),
    },
    closing.byDecree(
      decrees.length === 0 ? (
        <Trans>Belum ada keputusan</Trans>
      ) : (
        <ul>
          {decrees.map(({ id, number: decreeNumber }) => (
            <li key={id}>
              <DecreeBeside decreeId={id}>{decreeNumber ?? <Trans>Konsep keputusan</Trans>}</DecreeBeside>
            </li>
          ))}
        </ul>
      ),
    ),
    closing.acts([
      <Trans key="request">
        Diminta {certificate.requestedBy?.name ?? '—'}, {moment(certificate.requestedAt)}
      </Trans>,
      <Trans key="next">Berikutnya: tidak ada; piagam dan halaman publiknya terbuka bagi perusahaan</Trans>,
    ]),
  ]
}
