import { useLingui as useWords } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { Card } from '../../ui/Card.tsx'
import { ConfirmedAction } from '../../ui/form/ConfirmedAction.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { Notice } from '../../ui/Notice.tsx'
import { OnePersonNotice } from '../../ui/OnePersonNotice.tsx'
import { CertificateReceipts } from './CertificateReceipts.tsx'
import { CertificateRow } from './CertificateRow.tsx'
import { RequestCertificateMutation } from './certificate.query.ts'
import { certificateHindrances } from './certificate-words.ts'
import { type CertificateEnd, EndCertificateDialog } from './EndCertificateDialog.tsx'
import { IssueCertificateDialog } from './IssueCertificateDialog.tsx'
import type { Certificate, PledgeDetail } from './pledge.query.ts'

/** The certificates of a pledge: asked for by the company, issued, refused and revoked by the region. */
export function PledgeCertificates(props: { pledge: PledgeDetail; onDone: (words: string) => void }) {
  const { t } = useLingui()
  const { i18n } = useWords()
  const { pledge, onDone } = props
  const { certificates, certificateHindrance: hindrance } = pledge
  const [end, setEnd] = useState<{ readonly of: CertificateEnd; readonly certificate: Certificate } | null>(null)
  const [issued, setIssued] = useState<Certificate | null>(null)
  const request = useOperation(RequestCertificateMutation)
  if (certificates.length === 0 && !pledge.mayRequestCertificate) return null
  const ask = async () => {
    const answer = await request.run({ input: { pledgeId: pledge.id } })
    if (answer !== null) onDone(t`Piagam diminta kepada daerah.`)
    return answer
  }
  return (
    <Card
      title={<Trans>Piagam</Trans>}
      hint={<Trans>Piagam bukti iuran yang diterima BPJS, diterbitkan daerah tanpa biaya</Trans>}
      aside={
        pledge.mayRequestCertificate &&
        hindrance === null && (
          <ConfirmedAction
            label={<Trans>Minta piagam</Trans>}
            isNext={false}
            title={t`Minta piagam`}
            confirm={<Trans>Minta</Trans>}
            operation={request}
            act={ask}
          >
            <Trans>
              {pledge.region?.name} memeriksa dan menerbitkannya untuk bulan-bulan yang sudah diterima BPJS dan belum
              berpiagam. Angkanya dibulatkan ke bawah, tanpa nama pekerja.
            </Trans>
          </ConfirmedAction>
        )
      }
    >
      {certificates.some(({ isUncovered }) => isUncovered) && (
        <Notice tone="bad" icon={IconAlertTriangle}>
          <Trans>
            Penerimaan yang mendasari sebuah piagam dibatalkan. Halaman publiknya mengatakan demikian, dan daerah
            mencabutnya.
          </Trans>
        </Notice>
      )}
      <OnePersonNotice
        refusal={certificates.find(({ onePersonRefusal }) => onePersonRefusal !== null)?.onePersonRefusal ?? null}
      />
      {hindrance !== null && <p style={{ margin: 0 }}>{i18n._(certificateHindrances[hindrance])}</p>}
      {certificates.map((certificate) => (
        <CertificateRow
          key={certificate.id}
          certificate={certificate}
          receipts={<CertificateReceipts certificate={certificate} onDone={onDone} />}
        >
          {certificate.onePersonRefusal === null && certificate.actions.includes('ISSUE') && (
            <Button className="not-on-paper" onClick={() => setIssued(certificate)}>
              <Trans>Terbitkan</Trans>
            </Button>
          )}
          {certificate.onePersonRefusal === null && certificate.actions.includes('REFUSE') && (
            <Button variant="default" onClick={() => setEnd({ of: 'REFUSE', certificate })}>
              <Trans>Tolak</Trans>
            </Button>
          )}
          {certificate.actions.includes('REVOKE') && (
            <Button
              variant={certificate.isUncovered ? 'filled' : 'default'}
              onClick={() => setEnd({ of: 'REVOKE', certificate })}
            >
              <Trans>Cabut</Trans>
            </Button>
          )}
        </CertificateRow>
      ))}
      {issued !== null && (
        <IssueCertificateDialog
          pledge={pledge}
          certificate={issued}
          onClose={() => setIssued(null)}
          onDone={(words) => {
            setIssued(null)
            onDone(words)
          }}
        />
      )}
      {end !== null && (
        <EndCertificateDialog
          end={end.of}
          certificate={end.certificate}
          onClose={() => setEnd(null)}
          onDone={(words) => {
            setEnd(null)
            onDone(words)
          }}
        />
      )}
    </Card>
  )
}
