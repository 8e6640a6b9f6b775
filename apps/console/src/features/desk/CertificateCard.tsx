import { Trans } from '@lingui/react/macro'
import { useFormats } from '../../i18n/formats.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Card } from '../../ui/Card.tsx'
import { FactList } from '../../ui/FactList.tsx'
import type { DeskCertificate } from './desk.query.ts'

/** A certificate that a company asks for, or that receipts no longer cover; decided on the page of its pledge. */
export function CertificateCard({ certificate }: { certificate: DeskCertificate }) {
  const { moment, number } = useFormats()
  const { pledge } = certificate
  return (
    <Card
      title={
        certificate.isUncovered ? (
          <Trans>Piagam {certificate.number} tidak lagi didukung penerimaan: cabut</Trans>
        ) : (
          <Trans>{pledge?.company?.name} meminta piagam</Trans>
        )
      }
      aside={
        pledge !== null && (
          <ButtonLink to="/janji/$pledgeId" params={{ pledgeId: pledge.id }} variant="default">
            <Trans>Buka janji</Trans>
          </ButtonLink>
        )
      }
    >
      <FactList
        facts={[
          [<Trans key="company">Perusahaan</Trans>, pledge?.company?.name],
          [<Trans key="workers">Pekerja yang dijanjikan</Trans>, pledge === null ? null : number(pledge.workers)],
          [<Trans key="requested">Diminta</Trans>, moment(certificate.requestedAt)],
        ]}
      />
    </Card>
  )
}
