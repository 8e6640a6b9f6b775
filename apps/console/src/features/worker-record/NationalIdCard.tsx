import { Trans, useLingui } from '@lingui/react/macro'
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react'
import { useFormats } from '../../i18n/formats.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Card } from '../../ui/Card.tsx'
import { useServerWords } from '../../ui/use-server-words.ts'
import classes from './NationalIdCard.module.css'
import type { WorkerDetail } from './worker-page.query.ts'

/** What the NIK says and whether it fits the person. While it is open its groups are read aloud, else only findings. */
export function NationalIdCard(props: { worker: WorkerDetail }) {
  const { message } = useServerWords()
  const { worker } = props
  const findings = worker.nationalIdFindings
  const doubtful = findings.some(({ severity }) => severity !== 'INFO')
  return (
    <Card
      title={<Trans>Pembacaan NIK</Trans>}
      aside={
        doubtful ? (
          <Badge tone="warn" icon={IconAlertTriangle}>
            <Trans>Periksa</Trans>
          </Badge>
        ) : (
          <Badge tone="ok" icon={IconCircleCheck}>
            <Trans>Sah</Trans>
          </Badge>
        )
      }
    >
      {worker.openedNationalId && <Groups worker={worker} opened={worker.openedNationalId} />}
      {findings.length === 0 ? (
        <p className={classes.note}>
          <Trans>Tanggal lahir dan jenis kelamin sesuai dengan NIK.</Trans>
        </p>
      ) : (
        <ul className={classes.findings}>
          {findings.map((finding) => (
            <li key={finding.code} data-severity={finding.severity}>
              {finding.severity === 'INFO' ? (
                <IconInfoCircle size={18} aria-hidden />
              ) : (
                <IconAlertTriangle size={18} aria-hidden />
              )}
              {message(finding)}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function Groups(props: { worker: WorkerDetail; opened: NonNullable<WorkerDetail['openedNationalId']> }) {
  const { t } = useLingui()
  const { clock } = useFormats()
  const digits = props.opened.nationalId.replace(/\D/g, '')
  const day = Number(digits.slice(6, 8))
  const female = day > 40
  const until = clock(props.opened.expiresAt)
  const { reason } = props.opened
  return (
    <>
      <dl className={classes.groups}>
        <dt>{digits.slice(0, 6)}</dt>
        <dd>{props.worker.nationalIdDistrict?.name ?? t`Kecamatan pendaftaran pertama`}</dd>
        <dt>{digits.slice(6, 8)}</dt>
        <dd>{female ? t`Tanggal ${day - 40}, perempuan (${day} − 40)` : t`Tanggal ${day}, laki-laki`}</dd>
        <dt>{digits.slice(8, 12)}</dt>
        <dd>
          <Trans>Bulan dan tahun lahir</Trans>
        </dd>
        <dt>{digits.slice(12)}</dt>
        <dd>
          <Trans>Nomor urut</Trans>
        </dd>
      </dl>
      <p className={classes.note}>
        <Trans>
          Dibuka untuk {reason}; tercatat. Tertutup pukul {until}.
        </Trans>
      </p>
    </>
  )
}
