import { Trans, useLingui } from '@lingui/react/macro'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useFormats } from '../../i18n/formats.ts'
import { Badge } from '../../ui/Badge.tsx'
import { LookBadge } from '../../ui/LookBadge.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { CompanyApplicationSteps } from './CompanyApplicationSteps.tsx'
import type { CompanyApplication } from './company-applications.query.ts'
import { companyLooks } from './company-words.ts'

/** Each application with its contact, how far it is, and the step that comes next. */
export function CompanyApplicationTable(props: {
  applications: readonly CompanyApplication[]
  onChanged: (words: string) => void
}) {
  const { t } = useLingui()
  return (
    <DataTable
      label={t`Pendaftaran perusahaan`}
      rows={props.applications}
      idOf={({ id }) => id}
      nameOf={({ companyName }) => companyName}
      columns={[
        {
          id: 'company',
          header: <Trans>Perusahaan</Trans>,
          onPhone: 'HEAD',
          wraps: true,
          cell: (application) => <CompanyFacts application={application} />,
        },
        {
          id: 'contact',
          header: <Trans>Yang dapat dihubungi</Trans>,
          wraps: true,
          cell: (application) => <Contact application={application} />,
        },
        { id: 'purpose', header: <Trans>Tujuan</Trans>, wraps: true, cell: ({ purpose }) => purpose },
        {
          id: 'state',
          header: <Trans>Keadaan</Trans>,
          wraps: true,
          cell: (application) => <Standing application={application} />,
        },
        {
          id: 'steps',
          header: <Trans>Langkah</Trans>,
          onPaper: 'HIDDEN',
          cell: (application) => <CompanyApplicationSteps application={application} onChanged={props.onChanged} />,
        },
      ]}
    />
  )
}

function CompanyFacts(props: { application: CompanyApplication }) {
  const { address, area, companyName, companyOfNib, nib } = props.application
  return (
    <>
      {companyName}
      <small style={{ display: 'block' }}>
        <Trans>NIB {nib}</Trans>
      </small>
      <small style={{ display: 'block' }}>
        {address}, {area.name}
      </small>
      {companyOfNib !== null && (
        <Badge tone="bad" icon={IconAlertTriangle}>
          <Trans>NIB sudah milik {companyOfNib}</Trans>
        </Badge>
      )}
    </>
  )
}

function Contact(props: { application: CompanyApplication }) {
  const { contact } = props.application
  if (contact === null) return '—'
  return (
    <>
      {contact.name}
      <small style={{ display: 'block' }}>{contact.position}</small>
      <small style={{ display: 'block' }}>{contact.email}</small>
      <small style={{ display: 'block' }}>{contact.phone}</small>
    </>
  )
}

function Standing(props: { application: CompanyApplication }) {
  const { moment } = useFormats()
  const { admittedBy, confirmedAt, refusalReason, refusedBy, state, verifiedBy } = props.application
  return (
    <>
      <LookBadge look={companyLooks[state]} />
      {confirmedAt !== null && (
        <small style={{ display: 'block' }}>
          <Trans>Surel dikonfirmasi {moment(confirmedAt)}</Trans>
        </small>
      )}
      {verifiedBy !== null && (
        <small style={{ display: 'block' }}>
          <Trans>Diperiksa {verifiedBy.name}</Trans>
        </small>
      )}
      {admittedBy !== null && (
        <small style={{ display: 'block' }}>
          <Trans>Diterima {admittedBy.name}</Trans>
        </small>
      )}
      {refusedBy !== null && (
        <small style={{ display: 'block' }}>
          <Trans>
            Ditolak {refusedBy.name}: {refusalReason}
          </Trans>
        </small>
      )}
    </>
  )
}
