import { useLingui as useI18n } from '@lingui/react'
import { Trans } from '@lingui/react/macro'
import { readNationalIdCellDigits } from '@payung/domain/identity/national-id-digits'
import { IconEdit, IconId } from '@tabler/icons-react'
import { useFormats } from '../../i18n/formats.ts'
import { useViewer } from '../../session/viewer.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { sexWords } from '../workers/worker-words.ts'
import { ConfirmNationalId } from './ConfirmNationalId.tsx'
import type { WorkerDetail } from './worker-page.query.ts'

type Compared = Pick<
  WorkerDetail,
  | 'id'
  | 'version'
  | 'birthDate'
  | 'sex'
  | 'mayUpdate'
  | 'mayReveal'
  | 'nationalIdFindings'
  | 'nationalIdConfirmation'
  | 'openedNationalId'
>

/** Why somebody stands in the queue of numbers that differ: what the record says and, while the number is open, what it says itself. */
export function NationalIdMismatch({ worker }: { worker: Compared }) {
  const { i18n } = useI18n()
  const { day } = useFormats()
  const { today } = useViewer()
  const differs = (code: string) => worker.nationalIdFindings.some((finding) => finding.code === code)
  const isDay = differs('NATIONAL_ID_BIRTH_DATE_MISMATCH')
  const isSex = differs('NATIONAL_ID_SEX_MISMATCH')
  if (!isDay && !isSex) return null
  if (worker.nationalIdConfirmation !== null)
    return <ConfirmedMismatch worker={worker} confirmation={worker.nationalIdConfirmation} />
  const digits = worker.openedNationalId?.nationalId
  const reading = digits === undefined ? undefined : readNationalIdCellDigits(digits, false, today)
  const opened = typeof reading === 'string' ? undefined : reading
  const stated = [isDay && day(worker.birthDate), isSex && i18n._(sexWords[worker.sex])].filter(Boolean).join(', ')
  const onNumber =
    opened && [isDay && day(opened.birthDay), isSex && i18n._(sexWords[opened.sex])].filter(Boolean).join(', ')
  return (
    <Notice
      tone="warn"
      icon={IconId}
      actions={
        worker.mayUpdate && (
          <>
            <ButtonLink
              to="/pekerja/$workerId/ubah"
              params={{ workerId: worker.id }}
              variant="default"
              leftSection={<IconEdit size={18} aria-hidden />}
            >
              <Trans>Perbaiki data</Trans>
            </ButtonLink>
            <ConfirmNationalId worker={worker} confirmed={true} />
          </>
        )
      }
    >
      <b>
        {isDay && isSex ? (
          <Trans>Tanggal lahir dan jenis kelamin berbeda dari NIK.</Trans>
        ) : isDay ? (
          <Trans>Tanggal lahir berbeda dari NIK.</Trans>
        ) : (
          <Trans>Jenis kelamin berbeda dari NIK.</Trans>
        )}
      </b>{' '}
      <Trans>Menurut isian: {stated}.</Trans>{' '}
      {onNumber === undefined ? (
        worker.mayReveal && <Trans>Buka NIK untuk melihat yang terbaca di sana.</Trans>
      ) : (
        <Trans>Menurut NIK: {onNumber}.</Trans>
      )}{' '}
      <Trans>
        Cocokkan dengan KTP. NIK tidak berubah ketika data lahir dibetulkan: bila isiannya sudah benar, catat, dan orang
        ini keluar dari antrean.
      </Trans>
    </Notice>
  )
}

/** That somebody has compared the record: whoever keeps it may take that back. */
function ConfirmedMismatch(props: {
  worker: Compared
  confirmation: NonNullable<WorkerDetail['nationalIdConfirmation']>
}) {
  const { moment } = useFormats()
  const { at, byName, because } = props.confirmation
  const day = moment(at)
  return (
    <Notice
      tone="info"
      icon={IconId}
      actions={props.worker.mayUpdate && <ConfirmNationalId worker={props.worker} confirmed={false} />}
    >
      <b>
        <Trans>NIK berbeda dari isian, dan isiannya sudah dicocokkan dengan KTP.</Trans>
      </b>{' '}
      <Trans>
        Oleh {byName}, {day}: {because}
      </Trans>
    </Notice>
  )
}
